import Foundation
import Testing

/// Journeys through the program in a real terminal.
@Suite(.serialized) struct JourneyTests {
  private func terminal(
    columns: Int = 80, rows: Int = 24, environment: [String: String] = [:]
  ) throws -> Terminal {
    try Terminal(
      try BuiltProgram.makeCentre(), columns: columns, rows: rows, environment: environment)
  }

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

  @Test func `a returner is registered with text and Enter, and seen in the halls`() throws {
    let terminal = try terminal()
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

  @Test func `a form that is half filled in survives a kill`() throws {
    let terminal = try terminal()
    try fillIn(terminal)
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Phone")
    try terminal.kill()
    try terminal.waits(for: "left with 137")
    try terminal.close()

    let second = try Terminal(terminal.centre)
    try second.waits(for: "F4 takes it up")
    try second.press("F4")
    try second.waits(for: "Muhammad Aslam")
    try second.press("F2")
    try second.waits(for: "in M-01")
    try second.close()
  }

  @Test func `a form that is half filled in survives the window's closing`() throws {
    let terminal = try terminal()
    try fillIn(terminal)
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Phone")
    try terminal.close()
    let second = try Terminal(terminal.centre)
    try second.waits(for: "F4 takes it up")
    try second.close()
  }

  @Test func `another desk's arrival shows without a key`() throws {
    let terminal = try terminal()
    try terminal.waits(for: "OPEN: no accounts, names unsealed")
    try terminal.press("3")
    try terminal.waits(for: "M-01  free")
    let status = try BuiltProgram.run([
      "--centre", terminal.centre, "check-in", "--name", "Zahid Hussain", "--father-name",
      "Karam Din", "--sex", "male", "--age", "31", "--district", "Sialkot",
    ])
    #expect(status == 0)
    try terminal.waits(for: "M-01  Zahid Hussain, 31  Sialkot")
    try terminal.close()
  }

  @Test func `a paste with line breaks is text and saves nothing`() throws {
    let terminal = try terminal()
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.paste("Ali\nq\nRaza\n")
    let screen = try terminal.waits(for: "Ali q Raza")
    #expect(screen.contains("▸ Name"))
    try terminal.close()
  }

  @Test func `a window that is too small says so and loses nothing`() throws {
    let terminal = try terminal()
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("Ali")
    try terminal.waits(for: "Ali")
    try terminal.resize(columns: 60, rows: 20)
    try terminal.waits(for: "vrfc needs 80 columns and 24 rows")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.waits(for: "Ali")
    try terminal.close()
  }

  @Test func `an undo asks, names the act, and takes it back`() throws {
    let terminal = try terminal()
    try fillIn(terminal)
    try terminal.press("F2")
    try terminal.waits(for: "in M-01")
    try terminal.press("F8")
    try terminal.waits(for: "Take back your last act?")
    try terminal.press("y")
    try terminal.waits(for: "undone: checkIn")
    try terminal.close()
  }

  @Test func `the log is checked`() throws {
    let terminal = try terminal()
    try terminal.waits(for: "OPEN: no accounts, names unsealed")
    try terminal.press("8")
    try terminal.waits(for: "centre Taftan opened")
    try terminal.press("v")
    try terminal.waits(for: "sound: 1 records")
    try terminal.close()
  }

  @Test(arguments: ["xterm", "xterm-256color", "screen", "linux", "vt100"])
  func `the screens work on many terminals`(term: String) throws {
    let terminal = try terminal(environment: ["TERM": term])
    try terminal.waits(for: "OPEN: no accounts, names unsealed")
    try terminal.press("3")
    try terminal.waits(for: "Male accommodation hall")
    try terminal.close()
  }

  @Test func `without a terminal the screens are refused`() throws {
    let centre = try BuiltProgram.makeCentre()
    #expect(try BuiltProgram.run(["--centre", centre]) == 64)
  }

  @Test(arguments: ["dumb", "no-such-terminal"])
  func `a terminal that cannot show them is refused`(term: String) throws {
    let terminal = try terminal(environment: ["TERM": term])
    try terminal.waits(for: "left with 78")
    try terminal.close()
  }
}
