import Testing

/// Bytes as slow lines and talkative terminals bring them.
@Suite(.serialized, .ownFolder) struct SlowTerminalTests {
  private func halls() throws -> Terminal {
    let terminal = try Terminal(try BuiltProgram.makeCentre())
    try terminal.press("3")
    try terminal.waits(for: "M-01  free")
    return terminal
  }

  @Test(arguments: ["\u{1B}[C", "\u{1B}OC"])
  func `an arrow whose bytes come one by one is the arrow`(arrow: String) throws {
    let terminal = try halls()
    try terminal.send(arrow, apart: 30)
    try terminal.waits(for: "M-02  free")
    try terminal.close()
  }

  @Test(arguments: [
    "\u{1B}[<0;5;3M", "\u{1B}[<0;5;3m", "\u{1B}[M !!", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\",
    "\u{1B}P>|XTerm(390)\u{1B}\\", "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}[24;80R", "\u{1B}[I",
    "\u{1B}[34~",
  ])
  func `what a terminal says by itself runs no command, even in pieces`(report: String) throws {
    let terminal = try halls()
    let before = try terminal.screen
    try terminal.send(report, apart: 20)
    // The next key that is one acts, and nothing did before it.
    try terminal.press("Right")
    try terminal.waits(for: "M-02  free")
    try terminal.press("Left")
    #expect(try terminal.waits(for: "M-01  free") == before)
    try terminal.close()
  }

  @Test func `what comes in pieces a third of a second apart types nothing into a form`() throws {
    let terminal = try Terminal(try BuiltProgram.makeCentre())
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("Ali")
    for report in ["[<0;5;3m", "]11;rgb:0/0/0\u{1B}\\"] {
      try terminal.send("\u{1B}\(report)", apart: 300)
      // The first Esc left the form, as Esc alone does; nothing else acted.
      try terminal.waits(for: "back into it")
      try terminal.press("Enter")
      try terminal.waits(for: "▸ Name         Ali\n")
    }
    try terminal.close()
  }
}
