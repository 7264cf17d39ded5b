import Foundation
import Glibc
import Testing

/// How the program behaves towards the terminal that it runs in.
@Suite(.serialized, .ownFolder) struct TerminalMannersTests {
  private func terminal(_ environment: [String: String] = [:]) throws -> Terminal {
    try Terminal(try BuiltProgram.makeCentre(), environment: environment)
  }

  private func begin(_ terminal: Terminal) throws {
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("Ali")
    try terminal.waits(for: "Ali")
  }

  @Test func `a form that is half filled in survives the window's closing`() throws {
    let terminal = try terminal()
    try begin(terminal)
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Father")
    try terminal.close()
    let second = try Terminal(terminal.centre)
    try second.waits(for: "F4 takes it up")
    try second.close()
  }

  @Test func `a window that is too small says so and loses nothing`() throws {
    let terminal = try terminal()
    try begin(terminal)
    try terminal.resize(columns: 60, rows: 20)
    try terminal.waits(for: "vrfc needs 80 columns and 22 rows")
    try terminal.resize(columns: 100, rows: 30)
    try terminal.waits(for: "Ali")
    try terminal.close()
  }

  @Test func `a storm of resizes while somebody types ends with every letter in its place`() throws
  {
    let terminal = try terminal()
    try begin(terminal)
    for step in 0..<20 {
      try terminal.resize(columns: 70 + step * 7 % 60, rows: 20 + step % 12)
      try terminal.type("x")
    }
    try terminal.resize(columns: 80, rows: 24)
    let screen = try terminal.waits(for: "Ali" + String(repeating: "x", count: 20))
    #expect(screen.hasPrefix("VRFC Taftan"))
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Father")
    try terminal.close()
  }

  @Test func `stopped and brought back, the screen is there as it was`() throws {
    let terminal = try terminal()
    try terminal.press("3")
    let before = try terminal.waits(for: "M-01  free")
    // The terminal wakes it at once, as somebody would with `fg`.
    try terminal.press("C-z")
    try terminal.waits(for: "M-01  free")
    try terminal.press("Right")
    try terminal.waits(for: "M-02  free")
    try terminal.press("Left")
    let after = try terminal.waits(for: "M-01  free")
    #expect(after.split(separator: "\n").dropFirst() == before.split(separator: "\n").dropFirst())
    try terminal.close()
  }

  @Test func `what another program wrote over the screen is gone with Ctrl-L`() throws {
    let terminal = try terminal()
    try terminal.press("3")
    let before = try terminal.waits(for: "M-01  free")
    try terminal.scribble("Broadcast message: the power fails at three")
    try terminal.waits(for: "Broadcast message")
    try terminal.press("C-l")
    try terminal.waits(for: "VRFC Taftan", without: "Broadcast")
    #expect(try terminal.screen == before)
    try terminal.close()
  }

  @Test func `stopped by another program, it goes on with the screen as it was`() throws {
    let terminal = try terminal()
    try terminal.press("3")
    let before = try terminal.waits(for: "M-01  free")
    try terminal.kill(SIGSTOP)
    // What a shell does before `fg`: its own modes, and a prompt.
    _ = try ChildProcess.run("stty", ["-F", try terminal.device, "sane"])
    try terminal.scribble("\r\n$ fg\r\n")
    try terminal.waits(for: "$ fg")
    try terminal.kill(SIGCONT)
    try terminal.waits(for: "VRFC Taftan", without: "$ fg")
    #expect(try terminal.screen == before)
    // A key acts without Enter, and is not written on the screen.
    try terminal.press("l")
    try terminal.waits(for: "M-02  free")
    try terminal.close()
  }

  @Test(arguments: [SIGHUP, SIGTERM])
  func `a signal that ends it takes no letter that was typed before`(signal: Int32) throws {
    let terminal = try terminal()
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("Muhammad As")
    try terminal.waits(for: "Muhammad As")
    // What comes while it is stopped is read after the signal has come.
    try terminal.kill(SIGSTOP)
    try terminal.type("lam")
    try terminal.kill(signal)
    try terminal.kill(SIGCONT)
    try terminal.waits(for: "left with \(128 + signal)")
    try terminal.close()
    let second = try Terminal(terminal.centre)
    try second.waits(for: "F4 takes it up")
    try second.press("F4")
    try second.waits(for: "Muhammad Aslam")
    try second.close()
  }

  @Test(arguments: [SIGSEGV, SIGABRT, SIGTERM, SIGHUP, SIGINT, SIGUSR1, SIGALRM, SIGPWR])
  func `however it ends, the terminal works again`(signal: Int32) throws {
    let terminal = try terminal()
    try terminal.press("3")
    try terminal.waits(for: "M-01  free")
    try terminal.kill(signal)
    try terminal.waits(for: "left with \(128 + signal)", without: "M-01  free")
    // What is typed is seen again, and a line ends where it should.
    try terminal.type("seen again")
    try terminal.press("Enter")
    try terminal.waits(for: "seen again\nseen again")
    try terminal.close()
  }

  @Test(arguments: ["xterm", "tmux-256color", "screen", "screen-256color", "rxvt", "ansi"])
  func `the screens work on many terminals`(term: String) throws {
    let terminal = try terminal(["TERM": term])
    try terminal.waits(for: "OPEN: no accounts, names unsealed")
    try terminal.press("3")
    try terminal.waits(for: "Male accommodation hall")
    try terminal.close()
  }

  @Test func `without a terminal the screens are refused`() throws {
    let centre = try BuiltProgram.makeCentre()
    #expect(try BuiltProgram.run(["--centre", centre]) == 64)
  }

  @Test func `a terminal that cannot show them is refused`() throws {
    let terminal = try terminal(["TERM": "dumb"])
    try terminal.waits(for: "left with 78")
    try terminal.close()
  }

  @Test func `a terminal that nobody described is taken for a common one, with a word`() throws {
    let terminal = try terminal(["TERM": "no-such-terminal"])
    try terminal.waits(for: "TERM=no-such-terminal is not known on this machine")
    try terminal.press("3", "Right")
    try terminal.waits(for: "M-02  free")
    try begin(terminal)
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Father")
    try terminal.close()
    // The word stands beside what else is said at the start.
    let second = try Terminal(terminal.centre, environment: ["TERM": "no-such-terminal"])
    try second.waits(for: "F4 takes it up; TERM=no-such-terminal")
    try second.close()
  }

  @Test(arguments: ["LC_ALL", "LC_CTYPE", "LANG"])
  func `a locale that is not installed still shows Urdu names, if it says UTF-8`(
    variable: String
  ) throws {
    var environment = ["LC_ALL": "", "LANG": ""]
    environment[variable] = "ur_XX.UTF-8"
    let terminal = try terminal(environment)
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("محمد")
    try terminal.waits(for: "محمد")
    try terminal.close()
  }
}
