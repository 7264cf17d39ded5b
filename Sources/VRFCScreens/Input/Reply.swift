/// What a terminal says about itself (OSC, DCS, APC and their like): it is swallowed to its end,
/// whatever it holds, and read only where it tells the background.
struct Reply {
  /// `]`, `P`, `_`, `^`, `X`
  private static let introducers = Set("]P_^X".utf8)
  /// How those begin that terminals send: a person may have pressed Esc, and then such a key.
  private static let beginnings: [UInt8: Set<UInt8>] = [
    UInt8(ascii: "]"): Set("0123456789lLI".utf8), UInt8(ascii: "_"): Set("G".utf8),
    UInt8(ascii: "P"): Set("0123456789>!=|$+?".utf8),
  ]
  /// Whether what the byte behind an Esc introduces is known, but sent by no terminal: rather
  /// somebody pressed Esc and then this.
  static func isUnheardOf(_ introducer: UInt8) -> Bool { "X^".utf8.contains(introducer) }

  /// The answer to a question for a colour is shorter.
  private static let limit = 64

  private var bytes: [UInt8]
  private var last: UInt8 = 0

  /// Whether an Esc came last.
  var isAfterEscape: Bool { last == 0x1B }

  /// - Parameter introducer: the byte behind the Esc; nil is made of one that begins none.
  init?(_ introducer: UInt8) {
    guard Self.introducers.contains(introducer) else { return nil }
    bytes = [introducer]
  }

  /// What it says of the background; nil: nothing.
  var background: Background? { Background(reply: String(decoding: bytes, as: UTF8.self)) }

  /// Takes a byte. It ends with a bell, with Esc and `\`, with what stands for these two in eight
  /// bits, and with any other control, such as the Enter of whoever pressed Alt and `]`. It is
  /// broken where something else follows an Esc, and where it begins as none does.
  mutating func take(_ byte: UInt8) -> ByteStep {
    let before = last
    last = byte
    if before == 0x1B {
      if byte == UInt8(ascii: "\\") { return .isComplete }
      last = before
      return .isBroken
    }
    if byte == 0x1B { return .goesOn }
    if byte < 0x20 { return .isComplete }
    if bytes.count == 1, Self.beginnings[bytes[0]]?.contains(byte) == false { return .isBroken }
    if byte == 0x9C, before < 0x80 || before == 0xC2 { return .isComplete }
    if bytes.count < Self.limit { bytes.append(byte) }
    return .goesOn
  }
}

/// How light the terminal is behind the text.
package enum Background: Hashable, Sendable {
  case dark, light

  /// Reads the answer to the question for it: `]11;rgb:ffff/ffff/ffff`.
  init?(reply: String) {
    guard reply.hasPrefix("]11;rgb") else { return nil }
    let parts = reply.drop { $0 != ":" }.dropFirst().split(separator: "/").prefix(3)
    let shares = parts.compactMap { part in
      Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) }
    }
    guard shares.count == 3, parts.allSatisfy({ (1...4).contains($0.count) }) else { return nil }
    let lightness = 0.3 * shares[0] + 0.59 * shares[1] + 0.11 * shares[2]
    self = lightness > 0.5 ? .light : .dark
  }
}
