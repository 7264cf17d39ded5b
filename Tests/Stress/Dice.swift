/// The same throws for the same seed.
struct Dice: RandomNumberGenerator {
  private(set) var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func throwsOne(in chances: Int) -> Bool {
    Int.random(in: 1...chances, using: &self) == 1
  }

  /// An id for an act.
  mutating func uuid() -> String {
    var digits = Array(hexText([next(), next()]))
    (digits[12], digits[16]) = ("4", "8")
    var text = ""
    for (place, digit) in digits.enumerated() {
      if [8, 12, 16, 20].contains(place) { text += "-" }
      text.append(digit)
    }
    return text
  }

  private func hexText(_ words: [UInt64]) -> String {
    words.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  /// A name that resembles no other: of four words of two syllables.
  mutating func name() -> String {
    let heads = ["B", "Ch", "D", "F", "G", "H", "J", "K", "L", "M", "N", "P", "R", "S", "T", "Z"]
    let vowels = ["a", "e", "i", "o", "u"]
    return (1...4).map { _ in
      (1...3).map { _ in
        let head = heads.randomElement(using: &self) ?? "A"
        return head.lowercased() + (vowels.randomElement(using: &self) ?? "a")
      }.joined().capitalized
    }.joined(separator: " ")
  }
}
