import Foundation
import Testing

struct ReadingTests {
  @Test func `an old printout's head is found in the log again, and another is not`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    let printed = try transcript.run("halls").errors.split(separator: " ").last ?? ""
    let head = printed.trimmingCharacters(in: .whitespacesAndNewlines)
    #expect(head.hasPrefix("2:"))
    _ = try transcript.checkIn(name: "Ghulam Rasool")
    try transcript.run("verify", "--head", head).expect(status: 0)
    try transcript.run("verify", "--head", "2:" + String(repeating: "0", count: 16))
      .expect(status: 1, saying: "one digit may be mistyped")
    try transcript.run("verify", "--head", "2:123").expect(status: 65, saying: "--head")
  }

  @Test func `the halls are shown as they were`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    let now = try transcript.run("halls", "--format", "csv").lines
    let before = try transcript.run("halls", "--format", "csv", "--as-of", "2000-01-01").lines
    #expect(now[1].hasPrefix("M,male,75,0,75,0,1,74,"))
    #expect(before[1].hasPrefix("M,male,75,0,75,0,0,75,"))
  }

  @Test func `an export names nobody, is its owner's alone, and overwrites nothing`() throws {
    let transcript = try Transcript()
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    let file = transcript.folder.appending(path: "counts.csv").path
    let arguments = [
      "export", "arrivals", "--from", "2020-01-01", "--to", "2099-12-31", "--by", "month",
      "--output", file,
    ]
    try transcript.run(arguments: arguments).expect(status: 0, saying: "head 2:")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.split(separator: "\n").count == 1 + 80 * 12)
    #expect(!text.contains("Aslam"))
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    try transcript.run(arguments: arguments).expect(status: 73, saying: "left as it is")
  }

  @Test func `queries from a file are answered with their lines' numbers`() throws {
    let transcript = try Transcript()
    let stay = try transcript.checkIn(name: "Muhammad Aslam")
    let file = try transcript.write("\nAslam\n\(stay)\n", to: "queries.txt")
    let lines = try transcript.run("find", "--batch", file).lines
    #expect(lines[0].hasPrefix("query,person,stay,"))
    #expect(lines[1].hasPrefix("2,P-000001,\(stay),"))
    #expect(lines[2].hasPrefix("3,P-000001,\(stay),"))
  }

  @Test func `half a line at the end is sealed by the next write, and verify tells`() throws {
    let transcript = try Transcript()
    let log = try FileHandle(forWritingTo: transcript.centre.appending(path: "centre.log"))
    try log.seekToEnd()
    try log.write(contentsOf: Data("2 00ab".utf8))
    try log.close()
    let torn = try transcript.run("verify").expect(status: 0)
    #expect(torn.output.contains("torn tail of 6 bytes"))
    _ = try transcript.checkIn(name: "Muhammad Aslam")
    #expect(try transcript.run("verify").expect(status: 0).output.contains("3 records"))
    #expect(try transcript.run("log").output.contains("6 bytes of a cut-off write sealed"))
  }
}
