import Foundation
import Testing

/// Referrals and the hand-over, through the real program.
struct ReferralTests {
  @Test func `a referral is made, answered, served and closed`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam")
    let refer = ["refer", stay, "--service", "health", "--to", "rural"]
    try transcript.run(arguments: refer).expect(status: 1, saying: "--override BASIS")
    try transcript.run(arguments: refer + ["--consent", "maybe"])
      .expect(status: 65, saying: "--consent")
    let made = try transcript.run(arguments: refer + ["--consent", "yes"]).expect(status: 0)
    #expect(made.lines == ["R-000001"])
    try transcript.run(arguments: refer + ["--consent", "yes"])
      .expect(status: 1, saying: "R-000001")
    try transcript.run("referral", "serve", "R-1").expect(status: 1, saying: "accepted")
    for (step, status) in [("accept", "accepted"), ("serve", "served"), ("close", "closed")] {
      let answer = try transcript.run("referral", step, "R-000001").expect(status: 0)
      #expect(answer.output.contains(status))
    }
    let list = try transcript.run("referrals", "--format", "csv").expect(status: 0)
    #expect(list.lines.first?.hasPrefix("referral,stay,service,agency,made,status,since") == true)
    #expect(list.lines.last?.contains("Rural Health Centre Taftan") == true)
    #expect(try transcript.run("referrals", "--open", "--format", "csv").lines.count == 1)
  }

  @Test func `declined needs a reason, and the same id is recorded once`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam")
    let id = "0b8f4a54-3f5a-4b5e-9f56-0b7e1c1c9a11"
    let refer = [
      "refer", stay, "--service", "shelter", "--to", "Edhi", "--override", "TIP Act 2018", "--id",
      id,
    ]
    let first = try transcript.run(arguments: refer).expect(status: 0)
    let bytes = try transcript.logBytes()
    #expect(try transcript.run(arguments: refer).expect(status: 0).output == first.output)
    #expect(try transcript.logBytes() == bytes)
    try transcript.run("referral", "decline", "R-000001").expect(status: 1, saying: "reason")
    try transcript.run("referral", "decline", "R-000001", "--reason", "full").expect(status: 0)
    try transcript.run("referral", "accept", "R-000009").expect(status: 1, saying: "no referral")
    try transcript.run("referral", "accept", "nine").expect(status: 65, saying: "R-000123")
    try transcript.run("refer", stay, "--service", "shelter", "--to", "Rural", "--consent", "yes")
      .expect(status: 1, saying: "Edhi Foundation")
  }

  @Test func `the letter is printed, and the counts are exported in every format`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam")
    try transcript.run("refer", stay, "--service", "health", "--to", "rural", "--consent", "yes")
      .expect(status: 0)
    let letter = try transcript.run("referral", "letter", "R-000001").expect(status: 0)
    #expect(letter.output.contains("Muhammad Aslam"))
    let today = String(
      try transcript.run("referrals", "--format", "csv").lines[1]
        .split(separator: ",")[4].prefix(10))
    for format in ["csv", "hxl", "json"] {
      let counts = try transcript.run(
        "export", "referrals", "--by", "day", "--from", today, "--to", today, "--format", format
      )
      .expect(status: 0)
      #expect(counts.output.contains("brought_forward"))
      #expect(!counts.output.contains("Aslam"))
      if format == "csv" {
        #expect(counts.lines.contains { $0.hasPrefix("\(today),health,0,1,1,0,0,0,0,1") })
      }
    }
  }

  @Test func `a shift is handed over with a slip to be signed`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam", more: "--age", "14")
    try transcript.run("hand-over", "--to", "b.munir").expect(status: 1, saying: "b.munir")
    try transcript.run("hand-over", "--to", "not a name").expect(status: 65, saying: "--to")
    let slip = try transcript.run("hand-over", "--to", "h.zehri")
      .expect(status: 0, saying: "not taken back")
    for words in ["b.munir", "h.zehri", "1 in the Male", "responsible officer", "log 3:"] {
      #expect(slip.output.contains(words), "\(words)")
    }
    #expect(!slip.output.contains("Aslam"))
    try transcript.run("undo").expect(status: 1, saying: "cannot be undone")
  }
}
