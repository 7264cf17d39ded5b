import Foundation
import Testing

struct CaringTests {
  @Test func `health, isolation and a bed kept for a patient`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam")
    try transcript.run("bed", "isolate", "M-75").expect(status: 0)
    try transcript.run("health", stay, "--outcome", "isolate", "--diet", "soft")
      .expect(status: 0, saying: "isolation bed M-75 is free")
    try transcript.run("bed", "assign", stay, "M-02").expect(status: 1, saying: "sleep apart")
    try transcript.run("bed", "assign", stay, "M-75").expect(status: 0)
    let board = try transcript.run("halls").expect(status: 0)
    #expect(board.output.contains("isolation"))
    let csv = try transcript.run("halls", "--format", "csv").expect(status: 0)
    #expect(!csv.output.contains("isolation"))
    try transcript.run("depart", stay, "--kind", "hospital").expect(status: 1, saying: "where to")
    let tomorrow = ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 86_400))
    try transcript.run(
      "depart", stay, "--kind", "hospital", "--to", "Civil Hospital", "--keep-bed-until",
      String(tomorrow.prefix(10))
    ).expect(status: 0)
    try transcript.run("undo").expect(status: 0)
    #expect(try transcript.row(of: stay).contains(",M,M-75,"))
    try transcript.run("bed", "rejoin", "M-75").expect(status: 0, saying: "must sleep apart")
  }

  @Test func `a screening by codes, and what is told from a file`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam")
    let codes = try transcript.run("screen", "--codes").expect(status: 0)
    #expect(codes.lines.contains("form\tforced-labour"))
    try transcript.run("screen", stay, "--tip", "victim", "--som", "yes")
      .expect(status: 1, saying: "who decided")
    try transcript.run("screen", stay, "--consent", "no", "--tip", "possible")
      .expect(status: 1, saying: "without consent")
    let told = try transcript.write("agent: Haji\nroute: Mand, Kerman\n", to: "told.txt")
    try transcript.run(
      "screen", stay, "--tip", "victim", "--by", "police", "--som", "yes", "--form",
      "forced-labour", "--industry", "construction", "--form", "forced-begging", "--means",
      "physical-threats", "--recruitment", "at-work",
      "--need", "trauma", "--maybe-child", "--notes", told
    ).expect(status: 0)
    try transcript.run("depart", stay, "--kind", "released")
      .expect(status: 1, saying: "vrfc child")
    let wrong = try transcript.write("friend: somebody\n", to: "wrong.txt")
    try transcript.run("screen", stay, "--tip", "possible", "--som", "no", "--notes", wrong)
      .expect(status: 65, saying: "line 1")
  }

  @Test func `a child leaves with an officer, a referral and a named person`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Sajid Ali", more: "--age", "12")
    try transcript.run("depart", stay, "--kind", "family").expect(status: 1, saying: "vrfc child")
    try transcript.run("child", stay, "--officer", "b.munir").expect(status: 0)
    try transcript.run("depart", stay, "--kind", "family").expect(status: 1, saying: "vrfc refer")
    try transcript.run("family", stay, "--role", "child").expect(status: 1, saying: "no family")
  }

  @Test func `a refusal that an officer may overrule names the flag that does it`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Sajid Ali", more: "--bed", "none")
    try transcript.run("bed", "isolate", "M-01").expect(status: 0)
    try transcript.run("bed", "assign", stay, "M-01")
      .expect(status: 1, saying: "--override REASON")
    try transcript.run("bed", "assign", stay, "M-01", "--override", "no other bed is dry")
      .expect(status: 0)
    try transcript.run("depart", stay, "--kind", "shelter").expect(status: 1, saying: "--to PLACE")
  }

  @Test func `a convoy is tried dry, then leaves as one record`() throws {
    let transcript = try Transcript()
    let man = try transcript.checkIn(name: "Muhammad Aslam", more: "--district", "gujranwala")
    let other = try transcript.checkIn(name: "Zahid Hussain", more: "--district", "gujranwala")
    let convoy = ["convoy", "--province", "punjab", "--kind", "transferred", "--to", "FIA Lahore"]
    let before = try transcript.logBytes()
    let dry = try transcript.run(arguments: convoy + ["--dry-run", "--except", other])
      .expect(status: 0, saying: "nothing recorded")
    #expect(dry.lines == ["\(man)\tleaves", "\(other)\t\(other) stays: taken out by the officer"])
    #expect(try transcript.logBytes() == before)
    try transcript.run(arguments: convoy).expect(status: 0, saying: "2 departed together")
    try transcript.run(arguments: convoy).expect(status: 1, saying: "nobody")
    try transcript.run("undo").expect(status: 0)
    try transcript.run("verify").expect(status: 0)
  }
}
