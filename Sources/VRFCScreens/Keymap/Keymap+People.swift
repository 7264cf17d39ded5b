extension Keymap {
  static let peopleKeys: [KeyBinding] = [
    KeyBinding([.up, .character("k")], "↑ k", in: [.people], "the line above", .people(.up)),
    KeyBinding([.down, .character("j")], "↓ j", in: [.people], "the line below", .people(.down)),
    KeyBinding(
      [.character("/")], "/", in: [.people], "find anyone", footer: "find", .people(.search)),
    KeyBinding(
      [.escape], "Esc", in: [.personSearch], "leave the search", footer: "leave",
      .people(.closeSearch)),
  ]
}
