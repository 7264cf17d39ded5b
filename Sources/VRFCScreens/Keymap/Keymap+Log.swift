import VRFC

extension Keymap {
  static let logKeys: [KeyBinding] = [
    KeyBinding(
      [.up, .character("k")], "↑ k", in: [.log], "the record before",
      .log(.scroll(.lineUp))),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.log], "the record after",
      .log(.scroll(.lineDown))),
    KeyBinding(
      [.pageUp], "PgUp", in: [.log], "a page up", footer: "older",
      .log(.scroll(.pageUp))),
    KeyBinding([.pageDown], "PgDn", in: [.log], "a page down", .log(.scroll(.pageDown))),
    KeyBinding(
      [.home, .character("g")], "Home g", in: [.log], "the first record",
      .log(.scroll(.first))),
    KeyBinding(
      [.end, .character("G")], "End G", in: [.log],
      "the latest record, and follow those that arrive", footer: "latest", .log(.scroll(.last))),
    KeyBinding(
      [.enter], "Enter", in: [.log], "the whole record", footer: "whole record",
      .log(.showRecord)),
    KeyBinding(
      [.character("v")], "v", in: [.log], "check every byte of the log",
      footer: "verify", .log(.verify)),
    KeyBinding(
      [.escape], "Esc", in: [.checking], "break the check off", footer: "break off",
      .log(.cancelVerify)),
  ]

  static let recordKeys: [KeyBinding] = [
    KeyBinding(
      [.up, .character("k")], "↑ k", in: [.record], "a line up", .log(.scrollRecord(.lineUp))),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.record], "a line down", footer: "down",
      .log(.scrollRecord(.lineDown))),
    KeyBinding([.pageUp], "PgUp", in: [.record], "a page up", .log(.scrollRecord(.pageUp))),
    KeyBinding(
      [.pageDown, .character(" ")], "PgDn", in: [.record], "a page down", footer: "more",
      .log(.scrollRecord(.pageDown))),
    KeyBinding(
      [.home, .character("g")], "Home g", in: [.record], "to the beginning",
      .log(.scrollRecord(.first))),
    KeyBinding(
      [.end, .character("G")], "End G", in: [.record], "to the end", .log(.scrollRecord(.last))),
    KeyBinding(
      [.character("J")], "J", in: [.record], "as it stands in the log, and as fields again",
      footer: "JSON", .log(.showOtherForm)),
    KeyBinding(
      [.escape, .enter], "Esc", in: [.record], "back to the list", footer: "back",
      .log(.closeRecord)),
  ]
}
