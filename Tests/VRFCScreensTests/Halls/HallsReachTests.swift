import Testing

@testable import VRFC
@testable import VRFCScreens

/// What the screen Halls shows where there is room, and how one gets about on it.
@Suite struct HallsReachTests {
  private func desk(_ size: ScreenSize = .usual, waiting: Int = 0) throws -> FakeDesk {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    try house.arrive("Fatima Bibi", sex: .female)
    for number in 0..<waiting { try house.arrive("Zahid \(number)", bed: .none) }
    var desk = FakeDesk(house, size: size)
    desk.press(.character("3"))
    return desk
  }

  @Test func `what the signs mean stands below the maps, and on the page of keys`() throws {
    var desk = try desk()
    let legend = "■ taken · free × blocked h held i isolation I in it; digit: night, +: 10th on"
    #expect(desk.lines[20] == " " + legend)
    desk.press(.character("?"))
    #expect(desk.lines.contains("   " + legend))
  }

  @Test func `where rows are left over those who sleep here are listed by bed`() throws {
    let desk = try desk(ScreenSize(rows: 43, columns: 132))
    let first = try #require(desk.lines.firstIndex { $0.contains("M-01   Muhammad Aslam, 24") })
    #expect(desk.lines[first + 1].contains("F-01   Fatima Bibi, 24"))
    #expect(desk.lines[first].contains("Gujranwala        1st night"))
  }

  @Test func `n goes to the next free bed and N to the one before, round the halls`() throws {
    var desk = try desk()
    desk.press(.character("n"))
    #expect(desk.model.cursorBed?.description == "M-02")
    desk.press(.character("N"))
    #expect(desk.model.cursorBed?.description == "F-25")
    desk.press(.character("n"))
    #expect(desk.model.cursorBed?.description == "M-02")
  }

  @Test func `what is nought gives way to the bath rooms, and they to nothing`() throws {
    let wide = HallLine(try count(), columns: 100)
    #expect(wide.counts == "occupied 1  held 0  blocked 0  free 74  waiting 0" && wide.hasBath)
    let narrow = HallLine(try count(), columns: 52)
    #expect(narrow.counts == "occupied 1  free 74" && narrow.hasBath)
    let tiny = HallLine(try count(), columns: 20)
    #expect(tiny.counts == "occupied 1  free 74" && !tiny.hasBath)
    #expect(tiny.bath == "0.1 a bath")
  }

  private func count() throws -> HallCount {
    try #require(try desk().house.centre.hallCounts.first)
  }

  @Test func `the bath rooms of both halls are named on the smallest screen`() throws {
    var house = try House()
    for _ in 0..<30 { try house.arrive("Fatima Bibi", sex: .female) }
    try house.perform(
      HoldBed(
        bed: try #require(Bed("M-04")), until: house.centre.moment.adding(minutes: 60),
        reason: nil))
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    #expect(desk.lines.filter { $0.contains(" a bath") }.count == 2)
  }

  // MARK: Those who wait

  @Test func `among those who wait the digits call screens, and time can be stepped through`()
    throws
  {
    var desk = try desk(waiting: 2)
    desk.press(.character("w"))
    #expect(desk.lines.last?.contains("Esc beds") == true)
    desk.press(.character("3"))
    #expect(desk.model.halls.waitingCursor == nil)
    desk.press(.character("w"), .character("["))
    #expect(desk.model.halls.asOf != nil && desk.model.place == .past)
    desk.press(.character("t"), .character("w"), .character("C"))
    #expect(desk.lines.contains { $0.contains("A convoy by home province") })
  }

  @Test func `after an assignment the cursor goes to who stood behind them`() throws {
    var desk = try desk(waiting: 3)
    desk.press(.character("w"), .down)
    #expect(desk.model.halls.waitingCursor?.serial == 4)
    desk.press(.character("a"), .enter)
    #expect(desk.model.halls.waitingCursor?.serial == 5)
    desk.press(.character("a"), .enter)
    #expect(desk.model.halls.waitingCursor?.serial == 3)
    desk.press(.character("a"), .enter)
    #expect(desk.model.halls.waitingCursor == nil)
  }

  @Test func `why a bed is blocked is looked up for the bed under the cursor`() throws {
    var desk = try desk()
    desk.model.records = [:]
    desk.press(.right, .character("b"), .enter)
    desk.type("broken slats")
    desk.press(.enter)
    #expect(desk.lines.contains { $0.contains("M-02  blocked: broken slats, by b.munir") })
    #expect(desk.model.records.isEmpty)
  }

  @Test func `after a referral its letter is the one that is shown`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    try house.arrive("Zahid Hussain")
    try house.refer(1, .shelter, to: "Edhi", daysAgo: 4)
    var desk = FakeDesk(house)
    desk.press(.character("5"), .character("n"))
    desk.type("M-02")
    desk.press(.enter)
    desk.type("health")
    desk.press(.enter)
    desk.type("rural")
    desk.press(.enter)
    desk.type("yes")
    desk.press(.function(2))
    let made = try #require(desk.house.referrals.last?.referral)
    desk.press(.character("L"))
    #expect(desk.lines.contains { $0.contains("The letter of \(made)") })
  }
}
