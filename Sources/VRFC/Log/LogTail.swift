/// How a log ends.
package enum LogTail: Hashable, Sendable {
  /// With a record and its newline.
  case whole
  /// With a record that lacks nothing but its newline; the next writer ends the line first.
  case lacksNewline
  /// With the bytes of a write that was cut off, to be sealed by the next writer.
  case torn(Range<Int>)
}

/// Reads a file that somebody else owns, for the length of a call.
struct OpenFileView {
  let read: (Range<Int>) throws(SystemFault) -> [UInt8]

  func bytes(_ range: Range<Int>) throws(LogFault) -> [UInt8] {
    do {
      return try read(range)
    } catch {
      throw .system(error)
    }
  }
}
