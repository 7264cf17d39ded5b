import VRFC

extension Keymap {
  static let formKeys: [KeyBinding] = [
    KeyBinding(
      [.enter], "Enter", in: [.form],
      "the next field; a district is completed; on the last field, save", footer: "next field",
      .form(.enter)),
    KeyBinding(
      [.function(2)], "F2", in: [.form, .outsideForm], "save from any field",
      footer: "save", .form(.save)),
    KeyBinding([.down], "↓", in: [.form], "the next field", .form(.next)),
    KeyBinding([.up, .backTab], "↑ Shift-Tab", in: [.form], "the field before", .form(.previous)),
    KeyBinding(
      [.tab], "Tab", in: [.form], "complete a district or nationality (→ too), or the next field",
      .form(.complete)),
    KeyBinding(
      [.escape], "Esc", in: [.form],
      "leave the form as it is, kept; the digits then call the screens", footer: "leave (kept)",
      .form(.leave)),
    KeyBinding(
      [.enter, .tab, .down], "Enter", in: [.outsideForm],
      "back into the form, where it was left", footer: "back into the form", .form(.resume)),
    KeyBinding(
      [.character("X")], "X", in: [.outsideForm],
      "throw away this form, or the one that was kept from before; asks", footer: "throw away",
      .form(.discardDraft)),
    KeyBinding(
      [.function(5)], "F5", in: [.form],
      "this is the person marked under “Seen before?”; again: it is not", .form(.samePerson)),
    KeyBinding(
      [.pageUp], "PgUp", in: [.form], "the one before under “Seen before?”",
      .form(.candidateUp)),
    KeyBinding(
      [.pageDown], "PgDn", in: [.form], "the next one under “Seen before?”",
      .form(.candidateDown)),
    KeyBinding(
      [.function(6)], "F6", in: [.form, .outsideForm],
      "another batch, or none", .form(.chooseBatch)),
    KeyBinding(
      [.function(7)], "F7", in: [.form, .outsideForm],
      "announce a batch by its head count", footer: "batch", named: "form-announce-batch",
      .announceBatch),
    KeyBinding(
      [.function(9)], "F9", in: [.form],
      "an officer's reason, where a rule of the halls allows one", .form(.officersReason)),
  ]

  static let dialogKeys: [KeyBinding] = [
    KeyBinding(
      [.enter], "Enter", in: [.dialog], "the next field; on the last, save",
      footer: "next field", .dialog(.enter)),
    KeyBinding(
      [.function(2)], "F2", in: [.dialog], "save from any field", footer: "save",
      .dialog(.submit)),
    KeyBinding([.down], "↓", in: [.dialog], "the next field", .dialog(.next)),
    KeyBinding(
      [.tab], "Tab", in: [.dialog], "take what is proposed (→ too), or the next field",
      footer: "complete", .dialog(.complete)),
    KeyBinding(
      [.up, .backTab], "↑ Shift-Tab", in: [.dialog], "the field before",
      .dialog(.previous)),
    KeyBinding(
      [.character("y")], "y", in: [.confirmation], "yes, do it", footer: "yes",
      .dialog(.confirm)),
    KeyBinding([.up, .character("k")], "↑ k", in: [.batchChoice], "the one before", .dialog(.up)),
    KeyBinding(
      [.down, .character("j")], "↓ j", in: [.batchChoice], "the next one",
      .dialog(.down)),
    KeyBinding(
      [.enter], "Enter", in: [.batchChoice], "take this one", footer: "take this one",
      named: "batch-choose", .dialog(.confirm)),
    KeyBinding(
      [.escape], "Esc", in: [.dialog, .confirmation, .batchChoice],
      "leave everything as it is", footer: "leave it", .dialog(.close)),
    KeyBinding(
      [.escape, .enter, .character("q")], "Esc", in: [.detail], "close this", footer: "close",
      named: "detail-close", .dialog(.close)),
  ]
}
