/// How a log ends.
package enum LogTail: Hashable, Sendable {
  /// With a record and its newline.
  case whole
  /// With a record that lacks nothing but its newline; the next writer ends the line first.
  case lacksNewline
  /// With the bytes of a write that was cut off, to be sealed by the next writer.
  case torn(Range<Int>)
}
