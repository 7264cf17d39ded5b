import Foundation
import Testing

/// What reception does at the counter, in real terminals of several kinds.
@Suite(.serialized, .ownFolder) struct JourneyTests {
  private func fillIn(_ terminal: Terminal) throws {
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("Muhammad Aslam")
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Father")
    try terminal.type("Ghulam Rasool")
    try terminal.press("Enter", "Enter")
    try terminal.waits(for: "▸ Age")
    try terminal.type("24")
    try terminal.press("Enter", "Enter", "Enter")
    try terminal.waits(for: "▸ District")
    try terminal.type("gujranw")
    try terminal.waits(for: "→ Gujranwala")
  }

  @Test(arguments: TerminalKind.journeys)
  func `a returner is registered with text and Enter, and seen in the halls`(
    kind: TerminalKind
  ) throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre(), kind)
    try terminal.waits(for: "OPEN: no accounts, names unsealed")
    try fillIn(terminal)
    try terminal.press("Enter", "Enter", "Enter", "Enter")
    try terminal.waits(for: "▸ Bed")
    try terminal.press("Enter")
    try terminal.waits(for: "in M-01")
    try terminal.press("Escape")
    try terminal.waits(for: "back into the form")
    try terminal.press("3")
    try terminal.waits(for: "M-01  Muhammad Aslam, 24  Gujranwala")
    try terminal.press("q")
    try terminal.waits(for: "left with 0")
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `a form that is half filled in survives a kill`(kind: TerminalKind) throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre(), kind)
    try fillIn(terminal)
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Phone")
    try terminal.kill()
    try terminal.waits(for: "left with 137")
    try terminal.close()

    let second = try Terminal(terminal.centre, kind)
    try second.waits(for: "F4 takes it up")
    try second.press("F4")
    try second.waits(for: "Muhammad Aslam")
    try second.press("F2")
    try second.waits(for: "in M-01")
    try second.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `a group is announced, and counted down with every arrival`(kind: TerminalKind) throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre(), kind)
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.press("F7")
    try terminal.waits(for: "▸ Men")
    try terminal.type("25")
    try terminal.press("F2")
    try terminal.waits(for: "manifest 25  registered 0  still 25")
    try fillIn(terminal)
    try terminal.press("F2")
    try terminal.waits(for: "manifest 25  registered 1  still 24")
    try terminal.close()
  }

  @Test func `a paste with line breaks is text in its field`() throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre())
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.paste("Ali\nq\nRaza\n")
    let screen = try terminal.waits(for: "Ali q Raza")
    #expect(screen.contains("▸ Name"))
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `whatever is pasted, nothing is saved by it`(kind: TerminalKind) throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre(), kind)
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.paste("Ali\nRaza\nm\n30" + String(repeating: "\n", count: 12) + "q3")
    try terminal.waits(for: "Ali")
    try terminal.press("Escape")
    try terminal.waits(for: "the form is kept")
    let records = try BuiltProgram.answer(terminal.centre, "verify").output
    #expect(records.contains("ok 1 records"), "\(records)")
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `an undo asks, names the act, and takes it back`(kind: TerminalKind) throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre(), kind)
    try fillIn(terminal)
    try terminal.press("F2")
    try terminal.waits(for: "in M-01")
    try terminal.press("F8")
    try terminal.waits(for: "Take back your last act?")
    try terminal.press("y")
    try terminal.waits(for: "undone: registration")
    try terminal.close()
  }

  @Test func `a name in Urdu is typed, moved through, corrected and kept`() throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre())
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("محمد اسلام")
    try terminal.waits(for: "محمد اسلام")
    try terminal.press("Left", "BSpace")
    try terminal.waits(for: "محمد اسلم")
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Father")
    try terminal.press("Enter", "Enter")
    try terminal.waits(for: "▸ Age")
    try terminal.type("۲۴")
    try terminal.press("F2")
    try terminal.waits(for: "in M-01")
    let people = try BuiltProgram.answer(terminal.centre, "residents", "--format", "csv")
    #expect(people.output.contains(",محمد اسلم,,male,24,"), "\(people.output)")
    try terminal.close()
  }
}
