import Testing

/// A terminal that a journey is made on: what it is called, and which signs it shows.
enum TerminalKind: String, CaseIterable {
  /// Whatever the tests' own terminal calls itself.
  case own
  case xterm = "xterm-256color"
  /// The console of Linux, whose font has few signs.
  case console = "linux"
  /// Without colours, function keys or any letter outside ASCII.
  case old = "vt100"

  /// Those on which every journey is made.
  static let journeys: [TerminalKind] = [.xterm, .console, .old]

  var environment: [String: String] {
    switch self {
    case .own: [:]
    case .xterm, .console: ["TERM": rawValue]
    case .old: ["TERM": rawValue, "LC_ALL": "C"]
    }
  }

  /// A text as it is shown there.
  func showing(_ text: String) -> String {
    switch self {
    case .own, .xterm: text
    case .console, .old: String(text.map { Self.plainSigns[$0] ?? $0 })
    }
  }

  private static let plainSigns: [Character: Character] = ["▸": ">", "→": ">", "✗": "x", "·": "."]
}
