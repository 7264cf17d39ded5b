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
    let guesses = ["C", "Ca", "Canary", "Canarynam", "Canarynama", "30012", "Canaryf"]
    let file = try sealed.transcript.write(guesses.joined(separator: "\n"), to: "guesses")
    let found = try sealed.run(as: "b.munir", "find", "--batch", file).expect(status: 0)
    #expect(found.lines.count == 1, "\(found.output)")
    let whole = try sealed.run(as: "b.munir", "find", "Canaryname", "--format", "csv")
    #expect(whole.expect(status: 0).lines.last?.hasSuffix(",100") == true)
    // Nor by a reason that is refused only where somebody is found.
    try sealed.run(as: "b.munir", "find", "Nobody", "--reason", "curious").expect(status: 77)
    // Nor once they are here again, as somebody invented.
    try sealed.run(
      as: "b.munir", "check-in", "--name", "Somebody Else", "--sex", "male", "--age", "30",
      "--person", "P-000001"
    ).expect(status: 0)
    #expect(try sealed.run(as: "b.munir", "find", "--batch", file).lines.count == 1)
    let again = try sealed.run(as: "b.munir", "find", "Canaryname", "--format", "csv")
    #expect(again.expect(status: 0).lines.count == 2 && !again.output.contains("Somebody"))
    #expect(try sealed.run(as: "n.manager", "looks").output.contains("looked up \(stay)"))
  }

  @Test func `the keys that somebody kept when they were removed lead to nothing made later`()
    throws
  {
    let sealed = try SealedHouse()
    try sealed.addMunir("duty-officer")
    let keys = sealed.transcript.centre.appending(path: "staff.keys")
    let kept = try Data(contentsOf: keys)
    try sealed.run(as: "n.manager", "staff", "remove", "b.munir").expect(status: 0)
    let later = try sealed.checkIn(as: "n.manager", "Canaryname")
    #expect(!later.isEmpty)
    // Whoever held the old site key held all that this file led to.
    try kept.write(to: keys)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: keys.path)
    try sealed.run(as: "n.manager", "residents").expect(status: 1, saying: "do not belong")
  }
}
