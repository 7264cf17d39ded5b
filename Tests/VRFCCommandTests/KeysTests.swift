import Foundation
import Testing

struct KeysTests {
  private func transcript(keys: String) throws -> Transcript {
    let transcript = try Transcript()
    let file = transcript.centre.appending(path: "centre.toml")
    let toml = try String(contentsOf: file, encoding: .utf8) + "\n[keys]\n" + keys + "\n"
    // In place: the file stays its owner's alone.
    let handle = try FileHandle(forWritingTo: file)
    try handle.write(contentsOf: Data(toml.utf8))
    try handle.close()
    return transcript
  }

  @Test func `the table of keys is printed with what the centre has changed`() throws {
    let transcript = try transcript(keys: "halls-move = \"F11\"")
    let answer = try transcript.run("keys").expect(status: 0)
    let line = try #require(answer.lines.first { $0.hasSuffix(" halls-move") })
    #expect(line.hasPrefix("  F11 "))
    let manual = try transcript.run("keys", "--format", "man").expect(status: 0)
    #expect(manual.output.hasPrefix(".SH KEYS\n") && manual.output.contains("\n.B F11\n"))
  }

  @Test func `without a centre the keys are those of the program`() throws {
    let answer = try Transcript(opened: .no).run("keys").expect(status: 0)
    #expect(answer.lines.contains { $0.hasPrefix("  m ") && $0.hasSuffix(" halls-move") })
  }

  @Test func `a wrong key is a wrong configuration, with its line`() throws {
    let transcript = try transcript(keys: "halls-move = \"d\"")
    let answer = try transcript.run("keys")
      .expect(status: 78, saying: "d already means halls-depart")
    #expect(answer.errors.contains("centre.toml, line "))
    let file = transcript.centre.appending(path: "centre.toml").path
    try Transcript(opened: .no).run("init", "--open", "--config", file)
      .expect(status: 78, saying: "d already means halls-depart")
  }
}
