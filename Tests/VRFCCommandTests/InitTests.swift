import Foundation
import Testing

struct InitTests {
  @Test func `a demo takes away what an ended one left, and nothing else`() throws {
    let transcript = try Transcript(opened: .no)
    let ended = Process()
    ended.executableURL = URL(filePath: "/bin/true")
    try ended.run()
    ended.waitUntilExit()
    let names = [
      "vrfc-demo-\(ended.processIdentifier)-a1b2c3", "vrfc-demo-\(getpid())-a1b2c3", "vrfc-demo-x",
    ]
    for name in names {
      let folder = transcript.folder.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      try Data().write(to: folder.appending(path: "centre.log"))
    }
    try transcript.run(arguments: ["demo"], setting: ["TMPDIR": transcript.folder.path])
      .expect(status: 64, saying: "terminal")
    let left = names.map {
      FileManager.default.fileExists(atPath: transcript.folder.appending(path: $0).path)
    }
    #expect(left == [false, true, true])
  }

  @Test func `a centre is made for its owner alone`() throws {
    let transcript = try Transcript()
    for (name, mode) in [(".", 0o700), ("centre.log", 0o600), ("centre.toml", 0o600)] {
      let path = transcript.centre.appending(path: name).path
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      #expect(attributes[.posixPermissions] as? Int == mode, "\(name)")
    }
    try transcript.run("verify").expect(status: 0)
  }

  @Test func `an existing centre is not touched`() throws {
    let transcript = try Transcript()
    let before = try transcript.logBytes()
    try transcript.run("init", "--open").expect(status: 73, saying: "left as it is")
    #expect(try transcript.logBytes() == before)
  }

  @Test func `a folder with other things in it is left alone`() throws {
    let transcript = try Transcript(opened: .no)
    _ = try transcript.write("precious", to: "other.txt")
    try transcript.run("--centre", transcript.folder.path, "init", "--open")
      .expect(status: 73, saying: "holds other things")
  }

  @Test func `an init that was killed can be run again`() throws {
    let transcript = try Transcript(opened: .no)
    try FileManager.default.createDirectory(
      at: transcript.centre, withIntermediateDirectories: true)
    for leftover in ["centre.toml", "lock", "centre.log.new"] {
      _ = try transcript.write("half", to: "centre/\(leftover)")
    }
    try transcript.run("init", "--open").expect(status: 0)
    try transcript.run("halls").expect(status: 0)
  }

  @Test func `a centre whose manager has no password is not made at all`() throws {
    let transcript = try Transcript(opened: .no)
    try transcript.run("init").expect(status: 77, saying: "VRFC_PASSWORD_FILE")
    #expect(!FileManager.default.fileExists(atPath: transcript.centre.path))
  }

  @Test(arguments: [
    ("name = ", "line 1"),
    ("surprise = 1\n", "surprise"),
    ("beds = 75", "beds = -75"),
  ])
  func `a configuration that does not fit is refused with its place`(
    _ edit: String, _ words: String
  ) throws {
    let transcript = try Transcript()
    let shipped = try String(
      contentsOf: transcript.centre.appending(path: "centre.toml"), encoding: .utf8)
    let broken =
      edit == "beds = 75" ? shipped.replacing(edit, with: words) : edit + "\n" + shipped
    let file = try transcript.write(broken, to: "broken.toml")
    let second = transcript.folder.appending(path: "second").path
    let answer = try transcript.run("--centre", second, "init", "--open", "--config", file)
    answer.expect(status: 78, saying: "line")
    answer.expect(status: 78, saying: edit == "beds = 75" ? "beds" : words)
    #expect(!FileManager.default.fileExists(atPath: second))
  }

  @Test func `no centre is made by a configuration that others can write`() throws {
    let transcript = try Transcript()
    let shipped = transcript.centre.appending(path: "centre.toml")
    let file = try transcript.write(
      try String(contentsOf: shipped, encoding: .utf8), to: "open.toml")
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: file)
    let second = transcript.folder.appending(path: "second").path
    try transcript.run("--centre", second, "init", "--open", "--config", file).expect(status: 78)
    #expect(!FileManager.default.fileExists(atPath: second))
  }

  @Test func `a configuration that others can write is refused`() throws {
    let transcript = try Transcript()
    let path = transcript.centre.appending(path: "centre.toml").path
    try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: path)
    try transcript.run("halls").expect(status: 78, saying: "chmod o-w")
  }

  @Test func `halls other than those of the log are refused`() throws {
    let transcript = try Transcript()
    let path = transcript.centre.appending(path: "centre.toml").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try Data(text.replacing("beds = 75", with: "beds = 80").utf8)
      .write(to: URL(fileURLWithPath: path))
    try transcript.run("halls").expect(status: 78, saying: "not those with which")
  }

  @Test func `a folder that holds no centre is named`() throws {
    let transcript = try Transcript(opened: .no)
    for command in ["halls", "verify", "log", "reindex"] {
      try transcript.run(command).expect(status: 66, saying: "there is no centre in")
    }
  }

  @Test func `the screens without a terminal are refused`() throws {
    try Transcript().run().expect(status: 64, saying: "terminal")
  }
}
