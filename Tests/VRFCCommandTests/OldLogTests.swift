import Foundation
import Testing

/// Logs that an earlier program wrote, open and sealed, are read for ever, to the answers that it
/// gave then. The logs are frozen. An answer is changed by hand, and only with the decision to
/// count otherwise: children alone were counted by one definition later.
///
/// `open` holds a simulated September 2021 and an afternoon at the command line; `sealed` the same
/// afternoon in a centre with accounts, its keys, and people who do not exist.
struct OldLogTests {
  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "Samples")

  /// A command line, and what it printed then.
  struct Answer: CustomStringConvertible {
    let command: [String]
    let output: String

    var description: String { command.joined(separator: " ") }
  }

  static func answers(_ sample: String) throws -> [Answer] {
    let text = try String(
      contentsOf: samples.appending(path: "\(sample)/answers.txt"), encoding: .utf8)
    return ("\n" + text).components(separatedBy: "\n$ ").dropFirst().map { part in
      let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
      return Answer(
        command: lines[0].split(separator: " ").map(String.init),
        output: lines.dropFirst().first.map(String.init) ?? "")
    }
  }

  /// A centre as the sample left it; no index is among its files.
  private func centre(_ sample: String) throws -> Transcript {
    let transcript = try Transcript(opened: .no)
    try FileManager.default.copyItem(
      at: Self.samples.appending(path: sample), to: transcript.centre)
    try FileManager.default.removeItem(at: transcript.centre.appending(path: "answers.txt"))
    let names = try FileManager.default.contentsOfDirectory(atPath: transcript.centre.path)
    for name in names {
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o600], ofItemAtPath: transcript.centre.appending(path: name).path)
    }
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o700], ofItemAtPath: transcript.centre.path)
    return transcript
  }

  @Test func `an old open log gives every answer that it gave`() throws {
    let transcript = try centre("open")
    for answer in try Self.answers("open") {
      let now = try transcript.run(arguments: answer.command).expect(status: 0)
      #expect(now.output.undated == answer.output.undated, "\(answer)")
    }
  }

  /// Each in a centre of its own, since looking at people is recorded.
  @Test func `an old sealed log gives every answer that it gave, by its old keys`() throws {
    for answer in try Self.answers("sealed") {
      let transcript = try centre("sealed")
      let password = try transcript.write(
        "\(SealedHouse.passwords["n.manager"] ?? "")\n", to: "password")
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: password)
      let now = try transcript.run(
        arguments: answer.command,
        setting: ["VRFC_USER": "n.manager", "VRFC_PASSWORD_FILE": password]
      ).expect(status: 0)
      #expect(now.output.undated == answer.output.undated, "\(answer)")
    }
  }

  @Test func `the samples hold open and sealed records of nearly every kind`() throws {
    let logs = try ["open", "sealed"].map {
      try String(contentsOf: Self.samples.appending(path: "\($0)/centre.log"), encoding: .utf8)
    }
    let types = Set(logs.joined().matches(of: /"type":"([a-z.]+)"/).map { String($0.1) })
    #expect(types.count == 46 && logs[1].contains(#""sealed":"#))
  }
}

extension String {
  /// Without the line in which a page says when and by whom it was made.
  fileprivate var undated: [Substring] {
    trimmingCharacters(in: .newlines).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("Made ") }
  }
}
