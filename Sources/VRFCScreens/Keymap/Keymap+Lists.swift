import VRFC

extension Keymap {
  /// Lists that `/` narrows.
  private static let filtered: Set<Place> = [.today, .referrals, .log]
  private static let sorted: Set<Place> = [.referrals, .people]
  /// Where somebody is under the cursor who has a page.
  private static let ofPersons: Set<Place> = [.today, .referrals, .log, .record]

  static let movingKeys: [KeyBinding] = [
    KeyBinding(
      [.character("/")], "/", in: filtered, "narrow the list as you type", footer: "filter",
      .list(.filter)),
    KeyBinding(
      [.enter, .down, .tab], "Enter", in: [.filter], "to what is left of the list",
      footer: "to the list", .list(.keep)),
    KeyBinding(
      [.escape], "Esc", in: [.filter], "the whole list again", footer: "the whole list",
      .list(.clear)),
    KeyBinding(
      [.character("S"), .character(">")], "S >", in: sorted, "the next order of the list",
      footer: "order", .list(.sort)),
    KeyBinding([.character("<")], "<", in: sorted, "the order before", .list(.sortBack)),
    KeyBinding(
      [.character("p")], "p", in: ofPersons, "the page of the person concerned", footer: "person",
      .list(.person)),
    KeyBinding(
      [.character("b")], "b", in: [.referrals, .people, .personPage], "their bed in Halls",
      footer: "bed", .list(.bed)),
    KeyBinding(
      [.character("c")], "c", in: [.halls, .waiting, .personPage],
      "correct what was recorded when they were registered", footer: "correct", .correct),
    KeyBinding(
      [.character("R")], "R", in: [.halls, .past, .waiting, .people, .personPage],
      "their referrals",
      footer: "referrals", .list(.referrals)),
    KeyBinding(
      [.escape], "Esc", in: [.today, .halls, .meals, .referrals, .people, .log, .reports],
      "the whole list again, or back to where you were", .list(.back)),
    KeyBinding(
      [.escape, .character("p")], "Esc", in: [.personPage], "back to where you were",
      footer: "back", named: "page-back", .list(.back)),
    KeyBinding(
      [.escape], "Esc", in: [.outsideForm], "back to where you were", footer: "back",
      named: "form-back", .list(.back)),
  ]
}
