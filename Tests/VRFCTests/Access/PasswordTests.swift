import Testing

@testable import VRFC

/// Which passwords are taken.
@Suite struct PasswordTests {
  @Test(arguments: [
    "seven blue kettles", "Lorry-Mint-42-Harp", "صبح کی چائے سات کپ", "739182640571",
    "neem tree by the well", "xk9-vq2-mw7-tz4", "मीठे आम बारह किलो आज",
  ])
  func `a password that nobody tries first is taken`(_ typed: String) throws {
    _ = try Password(typed: typed, near: ["s.baloch", "Taftan"])
  }

  @Test(arguments: [("", 0), ("kettle", 6), ("blue kettle", 11), ("🇵🇰🇵🇰🇵🇰🇵🇰🇵🇰🇵🇰", 6)])
  func `a short password is refused`(_ typed: String, _ characters: Int) {
    #expect(throws: PasswordFault.tooShort(characters: characters)) {
      try Password(typed: typed)
    }
  }

  @Test func `1024 bytes are taken and 1025 are not`() throws {
    let words = "seven blue kettles on a cold stove "
    let text = String(String(repeating: words, count: 40).prefix(1018)) + "lantern"
    _ = try Password(typed: String(text.suffix(1024)))
    #expect(throws: PasswordFault.tooLong) { try Password(typed: text) }
  }

  @Test func `a control character is refused`() {
    #expect(throws: PasswordFault.controlCharacter) { try Password(typed: "seven\tblue kettles") }
  }

  @Test(arguments: [
    ("aaaaaaaaaaaa", PasswordWeakness.repetition), ("121212121212", .repetition),
    ("karachikarachi", .repetition), ("Balti balti balti", .repetition),
    ("مممممممممممم", .repetition), ("abcdefabcdef", .repetition),
    ("123456789012", .run), ("098765432109", .run), ("qwertyuiopas", .run),
    ("abcdefghijkl", .run), ("zyxwvutsrqpo", .run), ("1q2w3e4r5t6y", .run),
    ("1qaz2wsx3edc", .run), ("qwerty123456", .run), ("۱۲۳۴۵۶۷۸۹۰۱۲", .run),
    ("asdf-jkl-1234", .run), ("password1234", .commonWords),
    ("P@ssw0rd2021!", .commonWords), ("Pakistan@123456", .commonWords),
    ("iloveyou1947", .commonWords), ("bismillah786786", .commonWords),
    ("correct horse battery staple", .commonWords), ("Welcome-Taftan-1", .commonWords),
    ("vrfc.reception", .commonWords), ("administrator", .commonWords),
  ])
  func `a password that is tried first is refused`(
    _ typed: String, _ weakness: PasswordWeakness
  ) {
    #expect(throws: PasswordFault.weak(weakness)) { try Password(typed: typed) }
  }

  @Test(arguments: ["zubeida.kakar1", "Kakar-Zubeida-99", "Shamsabad-2021"])
  func `one's own name and the centre's are refused`(_ typed: String) throws {
    #expect(throws: PasswordFault.weak(.commonWords)) {
      try Password(typed: typed, near: ["zubeida.kakar", "Shamsabad Post"])
    }
  }

  @Test func `a fault does not repeat the password`() {
    for typed in ["kettle", "password1234", "qwertyuiopas"] {
      do throws(PasswordFault) {
        _ = try Password(typed: typed)
        Issue.record("\(typed) was taken")
      } catch {
        #expect(!"\(error)".contains(typed))
      }
    }
  }

  @Test(arguments: [(1, 1 << 18), (12, 1 << 18), (30, 1 << 18), (60, 1 << 17), (125, 1 << 16)])
  func `the cost comes near to half a second`(_ milliseconds: Int, _ rounds: Int) {
    let trial = KeyCost(rounds: 1 << 14)
    #expect(KeyCost.nearest(trial: trial, took: .milliseconds(milliseconds)).n == rounds)
  }

  @Test func `the cost is never below 2^15, however slow the machine`() {
    let trial = KeyCost(rounds: 1 << 14)
    #expect(KeyCost.nearest(trial: trial, took: .seconds(60)).n == 1 << 15)
  }
}
