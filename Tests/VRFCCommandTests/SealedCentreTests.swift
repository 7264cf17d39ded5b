import Foundation
import Testing

/// A centre with staff accounts, by the real program.
struct SealedCentreTests {
  private typealias Sealed = SealedHouse

  @Test func `nothing in the folder says who anybody is`() throws {
    let sealed = try Sealed()
    let stay = try sealed.checkIn(as: "n.manager", "Canaryname")
    try sealed.run(
      as: "n.manager", "depart", stay, "--kind", "family", "--to", "Canarydestination"
    ).expect(status: 0)
    try sealed.run(as: "n.manager", "bed", "block", "M-05", "--reason", "Canaryreason")
      .expect(status: 0)
    let files = try FileManager.default.subpathsOfDirectory(
      atPath: sealed.transcript.centre.path)
    #expect(files.count >= 6)
    for file in files {
      let bytes = try Data(contentsOf: sealed.transcript.centre.appending(path: file))
      for canary in ["Canary", "03001234567"] {
        #expect(bytes.range(of: Data(canary.utf8)) == nil, "\(canary) in \(file)")
      }
    }
    try sealed.transcript.run("verify").expect(status: 0)
    try sealed.transcript.run("halls").expect(status: 0)
    try sealed.transcript.run("residents").expect(status: 77, saying: "sign in")
  }

  @Test func `a wrong name and a wrong password are answered alike, and slow the next`() throws {
    let sealed = try Sealed()
    let unknown = try sealed.run(as: "nobody.here", password: "x", ["residents"])
    let wrong = try sealed.run(as: "n.manager", password: "x", ["residents"])
    unknown.expect(status: 77, saying: "the name or the password is wrong")
    #expect(unknown.errors == wrong.errors)
    try sealed.run(as: "n.manager", "residents").expect(status: 77, saying: "wait")
  }

  @Test func `a leaver can do nothing more, and a new role holds at once`() throws {
    let sealed = try Sealed()
    try sealed.addMunir("reception")
    _ = try sealed.checkIn(as: "b.munir", "Somebody")
    try sealed.run(as: "b.munir", "bed", "block", "M-05", "--reason", "broken")
      .expect(status: 77, saying: "hold and block beds")
    try sealed.run(as: "n.manager", "staff", "role", "b.munir", "duty-officer").expect(status: 0)
    try sealed.run(as: "b.munir", "bed", "block", "M-05", "--reason", "broken").expect(status: 0)
    try sealed.run(as: "n.manager", "staff", "remove", "b.munir").expect(status: 0)
    try sealed.run(as: "b.munir", "residents").expect(status: 77, saying: "wrong")
    try sealed.run(as: "n.manager", "staff", "remove", "n.manager")
      .expect(status: 1, saying: "last manager")
  }

  @Test func `those who left are masked, and each look is on record with its reason`() throws {
    let sealed = try Sealed()
    try sealed.addMunir("reception")
    let stay = try sealed.checkIn(as: "b.munir", "Canaryname")
    try sealed.run(as: "b.munir", "depart", stay, "--kind", "released").expect(status: 0)
    let masked = try sealed.run(as: "b.munir", "find", "Canaryname Canaryfather").expect(status: 0)
    #expect(masked.output.contains("C…") && !masked.output.contains("Canaryname"))
    try sealed.run(as: "b.munir", "find", "Canaryname", "--reason", "curious")
      .expect(status: 77, saying: "that left")
    let shown = try sealed.run(as: "n.manager", "find", "Canaryname", "--reason", "a court asks")
    #expect(shown.output.contains("Canaryname"))
    let looks = try sealed.run(as: "n.manager", "looks").expect(status: 0)
    #expect(looks.output.contains("n.manager") && looks.output.contains("a court asks"))
    #expect(looks.output.contains("names masked") && looks.output.contains("refused"))
    try sealed.run(as: "b.munir", "looks").expect(status: 77)
    let sums = try sealed.run(as: "n.manager", "looks", "--format", "csv").expect(status: 0)
    #expect(sums.lines.first == "day,by,people,in_full,looks")
    #expect(sums.lines.contains { $0.hasSuffix(",n.manager,1,1,1") })
    #expect(sums.lines.contains { $0.hasSuffix(",b.munir,1,0,1") })
    #expect(!sums.output.contains(stay))
  }

  @Test func `where referrals stand is for those who may see who is here`() throws {
    let sealed = try Sealed()
    let stay = try sealed.checkIn(as: "n.manager", "Canaryname")
    try sealed.run(
      as: "n.manager", "refer", stay, "--service", "health", "--to", "rural", "--consent", "yes"
    ).expect(status: 0)
    let answer = try sealed.transcript.run("referrals", "--format", "csv")
    answer.expect(status: 77, saying: "sign in")
    #expect(!answer.output.contains(stay))
    let shown = try sealed.run(as: "n.manager", "referrals", "--format", "csv").expect(status: 0)
    #expect(shown.output.contains(stay))
  }

  @Test func `nobody is told which persons there are before they sign in`() throws {
    let sealed = try Sealed()
    for person in ["P-000001", "2021/00001"] {
      try sealed.transcript.run("history", person).expect(status: 77, saying: "sign in")
    }
  }

  @Test func `an erased person is found by nobody, and the counts stay`() throws {
    let sealed = try Sealed()
    let stay = try sealed.checkIn(as: "n.manager", "Canaryname")
    try sealed.run(as: "n.manager", "erase", "P-000001", "--reason", "they asked")
      .expect(status: 1, saying: "still here")
    try sealed.run(as: "n.manager", "depart", stay, "--kind", "released").expect(status: 0)
    try sealed.run(as: "n.manager", "erase", "P-000001", "--reason", "they asked")
      .expect(status: 0)
    let found = try sealed.run(as: "n.manager", "find", stay, "--reason", "to see").expect(
      status: 0)
    #expect(!found.output.contains("Canaryname"))
    try sealed.run(as: "n.manager", "correct", stay, "--age", "31", "--reason", "misheard")
      .expect(status: 1, saying: "somebody who was erased")
    let history = try sealed.run(as: "n.manager", "history", stay, "--reason", "to see")
      .expect(status: 0)
    #expect(history.output.contains("P-000001 erased"))
    let head = try sealed.transcript.run("verify").expect(status: 0)
    #expect(head.output.hasPrefix("ok "))
    // The keys were replaced; whoever signs in goes on as before.
    _ = try sealed.checkIn(as: "n.manager", "Somebody")
  }

  @Test func `a lost password is replaced by a code, and all of them by the recovery code`() throws
  {
    let transcript = try Transcript(opened: .no)
    let file = try transcript.write("correct horse battery gravel\n", to: "first")
    let again = try transcript.write("another horse battery gravel\n", to: "second")
    let code = transcript.folder.appending(path: "code").path
    func setting(_ path: String, new: String? = nil) throws -> [String: String] {
      for path in [path, new].compactMap(\.self) {
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
      }
      return ["VRFC_USER": "n.manager", "VRFC_PASSWORD_FILE": path]
        .merging(new.map { ["VRFC_NEW_PASSWORD_FILE": $0] } ?? [:]) { $1 }
    }
    let made = try transcript.run(arguments: ["init"], setting: setting(file)).expect(status: 0)
    _ = try transcript.write(made.lines[0] + "\n", to: "code")
    try transcript.run(
      arguments: ["staff", "recover", "z.second"], setting: setting(code, new: again)
    ).expect(status: 0, saying: "z.second is manager")
    let lists = try transcript.run(
      arguments: ["staff", "list"],
      setting: setting(again).merging(["VRFC_USER": "z.second"]) { $1 }
    ).expect(status: 0)
    #expect(lists.lines.sorted() == ["n.manager\tmanager", "z.second\tmanager"])
  }

  @Test func `work goes on without every copy of person keys, once that is said`() throws {
    let sealed = try SealedHouse()
    let made = try Transcript(opened: .no)
    let first = try sealed.secret("correct horse battery gravel", "first")
    let setting = ["VRFC_USER": "n.manager", "VRFC_PASSWORD_FILE": first]
    let code = try made.run(arguments: ["init"], setting: setting).expect(status: 0).lines[0]
    let name = ["check-in", "--name", "Canaryname", "--sex", "male", "--age", "30"]
    try made.run(arguments: name, setting: setting).expect(status: 0)
    let keys = made.centre.appending(path: "person.keys")
    try FileManager.default.removeItem(at: keys)
    try made.run(arguments: ["residents"], setting: setting).expect(status: 66, saying: "not there")
    let recovering = [
      "VRFC_USER": "n.manager", "VRFC_PASSWORD_FILE": try sealed.secret(code, "code"),
      "VRFC_NEW_PASSWORD_FILE": first,
    ]
    let recover = ["staff", "recover", "n.manager"]
    try made.run(arguments: recover, setting: recovering).expect(status: 66, saying: "not there")
    #expect(!FileManager.default.fileExists(atPath: keys.path))
    try made.run(arguments: recover + ["--without-names"], setting: recovering)
      .expect(status: 0, saying: "n.manager is manager")
    let next = ["check-in", "--name", "Afterwards", "--sex", "male", "--age", "31"]
    try made.run(arguments: next, setting: setting).expect(status: 0)
    let residents = try made.run(arguments: ["residents"], setting: setting).expect(status: 0)
    #expect(residents.output.contains("Afterwards") && !residents.output.contains("Canaryname"))
    #expect(residents.lines.count >= 3 && !residents.errors.contains("older copy"))
  }

  @Test func `an open centre is sealed from a day on, and says what stood open before`() throws {
    let transcript = try Transcript()
    try transcript.run("check-in", "--name", "Canaryname", "--sex", "male", "--age", "30")
      .expect(status: 0)
    let file = try transcript.write("correct horse battery gravel\n", to: "first")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    let setting = ["VRFC_USER": "n.manager", "VRFC_PASSWORD_FILE": file]
    try transcript.run(
      arguments: ["staff", "add", "n.manager", "--role", "manager"], setting: setting
    ).expect(status: 0, saying: "1 registrations before this stand open")
    try transcript.run("residents").expect(status: 77)
    try transcript.run(
      arguments: ["check-in", "--name", "Secondcanary", "--sex", "male", "--age", "30"],
      setting: setting
    ).expect(status: 0)
    let log = try transcript.logBytes()
    #expect(log.range(of: Data("Canaryname".utf8)) != nil)
    #expect(log.range(of: Data("Secondcanary".utf8)) == nil)
    let residents = try transcript.run(arguments: ["residents"], setting: setting)
    #expect(residents.output.contains("Canaryname") && residents.output.contains("Secondcanary"))
    try transcript.run("verify").expect(status: 0)
  }

  @Test func `a password file that others can read, or a weak password, is refused`() throws {
    let transcript = try Transcript(opened: .no)
    let file = try transcript.write("correct horse battery gravel\n", to: "first")
    let setting = ["VRFC_PASSWORD_FILE": file]
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file)
    try transcript.run(arguments: ["init"], setting: setting).expect(
      status: 65, saying: "chmod 600")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file)
    for weak in ["short", "aaaaaaaaaaaaaaaa", "passwordpassword"] {
      try Data(weak.utf8).write(to: URL(fileURLWithPath: file))
      try transcript.run(arguments: ["init"], setting: setting).expect(status: 65)
    }
    #expect(!FileManager.default.fileExists(atPath: transcript.centre.path))
  }
}
