import Testing

@testable import VRFC
@testable import VRFCScreens

/// Today is the duty officer's task list, and the place where shifts are handed over.
@Suite struct TodayTests {
  private func desk() throws -> FakeDesk {
    var house = try House()
    try house.arrive("Muhammad Aslam", daysAgo: 5)
    try house.arrive("Sajid Ali", age: 15)
    try house.arrive("Imran Khan", bed: .none)
    try house.refer(1, .shelter, to: "Edhi", daysAgo: 4)
    return FakeDesk(house)
  }

  /// Puts the cursor on a task.
  private func go(to kind: OpenTask.Kind, _ desk: inout FakeDesk) throws {
    let place = try #require(desk.model.centre.tasks.firstIndex { $0.kind == kind })
    for _ in 0..<place { desk.press(.down) }
    desk.press(.enter)
  }

  @Test func `tasks stand in the order of their urgency, with whom they concern`()
    throws
  {
    let desk = try desk()
    let lines = desk.lines
    let first = try #require(lines.firstIndex { $0.contains("To be done") })
    #expect(lines[first + 1].contains("! ") && lines[first + 1].contains("1 under 18"))
    #expect(lines.contains { $0.contains("1 waiting for a bed") && $0.contains("2021/00003") })
    #expect(lines.contains { $0.contains("in night 5 or later") && $0.contains("M-01") })
  }

  @Test func `Enter goes to the bed of the child that has no officer`() throws {
    var desk = try desk()
    desk.press(.enter)
    #expect(desk.model.screen == .halls)
    #expect(desk.model.cursorBed == Bed("M-02"))
  }

  @Test func `Enter goes to who waits, and to the referral that nobody answered`() throws {
    var desk = try desk()
    try go(to: .waiting, &desk)
    #expect(desk.model.halls.waitingCursor == StayNumber(year: 2021, serial: 3))
    desk.press(.character("1"))
    for _ in 0..<20 { desk.press(.up) }
    try go(to: .unanswered, &desk)
    #expect(desk.model.screen == .referrals)
    #expect(desk.model.chosenReferral?.referral == ReferralNumber(serial: 1))
  }

  @Test func `a shift is handed over by the name of who comes, and the slip is shown`() throws {
    var desk = try desk()
    desk.press(.character("O"))
    desk.type("b.munir")
    desk.press(.function(2))
    #expect(desk.notice.contains("cannot hand over to b.munir"))
    desk.press(.control("u"))
    desk.type("h.zehri")
    desk.press(.function(2))
    #expect(desk.model.place == .sheet)
    #expect(desk.lines.contains { $0.contains("HAND-OVER") })
    desk.press(.escape)
    #expect(desk.lines.contains { $0.contains("10:02 by b.munir to h.zehri") })
  }

  @Test func `before the first hand-over the screen says so`() throws {
    #expect(try desk().lines.contains { $0.contains("no shift has been handed over yet") })
  }
}
