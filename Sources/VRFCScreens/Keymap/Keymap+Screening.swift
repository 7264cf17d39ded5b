import VRFC

extension Keymap {
  private static let pages: Set<Place> = [.screening, .screeningSummary]

  static let screeningKeys: [KeyBinding] = [
    KeyBinding(
      [.up, .character("k")], "↑ k", in: [.screening], "the choice above", .screening(.up)),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.screening], "the choice below", .screening(.down)),
    KeyBinding(
      [.left, .character("h")], "← h", in: [.screening], "the column to the left",
      .screening(.left)),
    KeyBinding(
      [.right, .character("l")], "→ l", in: [.screening], "the column to the right",
      .screening(.right)),
    KeyBinding(
      [.character(" ")], "Space", in: [.screening], "mark this choice, or take the mark away",
      footer: "mark", .screening(.mark)),
    KeyBinding(
      [.enter], "Enter", in: [.screening, .screeningNotes],
      "go on; where only one choice can be, this one; consent is marked first", footer: "go on",
      .screening(.enter)),
    KeyBinding(
      [.function(2)], "F2", in: [.screeningSummary], "save it", footer: "save",
      .screening(.save)),
    KeyBinding(
      [.up, .backTab], "↑ Shift-Tab", in: [.screeningNotes], "the field before",
      named: "screening-note-before", .screening(.up)),
    KeyBinding(
      [.down, .tab], "↓ Tab", in: [.screeningNotes], "the next field",
      named: "screening-next-note", .screening(.down)),
    KeyBinding(
      [.pageDown], "PgDn", in: pages.union([.screeningNotes]), "the next page",
      .screening(.next)),
    KeyBinding(
      [.pageUp], "PgUp", in: pages.union([.screeningNotes]), "the page before",
      footer: "page before", .screening(.previous)),
    KeyBinding(
      [.escape], "Esc", in: pages.union([.screeningNotes]),
      "leave; what was found so far is kept, and s takes it up again", footer: "leave (kept)",
      .screening(.leave)),
    KeyBinding(
      [.character("X")], "X", in: pages, "throw this screening away; asks",
      footer: "throw away", .screening(.discard)),
  ]
}
