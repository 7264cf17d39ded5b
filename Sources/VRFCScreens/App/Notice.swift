import VRFC

/// What the line above the footer says: what was saved last, or why something was not.
package struct Notice: Hashable, Sendable {
  /// How the words are meant.
  package enum Tone: Hashable, Sendable {
    case done, told, refused
  }

  package let words: String
  package let tone: Tone

  package init(_ words: String, _ tone: Tone) {
    self.words = words
    self.tone = tone
  }

  static func done(_ words: String) -> Notice { Notice(words, .done) }
  static func told(_ words: String) -> Notice { Notice(words, .told) }
  static func refused(_ words: String) -> Notice { Notice(words, .refused) }

  /// What was asked for was not saved; some faults say so themselves.
  static func notSaved(_ words: String) -> Notice {
    refused((words.hasPrefix("NOT SAVED") ? "" : say("not saved: ")) + words)
  }

  /// This notice, and what went wrong afterwards: that something was saved, or was not, must not
  /// be lost. What is said already is not said again.
  func followed(by words: String) -> Notice {
    switch tone {
    case .done, .refused:
      self.words.contains(words) ? self : .refused("\(self.words); \(words)")
    case .told: .refused(words)
    }
  }

  /// The words in so many lines at most; the last is cut where they do not suffice.
  func lines(columns: Int, most: Int) -> [String] {
    if words.utf8.count <= columns { return [words] }
    let all = TextWidth.lines(of: words, columns: columns)
    guard all.count > most else { return all }
    return all.prefix(most - 1) + [all.dropFirst(most - 1).joined(separator: " ")]
  }

  var meaning: Meaning {
    switch tone {
    case .done: .good
    case .told: .notice
    case .refused: .danger
    }
  }
}
