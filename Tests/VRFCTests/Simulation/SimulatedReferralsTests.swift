import Testing

@testable import VRFC

/// Referrals and hand-overs of a simulated centre.
struct SimulatedReferralsTests {
  private let simulated: SimulatedCentre

  init() throws {
    simulated = try SimulatedCentre(arrivals: 1_200, days: 14, seed: 61)
  }

  private func days() throws -> ReportDays { try VRFCTests.days("2021-07-02", "2021-07-14") }

  @Test func `referrals live through every step, and the columns add up by day and by month`()
    throws
  {
    let all = try simulated.desk.allReferrals().rows
    #expect(Set(all.map(\.status)) == Set(ReferralStatus.allCases))
    #expect((30...400).contains(all.count), "\(all.count)")
    let days = try self.days()
    for step in ReportStep.allCases {
      let report = try simulated.desk.referrals(days, by: step, as: SimulatedCentre.manager)
      for row in report.rows {
        #expect(row.broughtForward + row.added == row.total)
        #expect(row.total - row.served - row.closed - row.declined - row.withdrawn == row.pending)
      }
      let sums = report.rows.reduce(0) { $0 + $1.added }
      #expect(sums == all.count { days.contains($0.made.day) })
    }
  }

  @Test func `the report is the same from an index made anew`() throws {
    let before = try simulated.desk.referrals(days(), by: .day, as: SimulatedCentre.manager)
    try Index.remove(folder: simulated.folder.path)
    let again = try simulated.anotherDesk()
    let after = try again.referrals(days(), by: .day, as: SimulatedCentre.manager)
    #expect(after.rows == before.rows)
    #expect(after.rows.contains { $0.pending > 0 })
  }

  @Test func `children who are known to be alone are referred to child protection`() throws {
    let alone = try simulated.acts().flatMap(\.act.events).compactMap { event -> StayNumber? in
      guard case .arrivalRegistered(let arrival) = event, arrival.facts.age.isChild,
        arrival.facts.needs.contains(.unaccompanied)
      else { return nil }
      return arrival.stay
    }
    let referred = Set(
      try simulated.desk.allReferrals().rows.filter { $0.service == .childProtection }.map(\.stay))
    #expect(alone.count { referred.contains($0) } * 10 >= alone.count * 8)
    #expect(!alone.isEmpty)
  }

  @Test func `the shift is handed over twice a day, by who leaves to who comes`() throws {
    let handovers = try simulated.acts().flatMap(\.act.events).compactMap { event in
      if case .shift(.relieved(let relieved)) = event { relieved.handover } else { nil }
    }
    #expect(handovers.count == 28)
    for (one, next) in zip(handovers, handovers.dropFirst()) {
      #expect(one.coming == next.leaving)
    }
  }
}
