import Foundation
import Glibc
import Testing

/// A sealed centre in a real terminal: what somebody sees who comes to it after another.
@Suite(.serialized, .ownFolder) struct SealedTerminalTests {
  private let centre: SealedCentre

  init() throws { centre = try SealedCentre() }

  private func signIn(_ terminal: Terminal, _ name: String) throws {
    // Whoever was named when it was started, or locked it, stands there already.
    try terminal.waits(for: "▸ Password")
    try terminal.press("BTab", "C-u")
    try terminal.waits(for: "▸ Name")
    try terminal.type(name)
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Password")
    try prove(terminal, name)
  }

  private func prove(_ terminal: Terminal, _ name: String) throws {
    try terminal.type(SealedCentre.passwords[name] ?? "")
    try terminal.press("Enter")
    try terminal.waits(for: "1 Today")
  }

  /// Begins a form, and types what nobody else may read.
  private func begin(_ terminal: Terminal) throws {
    try signIn(terminal, "b.munir")
    try terminal.press("Escape")
    try terminal.waits(for: "back into the form")
    try terminal.press("2")
    try terminal.waits(for: "▸ Name")
    try terminal.type("Canaryname Khan")
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Father")
    try terminal.type("Canaryfather")
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Sex")
  }

  private func expectNothing(of text: String, in terminal: Terminal) throws {
    let history = try terminal.history
    #expect(!history.contains(text), "\(history)")
  }

  @Test func `a locked terminal remembers nothing, and gives the form to who began it alone`()
    throws
  {
    let terminal = try centre.terminal()
    try begin(terminal)
    try terminal.press("F12")
    try terminal.waits(for: "LOCKED", without: "Canary")
    try expectNothing(of: "Canary", in: terminal)
    try terminal.type("not the password at all")
    try terminal.press("Enter")
    try terminal.waits(for: "the name or the password is wrong")
    try signIn(terminal, "n.manager")
    let another = try terminal.waits(for: "n.manager manager")
    #expect(!another.contains("F4 takes it up") && !another.contains("Canary"))
    try terminal.press("F12")
    try terminal.waits(for: "LOCKED")
    try signIn(terminal, "b.munir")
    try terminal.waits(for: "F4 takes it up")
    try terminal.press("F4")
    try terminal.waits(for: "Canaryname Khan")
    try terminal.close()
  }

  @Test func `a form on offer and another that is typed both outlive a lock`() throws {
    let terminal = try centre.terminal()
    try begin(terminal)
    try lock(terminal)
    try terminal.waits(for: "F4 takes it up")
    try terminal.type("Another Canary")
    try terminal.press("Enter")
    try terminal.waits(for: "▸ Father")
    try lock(terminal)
    try terminal.waits(for: "F4 takes it up")
    try terminal.press("F4")
    try terminal.waits(for: "Another Canary")
    try terminal.press("Escape")
    try terminal.waits(for: "the form is kept")
    try terminal.press("X")
    try terminal.waits(for: "Throw away what is in this form?")
    try terminal.press("y")
    // The one before is offered when the place is free.
    try terminal.waits(for: "A form was kept from")
    try terminal.press("F4")
    try terminal.waits(for: "Canaryname Khan")
    try terminal.close()
  }

  private func lock(_ terminal: Terminal) throws {
    try terminal.press("F12")
    try terminal.waits(for: "LOCKED", without: "Canary")
    try signIn(terminal, "b.munir")
  }

  @Test func `a program that was stopped asks who is there before it goes on`() throws {
    let terminal = try centre.terminal()
    try begin(terminal)
    try terminal.press("Escape")
    try terminal.waits(for: "back into the form")
    // The terminal wakes it at once, as somebody would with `fg`.
    try terminal.press("C-z")
    try terminal.waits(for: "LOCKED", without: "Canary")
    try expectNothing(of: "Canary", in: terminal)
    try prove(terminal, "b.munir")
    try terminal.waits(for: "F4 takes it up")
    try terminal.close()
  }

  @Test func `the log on the screen says no more than the log`() throws {
    try checkIn()
    let terminal = try centre.terminal()
    try signIn(terminal, "b.munir")
    try terminal.press("Escape")
    try terminal.waits(for: "back into the form")
    try terminal.press("8")
    try terminal.waits(for: "registration: ")
    try terminal.press("/")
    try terminal.type("registration")
    try terminal.press("Enter")
    try terminal.press("Enter")
    let above = try terminal.waits(for: "arrival.registered")
    try terminal.press("End")
    let record = above + (try terminal.waits(for: "sealed"))
    #expect(!record.contains("Canary"), "\(record)")
    try terminal.close()
  }

  @Test func `after a shift no name is in any file, process or core`() throws {
    try checkIn()
    try importManifest(of: "Canarymanifest Khan")
    try keepBooks()
    let terminal = try centre.terminal()
    try begin(terminal)
    let program = try terminal.program
    let line = try Data(contentsOf: URL(fileURLWithPath: "/proc/\(program)/cmdline"))
    #expect(!line.isEmpty && line.range(of: Data("Canary".utf8)) == nil)
    // Its own user may not even look.
    let surroundings = FileManager.default.contents(atPath: "/proc/\(program)/environ")
    if geteuid() == 0 { #expect(surroundings?.isEmpty == false) }
    #expect(surroundings?.range(of: Data("Canary".utf8)) == nil)
    let limits = try String(contentsOfFile: "/proc/\(program)/limits", encoding: .utf8)
    let core = try #require(limits.split(separator: "\n").first { $0.contains("core file") })
    #expect(core.split(separator: " ").contains("1"), "\(core)")
    try terminal.kill(SIGABRT)
    try terminal.waits(for: "left with 134")
    try expectNothing(of: "Canary", in: terminal)
    try terminal.close()
    let canaries = ["name", "father", "agent", "account", "uncle", "manifest", "son", "reason"]
    for canary in canaries.map({ "Canary" + $0 }) + [
      "Canary", "03001234567", "34101-1234567-1", "3410112345671",
    ] {
      #expect(try centre.files(holding: canary) == [], "\(canary)")
    }
    // What is looked for would be found: the log is there, and says who did what.
    #expect(try centre.files(holding: "b.munir").contains("centre.log"))
  }

  /// A manifest that stands elsewhere, as on a stick.
  private func importManifest(of name: String) throws {
    let manifest = try centre.write("name,sex,age\n\(name),m,30\nOmar Canaryson,m,31", "manifest")
    try centre.run("b.munir", ["import", manifest])
    try centre.run("b.munir", ["import", manifest])
  }

  /// What a manager does at the end of a shift, and a look at those who left.
  private func keepBooks() throws {
    let folder = centre.litter.path
    let found = try centre.run(
      "n.manager", ["find", "Canary", "--reason", "Canaryreason for the look"])
    #expect(found.contains("Canaryname Khan"))
    let days = ["--from", "2020-01-01", "--to", "2020-01-31"]
    for counts in ["arrivals", "stays"] {
      try centre.run(
        "n.manager", ["export", counts, "--output", "\(folder)/\(counts).csv"] + days)
    }
    try centre.run("n.manager", ["backup", "\(folder)/copy", "--with-keys", "\(folder)/keys"])
    try centre.run("n.manager", ["reindex"])
  }

  /// Somebody comes, is screened, and leaves, by commands.
  private func checkIn() throws {
    let identity = try centre.write(
      "name=Canaryname Khan\nfather-name=Canaryfather\nphone=03001234567\ncnic=34101-1234567-1",
      "identity")
    let answer = try centre.run(
      "b.munir", ["check-in", "--identity", identity, "--sex", "male", "--age", "30"])
    let stay = String(answer.prefix { $0 != "\t" })
    let told = try centre.write("agent: Canaryagent\naccount: Canaryaccount", "told")
    try centre.run(
      "b.munir",
      ["screen", stay, "--tip", "possible", "--by", "police", "--som", "yes", "--notes", told])
    try centre.run(
      "n.manager",
      ["depart", stay, "--kind", "family", "--to", "Canaryuncle", "--wish", "declined"])
  }
}
