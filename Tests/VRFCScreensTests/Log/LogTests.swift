import Foundation
import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct LogTests {
  private func desk(records: Int) throws -> FakeDesk {
    var house = try House()
    for number in 1..<records { try house.arrive("Name \(number)") }
    var desk = FakeDesk(house)
    desk.press(.character("8"))
    return desk
  }

  @Test func `a line names stays and beds, never who somebody is`() throws {
    let desk = try desk(records: 2)
    #expect(
      desk.lines.contains {
        $0 == "▸     2  30 Sep 10:02  b.munir     registration: 2021/00001 registered; 2021/0…"
      })
    #expect(!desk.lines.contains { $0.contains("Name 1") })
  }

  @Test func `Enter shows the whole record and Esc the list again`() throws {
    var desk = try desk(records: 2)
    desk.press(.enter)
    #expect(desk.lines.contains { $0.contains("arrival.registered") })
    desk.press(.escape)
    #expect(desk.model.log.shown == nil)
  }

  @Test func `a record that is read stays, whatever arrives`() throws {
    var desk = try desk(records: 2)
    desk.press(.enter)
    try desk.house.arrive("One more")
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.lines[3].hasPrefix(" Record 2"))
  }

  @Test func `a record is read as fields, and as JSON on another key`() throws {
    var desk = try desk(records: 2)
    desk.press(.enter)
    let above = desk.lines
    desk.press(.pageDown)
    for field in ["by: b.munir", "act: ", "type: arrival.registered", "name: Name 1"] {
      #expect((above + desk.lines).contains { $0.contains(field) }, "\(field): \(desk.lines)")
    }
    desk.press(.character("J"))
    #expect(desk.lines.contains { $0.contains(#""by":"b.munir""#) })
    desk.press(.character("J"))
    #expect(desk.lines.contains { $0.contains("by: b.munir") })
  }

  @Test func `every line of a long record is reached, and a long word is broken`() throws {
    var house = try House()
    let word = String(repeating: "abcdefghij", count: 12)
    let reason = try Note(typed: word + String(repeating: " and so on", count: 100) + " to the end")
    try house.perform(BlockBed(bed: try #require(Bed("M-05")), until: nil, reason: reason))
    var desk = FakeDesk(house)
    desk.press(.character("8"), .enter)
    var seen = desk.lines
    #expect(desk.lines[3].contains("more below"))
    for _ in 0..<4 {
      desk.press(.pageDown)
      seen += desk.lines
    }
    #expect(!desk.lines[3].contains("more below"))
    #expect(seen.contains { $0.contains("to the end") })
    #expect(seen.joined().filter { $0 != " " }.contains(word))
    desk.press(.home)
    #expect(desk.lines[3].contains("more below"))
  }

  @Test func `the columns stand still, whichever records are seen`() throws {
    var desk = try desk(records: 120)
    let starts = { (lines: [String]) in
      let rows = lines.filter { $0.contains("b.munir  ") }
      return Set(rows.compactMap { $0.columns(before: "b.munir") })
    }
    let late = starts(desk.lines)
    desk.press(.home)
    #expect(starts(desk.lines) == late && late.count == 1)
    #expect(desk.lines.contains { $0.contains("record  when") })
  }

  @Test(arguments: [(Role.reception, false), (.dutyOfficer, true), (.manager, true)])
  func `what a screening found is in a record for those alone who may read screenings`(
    role: Role, isShown: Bool
  ) throws {
    var house = try House()
    try house.arrive("Somebody")
    var findings = ScreeningFindings()
    (findings.trafficking, findings.smuggling) = (.possible, .unknown)
    findings.exploitation = [.forcedBegging]
    try house.perform(
      RecordScreening(stay: StayNumber(year: 2021, serial: 1), findings: findings))
    var desk = FakeDesk(house, role: role)
    desk.press(.escape, .character("8"))
    #expect(desk.lines.contains { $0.contains("screening: 2021/00001 screened") })
    desk.press(.enter)
    #expect(desk.lines.contains { $0.contains("begging") } == isShown)
    #expect(desk.lines.contains { $0.contains("read screenings") } != isShown)
  }

  @Test(arguments: [(Role.reception, false), (.dutyOfficer, false), (.manager, true)])
  func `whom somebody looked at is in a line for those alone who may read looks`(
    role: Role, isShown: Bool
  ) throws {
    var house = try House()
    try house.arrive("Somebody")
    let stay = StayNumber(year: 2021, serial: 1)
    try house.perform(DepartStay(stay: stay, kind: .family))
    try house.perform(RecordLook(.masked, stays: [stay]))
    var desk = FakeDesk(house, role: role)
    desk.press(.escape, .character("8"))
    let line = try #require(desk.lines.first { $0.contains("look at people") })
    #expect(line.contains("2021/00001") == isShown, "\(line)")
    desk.press(.character("p"))
    #expect((desk.model.screen == .people) == isShown)
  }

  @Test func `the latest record is followed until another is chosen`() throws {
    var desk = try desk(records: 40)
    try desk.house.arrive("One more")
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.model.logCursor == 41)
    desk.press(.up)
    try desk.house.arrive("Another")
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.model.logCursor == 40)
    desk.press(.end)
    #expect(desk.model.logCursor == 42)
  }

  @Test(arguments: [
    ([Key.home], 1, 1...16), ([.pageUp], 24, 24...39), ([.up, .up], 38, 25...40),
    ([.home, .down], 2, 1...16), ([.home, .end], 40, 25...40), ([.home, .up], 1, 1...16),
  ])
  func `the list scrolls only where the cursor leaves it`(
    keys: [Key], cursor: Int, rows: ClosedRange<Int>
  ) throws {
    var desk = try desk(records: 40)
    desk.press(keys)
    #expect(desk.model.logCursor == cursor)
    #expect(desk.model.logRows == rows)
  }

  @Test func `the check can be broken off`() throws {
    var desk = try desk(records: 2)
    desk.press(.character("v"))
    desk.take(.verifying(.running(bytes: 50, total: 100)))
    #expect(desk.lines.contains { $0.contains("50 %") })
    let effects = desk.model.update(
      .key(.escape, at: desk.house.centre.moment, arriving: .alone))
    #expect(effects.contains { if case .cancelVerify = $0 { true } else { false } })
    desk.take(.verifying(.sound(records: 2, head: "2:0123456789abcdef")))
    #expect(desk.lines.contains { $0.contains("sound: 2 records, head 2:0123456789abcdef") })
  }
}

extension String {
  fileprivate func columns(before text: String) -> Int? {
    range(of: text).map { distance(from: startIndex, to: $0.lowerBound) }
  }
}
