/// A remark in free text: one line, at most 4,000 bytes, never empty.
///
/// Coded as a bare string. What was recorded is read as recorded, without a refusal.
package struct Note: RawRepresentable, Hashable, Sendable, Codable {
  /// The most bytes of UTF-8 in a note.
  package static let limit = 4_000

  package let rawValue: String

  /// A note that was recorded; what is typed goes through ``init(typed:)``.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Reads a typed note by the centre's rules for text.
  package init(typed: String) throws(TextFault) {
    rawValue = try PlainText(typed: typed, limit: Note.limit).value
  }

  /// Whether it can be somebody's reason: three letters or digits at least.
  package var saysSomething: Bool { PlainText.saysSomething(rawValue) }
}

extension Note: CustomStringConvertible {
  package var description: String { rawValue }
}
