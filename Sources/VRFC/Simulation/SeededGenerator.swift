import Foundation

/// Chance that can be repeated: the same seed gives the same draws for ever, on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, 2014). The draws are reduced here and not by the standard
/// library, whose way of doing it may change.
struct SeededGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number from nought, below `bound`; nought where there is no other.
  mutating func below(_ bound: Int) -> Int {
    bound <= 1 ? 0 : Int((next() >> 1) % UInt64(bound))
  }

  mutating func between(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// From nought, below one.
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// True in `share` of all draws, from 0 to 1.
  mutating func happens(_ share: Double) -> Bool {
    fraction() < share
  }

  /// One of `choices`, all alike; there must be one.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice {
    choices[below(choices.count)]
  }

  /// One of `choices`, by their weights; there must be one.
  mutating func pick<Choice>(weighted choices: [(choice: Choice, weight: Int)]) -> Choice {
    var left = below(choices.reduce(0) { $0 + $1.weight })
    for (choice, weight) in choices {
      if left < weight { return choice }
      left -= weight
    }
    return choices[choices.count - 1].choice
  }

  /// A UUID of version 4, from the seed like everything else.
  mutating func uuid() -> UUID {
    let (high, low) = (next(), next())
    let bytes = [high, low].flatMap { half in
      (0..<8).map { UInt8(truncatingIfNeeded: half >> UInt64(56 - $0 * 8)) }
    }
    return UUID(
      uuid: (
        bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5],
        bytes[6] & 0x0F | 0x40, bytes[7], bytes[8] & 0x3F | 0x80, bytes[9],
        bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]
      ))
  }
}
