import VRFC

extension Keymap {
  private static let map: Set<Place> = [.halls, .past]
  /// Time is stepped through from among those who wait, too.
  private static let inTime: Set<Place> = [.halls, .past, .waiting]

  static let hallsKeys: [KeyBinding] = [
    KeyBinding(
      [.escape, .character("w")], "Esc", in: [.waiting], "back to the beds",
      footer: "beds", .halls(.beds)),
    KeyBinding([.left, .character("h")], "← h", in: map, "the bed to the left", .halls(.left)),
    KeyBinding(
      [.right, .character("l")], "→ l", in: map, "the bed to the right",
      .halls(.right)),
    KeyBinding([.up, .character("k")], "↑ k", in: map.union([.waiting]), "up", .halls(.up)),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: map.union([.waiting]), "down",
      .halls(.down)),
    KeyBinding([.pageUp], "PgUp", in: map, "a page of beds up", .halls(.pageUp)),
    KeyBinding([.pageDown], "PgDn", in: map, "a page of beds down", .halls(.pageDown)),
    KeyBinding([.home, .character("g")], "Home g", in: map, "the first bed", .halls(.first)),
    KeyBinding([.end, .character("G")], "End G", in: map, "the last bed", .halls(.last)),
    KeyBinding([.tab], "Tab", in: map, "the next hall", .halls(.nextHall)),
    KeyBinding([.character("n")], "n", in: map, "the next free bed", .halls(.nextFree)),
    KeyBinding([.character("N")], "N", in: map, "the free bed before", .halls(.previousFree)),
    KeyBinding(
      [.character("p")], "p", in: [.halls, .past, .waiting],
      "the page of who sleeps here, with the whole history", footer: "person",
      .halls(.personPage)),
    KeyBinding(
      [.character("m")], "m", in: [.halls], "move who sleeps here", footer: "move",
      .halls(.move)),
    KeyBinding(
      [.character("a")], "a", in: [.halls, .waiting],
      "give somebody who waits a bed", footer: "assign", .halls(.assign)),
    KeyBinding(
      [.character("d")], "d", in: [.halls, .waiting],
      "the departure of who sleeps here", footer: "depart", .halls(.depart)),
    KeyBinding(
      [.character("H")], "H", in: [.halls], "hold the bed until a time",
      .halls(.hold)),
    KeyBinding(
      [.character("b")], "b", in: [.halls], "block the bed, with a reason",
      .halls(.block)),
    KeyBinding(
      [.character("r")], "r", in: [.halls, .waiting],
      "refer who sleeps here, or release a held or blocked bed",
      footer: "refer", .halls(.release)),
    KeyBinding(
      [.character("e")], "e", in: [.halls, .waiting], "what health staff found",
      footer: "health", .halls(.health)),
    KeyBinding(
      [.character("s")], "s", in: [.halls, .waiting],
      "the screening of who sleeps here, step by step", footer: "screen", .halls(.screen)),
    KeyBinding(
      [.character("f")], "f", in: [.halls, .waiting], "what they are in their family",
      .halls(.family)),
    KeyBinding(
      [.character("o")], "o", in: [.halls, .waiting], "the officer who answers for a child",
      .halls(.officer)),
    KeyBinding(
      [.character("i")], "i", in: [.halls],
      "set the bed apart for isolation, or no longer; asks",
      .halls(.isolate)),
    KeyBinding(
      [.character("C")], "C", in: [.halls, .waiting, .today],
      "a convoy by home province; shows the numbers, and asks", .halls(.convoy)),
    KeyBinding(
      [.character("w")], "w", in: [.halls], "those who wait for a bed",
      .halls(.waiting)),
    KeyBinding(
      [.enter], "Enter", in: map.union([.waiting]), "everything about this person or bed",
      .halls(.detail)),
    KeyBinding(
      [.character("[")], "[", in: inTime, "an hour back", footer: "an hour back",
      .halls(.earlier(minutes: 60))),
    KeyBinding(
      [.character("]")], "]", in: inTime, "an hour on", footer: "an hour on", footerIn: [.past],
      .halls(.earlier(minutes: -60))),
    KeyBinding([.character("{")], "{", in: inTime, "a day back", .halls(.earlier(minutes: 1440))),
    KeyBinding([.character("}")], "}", in: inTime, "a day on", .halls(.earlier(minutes: -1440))),
    KeyBinding(
      [.character("t"), .escape], "t", in: [.past], "back to now", footer: "now",
      .halls(.now)),
  ]
}
