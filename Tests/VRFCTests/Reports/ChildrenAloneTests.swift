import Testing

@testable import VRFC

/// Children alone are the same wherever they are counted: on Today, on the daily page, in exports.
struct ChildrenAloneTests {
  private let centre: TemporaryCentre
  private let desk: Desk
  private let officer: Officer

  init() throws {
    centre = try TemporaryCentre()
    desk = try centre.desk()
    officer = try TemporaryCentre.officer()
  }

  @discardableResult
  private func register(
    _ age: Int, _ sex: Sex = .male, family: Int? = nil, needs: [Need] = []
  ) throws -> StayNumber {
    let act = RegisterArrival(
      facts: try .of(sex, age, family: family, needs: needs), identity: try .named("Somebody"),
      bed: .none)
    return try #require(desk.perform(act, as: officer).events.lazy.flatMap(\.stays).first)
  }

  /// The three answers, which are one.
  private func alone() throws -> Int {
    let day = desk.centre.moment.day
    let today = try ReportDays(from: day, to: day)
    let inHouse = desk.centre.residents.values.count(where: desk.centre.isWithoutGuardian)
    let exported = try desk.arrivals(today, by: .day).rows.map(\.unaccompaniedMinors)
    #expect(exported == [inHouse])
    let page = try desk.page(.day(today.first), as: officer).text
    #expect(page.contains("unaccompanied minors, of all these \(inHouse)"))
    return inHouse
  }

  @Test func `children without a family, without flags, are alone everywhere`() throws {
    for age in [9, 12, 16] { try register(age) }
    try register(30)
    #expect(try alone() == 3)
  }

  @Test func `a grown member of the family makes them less alone, one who is a child does not`()
    throws
  {
    try register(9, family: 1)
    #expect(try alone() == 1)
    try register(16, .female, family: 1)
    #expect(try alone() == 2)
    try register(35, .female, family: 1)
    #expect(try alone() == 0)
    try register(40, .female, family: 2)
    #expect(try alone() == 0)
  }

  @Test func `a flag outweighs the family, but for its guardian on record`() throws {
    let aunt = try register(35, .female, family: 1)
    try register(9, family: 1, needs: [.separated])
    try register(10, family: 1, needs: [.unaccompanied])
    #expect(try alone() == 2)
    let guardian = RecordKinship(
      stay: aunt, role: .guardian, reason: Note(rawValue: "she brought them up"))
    _ = try desk.perform(guardian, as: officer)
    #expect(try alone() == 0)
  }

  @Test func `whoever may be a child is counted as one`() throws {
    let young = try register(18)
    #expect(try alone() == 0)
    var findings = ScreeningFindings()
    findings.mayBeChild = true
    (findings.trafficking, findings.smuggling) = (.notVictim, .unknown)
    _ = try desk.perform(RecordScreening(stay: young, findings: findings), as: officer)
    #expect(try alone() == 1)
  }
}
