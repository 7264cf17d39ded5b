import Testing

@testable import VRFC

/// One-use codes, names of accounts, and the count of wrong passwords at a terminal.
struct CodesThatEndTests {
  private let centre: AccountCentre

  init() throws { centre = try AccountCentre() }

  @Test func `a one-use code ends after seventy-two hours, by the log's own record`() throws {
    let name = try #require(StaffName("b.munir"))
    let code = try centre.desk.addStaff(name, .reception, as: centre.manager)
    centre.hands.passes(minutes: OneUseCode.hours * 60 - 1)
    _ = try AccountCentre.pending("b.munir", code, at: try centre.anotherDesk())
    centre.hands.passes(minutes: 1)
    #expect(throws: Refusal.access(.codeOver(hours: OneUseCode.hours))) {
      try AccountCentre.pending("b.munir", code, at: try centre.anotherDesk())
    }
    let manager = try centre.anotherDesk()
    let officer = try AccountCentre.signedIn("n.manager", at: manager)
    let another = try manager.giveCode(name, as: officer)
    _ = try AccountCentre.pending("b.munir", another, at: try centre.anotherDesk())
  }

  @Test(arguments: ["N.Manager", "n.MANAGER"])
  func `two accounts differ by more than capitals`(typed: String) throws {
    let name = try #require(StaffName(typed))
    #expect(throws: Refusal.access(.alike(name, centre.manager.name))) {
      _ = try centre.desk.addStaff(name, .reception, as: centre.manager)
    }
  }

  @Test func `a sign-in ends the count of its terminal, too`() throws {
    let desk = try centre.anotherDesk()
    for _ in 0..<2 {
      #expect(throws: Refusal.access(.wrong)) {
        try desk.signIn("nobody.here", secret: "wrong wrong wrong", at: AccountCentre.terminal)
      }
    }
    #expect(desk.centre.signInWait(name: nil, desk: AccountCentre.terminal) > 0)
    centre.hands.passes(minutes: 1)
    _ = try AccountCentre.signedIn("n.manager", at: desk)
    #expect(throws: Refusal.access(.wrong)) {
      try desk.signIn("nobody.here", secret: "wrong wrong wrong", at: AccountCentre.terminal)
    }
    #expect(desk.centre.signInWait(name: nil, desk: AccountCentre.terminal) == 0, "counted anew")
  }
}
