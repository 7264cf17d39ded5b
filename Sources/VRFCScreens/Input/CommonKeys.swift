/// The table of what common terminals send for keys, whatever TERM says: xterm, VTE, Konsole,
/// tmux, screen, rxvt, PuTTY, the consoles of Linux and of old.
package enum CommonKeys {
  /// Behind `[` and behind `O`.
  private static let letters: [Character: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end,
    "P": .function(1), "Q": .function(2), "R": .function(3), "S": .function(4),
  ]
  /// Behind `[` a number, and `~`.
  private static let numbers: [Int: Key] = [
    1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
    17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
    23: .function(11), 24: .function(12),
  ]
  /// All of it.
  private static let whole: [String: Key] = [
    "[Z": .backTab, "OM": .enter,
    "[[A": .function(1), "[[B": .function(2), "[[C": .function(3), "[[D": .function(4),
    "[[E": .function(5),
  ]

  /// The capabilities of a terminal's description that name a key.
  package static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  /// The key of a sequence from behind its Esc; unknown for what is none, and for keys with Shift,
  /// Alt or Control.
  static func key(of bytes: [UInt8]) -> Key {
    let text = String(decoding: bytes, as: UTF8.self)
    if let key = whole[text] { return key }
    guard let last = text.last else { return .unknown }
    let parameters = text.dropFirst().dropLast()
    if parameters.isEmpty { return letters[last] ?? .unknown }
    let values = parameters.split(separator: ";", omittingEmptySubsequences: false)
      .map { Int($0) ?? -1 }
    guard bytes.first == UInt8(ascii: "["), isUnmodified(values) else { return .unknown }
    if last == "~" { return numbers[values[0]] ?? .unknown }
    return values[0] == 1 ? letters[last] ?? .unknown : .unknown
  }

  /// One value, or a second that says no more than that Caps Lock or Num Lock is on.
  private static func isUnmodified(_ values: [Int]) -> Bool {
    switch values.count {
    case 1: true
    case 2: values[1] > 0 && (values[1] - 1) & 0x3F == 0
    default: false
    }
  }
}
