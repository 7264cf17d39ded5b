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

  @Test func `the keys are copied to no folder that the log is in, however it is named`() throws {
    let sealed = try SealedHouse()
    let folder = sealed.transcript.folder.path
    let (stick, linked) = (folder + "/stick", folder + "/linked")
    func backUp(keys: String) throws -> Transcript.Answer {
      try sealed.run(as: "n.manager", "backup", stick, "--with-keys", keys)
    }
    // Before the folder is made, and once it is there.
    for _ in 1...2 {
      for place in ["", "/", "/.", "/keys", "/../stick", "/../stick/keys"] {
        try backUp(keys: stick + place).expect(status: 65, saying: "apart from the log’s")
      }
      try sealed.run(as: "n.manager", "backup", stick).expect(status: 0)
    }
    try FileManager.default.createSymbolicLink(atPath: linked, withDestinationPath: stick)
    try backUp(keys: linked + "/keys").expect(status: 65, saying: "apart from the log’s")
    try backUp(keys: sealed.transcript.centre.path + "/keys").expect(status: 65)
    let files = try FileManager.default.subpathsOfDirectory(atPath: stick)
    #expect(!files.contains { $0.hasSuffix(".keys") }, "\(files)")
    try backUp(keys: folder + "/apart").expect(status: 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder + "/apart").sorted()
        == ["person.keys", "staff.keys"])
  }
}
