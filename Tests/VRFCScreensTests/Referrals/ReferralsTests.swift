import Testing

@testable import VRFC
@testable import VRFCScreens

/// The screen Referrals, and referring from the halls.
@Suite struct ReferralsTests {
  private func desk() throws -> FakeDesk {
    var house = try House()
    try house.arrive("Muhammad Aslam", daysAgo: 5)
    try house.arrive("Sajid Ali", age: 15)
    try house.refer(1, .shelter, to: "Edhi", daysAgo: 4)
    try house.refer(2, .childProtection, to: "Child")
    var desk = FakeDesk(house)
    desk.press(.character("5"))
    return desk
  }

  private func status(_ desk: FakeDesk, _ serial: Int) -> ReferralStatus? {
    desk.house.referrals.first { $0.referral.serial == serial }?.status
  }

  @Test func `children come first, and who was not answered is flagged in words`() throws {
    let lines = try desk().lines
    let first = try #require(lines.firstIndex { $0.contains("R-000002") })
    let second = try #require(lines.firstIndex { $0.contains("R-000001") })
    #expect(first < second)
    #expect(lines[second].contains("NO ANSWER, 4 days"))
    #expect(lines.contains { $0.contains("Open referrals: 2, 1 unanswered for 3 days") })
  }

  @Test func `a key asks, another confirms, and the referral is accepted`() throws {
    var desk = try desk()
    desk.press(.character("a"))
    #expect(status(desk, 2) == .made)
    desk.press(.character("y"))
    #expect(status(desk, 2) == .accepted)
    #expect(desk.notice.contains("accepted"))
  }

  @Test func `who was served and not yet closed is open and no longer pending, and both are said`()
    throws
  {
    var desk = try desk()
    for key in ["a", "y", "s", "y"] as [Character] { desk.press(.character(key)) }
    #expect(status(desk, 2) == .served)
    #expect(desk.lines.contains { $0.contains("Open referrals: 2 (1 pending, 1 served), 1 unans") })
  }

  @Test func `a wrong step is refused before anything is asked`() throws {
    var desk = try desk()
    desk.press(.character("s"))
    #expect(desk.model.dialog == nil)
    #expect(desk.notice.contains("it can be accepted, declined or withdrawn"))
  }

  @Test func `declined wants a reason, and keeps the form until there is one`() throws {
    var desk = try desk()
    desk.press(.down, .character("d"), .enter)
    #expect(status(desk, 1) == .made)
    #expect(desk.model.dialog != nil)
    desk.type("full")
    desk.press(.enter)
    #expect(status(desk, 1) == .declined)
    #expect(!desk.lines.contains { $0.contains("R-000001 2021") })
    desk.press(.character("o"))
    #expect(desk.lines.contains { $0.contains("R-000001 2021") && $0.contains("declined") })
  }

  @Test func `where there are older ones than are read, that is said`() throws {
    var desk = try desk()
    desk.press(.character("o"))
    #expect(desk.lines.contains { $0.contains("All referrals: 2") })
    let latest = try #require(desk.house.referrals.last)
    desk.take(.loaded(.referrals([latest], after: desk.house.head.seq)))
    #expect(desk.model.referralRows == [latest])
    #expect(desk.lines.contains { $0.contains("The latest 1 of 2 referrals") })
    desk.press(.character("/"))
    desk.type("child")
    #expect(desk.lines.contains { $0.contains("1 left, of the latest 1") })
  }

  @Test func `somebody is referred by stay, with the agencies that render the service beside it`()
    throws
  {
    var desk = try desk()
    desk.press(.character("n"))
    desk.type("M-01")
    desk.press(.enter)
    desk.type("health")
    desk.press(.enter)
    #expect(desk.lines.contains { $0.contains("Rural Health Centre") })
    desk.type("rural")
    desk.press(.enter)
    desk.press(.enter)
    #expect(desk.notice.contains("consent"))
    desk.press(.up)
    desk.type("yes")
    desk.press(.function(2))
    #expect(desk.house.referrals.map(\.service) == [.shelter, .childProtection, .health])
  }

  @Test func `a duty officer refers without consent by a reason`() throws {
    var desk = try desk()
    desk.press(.character("3"), .character("r"))
    desk.type("legal")
    desk.press(.enter)
    desk.type("nobody")
    desk.press(.enter, .enter)
    #expect(desk.notice.contains("no agency"))
    desk.press(.escape, .character("r"))
    desk.type("shelter")
    desk.press(.enter)
    desk.type("child")
    desk.press(.enter, .enter)
    #expect(desk.model.dialog?.entries.contains { $0.kind == .reason } == true)
    desk.type("TIP Act 2018, section 9")
    desk.press(.enter)
    #expect(desk.house.referrals.last?.basis == .override)
  }

  @Test func `the letter is read, and closed again`() throws {
    var desk = try desk()
    desk.press(.character("L"))
    #expect(desk.model.place == .sheet)
    desk.press(.down, .escape)
    #expect(desk.model.place == .referrals)
  }

  @Test func `an empty list says how to begin`() throws {
    var desk = FakeDesk(try House())
    desk.press(.character("5"), .character("a"))
    #expect(desk.notice.contains("n: refer"))
    #expect(desk.lines.contains { $0.contains("n: refer somebody") })
  }
}
