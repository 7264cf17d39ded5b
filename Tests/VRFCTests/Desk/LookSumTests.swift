import Testing

@testable import VRFC

/// Who looked up how many of those who left.
struct LookSumTests {
  private let centre: AccountCentre
  private let clerk: (desk: Desk, officer: Officer)
  private let today: ReportDays

  init() throws {
    centre = try AccountCentre()
    clerk = try centre.add("b.munir", .reception)
    let day = ClockHands.noon.day
    today = try ReportDays(from: day, to: day)
  }

  /// Somebody who left.
  private func leaver(_ arriver: Arriver = .new) throws -> ArrivalRegistered {
    try centre.desk.refresh()
    let act = try RegisterArrival.of(.male, 30, arriver: arriver)
    let events = try centre.desk.perform(act, as: centre.manager).events
    guard case .arrivalRegistered(let arrival) = events.first else { throw NoArrival() }
    _ = try centre.desk.perform(DepartStay(stay: arrival.stay, kind: .family), as: centre.manager)
    return arrival
  }

  private struct NoArrival: Error {}

  private func sums() throws -> [LookSum] {
    try centre.desk.refresh()
    return try centre.desk.lookSums(today, as: centre.manager)
  }

  @Test func `different people are counted, however many looks and stays they take`() throws {
    let first = try leaver()
    let again = try leaver(.known(first.person))
    let other = try leaver()
    try clerk.desk.refresh()
    try clerk.desk.look(.masked, at: [first.stay, other.stay], as: clerk.officer)
    try clerk.desk.look(.masked, at: [again.stay], as: clerk.officer)
    let why = Note(rawValue: "a court asks")
    try centre.desk.refresh()
    try centre.desk.look(.page, at: [first.stay, again.stay], reason: why, as: centre.manager)
    let found = try sums()
    #expect(found.map(\.by) == [clerk.officer.name, centre.manager.name])
    #expect(found.map(\.people) == [2, 1] && found.map(\.inFull) == [0, 1])
    #expect(found.map(\.looks) == [2, 1])
  }

  @Test func `letters and lists of those present are no looks at who left`() throws {
    _ = try leaver()
    try centre.desk.look(.list, at: [], as: centre.manager)
    #expect(try sums().isEmpty)
    let yesterday = today.first.adding(-1)
    let days = try ReportDays(from: yesterday, to: yesterday)
    #expect(try centre.desk.lookSums(days, as: centre.manager).isEmpty)
  }

  @Test func `who looked at whom is for those who may read that`() throws {
    #expect(throws: NotPermitted.self) {
      try clerk.desk.lookSums(today, as: clerk.officer)
    }
  }
}
