import Testing

@testable import VRFC

/// Reception corrects what they registered themselves, in the same shift, and nothing else.
struct CorrectingOwnTests {
  /// - Parameter earlier: corrections that were made before it.
  private func attempt(
    by name: String, as role: Role, at time: String,
    after earlier: [(name: String, role: Role, time: String)] = []
  ) throws {
    let centre = try ReportCentre()
    let clerk = Officer(
      name: try #require(StaffName("z.clerk")), role: .reception, desk: "pts/1")
    let arrived = try #require(Moment(iso: "2021-09-24T10:00:00+05:00"))
    let registered = try centre.desk.run { run in
      try run.perform(try RegisterArrival.of(.male, 30), as: clerk, at: arrived)
    }
    let stay = try #require(registered.events.first?.stays.first)
    for (years, attempt) in (earlier + [(name, role, time)]).enumerated() {
      var change = RegistrationChange()
      change.age = try Age(years: 31 + years)
      let officer = Officer(
        name: try #require(StaffName(attempt.name)), role: attempt.role, desk: "pts/1")
      let moment = try #require(Moment(iso: attempt.time + ":00+05:00"))
      let act = CorrectRegistration(stay: stay, change: change)
      try centre.desk.run { _ = try $0.perform(act, as: officer, at: moment) }
    }
  }

  @Test func `one's own, two hours later, may be corrected`() throws {
    #expect(throws: Never.self) {
      try attempt(by: "z.clerk", as: .reception, at: "2021-09-24T12:00")
    }
  }

  @Test(arguments: [("b.other", "2021-09-24T12:00"), ("z.clerk", "2021-09-25T12:00")])
  func `another's, or of another shift, is left to a duty officer`(
    name: String, time: String
  ) throws {
    #expect(throws: NotPermitted.self) { try attempt(by: name, as: .reception, at: time) }
    #expect(throws: Never.self) { try attempt(by: name, as: .dutyOfficer, at: time) }
  }

  @Test func `correcting one's own does not make it of the shift in which it was corrected`() {
    let own: [(name: String, role: Role, time: String)] = [
      ("z.clerk", .reception, "2021-09-24T17:00")
    ]
    #expect(throws: NotPermitted.self) {
      try attempt(by: "z.clerk", as: .reception, at: "2021-09-24T23:00", after: own)
    }
  }

  @Test func `what a duty officer corrected stays its registrar's own`() {
    let officers: [(name: String, role: Role, time: String)] = [
      ("b.other", .dutyOfficer, "2021-09-24T11:00")
    ]
    #expect(throws: Never.self) {
      try attempt(by: "z.clerk", as: .reception, at: "2021-09-24T12:00", after: officers)
    }
    #expect(throws: NotPermitted.self) {
      try attempt(by: "b.other", as: .reception, at: "2021-09-24T12:00", after: officers)
    }
  }
}
