import Foundation
import Testing

/// A sealed centre with its first manager, and a way to act in it.
struct SealedHouse {
  static let passwords = [
    "n.manager": "correct horse battery gravel", "b.munir": "quiet lantern under stones",
  ]

  let transcript: Transcript

  init() throws {
    transcript = try Transcript(opened: .no)
    try run(as: "n.manager", "init").expect(status: 0, saying: "recovery code")
  }

  @discardableResult
  func run(as name: String, _ arguments: String...) throws -> Transcript.Answer {
    try run(as: name, password: SealedHouse.passwords[name] ?? "", arguments)
  }

  @discardableResult
  func run(
    as name: String, password: String, _ arguments: [String], setting: [String: String] = [:]
  ) throws -> Transcript.Answer {
    let file = try secret(password, "password-\(name)")
    return try transcript.run(
      arguments: arguments,
      setting: setting.merging(["VRFC_USER": name, "VRFC_PASSWORD_FILE": file]) { $1 })
  }

  func secret(_ text: String, _ name: String) throws -> String {
    let path = try transcript.write(text + "\n", to: name)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    return path
  }

  /// Gives b.munir an account, and the password that they choose.
  func addMunir(_ role: String) throws {
    let code = try run(as: "n.manager", "staff", "add", "b.munir", "--role", role)
      .expect(status: 0)
    let chosen = try secret(SealedHouse.passwords["b.munir"] ?? "", "chosen")
    try run(
      as: "b.munir", password: code.lines[0], ["residents"],
      setting: ["VRFC_NEW_PASSWORD_FILE": chosen]
    ).expect(status: 0)
  }

  func checkIn(as name: String, _ person: String) throws -> String {
    let answer = try run(
      as: name, "check-in", "--name", person, "--father-name", "Canaryfather", "--sex", "male",
      "--age", "30", "--district", "Gujranwala", "--phone", "03001234567")
    return String(try #require(answer.expect(status: 0).lines.first).prefix { $0 != "\t" })
  }
}
