import VRFC

extension Keymap {
  static let referralsKeys: [KeyBinding] = [
    KeyBinding(
      [.up, .character("k")], "↑ k", in: [.referrals], "the referral above",
      .referrals(.scroll(.lineUp))),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.referrals], "the referral below",
      .referrals(.scroll(.lineDown))),
    KeyBinding([.pageUp], "PgUp", in: [.referrals], "a page up", .referrals(.scroll(.pageUp))),
    KeyBinding(
      [.pageDown], "PgDn", in: [.referrals], "a page down", .referrals(.scroll(.pageDown))),
    KeyBinding(
      [.home, .character("g")], "Home g", in: [.referrals], "the first one",
      .referrals(.scroll(.first))),
    KeyBinding(
      [.end, .character("G")], "End G", in: [.referrals], "the last one",
      .referrals(.scroll(.last))),
    KeyBinding(
      [.character("n")], "n", in: [.referrals], "refer somebody who is here", footer: "refer",
      .referrals(.new)),
    KeyBinding(
      [.character("a")], "a", in: [.referrals], "the agency has accepted; asks", footer: "accept",
      .referrals(.answer(.accepted))),
    KeyBinding(
      [.character("d")], "d", in: [.referrals], "the agency has declined, with its reason",
      footer: "decline", .referrals(.answer(.declined))),
    KeyBinding(
      [.character("s")], "s", in: [.referrals], "the service was rendered; asks", footer: "served",
      .referrals(.answer(.served))),
    KeyBinding(
      [.character("c")], "c", in: [.referrals], "nothing is left to be done; asks", footer: "close",
      .referrals(.answer(.closed))),
    KeyBinding(
      [.character("w")], "w", in: [.referrals], "take the referral back, with a reason",
      footer: "withdraw", .referrals(.answer(.withdrawn))),
    KeyBinding(
      [.character("L"), .enter], "L", in: [.referrals], "the letter to the agency",
      footer: "letter", .referrals(.letter)),
    KeyBinding(
      [.character("o")], "o", in: [.referrals], "those that are open, or all", footer: "open/all",
      .referrals(.extent)),
  ]
}
