/// A person's name as it was typed, in Latin or Urdu script: one line, at most 200 bytes.
///
/// Coded as a bare string. What was recorded is read as recorded, without a refusal.
package struct PersonName: RawRepresentable, Hashable, Sendable, Codable {
  /// The most bytes of UTF-8 in a name.
  package static let limit = 200

  package let rawValue: String

  /// A name that was recorded; what is typed goes through ``init(typed:)``.
  package init(rawValue: String) { self.rawValue = rawValue }

  /// Reads a typed name by the centre's rules for text.
  package init(typed: String) throws(TextFault) {
    self = try PersonName.reading(typed).name
  }

  /// The same, with a sentence for everything that was left out.
  package static func reading(
    _ typed: String
  ) throws(TextFault) -> (name: PersonName, notices: [String]) {
    let text = try PlainText(typed: typed, limit: limit)
    try text.checkNamesSomebody()
    return (PersonName(rawValue: text.value), text.dropped)
  }
}

extension PersonName: CustomStringConvertible {
  package var description: String { rawValue }
}
