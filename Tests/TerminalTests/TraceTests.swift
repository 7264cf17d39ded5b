import Foundation
import Glibc
import Testing

/// What a crash, a password prompt and a code that is shown once leave on a terminal.
@Suite(.serialized, .ownFolder) struct TraceTests {
  private let centre: SealedCentre

  init() throws { centre = try SealedCentre() }

  @Test func `a crash between two questions ends at once, and says nothing of anybody`() throws {
    for signal in [SIGABRT, SIGSEGV, SIGTRAP, SIGQUIT] {
      let terminal = try centre.terminal(command: "--plain check-in")
      try terminal.waits(for: "Password of b.munir")
      try terminal.type(SealedCentre.passwords["b.munir"] ?? "")
      try terminal.press("Enter")
      try terminal.waits(for: "Name")
      try terminal.type("Canaryname Khan")
      try terminal.press("Enter")
      try terminal.waits(for: "Father")
      try terminal.kill(signal)
      let end = try terminal.waits(for: "left with \(128 + signal)")
      for word in ["Thread", "Registers", "Backtrace", "0x"] {
        #expect(!end.contains(word), "\(end)")
      }
      try terminal.close()
    }
    #expect(try centre.files(holding: "Canaryname") == [])
  }

  /// Those that have one screen only take what leaves it for a page to remember.
  @Test(arguments: [TerminalKind.console, .old])
  func `a crash leaves no name above the screen of a terminal that has but one`(
    kind: TerminalKind
  ) throws {
    let terminal = try Terminal(
      centre.path, kind, environment: ["TMPDIR": "'\(centre.litter.path)'"],
      folder: centre.litter.path)
    try terminal.waits(for: "▸ Password")
    try terminal.type(SealedCentre.passwords["b.munir"] ?? "")
    try terminal.press("Enter")
    try terminal.waits(for: "1 Today")
    try terminal.press("Escape")
    try terminal.waits(for: "back into the form")
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("Canaryname Khan")
    try terminal.waits(for: "Canaryname Khan")
    try terminal.kill(SIGABRT)
    try terminal.waits(for: "left with \(128 + SIGABRT)")
    let history = try terminal.history
    #expect(!history.contains("Canary"), "\(history)")
    try terminal.close()
  }

  @Test func `a terminal that a password was asked on shows again what is typed`() throws {
    for signal in [SIGINT, SIGTERM, SIGABRT] {
      let terminal = try centre.terminal(command: "residents")
      try terminal.waits(for: "Password of b.munir")
      try terminal.kill(signal)
      try terminal.waits(for: "left with \(128 + signal)")
      try terminal.type("seen again")
      try terminal.waits(for: "seen again")
      try terminal.close()
    }
  }

  @Test func `the recovery code is typed back, and stays nowhere`() throws {
    let another = centre.path + "-2"
    let terminal = try Terminal(another, folder: centre.litter.path, command: "init")
    for prompt in ["New password", "The same once more"] {
      try terminal.waits(for: prompt)
      try terminal.type("correct horse battery gravel")
      try terminal.press("Enter")
    }
    let page = try terminal.waits(for: "Type it back")
    let code = try #require(page.firstMatch(of: /(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}/)).output
    try terminal.press("Enter")
    try terminal.waits(for: "8 groups of 4")
    try terminal.type(String(code))
    try terminal.press("Enter")
    try terminal.waits(for: "left with 0")
    let history = try terminal.history
    #expect(!history.contains(code) && !history.contains(code.prefix(9)), "\(history)")
    #expect(history.contains("is its first manager"))
    try terminal.close()
  }

  @Test func `whoever leaves the recovery code has made nothing`() throws {
    let another = centre.path + "-2"
    let terminal = try Terminal(another, folder: centre.litter.path, command: "init")
    for prompt in ["New password", "The same once more"] {
      try terminal.waits(for: prompt)
      try terminal.type("correct horse battery gravel")
      try terminal.press("Enter")
    }
    try terminal.waits(for: "Type it back")
    try terminal.press("Escape")
    try terminal.waits(for: "nothing was made")
    try terminal.waits(for: "left with 130")
    #expect(!FileManager.default.fileExists(atPath: another + "/centre.log"))
    try terminal.close()
  }

  /// Root reads everything, and owns everything: only another user can try.
  @Test(.enabled(if: geteuid() != 0))
  func `a program's memory is its own`() throws {
    let terminal = try centre.terminal()
    try terminal.waits(for: "▸ Name")
    #expect(open("/proc/\(try terminal.program)/mem", O_RDONLY) == -1)
    try terminal.close()
  }
}
