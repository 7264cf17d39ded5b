import Foundation
import Testing

struct ActingTests {
  @Test func `an arrival is registered, housed, moved, and leaves`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam", more: "--district", "gujranwala")
    #expect(stay.hasSuffix("/00001"))
    try transcript.run("bed", "assign", stay, "M-07").expect(status: 0)
    #expect(try transcript.row(of: stay).contains(",M,M-07,"))
    try transcript.run("bed", "assign", stay, "F-01").expect(status: 1, saying: "for women")
    try transcript.run("depart", stay, "--kind", "family", "--to", "home").expect(status: 0)
    try transcript.run("depart", stay, "--kind", "family").expect(status: 1, saying: "final")
    try transcript.run("verify").expect(status: 0)
  }

  @Test func `the same id is recorded once and answers as the first time`() throws {
    let transcript = try Transcript()
    let id = "0b8f4a54-3f5a-4b5e-9f56-0b7e1c1c9a01"
    let first = try transcript.checkIn(name: "Muhammad Aslam", more: "--id", id)
    let before = try transcript.logBytes()
    let second = try transcript.checkIn(name: "Muhammad Aslam", more: "--id", id)
    #expect(first == second)
    #expect(try transcript.logBytes() == before)
  }

  @Test func `an empty name of the centre's folder opens no other centre`() throws {
    let transcript = try Transcript()
    try transcript.run("--centre", "", "halls").expect(status: 64, saying: "--centre")
  }

  @Test func `why nothing can be written is said once`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    _ = try transcript.checkIn(name: "Zahid Hussain")
    let log = transcript.centre.appending(path: "centre.log")
    var bytes = try Data(contentsOf: log)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: log)
    let answer = try transcript.run("undo").expect(status: 1, saying: "damage at record 2")
    #expect(answer.errors.split(separator: "\n").count == 1)
    try transcript.run("halls").expect(status: 0, saying: "damage at record 2")
  }

  @Test(arguments: [
    (["--name", "Ali\u{1B}[31m", "--sex", "m", "--age", "20"], "--name"),
    (["--name", "Ali", "--sex", "z", "--age", "20"], "--sex"),
    (["--name", "Ali", "--sex", "m", "--age", "-1"], "--age"),
    (["--name", "Ali", "--sex", "m", "--age", "200"], "--age"),
    (["--name", "Ali", "--sex", "m", "--age", "20", "--cnic", "34101-123456-1"], "--cnic"),
    (["--name", "Ali", "--sex", "m", "--age", "20", "--cnic", "00000-0000000-0"], "--cnic"),
    (["--name", "Ali", "--sex", "m", "--age", "20", "--district", "Atlantis"], "--district"),
    (["--name", "Ali", "--sex", "m", "--age", "20", "--nationality", "ZZZ"], "--nationality"),
    (["--name", "Ali", "--sex", "m", "--age", "20", "--batch", "yesterday"], "--batch"),
    (["--name", "Ali", "--sex", "m", "--age", "20", "--bed", "kitchen"], "--bed"),
    (["--name", "Ali", "--sex", "m", "--age", "20", "--at", "noon"], "--at"),
  ])
  func `bad input is one sentence that names the flag, and nothing is recorded`(
    _ arguments: [String], _ flag: String
  ) throws {
    let transcript = try Transcript()
    let before = try transcript.logBytes()
    let answer = try transcript.run(arguments: ["check-in"] + arguments)
    answer.expect(status: 65, saying: "vrfc: \(flag): ")
    #expect(answer.errors.split(separator: "\n").count == 1)
    #expect(answer.output.isEmpty)
    #expect(try transcript.logBytes() == before)
  }

  @Test func `undo takes back the last act and then the one before it`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam")
    try transcript.run("bed", "assign", stay, "M-50").expect(status: 0)
    try transcript.run("undo").expect(status: 0, saying: "undone: bed given, ")
    #expect(try transcript.row(of: stay).contains(",M-01,"))
    try transcript.run("undo").expect(status: 0, saying: "undone: registration, ")
    #expect(try transcript.run("residents", "--format", "csv").lines.count == 1)
    try transcript.run("undo").expect(status: 1, saying: "nothing here that can be undone")
  }

  @Test func `a correction keeps what was said before in the log`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhamad Aslam", more: "--cnic", "34101-1234567-1")
    try transcript.run("correct", stay, "--name", "Muhammad Aslam", "--cnic", "")
      .expect(status: 0)
    let row = try transcript.row(of: stay)
    #expect(row.contains("Muhammad Aslam") && !row.contains("34101"))
    #expect(String(decoding: try transcript.logBytes(), as: UTF8.self).contains("Muhamad Aslam"))
    try transcript.run("correct", stay, "--name", "Muhammad Aslam")
      .expect(status: 1, saying: "already says that")
  }

  @Test func `a wrong sex is corrected with the bed, and one undo takes both back`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Fatima Bibi")
    try transcript.run("correct", stay, "--sex", "female")
      .expect(status: 1, saying: "correct it with --bed auto")
    try transcript.run("correct", stay, "--sex", "female", "--bed", "somewhere")
      .expect(status: 65, saying: "--bed: ")
    try transcript.run("correct", stay, "--sex", "female", "--bed", "auto")
      .expect(status: 1, saying: "--reason TEXT")
    try transcript.run("correct", stay, "--sex", "female", "--bed", "auto", "--reason", "misheard")
      .expect(status: 0)
    #expect(try transcript.row(of: stay).contains(",F-01,"))
    try transcript.run("undo").expect(status: 0, saying: "undone: correction, ")
    #expect(try transcript.row(of: stay).contains(",M-01,"))
    try transcript.run("correct", stay, "--sex", "female", "--bed", "none", "--reason", "misheard")
      .expect(status: 0)
    #expect(!(try transcript.row(of: stay).contains("M-01")))
  }

  @Test func `the log calls the acts by their names in text, and by their codes in JSON`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    #expect(try transcript.run("log", "--from", "2").output.contains("  registration: "))
    let json = try transcript.run("log", "--from", "2", "--format", "json").output
    #expect(json.contains("\"act\":\"checkIn\""))
  }

  @Test func `a bed is blocked with a reason, held until a time, and freed again`() throws {
    let transcript = try Transcript()
    try transcript.run("bed", "block", "M-05").expect(status: 1, saying: "reason")
    try transcript.run("bed", "block", "M-05", "--reason", "broken slats").expect(status: 0)
    try transcript.run("bed", "hold", "M-06", "--until", "2000-01-01")
      .expect(status: 1, saying: "past")
    try transcript.run("bed", "hold", "M-06").expect(status: 0)
    let rows = try transcript.run("halls", "--format", "csv").lines
    #expect(rows[1] == "M,male,75,1,74,1,0,73,0,10,0.0")
    try transcript.run("bed", "release", "M-06").expect(status: 0)
    try transcript.run("bed", "unblock", "M-05").expect(status: 0)
    try transcript.run("bed", "unblock", "M-05").expect(status: 1, saying: "not blocked")
    #expect(try transcript.run("halls", "--format", "csv").lines[1].hasPrefix("M,male,75,0,75,0,"))
  }

  @Test func `the index deleted is made anew with the same answers`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    let before = try transcript.run("residents", "--format", "csv").output
    for ending in ["", "-wal", "-shm"] {
      let file = transcript.centre.appending(path: "index.sqlite\(ending)")
      if FileManager.default.fileExists(atPath: file.path) {
        try FileManager.default.removeItem(at: file)
      }
    }
    #expect(try transcript.run("residents", "--format", "csv").output == before)
    try transcript.run("reindex").expect(status: 0)
    #expect(try transcript.run("residents", "--format", "csv").output == before)
  }

  @Test func `an answer that cannot be written says that the act was saved`() throws {
    let transcript = try Transcript()
    let answer = try transcript.run(
      arguments: ["check-in", "--name", "Ali", "--sex", "m", "--age", "20"],
      output: FileHandle(forWritingAtPath: "/dev/full"))
    answer.expect(status: 74, saying: "is saved: record 2")
  }
}

extension Transcript {
  /// - Returns: the stay's number.
  func checkIn(name: String, more: String...) throws -> String {
    let answer = try run(
      arguments: ["check-in", "--name", name, "--sex", "male", "--age", "24"] + more)
    answer.expect(status: 0)
    return String(answer.output.prefix { $0 != "\t" })
  }

  /// The line of `residents` that is about a stay.
  func row(of stay: String) throws -> String {
    let rows = try run("residents", "--format", "csv").lines
    return try #require(rows.first { $0.hasPrefix(stay) })
  }
}
