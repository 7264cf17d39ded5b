import Foundation
import Testing

/// What the duty officer and the manager do, in real terminals of several kinds.
@Suite(.serialized, .ownFolder) struct OfficerJourneyTests {
  private func terminal(_ kind: TerminalKind, folder: String? = nil) throws -> Terminal {
    let centre = try BuiltProgram.makeCentre()
    for (name, age) in [("Zahid Hussain", "31"), ("Sajid Ali", "40"), ("Imran Khan", "19")] {
      try register(name, age, in: centre)
    }
    let terminal = try Terminal(centre, kind, folder: folder)
    try terminal.waits(for: "OPEN: no accounts, names unsealed")
    return terminal
  }

  private func register(_ name: String, _ age: String, in centre: String) throws {
    let status = try BuiltProgram.run([
      "--centre", centre, "check-in", "--name", name, "--father-name", "Karam Din", "--sex",
      "male", "--age", age, "--district", "Sialkot",
    ])
    #expect(status == 0)
  }

  @Test(arguments: TerminalKind.journeys)
  func `another desk's arrival shows without a key`(kind: TerminalKind) throws {
    let terminal = try terminal(kind)
    try terminal.press("3")
    try terminal.waits(for: "occupied 3")
    try register("Bashir Ahmed", "50", in: terminal.centre)
    try terminal.waits(for: "occupied 4")
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `a man is moved after the wrong hall was refused`(kind: TerminalKind) throws {
    let terminal = try terminal(kind)
    try terminal.press("3")
    try terminal.waits(for: "M-01  Zahid Hussain")
    try terminal.press("m")
    try terminal.waits(for: "the next free bed is M-04")
    try terminal.type("F-01")
    try terminal.waits(for: "✗ the Female")
    try terminal.press("Enter")
    try terminal.waits(for: "not saved")
    try terminal.press("C-u")
    try terminal.type("M-12")
    // A terminal that marks no pastes takes what comes at once for one.
    try terminal.waits(for: "allowed: M-12")
    try terminal.press("Enter")
    try terminal.waits(for: "2026/00001 in M-12".replacing("2026", with: year))
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `somebody is referred, the agency accepts, and Escape walks back`(
    kind: TerminalKind
  ) throws {
    let terminal = try terminal(kind)
    try terminal.press("3", "r")
    try terminal.waits(for: "▸ Service")
    try terminal.type("health")
    try terminal.press("Enter")
    try terminal.waits(for: "▸ To whom")
    try terminal.type("Rural")
    try terminal.waits(for: "→ Rural Health")
    try terminal.press("Tab", "Enter")
    try terminal.waits(for: "▸ Consent")
    try terminal.type("yes")
    try terminal.waits(for: "Consent       yes")
    try terminal.press("Enter")
    try terminal.waits(for: "referral to")
    try terminal.press("5")
    try terminal.waits(for: "▸ R-000001")
    try terminal.press("a")
    try terminal.waits(for: "accepted?")
    try terminal.press("y")
    try terminal.waits(for: "saved: R-000001")
    try terminal.press("b")
    try terminal.waits(for: "M-01  Zahid Hussain")
    try terminal.press("Escape")
    try terminal.waits(for: "Open referrals")
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `somebody is found by a part of the name, and their page leads to the bed`(
    kind: TerminalKind
  ) throws {
    let terminal = try terminal(kind)
    try terminal.press("6", "/")
    // Letters that come before the field is open are many keys at once, and so a paste.
    try terminal.waits(for: "Esc leave")
    try terminal.type("saj")
    try terminal.waits(for: "1 found")
    try terminal.press("Enter", "Enter")
    try terminal.waits(for: "What happened, the latest first")
    try terminal.press("b")
    try terminal.waits(for: "M-02  Sajid Ali, 40")
    try terminal.press("Escape")
    try terminal.waits(for: "What happened, the latest first")
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `the halls are seen as they were before anybody came, and as they are now`(
    kind: TerminalKind
  ) throws {
    let terminal = try terminal(kind)
    try terminal.press("3")
    try terminal.waits(for: "occupied 3")
    try terminal.press("[")
    let past = try terminal.waits(for: "THE PAST: as it was on")
    #expect(past.contains("occupied 0") && !past.contains("Zahid"), "\(past)")
    try terminal.press("t")
    try terminal.waits(for: "M-01  Zahid Hussain")
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `the month's arrivals are written from where they are seen`(kind: TerminalKind) throws {
    let folder = URL(fileURLWithPath: try OwnFolder.newPath("-export"))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let terminal = try terminal(kind, folder: folder.path)
    try terminal.press("7")
    try terminal.waits(for: "▸Occupancy")
    try terminal.press("Left")
    try terminal.waits(for: "▸Arrivals")
    try terminal.press("e")
    try terminal.waits(for: "▸ File")
    try terminal.press("F2")
    try terminal.waits(for: "written")
    let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
    let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
    #expect(text.hasPrefix("date,batches,total,male_0_4") && text.contains(",3,0,0,0,3,0,"))
    #expect(!text.contains("Zahid"))
    try terminal.close()
  }

  @Test(arguments: TerminalKind.journeys)
  func `the log is checked`(kind: TerminalKind) throws {
    let terminal = try terminal(kind)
    try terminal.press("8")
    try terminal.waits(for: "centre Taftan opened")
    try terminal.press("v")
    try terminal.waits(for: "sound: 4 records")
    try terminal.close()
  }

  /// The year by the centre's clock, which stays are numbered by.
  private var year: String {
    Date().formatted(
      .verbatim(
        "\(year: .defaultDigits)", timeZone: TimeZone(identifier: "Asia/Karachi") ?? .gmt,
        calendar: Calendar(identifier: .gregorian)))
  }
}
