/// How names are spelt here: the one table of spellings, and what is heard alike.
enum Spelling {
  /// The usual spelling of a folded word; empty for a word that only stands between names.
  static func usual(of word: String) -> String {
    between.contains(word) ? "" : usual[word] ?? word
  }

  /// Consonants alone after the first letter, doubled ones once, and letters that are heard alike
  /// as one: two spellings of a name mostly give the same.
  static func sound(of word: String) -> String {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var sound: [UInt8] = []
    for byte in word.utf8 {
      let isVowel = "aeiouyhw".utf8.contains(byte)
      if isVowel, !sound.isEmpty { continue }
      let heard = alike[byte] ?? byte
      if sound.last != heard { sound.append(heard) }
    }
    return String(decoding: sound, as: UTF8.self)
  }

  private static let alike: [UInt8: UInt8] = [
    UInt8(ascii: "q"): UInt8(ascii: "k"), UInt8(ascii: "c"): UInt8(ascii: "k"),
    UInt8(ascii: "z"): UInt8(ascii: "j"), UInt8(ascii: "p"): UInt8(ascii: "f"),
    UInt8(ascii: "v"): UInt8(ascii: "w"), UInt8(ascii: "o"): UInt8(ascii: "u"),
    UInt8(ascii: "e"): UInt8(ascii: "i"),
  ]

  /// Words that stand between names: son of, daughter of, wife of.
  static let between: Set<String> = ["so", "do", "wo", "s", "d", "w", "o", "ولد", "بنت"]

  /// Spellings that the sound alone does not bring together, by the folded word.
  static let usual: [String: String] = [
    "mohd": "muhammad", "muhd": "muhammad", "mhd": "muhammad", "md": "muhammad",
    "mohammad": "muhammad", "mohammed": "muhammad", "muhammed": "muhammad", "m": "muhammad",
    "محمد": "muhammad", "gh": "ghulam", "g": "ghulam", "غلام": "ghulam", "ahmed": "ahmad",
    "احمد": "ahmad", "علی": "ali", "aly": "ali", "syed": "sayed", "said": "sayed",
    "sayyid": "sayed", "سید": "sayed", "husain": "hussain", "hussein": "hussain",
    "حسین": "hussain", "خان": "khan", "abd": "abdul", "عبد": "abdul", "عبدال": "abdul",
  ]
}
