extension Keymap {
  static let mealsKeys: [KeyBinding] = [
    KeyBinding([.up, .character("k")], "↑ k", in: [.meals], "the line above", .meals(.up)),
    KeyBinding([.down, .character("j")], "↓ j", in: [.meals], "the line below", .meals(.down)),
  ]
}
