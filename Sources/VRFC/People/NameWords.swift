/// The words of a name, brought to one spelling each.
package struct NameWords: Hashable, Sendable {
  /// Folded, and common short forms written out: `Mohd` is `muhammad`.
  package let words: [String]

  package init(_ name: String) {
    words = name.split { $0.isWhitespace || $0 == "-" || $0 == "." || $0 == "," }
      .map { Folding.key(String($0)) }
      .filter { !$0.isEmpty && !NameWords.left.contains($0) }
      .map { NameWords.spellings[$0] ?? $0 }
  }

  /// How each word sounds, roughly: two spellings of a name mostly give the same.
  package var sounds: [String] { words.map(NameWords.sound) }

  /// How alike two names are, from 0 to 1, whatever the order of their words.
  package func likeness(to other: NameWords) -> Double {
    guard !words.isEmpty, !other.words.isEmpty else { return 0 }
    var rest = other.words
    var sum = 0.0
    for word in words {
      guard let best = NameWords.best(for: word, among: rest) else { continue }
      sum += best.likeness
      rest.remove(at: best.index)
    }
    return 2 * sum / Double(words.count + other.words.count)
  }

  private static func best(for word: String, among words: [String]) -> (
    index: Int, likeness: Double
  )? {
    words.enumerated().map { ($0.offset, likeness(word, $0.element)) }
      .max { $0.1 < $1.1 }.flatMap { $0.1 >= 0.5 ? (index: $0.0, likeness: $0.1) : nil }
  }

  private static func likeness(_ first: String, _ second: String) -> Double {
    if first == second { return 1 }
    let longest = max(first.unicodeScalars.count, second.unicodeScalars.count)
    let distance = EditDistance.between(first, second)
    let plain = 1 - Double(distance) / Double(max(1, longest))
    return sound(first) == sound(second) ? max(plain, 0.9) : plain
  }

  /// Consonants alone after the first letter, doubled ones once, and letters that are heard alike
  /// as one.
  private static func sound(_ word: String) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var sound: [UInt8] = []
    for byte in word.utf8 {
      let heard = NameWords.heard[byte] ?? byte
      let isVowel = "aeiouyhw".utf8.contains(byte)
      if isVowel, !sound.isEmpty { continue }
      if sound.last != heard { sound.append(heard) }
    }
    return String(decoding: sound, as: UTF8.self)
  }

  private static let heard: [UInt8: UInt8] = [
    UInt8(ascii: "q"): UInt8(ascii: "k"), UInt8(ascii: "c"): UInt8(ascii: "k"),
    UInt8(ascii: "z"): UInt8(ascii: "j"), UInt8(ascii: "p"): UInt8(ascii: "f"),
    UInt8(ascii: "v"): UInt8(ascii: "w"), UInt8(ascii: "o"): UInt8(ascii: "u"),
    UInt8(ascii: "e"): UInt8(ascii: "i"),
  ]

  /// Words that stand between names.
  private static let left: Set<String> = ["so", "do", "wo", "s", "d", "ولد", "بنت"]

  /// Spellings that the sound alone does not bring together.
  private static let spellings: [String: String] = [
    "mohd": "muhammad", "muhd": "muhammad", "mhd": "muhammad", "md": "muhammad",
    "mohammad": "muhammad", "mohammed": "muhammad", "muhammed": "muhammad", "m": "muhammad",
    "محمد": "muhammad", "gh": "ghulam", "g": "ghulam", "غلام": "ghulam", "ahmed": "ahmad",
    "احمد": "ahmad", "علی": "ali", "aly": "ali", "syed": "sayed", "said": "sayed",
    "sayyid": "sayed", "سید": "sayed", "husain": "hussain", "hussein": "hussain",
    "حسین": "hussain", "خان": "khan", "abd": "abdul", "عبد": "abdul", "عبدال": "abdul",
  ]
}
