import Testing

@testable import VRFC

/// What counts, from the acts to the report.
struct CountingTests {
  @Test func `arrivals and batches count on the centre's own day`() throws {
    let centre = try ReportCentre()
    let day = try #require(Day(iso: "2021-09-24"))
    try centre.perform(
      ReceiveBatch(
        men: 3, women: 0, children: 0, handedBack: 2, reason: Note(rawValue: "no papers"),
        day: day),
      at: "2021-09-24T09:00")
    try centre.register("Aslam", at: "2021-09-24T00:00")
    try centre.register("Bashir", at: "2021-09-24T23:59")
    try centre.register("Careem", at: "2021-09-25T00:00")
    let rows = try centre.arrivals("2021-09-23", "2021-09-25").rows
    #expect(rows.map(\.total) == [0, 2, 1])
    #expect(rows.map(\.batches) == [0, 1, 0])
    #expect(rows.map(\.handedBack) == [0, 2, 0])
  }

  @Test func `withdrawn batches and registrations do not count`() throws {
    let centre = try ReportCentre()
    let day = try #require(Day(iso: "2021-09-24"))
    try centre.register("Aslam", at: "2021-09-24T08:00")
    try centre.perform(
      ReceiveBatch(
        men: 3, women: 0, children: 0, handedBack: 1, reason: Note(rawValue: "ill"), day: day),
      at: "2021-09-24T09:00")
    try centre.undo(at: "2021-09-24T09:01")
    try centre.register("Bashir", at: "2021-09-24T09:02")
    try centre.undo(at: "2021-09-24T09:03")
    let row = try #require(try centre.arrivals("2021-09-24", "2021-09-24").rows.first)
    #expect(row.total == 1 && row.batches == 0 && row.handedBack == 0)
  }

  @Test func `a correction counts as corrected, on the day of the arrival`() throws {
    let centre = try ReportCentre()
    let (stay, _) = try centre.register("Aslam", age: 40, at: "2021-09-24T08:00")
    var change = RegistrationChange()
    change.age = try Age(years: 17)
    change.province = .to(.sindh)
    change.needs = [.trauma, .unaccompanied]
    change.sex = .male
    try centre.perform(
      CorrectRegistration(stay: stay, change: change), at: "2021-09-25T08:00")
    let rows = try centre.arrivals("2021-09-24", "2021-09-25").rows
    #expect(rows.map(\.total) == [1, 0])
    #expect(rows[0].groups == [.init(sex: .male, band: .twelveToSeventeen): 1])
    #expect(rows[0].homes == [.province(.sindh): 1])
    #expect(rows[0].unaccompaniedMinors == 1)
  }

  @Test func `those who have left still count as arrived, and the head is the last record`() throws
  {
    let centre = try ReportCentre()
    let (stay, _) = try centre.register("Aslam", at: "2021-09-24T08:00")
    try centre.perform(DepartStay(stay: stay, kind: .released), at: "2021-09-24T18:00")
    let report = try centre.arrivals("2021-09-24", "2021-09-24")
    #expect(report.rows.map(\.total) == [1])
    #expect(report.head.short == centre.desk.head.short)
  }

  @Test(arguments: Role.allCases)
  func `counts are exported for a manager, and in an open centre, alone`(_ role: Role) throws {
    let centre = try ReportCentre()
    let officer = Officer(name: try #require(StaffName("b.munir")), role: role, desk: "test")
    let asked = Result { () throws -> ArrivalsReport in
      try centre.desk.arrivals(try days("2021-09-24", "2021-09-25"), by: .day, as: officer)
    }
    switch role {
    case .manager, .open: #expect(throws: Never.self) { try asked.get() }
    case .reception, .dutyOfficer, .nobody: #expect(throws: NotPermitted.self) { try asked.get() }
    }
  }
}
