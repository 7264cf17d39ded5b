import Foundation
import Testing

/// What a curious clerk and somebody who left the staff get from a sealed centre.
struct AttackTests {
  @Test func `a letter about somebody who left needs an officer and a reason`() throws {
    let sealed = try SealedHouse()
    try sealed.addMunir("reception")
    let stay = try sealed.checkIn(as: "b.munir", "Canaryname")
    let referral = try sealed.run(
      as: "b.munir", "refer", stay, "--service", "legal-aid", "--to", "UNHCR Quetta", "--consent",
      "yes"
    ).expect(status: 0).lines[0]
    let letter = try sealed.run(as: "b.munir", "referral", "letter", referral).expect(status: 0)
    #expect(letter.output.contains("Canaryname"))
    try sealed.run(as: "b.munir", "depart", stay, "--kind", "released").expect(status: 0)
    let clerk = try sealed.run(as: "b.munir", "referral", "letter", referral)
      .expect(status: 77, saying: "that left")
    #expect(!clerk.output.contains("Canary"))
    try sealed.run(as: "n.manager", "referral", "letter", referral)
      .expect(status: 1, saying: "say why")
    let manager = try sealed.run(
      as: "n.manager", "referral", "letter", referral, "--reason", "the agency lost it")
    #expect(manager.expect(status: 0).output.contains("Canaryname"))
    #expect(try sealed.run(as: "n.manager", "looks").output.contains("the agency lost it"))
  }

  @Test func `the names of those who left are felt out letter by letter by nobody`() throws {
    let sealed = try SealedHouse()
    try sealed.addMunir("reception")
    let stay = try sealed.checkIn(as: "b.munir", "Canaryname")
    try sealed.run(as: "b.munir", "depart", stay, "--kind", "released").expect(status: 0)
    func find(_ text: String) throws -> Transcript.Answer {
      try sealed.run(as: "b.munir", "find", text, "--format", "csv").expect(status: 0)
    }
    let guesses = ["Canary", "Canaryname", "Canaryfather", "Canaryname Canaryf", "30012"]
    for guess in guesses { #expect(try find(guess).lines.count == 1, "\(guess)") }
    #expect(try find("P-1").lines.count == 1)
    #expect(try find("Canaryname Canaryfather").lines.last?.hasSuffix(",100") == true)
    // Nor by a reason that is refused only where somebody is found.
    try sealed.run(as: "b.munir", "find", "Nobody", "--reason", "curious").expect(status: 77)
    // Nor once they are here again, as somebody invented.
    try sealed.run(
      as: "b.munir", "check-in", "--name", "Somebody Else", "--sex", "male", "--age", "30",
      "--person", "P-000001"
    ).expect(status: 0)
    for guess in guesses { #expect(try find(guess).lines.count == 1, "\(guess)") }
    let again = try find("Canaryname Canaryfather")
    #expect(again.lines.count == 2 && !again.output.contains("Somebody"))
    #expect(try sealed.run(as: "n.manager", "looks").output.contains("looked up \(stay)"))
  }

  @Test func `a file of queries is for who may see those who left, and says why`() throws {
    let sealed = try SealedHouse()
    try sealed.addMunir("reception")
    let stay = try sealed.checkIn(as: "b.munir", "Canaryname")
    try sealed.run(as: "b.munir", "depart", stay, "--kind", "released").expect(status: 0)
    let file = try sealed.transcript.write("Canaryname\nNobody\n", to: "queries")
    try sealed.run(as: "b.munir", "find", "--batch", file)
      .expect(status: 77, saying: "see who those were that left")
    try sealed.run(as: "b.munir", "find", "--batch", file, "--reason", "curious").expect(status: 77)
    try sealed.run(as: "n.manager", "find", "--batch", file)
      .expect(status: 77, saying: "say why")
    let found = try sealed.run(
      as: "n.manager", "find", "--batch", file, "--reason", "a court's list")
    #expect(found.expect(status: 0).lines.count == 2 && found.output.contains("Canaryname"))
    let nobody = try sealed.transcript.write("Nobody\n", to: "nobody")
    try sealed.run(as: "n.manager", "find", "--batch", nobody, "--reason", "another list")
      .expect(status: 0)
    let looks = try sealed.run(as: "n.manager", "looks", "--records").expect(status: 0)
    #expect(looks.output.contains("a court's list") && looks.output.contains("another list"))
  }

  @Test func `guessing who somebody was by correcting them is a look`() throws {
    let sealed = try SealedHouse()
    try sealed.addMunir("reception")
    let stay = try sealed.checkIn(as: "b.munir", "Canaryname")
    try sealed.run(as: "b.munir", "depart", stay, "--kind", "released").expect(status: 0)
    for guess in ["Canaryname", "Somebody"] {
      try sealed.run(as: "b.munir", "correct", stay, "--name", guess, "--reason", "to see")
        .expect(status: 77, saying: "correct acts")
      try sealed.run(as: "n.manager", "correct", stay, "--name", guess)
        .expect(status: 1, saying: "say why you look")
    }
    try sealed.run(as: "n.manager", "correct", stay, "--name", "Canaryname", "--reason", "to see")
      .expect(status: 1, saying: "already says that")
    let looks = try sealed.run(as: "n.manager", "looks", "--records").expect(status: 0)
    #expect(looks.output.contains("looked up \(stay): the whole page (to see)"))
  }

  @Test func `arrivals are asked line by line of somebody at a terminal, and of no file`() throws {
    let sealed = try SealedHouse()
    let names = try sealed.transcript.write("Canaryname\nCanaryfather\n.\n", to: "names")
    let secret = try sealed.secret(SealedHouse.passwords["n.manager"] ?? "", "piped")
    let answer = try sealed.transcript.run(
      program: "/bin/sh",
      arguments: [
        "-c",
        "VRFC_USER=n.manager VRFC_PASSWORD_FILE='\(secret)' '\(Transcript.program.path)' "
          + "--plain check-in < '\(names)'",
      ])
    answer.expect(status: 64, saying: "is asked on a terminal")
    #expect(!answer.output.contains("Name"))
  }

  @Test func `a name on a command line is warned of wherever names are sealed`() throws {
    let words = "others on this machine can read a command line"
    let sealed = try SealedHouse()
    func run(_ arguments: String...) throws -> Transcript.Answer {
      try sealed.run(
        as: "n.manager", password: SealedHouse.passwords["n.manager"] ?? "", arguments)
    }
    let stay = try sealed.checkIn(as: "n.manager", "Canaryname")
    for named in [
      try run("find", "Canaryname"), try run("correct", stay, "--name", "Canaryother"),
      try run("depart", stay, "--kind", "family", "--to", "Canaryuncle"),
    ] {
      named.expect(status: 0, saying: words)
    }
    for numbered in [try run("find", stay), try run("find", "P-1")] {
      #expect(!numbered.expect(status: 0).errors.contains(words))
    }
    let open = try Transcript().run("find", "Canaryname").expect(status: 0)
    #expect(!open.errors.contains(words))
  }

  @Test func `an act that was recorded is answered again to whoever may do it, and nobody else`()
    throws
  {
    let sealed = try SealedHouse()
    try sealed.addMunir("reception")
    let block = [
      "bed", "block", "M-05", "--reason", "broken", "--id", "\(UUID())",
    ]
    func run(as name: String) throws -> Transcript.Answer {
      try sealed.run(as: name, password: SealedHouse.passwords[name] ?? "", block)
    }
    let first = try run(as: "n.manager").expect(status: 0)
    let curious = try run(as: "b.munir").expect(status: 77, saying: "hold and block beds")
    #expect(!curious.output.contains("M-05") && !curious.errors.contains("M-05"))
    let again = try run(as: "n.manager").expect(status: 0, saying: "nothing was repeated")
    #expect(again.output == first.output)
  }

  @Test func `the way to the keys that somebody kept when they were removed is no way any more`()
    throws
  {
    let sealed = try SealedHouse()
    try sealed.addMunir("duty-officer")
    let keys = sealed.transcript.centre.appending(path: "staff.keys")
    let kept = try Data(contentsOf: keys)
    try sealed.run(as: "n.manager", "staff", "remove", "b.munir")
      .expect(status: 0, saying: "Copy them anew: `vrfc backup DEST --with-keys DIR`")
    let later = try sealed.checkIn(as: "n.manager", "Canaryname")
    #expect(!later.isEmpty)
    // Whoever held the old site key held all that this file led to.
    try kept.write(to: keys)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keys.path)
    try sealed.run(as: "n.manager", "residents").expect(status: 1, saying: "do not belong")
  }

  @Test func `an older copy of the key files is told by every command, and registers nobody`()
    throws
  {
    let sealed = try SealedHouse()
    try sealed.addMunir("duty-officer")
    let folder = sealed.transcript.centre
    let (log, copy) = (folder.path + "-log", folder.path + "-keys")
    defer {
      for path in [log, copy] {
        #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: path) }
      }
    }
    try sealed.run(as: "n.manager", "backup", log, "--with-keys", copy).expect(status: 0)
    try sealed.run(as: "n.manager", "staff", "remove", "b.munir").expect(status: 0)
    _ = try sealed.checkIn(as: "n.manager", "Canaryname")
    for name in ["staff.keys", "person.keys"] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: copy + "/" + name))
      try bytes.write(to: folder.appending(path: name))
    }
    try sealed.run(as: "n.manager", "residents").expect(status: 0, saying: "it is an older copy")
    try sealed.run(
      as: "n.manager", "check-in", "--name", "Another", "--sex", "male", "--age", "30"
    ).expect(status: 1, saying: "a manager runs `vrfc staff replace-keys`")
    try sealed.run(as: "n.manager", "staff", "replace-keys").expect(status: 0)
    _ = try sealed.checkIn(as: "n.manager", "Another")
    let residents = try sealed.run(as: "n.manager", "residents").expect(status: 0)
    #expect(residents.output.contains("Another") && !residents.errors.contains("older copy"))
  }
}
