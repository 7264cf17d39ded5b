import Foundation
import Testing

/// Meals and Ramadan, through the real program.
struct MealsTests {
  /// The day as the program has it.
  private func today(_ transcript: Transcript) throws -> String {
    let status = try transcript.run("meals", "status", "--format", "csv").expect(status: 0)
    return String(try #require(status.lines.last).prefix(10))
  }

  @Test func `a meal is ordered, delivered and served, once a person`() throws {
    let transcript = try Transcript()
    let lunch = [try today(transcript), "lunch"]
    // Here when it was counted who eats, whatever the hour is now.
    let stay = try transcript.checkIn(name: "Muhammad Aslam", more: "--at", "\(lunch[0])T00:00")
    let slip = try transcript.run(arguments: ["meals", "order"] + lunch + ["--count", "3"])
      .expect(status: 0)
    for words in ["Saylani", "lunch", "3  PORTIONS", "present", "announced", "log "] {
      #expect(slip.output.contains(words), "\(words)")
    }
    #expect(!slip.output.contains("Aslam"))
    #expect(slip.lines.allSatisfy { $0.count <= 80 })
    let serve = ["meals", "serve"] + lunch
    try transcript.run(arguments: serve + ["--all-present"]).expect(status: 1, saying: "delivery")
    let delivered = try transcript.run(arguments: ["meals", "deliver"] + lunch + ["--count", "2"])
      .expect(status: 0, saying: "1 fewer than ordered")
    #expect(delivered.output.contains("2 delivered"))
    try transcript.run(arguments: serve + ["--stay", stay]).expect(status: 0)
    try transcript.run(arguments: serve + ["--stay", stay]).expect(status: 1, saying: stay)
    try transcript.run(arguments: serve + ["--count", "2"])
      .expect(status: 1, saying: "1 portion of")
    let status = try transcript.run("meals", "status", lunch[0], "--format", "csv")
    #expect(
      status.lines.first?.hasPrefix("day,sitting,eligible,ordered,delivered,served,surplus,short")
        == true)
    #expect(
      status.lines.contains { $0.hasPrefix("\(lunch[0]),lunch,") && $0.contains(",3,2,1,1,1") })
    try transcript.run("undo").expect(status: 0)
    try transcript.run(arguments: serve + ["--all-present"]).expect(status: 0)
  }

  @Test func `what was typed wrong is told, and nothing is recorded`() throws {
    let transcript = try Transcript()
    let day = try today(transcript)
    let bytes = try transcript.logBytes()
    try transcript.run("meals", "order", "today", "lunch").expect(status: 65, saying: "DAY")
    try transcript.run("meals", "order", day, "brunch").expect(status: 65, saying: "brunch")
    try transcript.run("meals", "order", day, "iftar").expect(status: 1, saying: "Ramadan")
    try transcript.run("meals", "serve", day, "lunch").expect(status: 64, saying: "--all-present")
    try transcript.run("meals", "serve", day, "lunch", "--count", "1", "--all-present")
      .expect(status: 64)
    try transcript.run("meals", "serve", day, "lunch", "--stay", "x").expect(status: 65)
    try transcript.run("meals", "deliver", day, "lunch", "--count", "-1").expect(status: 64)
    try transcript.run("ramadan", "declare", "2011-01-01").expect(status: 1, saying: "too far")
    #expect(try transcript.logBytes() == bytes)
  }

  @Test func `the same id is recorded once`() throws {
    let transcript = try Transcript()
    let deliver = [
      "meals", "deliver", try today(transcript), "lunch", "--count", "5", "--id",
      "0b8f4a54-3f5a-4b5e-9f56-0b7e1c1c9a12",
    ]
    try transcript.run(arguments: deliver).expect(status: 0)
    let bytes = try transcript.logBytes()
    try transcript.run(arguments: deliver).expect(status: 0, saying: "nothing was repeated")
    #expect(try transcript.logBytes() == bytes)
  }

  @Test func `Ramadan is declared and ended, and its sittings are listed`() throws {
    let transcript = try Transcript()
    let day = try today(transcript)
    try transcript.run("ramadan", "end", day).expect(status: 1, saying: "no Ramadan")
    try transcript.run("ramadan", "declare", day).expect(status: 0)
    let sittings = try transcript.run("meals", "status", day, "--format", "csv").lines.dropFirst()
      .map { $0.split(separator: ",")[1] }
    #expect(sittings == ["suhoor", "lunch", "iftar"])
    try transcript.run("meals", "order", day, "iftar").expect(status: 0)
    try transcript.run("ramadan", "end", day).expect(status: 0, saying: "a Ramadan of 1 day")
  }

  @Test func `meals are exported by day and month in every format`() throws {
    let transcript = try Transcript()
    let day = try today(transcript)
    try transcript.run("meals", "deliver", day, "dinner", "--count", "8").expect(status: 0)
    for (step, name) in [("day", "date"), ("month", "month")] {
      for format in ["csv", "hxl", "json"] {
        let counts = try transcript.run(
          "export", "meals", "--by", step, "--from", day, "--to", day, "--format", format
        ).expect(status: 0, saying: "head 2:")
        for words in [name, "sitting", "eligible", "shortfall", "dinner", "8"] {
          #expect(counts.output.contains(words), "\(step) \(format) \(words)")
        }
        #expect(counts.output.contains("#reached+ind") == (format == "hxl"))
      }
    }
  }
}
