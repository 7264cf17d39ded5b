extension Keymap {
  static let referralsKeys: [KeyBinding] = [
    KeyBinding([.up, .character("k")], "↑ k", in: [.referrals], "the line above", .referrals(.up)),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.referrals], "the line below", .referrals(.down)),
  ]
}
