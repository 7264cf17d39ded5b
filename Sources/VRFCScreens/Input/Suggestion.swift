/// Something that may be meant by what was typed.
struct Suggestion: Hashable, Sendable {
  /// What the field takes when it is accepted.
  let text: String
  /// What is shown.
  let words: String

  init(_ text: String, words: String? = nil) {
    self.text = text
    self.words = words ?? text
  }

  /// Whether it, or one of its words, begins as typed.
  func answers(_ typed: String) -> Bool {
    let typed = typed.lowercased()
    let words = words.lowercased()
    return words.hasPrefix(typed) || words.split(separator: " ").contains { $0.hasPrefix(typed) }
  }
}
