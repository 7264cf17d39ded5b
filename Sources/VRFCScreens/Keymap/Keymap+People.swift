import VRFC

extension Keymap {
  private static let both: Set<Place> = [.people, .personPage]

  static let peopleKeys: [KeyBinding] = [
    KeyBinding([.up, .character("k")], "↑ k", in: both, "a line up", .people(.scroll(.lineUp))),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: both, "a line down", .people(.scroll(.lineDown))),
    KeyBinding([.pageUp], "PgUp", in: both, "a page up", .people(.scroll(.pageUp))),
    KeyBinding(
      [.pageDown], "PgDn", in: both, "a page down", footer: "more", .people(.scroll(.pageDown))),
    KeyBinding(
      [.home, .character("g")], "Home g", in: both, "the first", .people(.scroll(.first))),
    KeyBinding([.end, .character("G")], "End G", in: both, "the last", .people(.scroll(.last))),
    KeyBinding(
      [.character("w")], "w", in: [.personPage], "see who somebody was that left; asks why",
      footer: "who this was", .people(.sayWhy)),
    KeyBinding(
      [.character("/")], "/", in: [.people], "find anyone, present or departed", footer: "find",
      .people(.search)),
    KeyBinding(
      [.enter, .character("p")], "Enter", in: [.people], "everything about the person",
      footer: "whole history", .people(.openPage)),
    KeyBinding(
      [.enter, .down, .tab], "Enter", in: [.personSearch], "to those who were found",
      footer: "to the list", .people(.leaveSearch)),
    KeyBinding(
      [.escape], "Esc", in: [.personSearch], "leave the search", footer: "leave",
      .people(.clearSearch)),
  ]
}
