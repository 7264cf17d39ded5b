import Foundation
import Testing

struct BackupCommandTests {
  @Test func `a backup is verified, goes on where it stopped, and can be worked with`() throws {
    let transcript = try Transcript()
    let stick = transcript.folder.appending(path: "stick").path
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    try transcript.run("backup", stick).expect(status: 0)
    _ = try transcript.checkIn(name: "Ghulam Rasool")
    let second = try transcript.run("backup", stick).expect(status: 0)
    #expect(second.output.hasPrefix("3 records in"))
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: stick + "/centre.log")) == transcript.logBytes())
    try transcript.run("--centre", stick, "verify").expect(status: 0)
    #expect(try transcript.run("--centre", stick, "residents", "--format", "csv").lines.count == 3)
  }

  @Test func `a log that was cut is not backed up as if it were whole`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    let log = try String(decoding: transcript.logBytes(), as: UTF8.self)
    let first = log.split(separator: "\n")[0] + "\n"
    try Data(first.utf8).write(to: transcript.centre.appending(path: "centre.log"))
    let stick = transcript.folder.appending(path: "stick").path
    try transcript.run("backup", stick).expect(status: 1, saying: "cut or replaced")
    #expect(!FileManager.default.fileExists(atPath: stick))
  }

  @Test func `another centre's backup is left as it is`() throws {
    let (first, second) = (try Transcript(), try Transcript())
    let stick = first.folder.appending(path: "stick").path
    try first.run("backup", stick).expect(status: 0)
    try second.run("backup", stick).expect(status: 73, saying: "another log")
    try first.run("--centre", stick, "verify").expect(status: 0)
  }
}
