extension Key {
  /// The keys that have a name of several letters, as they are written and shown.
  private static let named: [(name: String, key: Key)] = [
    ("Enter", .enter), ("Esc", .escape), ("Tab", .tab), ("Shift-Tab", .backTab), ("Up", .up),
    ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Ins", .insert), ("Del", .delete),
    ("Backspace", .backspace), ("Space", .character(" ")),
  ]

  /// The controls that come under names of their own, or that end the way of every key.
  private static let takenControls: Set<Character> = ["h", "i", "j", "m"]

  /// Reads a key as a configuration writes it: `v`, `F5`, `Ctrl-R`, `PgDn`.
  init?(name: String) {
    let small = name.lowercased()
    if let named = Key.named.first(where: { $0.name.lowercased() == small }) {
      self = named.key
    } else if name.count == 1, let letter = name.first, !letter.isWhitespace {
      self = .character(letter)
    } else if small.hasPrefix("f"), let number = Int(small.dropFirst()), (1...12).contains(number) {
      self = .function(number)
    } else if small.hasPrefix("ctrl-"), let letter = small.dropFirst(5).first, small.count == 6,
      ("a"..."z").contains(letter), !Key.takenControls.contains(letter)
    {
      self = .control(letter)
    } else {
      return nil
    }
  }

  /// The same, for people to read.
  var name: String {
    if let named = Key.named.first(where: { $0.key == self }) { return named.name }
    switch self {
    case .character(let letter): return String(letter)
    case .function(let number): return "F\(number)"
    case .control(let letter): return "Ctrl-\(letter.uppercased())"
    case .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .paste, .resize, .hangup, .unknown:
      return ""
    }
  }

  /// Whether a field edits its text with it.
  var editsFields: Bool {
    switch self {
    case .character, .paste, .backspace, .delete, .left, .right, .home, .end, .control("u"),
      .control("w"):
      true
    case .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .insert, .function,
      .control, .resize, .hangup, .unknown:
      false
    }
  }
}
