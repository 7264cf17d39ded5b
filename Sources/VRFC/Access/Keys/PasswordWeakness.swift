import Foundation

/// Why a long password would be guessed all the same.
package enum PasswordWeakness: Hashable, Sendable, CustomStringConvertible {
  /// Three different characters at most, or one piece over and over.
  case repetition
  /// Neighbours in the alphabet, among the digits or on the keyboard.
  case run
  /// Hardly anything but words that are tried first.
  case commonWords

  package var description: String {
    switch self {
    case .repetition: say("the password says the same again and again")
    case .run: say("the password follows the keyboard or the alphabet")
    case .commonWords: say("the password is one of those that are guessed first")
    }
  }

  /// - Returns: nil where nothing is found.
  init?(_ password: String, near words: [String]) {
    let plain = Array(Folded.plain(password))
    let letters = plain.filter { $0.isLetter || $0.isNumber }
    if PasswordWeakness.repeats(plain) || PasswordWeakness.repeats(letters) {
      self = .repetition
    } else if PasswordWeakness.runs(letters) {
      self = .run
    } else if PasswordWeakness.isCommon(plain, near: words) {
      self = .commonWords
    } else {
      return nil
    }
  }

  private static func repeats(_ text: [Character]) -> Bool {
    guard Set(text).count > 3 else { return true }
    return (1...max(1, text.count / 2)).contains { period in
      zip(text, text.dropFirst(period)).allSatisfy { $0 == $1 }
    }
  }

  /// Whether pieces of three or more of a row follow one another from the beginning to the end.
  private static func runs(_ text: [Character]) -> Bool {
    var rest = String(text)
    while !rest.isEmpty {
      let piece = CommonPasswords.rows.map { rest.commonPrefix(within: $0) }.max() ?? 0
      guard piece >= min(3, rest.count) else { return false }
      rest.removeFirst(piece)
    }
    return true
  }

  /// Whether fewer than five characters are left without the words and the signs; digits, which
  /// mostly are a year or a telephone number, count half.
  private static func isCommon(_ plain: [Character], near words: [String]) -> Bool {
    let near = words.flatMap { word in
      [Folded.plain(word)] + Folded.plain(word).split { !$0.isLetter }.map(String.init)
    }
    let known = (CommonPasswords.words + near).filter { $0.count >= 3 }
      .sorted { ($0.count, $0) > ($1.count, $1) }
    return [String(plain), Folded.withoutDisguise(plain)].contains { text in
      let rest = known.reduce(text) { $0.replacing($1, with: " ") }
      return 2 * rest.count(where: \.isLetter) + rest.count(where: \.isNumber) < 10
    }
  }
}

/// Passwords as those who guess them see them.
private enum Folded {
  static func plain(_ text: String) -> String {
    text.lowercased().folding(options: .diacriticInsensitive, locale: nil)
  }

  /// `p@ssw0rd` is `password`.
  static func withoutDisguise(_ text: [Character]) -> String {
    String(text.map { disguises[$0] ?? $0 })
  }

  private static let disguises: [Character: Character] = [
    "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
  ]
}

extension String {
  /// The length of the longest beginning of this text that stands somewhere in another.
  fileprivate func commonPrefix(within row: String) -> Int {
    guard let first else { return 0 }
    let starts = row.indices.filter { row[$0] == first }
    return starts.map { start in zip(self, row[start...]).prefix { $0 == $1 }.count }.max() ?? 0
  }
}
