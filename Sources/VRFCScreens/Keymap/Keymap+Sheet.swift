import VRFC

extension Keymap {
  static let sheetKeys: [KeyBinding] = [
    KeyBinding([.up, .character("k")], "↑ k", in: [.sheet], "a line up", .sheet(.scroll(.lineUp))),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.sheet], "a line down", footer: "down",
      .sheet(.scroll(.lineDown))),
    KeyBinding([.pageUp], "PgUp", in: [.sheet], "a page up", .sheet(.scroll(.pageUp))),
    KeyBinding(
      [.pageDown, .character(" ")], "PgDn", in: [.sheet], "a page down", footer: "more",
      .sheet(.scroll(.pageDown))),
    KeyBinding([.home], "Home", in: [.sheet], "to the beginning", .sheet(.scroll(.first))),
    KeyBinding([.end], "End", in: [.sheet], "to the end", .sheet(.scroll(.last))),
    KeyBinding(
      [.escape, .enter, .character("q")], "Esc", in: [.sheet], "close this", footer: "close",
      .sheet(.close)),
  ]

  static let todayKeys: [KeyBinding] = [
    KeyBinding(
      [.up, .character("k")], "↑ k", in: [.today], "the task above", .today(.scroll(.lineUp))),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.today], "the task below",
      .today(.scroll(.lineDown))),
    KeyBinding(
      [.home, .character("g"), .pageUp], "Home g", in: [.today], "the first task",
      .today(.scroll(.first))),
    KeyBinding(
      [.end, .character("G"), .pageDown], "End G", in: [.today], "the last task",
      .today(.scroll(.last))),
    KeyBinding(
      [.enter], "Enter", in: [.today], "go where the task is done, to the first it concerns",
      footer: "go there", .today(.open)),
    KeyBinding(
      [.character("O")], "O", in: [.today], "hand the shift over, with a slip to be signed",
      footer: "hand over", .today(.handOver)),
  ]
}
