import Foundation
import Testing

/// The program under a limit on how large a file may become: a full disk for anyone who runs the
/// tests. The log is small and fits; the index does not.
struct FullDiskTests {
  /// Runs the program so that no file can have more than so many kilobytes.
  private func run(
    _ transcript: Transcript, kilobytes: Int, _ arguments: String...
  ) throws -> Transcript.Answer {
    // In sh, the limit counts blocks of 512 bytes; the signal is ignored, so that writes fail.
    let script = "trap '' XFSZ; ulimit -f \(kilobytes * 2); exec \"$0\" \"$@\""
    return try transcript.run(
      program: "/bin/sh", arguments: ["-c", script, Transcript.program.path] + arguments)
  }

  @Test func `whoever is here is listed and found where no index can be made`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    let whole = try transcript.run("residents", "--format", "csv").output
    for name in ["index.sqlite", "index.sqlite-wal", "index.sqlite-shm"] {
      let file = transcript.centre.appending(path: name)
      if FileManager.default.fileExists(atPath: file.path) {
        try FileManager.default.removeItem(at: file)
      }
    }
    let said = "reading from the log, which takes longer"
    let listed = try run(transcript, kilobytes: 24, "residents", "--format", "csv")
      .expect(status: 0, saying: said)
    #expect(listed.output == whole)
    try run(transcript, kilobytes: 24, "halls").expect(status: 0, saying: said)
    let found = try run(transcript, kilobytes: 24, "find", "aslam").expect(status: 0)
    #expect(found.output.contains("Muhammad Aslam"))
    // With room again there is nothing more to be said.
    let after = try transcript.run("residents", "--format", "csv").expect(status: 0)
    #expect(!after.errors.contains("index") && after.output == whole)
  }

  @Test func `acts go on until the log itself is full, and what was acknowledged stays`() throws {
    let transcript = try Transcript()
    var saved = 0
    var full = false
    while !full, saved < 60 {
      let answer = try run(
        transcript, kilobytes: 8, "check-in", "--name", "Ali Khan", "--father-name", "Karim",
        "--sex", "male", "--age", "30")
      if answer.status == 0 {
        saved += 1
      } else {
        answer.expect(status: 74, saying: "NOT SAVED: the disk is full")
        full = true
      }
    }
    #expect(full && saved > 5)
    let rows = try run(transcript, kilobytes: 8, "residents", "--format", "csv").expect(status: 0)
    #expect(rows.lines.count == saved + 1)
    try transcript.run("verify").expect(status: 0)
    _ = try transcript.checkIn(name: "Next")
    #expect(try transcript.run("residents", "--format", "csv").lines.count == saved + 2)
    let verified = try transcript.run("verify").expect(status: 0)
    #expect(
      verified.output.hasPrefix("ok \(saved + 2 + (verified.output.contains("seal") ? 1 : 0))"))
  }
}
