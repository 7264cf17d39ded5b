import VRFC

extension Keymap {
  static let listKeys: [KeyBinding] =
    Screen.allCases.map { screen in
      KeyBinding(
        [screen.key], String(screen.rawValue), in: Place.lists.union([.sheet, .detail]),
        words(for: screen), .screen(screen))
    } + [
      KeyBinding(
        [.character("n")], "n", in: [.today], "announce a batch by its head count",
        footer: "announce a batch", .announceBatch),
      KeyBinding(
        [.character("?")], "?", in: Place.lists.union([.checking, .confirmation, .batchChoice]),
        "this page", footer: "help", .help),
      KeyBinding(
        [.character("q"), .control("c")], "q", in: Place.lists, "leave the program", footer: "quit",
        .quit),
      KeyBinding(
        [.control("z")], "Ctrl-Z", in: Place.lists, "stop, as other programs do; `fg` goes on",
        .suspend),
    ]

  private static func words(for screen: Screen) -> Phrase {
    switch screen {
    case .today: "the screen Today"
    case .checkIn: "the screen Check in"
    case .halls: "the screen Halls"
    case .meals: "the screen Meals"
    case .referrals: "the screen Referrals"
    case .people: "the screen People"
    case .reports: "the screen Reports"
    case .log: "the screen Log"
    }
  }

  static let commonKeys: [KeyBinding] = [
    // Not under a page that is read: the slip of a hand-over is not taken back.
    KeyBinding(
      [.function(8)], "F8",
      in: Place.everywhere.subtracting([.help, .confirmation, .sheet]),
      "take back your last act; asks, and names it", footer: "undo last",
      footerIn: Place.everywhere.subtracting([.past]), .undo),
    KeyBinding(
      [.function(4)], "F4", in: Place.lists.union([.form]),
      "take up the form that was kept from before", .form(.takeUpDraft)),
    KeyBinding(
      [.function(1)], "F1", in: [.form], "this page", footer: "help", named: "form-help", .help),
    KeyBinding(
      [.function(1)], "F1", in: Place.everywhere.subtracting([.form]), "this page",
      named: "help-f1", .help),
    KeyBinding(
      [.function(12)], "F12", in: Place.everywhere,
      "lock the terminal; what was typed is kept, sealed", .lock),
    KeyBinding([.control("l")], "Ctrl-L", in: Place.everywhere, "paint the screen anew", .repaint),
  ]

  static let helpKeys: [KeyBinding] = [
    KeyBinding(
      [.escape, .enter], "Esc", in: [.help], "close this page; typing looks for a key",
      footer: "close", named: "help-close", .help),
    KeyBinding([.up], "↑", in: [.help], "a line up", .helpPage(.lineUp)),
    KeyBinding([.down], "↓", in: [.help], "a line down", .helpPage(.lineDown)),
    KeyBinding([.pageUp], "PgUp", in: [.help], "a page up", .helpPage(.pageUp)),
    KeyBinding(
      [.pageDown, .tab], "PgDn", in: [.help], "a page down", footer: "more",
      .helpPage(.pageDown)),
  ]
}
