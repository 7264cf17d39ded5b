import VRFC

extension Keymap {
  static let reportsKeys: [KeyBinding] = [
    KeyBinding(
      [.left, .character("h"), .backTab], "← h", in: [.reports], "the report before",
      .reports(.topic(-1))),
    KeyBinding(
      [.right, .character("l"), .tab], "→ l", in: [.reports], "the next report",
      footer: "next report", .reports(.topic(1))),
    KeyBinding(
      [.character("[")], "[", in: [.reports], "the time before", footer: "earlier",
      .reports(.earlier)),
    KeyBinding(
      [.character("]")], "]", in: [.reports], "the time after", footer: "later",
      .reports(.later)),
    KeyBinding([.character("t")], "t", in: [.reports], "the time that goes on", .reports(.now)),
    KeyBinding(
      [.character("m"), .enter], "m", in: [.reports], "a day, a month or a quarter",
      footer: "day/month/quarter", .reports(.length)),
    KeyBinding(
      [.character("e")], "e", in: [.reports], "write what is shown to a new file; asks where",
      footer: "export", .reports(.export)),
    KeyBinding(
      [.up, .character("k")], "↑ k", in: [.reports], "a line up", .reports(.scroll(.lineUp))),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.reports], "a line down",
      .reports(.scroll(.lineDown))),
    KeyBinding([.pageUp], "PgUp", in: [.reports], "a page up", .reports(.scroll(.pageUp))),
    KeyBinding(
      [.pageDown, .character(" ")], "PgDn", in: [.reports], "a page down", footer: "more",
      .reports(.scroll(.pageDown))),
    KeyBinding(
      [.home, .character("g")], "Home g", in: [.reports], "to the beginning",
      .reports(.scroll(.first))),
    KeyBinding(
      [.end, .character("G")], "End G", in: [.reports], "to the end", .reports(.scroll(.last))),
  ]
}
