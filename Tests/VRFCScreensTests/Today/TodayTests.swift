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

  @Test(arguments: [(Role.reception, 0), (.dutyOfficer, 0), (.manager, 1)])
  func `managers are told who looked up many of those who left, and nothing of whom`(
    role: Role, count: Int
  ) throws {
    var house = try House(men: 3, women: 2)
    try house.perform(SealCentre(manager: try #require(StaffName("n.manager"))))
    var desk = FakeDesk(house, role: role)
    let day = house.centre.moment.day
    let sums = try [("b.munir", 10), ("z.second", 9)].map { name, people in
      LookSum(
        day: day, by: try #require(StaffName(name)), people: people, inFull: 0, looks: people)
    }
    desk.take(.loaded(.looks(sums, of: day, after: house.head.seq)))
    let told = desk.lines.filter { $0.contains("people who left were looked up by") }
    #expect(told.count == count, "\(told)")
    #expect(told.allSatisfy { $0.contains("10 people") && $0.contains("b.munir today") })
    desk.press(.enter)
    #expect(desk.notice.contains("`vrfc looks`") == (count > 0), "\(desk.notice)")
    desk.take(.loaded(.looks(sums, of: day.adding(-1), after: house.head.seq)))
    #expect(!desk.lines.contains { $0.contains("looked up by") })
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

  @Test func `of a hall what is wrong stands first, and what is none is left out`() throws {
    var house = try House(men: 1, women: 25)
    for _ in 1...3 { try house.arrive("Imran Khan", bed: .none) }
    let bed = try present(Bed("M-01"))
    let floor = try present(Bed("M-F1"))
    let reason = Override(reason: try present(Note(rawValue: "no bed is left")))
    try house.perform(AssignBed(stay: StayNumber(year: 2021, serial: 1), bed: bed))
    try house.perform(
      AssignBed(stay: StayNumber(year: 2021, serial: 2), bed: floor, overriding: reason))
    let lines = FakeDesk(house).lines
    #expect(lines.contains { $0.contains("2 of 1  200 %  OVER 1  wait 1  free 0") })
    #expect(!lines.contains { $0.contains("held 0") || $0.contains("blocked 0") })
  }

  @Test func `no count is cut, however many beds there are`() throws {
    var house = try House(men: 300, women: 100)
    for serial in 1...9 {
      try house.arrive("Imran Khan")
      let until = house.centre.moment.adding(minutes: 600)
      let (held, apart) = (try present(Bed("M-1\(serial)0")), try present(Bed("M-2\(serial)0")))
      try house.perform(HoldBed(bed: held, until: until, reason: nil))
      try house.perform(IsolateBed(bed: apart))
    }
    let lines = FakeDesk(house).lines
    #expect(lines.contains { $0.contains("free 273  held 9  isolation 9") })
    #expect(lines.allSatisfy { !$0.contains("…") })
  }

  @Test func `no bed of an urgent task is cut, and how many more there are is said`() throws {
    var house = try House()
    for _ in 1...12 { try house.arrive("Sajid Ali", age: 15) }
    let lines = FakeDesk(house).lines
    let task = try #require(lines.first { $0.contains("without a responsible officer") })
    #expect(task.contains("12 under 18") && task.contains("M-01 ") && task.contains(" more"))
    #expect(!task.contains("…"))
  }

  @Test func `batches that are not listed are counted, and those to be registered are listed`()
    throws
  {
    var house = try House()
    let day = house.centre.moment.day
    for men in [1, 2, 3] {
      var recalled = Recollections()
      recalled.batchSerials = [day: men - 1]
      try house.perform(
        ReceiveBatch(men: men, women: 0, children: 0, day: day), recalling: recalled)
    }
    try house.arrive("Imran Khan")
    let lines = FakeDesk(house).lines
    let heading = "Batches today: 3, still to be registered 6  (1 not listed)"
    #expect(lines.contains { $0.contains(heading) }, "\(lines.joined(separator: "\n"))")
  }

  @Test func `where more came than were announced it is said how many`() throws {
    var house = try House()
    let day = house.centre.moment.day
    try house.perform(ReceiveBatch(men: 2, women: 1, children: 0, day: day))
    let received = try #require(house.centre.batches.values.first?.received)
    let words = { (registered: Int) in
      Batch(received: received, registered: registered).words(columns: 80)
    }
    #expect(words(1).hasSuffix("registered 1  still 2"))
    #expect(words(3).hasSuffix("registered 3  still 0"))
    #expect(words(18).hasSuffix("registered 18  15 more than listed"))
  }

  @Test func `a large window says by name and bed who is in the fifth night`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam", daysAgo: 5)
    try house.arrive("Sajid Ali", age: 15)
    let lines = FakeDesk(house, size: ScreenSize(rows: 43, columns: 132)).lines
    let heading = try #require(lines.lastIndex { $0.contains("1 in night 5 or later") })
    #expect(lines[heading + 1].contains("M-01  Muhammad Aslam, 24"))
    #expect(lines[heading + 1].contains("6th night"))
    #expect(lines.contains { $0.contains("M-02  Sajid Ali, 15") })
  }

  @Test func `who may not hand over is told before anything is typed`() throws {
    let house = try House()
    let officer = Officer(name: house.officer.name, role: .reception, desk: "pts/3")
    var model = Model(
      centre: house.centre, head: house.head, officer: officer, time: house.time, gates: [],
      size: .usual, nextForm: House.id(200))
    model.screen = .today
    _ = model.update(.key(.character("O"), at: house.centre.moment, arriving: .alone))
    #expect(model.dialog == nil)
    #expect(model.notice?.words.contains("a duty officer or a manager") == true)
  }

  @Test func `before the first hand-over the screen says so`() throws {
    #expect(try desk().lines.contains { $0.contains("no shift has been handed over yet") })
  }
}
