/// How far something is that comes byte by byte.
enum ByteStep {
  case goesOn, isComplete
  /// The byte is none of it.
  case isBroken
}

/// A sequence behind Esc and `[` or `O`, as terminals send them for keys, for the mouse, and about
/// themselves.
struct ControlSequence {
  /// What came of it from behind the Esc; only the beginning of a long one.
  private(set) var bytes: [UInt8]
  /// The bare characters that are still to come of an old mouse report.
  private var charactersToCome = 0
  private var continues = false

  /// No key's sequence is as long.
  private static let limit = 32
  private static let bracket = UInt8(ascii: "[")
  private static let singleShift = UInt8(ascii: "O")
  /// Old mouse reports: behind the last letter of the sequence come places as bare characters.
  private static let mouse: [UInt8: Int] = [
    UInt8(ascii: "M"): 3, UInt8(ascii: "t"): 2, UInt8(ascii: "T"): 6,
  ]

  /// - Parameter introducer: the byte behind the Esc; nil is made of one that begins none.
  init?(_ introducer: UInt8) {
    guard introducer == Self.bracket || introducer == Self.singleShift else { return nil }
    bytes = [introducer]
  }

  /// Whether what follows is pasted.
  var beginsPaste: Bool { bytes == Array("[200~".utf8) }

  /// The key that is pressed for it; unknown, where it is none.
  var key: Key { CommonKeys.key(of: bytes) }

  mutating func take(_ byte: UInt8) -> ByteStep {
    if charactersToCome > 0 || continues { return takeBare(byte) }
    guard (0x20..<0x7F).contains(byte) else { return .isBroken }
    let earlier = bytes
    if bytes.count < Self.limit { bytes.append(byte) }
    if earlier == [Self.bracket] {
      // The function keys of the Linux console have a second bracket.
      if byte == Self.bracket { return .goesOn }
      charactersToCome = Self.mouse[byte] ?? 0
      if charactersToCome > 0 { return .goesOn }
    }
    return isLast(byte, behind: earlier) ? .isComplete : .goesOn
  }

  private func isLast(_ byte: UInt8, behind earlier: [UInt8]) -> Bool {
    if earlier == [Self.bracket, Self.bracket] { return true }
    // rxvt ends Shift with a key in a sign that elsewhere only stands before the last letter.
    if byte == UInt8(ascii: "$"), earlier.first == Self.bracket {
      return earlier.count > 1 && earlier.dropFirst().allSatisfy(Self.isDigit)
    }
    if earlier.first == Self.singleShift {
      return !(Self.isDigit(byte) || byte == UInt8(ascii: ";"))
    }
    return byte >= 0x40
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A character in UTF-8, or one byte in older terminals.
  private mutating func takeBare(_ byte: UInt8) -> ByteStep {
    let isRest = continues && (0x80...0xBF).contains(byte)
    guard byte >= 0x20, isRest || charactersToCome > 0 else { return .isBroken }
    continues = !isRest && (0xC2...0xDF).contains(byte)
    if !isRest { charactersToCome -= 1 }
    return charactersToCome == 0 && !continues ? .isComplete : .goesOn
  }
}
