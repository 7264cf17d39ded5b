import Testing

@testable import VRFC

/// Brought forward + added = total; total − disposed = pending; every column adds up.
struct ReferralsReportTests {
  private static let steps: [[ReferralStatus]] = [
    [], [.accepted], [.declined], [.withdrawn], [.accepted, .withdrawn], [.accepted, .served],
    [.accepted, .served, .closed],
  ]

  /// Referrals at random over `days` days, each step some days after the one before.
  private func referrals(_ count: Int, over days: Int, seed: UInt64) -> [Referral] {
    var generator = SeededGenerator(seed: seed)
    return (1...count).map { serial in
      var moment = House.ten.adding(minutes: generator.below(days * 1440))
      var referral = Referral(
        referral: ReferralNumber(serial: serial), stay: StayNumber(year: 2021, serial: serial),
        service: generator.pick(Assistance.allCases), agency: "Edhi", basis: .consent,
        made: moment)
      for status in generator.pick(ReferralsReportTests.steps) {
        moment = moment.adding(minutes: generator.below(6 * 1440))
        referral.steps.append(Referral.Step(status: status, at: moment))
      }
      return referral
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>, [ReportStep.day, .month])
  func `the columns add up over random days, by service and altogether`(
    seed: UInt64, step: ReportStep
  ) throws {
    let all = referrals(150, over: 100, seed: seed)
    let days = try ReportDays(from: House.day.adding(20), to: House.day.adding(79))
    let rows = ReferralsReport(days: days, by: step, counting: all, head: .empty).rows
    for service in Assistance.allCases {
      let counts = rows.filter { $0.service == service }
      for (one, next) in zip(counts, counts.dropFirst()) {
        #expect(next.broughtForward == one.pending)
      }
      for count in counts {
        #expect(count.broughtForward + count.added == count.total)
        let disposed = count.served + count.closed + count.declined + count.withdrawn
        #expect(count.total - disposed == count.pending)
        #expect(min(count.broughtForward, count.added, disposed, count.pending) >= 0)
      }
      #expect(counts.last?.pending == waiting(all, for: service, after: days.last))
      #expect(
        counts.first?.broughtForward == waiting(all, for: service, after: days.first.adding(-1)))
    }
    let added = rows.reduce(0) { $0 + $1.added }
    #expect(added == all.count { days.contains($0.made.day) })
  }

  /// Counted another way: made by then, and nobody served, declined or withdrew it by then.
  private func waiting(_ all: [Referral], for service: Assistance, after day: Day) -> Int {
    all.count { referral in
      referral.service == service && referral.made.day <= day
        && !referral.steps.contains {
          [.served, .declined, .withdrawn].contains($0.status) && $0.at.day <= day
        }
    }
  }

  @Test func `months tell what their days tell`() throws {
    let all = referrals(300, over: 100, seed: 77)
    let days = try ReportDays(from: House.day, to: House.day.adding(99))
    let byDay = ReferralsReport(days: days, by: .day, counting: all, head: .empty).rows
    let byMonth = ReferralsReport(days: days, by: .month, counting: all, head: .empty).rows
    for column in [\ReferralsCount.added, \.served, \.closed, \.declined, \.withdrawn] {
      let sums = [byDay, byMonth].map { $0.reduce(0) { $0 + $1[keyPath: column] } }
      #expect(sums[0] == sums[1] && sums[0] > 0)
    }
    for month in byMonth {
      let own = byDay.filter {
        $0.service == month.service && $0.period.description.hasPrefix(month.period.description)
      }
      for column in [\ReferralsCount.added, \.served, \.closed, \.declined, \.withdrawn] {
        #expect(own.reduce(0) { $0 + $1[keyPath: column] } == month[keyPath: column])
      }
    }
  }

  @Test func `what some days of a month tell does not depend on which others were asked for`()
    throws
  {
    let all = referrals(300, over: 100, seed: 78)
    let whole = try ReportDays(from: House.day, to: House.day.adding(99))
    let some = try ReportDays(from: House.day.adding(10), to: House.day.adding(30))
    let rows = ReferralsReport(days: whole, by: .day, counting: all, head: .empty).rows
    let fewer = ReferralsReport(days: some, by: .day, counting: all, head: .empty).rows
    let periods = Set(some.periods(by: .day))
    #expect(fewer == rows.filter { periods.contains($0.period) })
  }

  @Test(arguments: [(1, 1), (4, 1), (5, 0), (30, 0)])
  func `served counts as closed where it was closed by the end of its month`(
    days: Int, closed: Int
  ) throws {
    var referral = Referral(
      referral: ReferralNumber(serial: 1), stay: StayNumber(year: 2021, serial: 1),
      service: .health, agency: "Rural Health Centre", basis: .consent, made: House.ten)
    referral.steps = [(ReferralStatus.accepted, 1), (.served, 2), (.closed, 2 + days)].map {
      Referral.Step(status: $0, at: House.ten.adding(minutes: $1 * 1440))
    }
    let asked = try ReportDays(from: House.day, to: House.day.adding(60))
    for step in ReportStep.allCases {
      let rows = ReferralsReport(days: asked, by: step, counting: [referral], head: .empty).rows
      #expect(rows.reduce(0) { $0 + $1.closed } == closed)
      #expect(rows.reduce(0) { $0 + $1.served } == 1 - closed)
    }
  }

  @Test func `served is not closed until it is, and neither is counted twice`() throws {
    var referral = Referral(
      referral: ReferralNumber(serial: 1), stay: StayNumber(year: 2021, serial: 1),
      service: .health, agency: "Rural Health Centre", basis: .consent, made: House.ten)
    referral.steps = [.accepted, .served, .closed].enumerated().map { place, status in
      Referral.Step(status: status, at: House.ten.adding(minutes: (place + 1) * 1440))
    }
    let days = try ReportDays(from: House.day, to: House.day.adding(4))
    let rows = ReferralsReport(days: days, by: .day, counting: [referral], head: .empty).rows
      .filter { $0.service == referral.service }
    #expect(rows.map(\.pending) == [1, 1, 0, 0, 0])
    #expect(rows.map(\.served) == [0, 0, 0, 0, 0])
    #expect(rows.map(\.closed) == [0, 0, 1, 0, 0])
    let month = try ReportDays(from: House.day, to: House.day.adding(4))
    let total = ReferralsReport(days: month, by: .month, counting: [referral], head: .empty).rows
      .filter { $0.service == referral.service }
    #expect(total.map(\.closed) == [1])
    #expect(total.map(\.served) == [0])
  }

  @Test func `the report of a centre is the same after undo and from an index made anew`() throws {
    let centre = try ReportCentre()
    let (stay, _) = try centre.register("Bilal Ahmed")
    for (day, service, agency) in [
      (24, Assistance.health, "Rural"), (25, .shelter, "Edhi"), (26, .legalAid, "UNHCR"),
    ] {
      try centre.perform(
        ReferPerson(stay: stay, service: service, agency: agency, ground: .consent),
        at: "2021-09-\(day)T11:00")
    }
    let numbers = (1...3).map { ReferralNumber(serial: $0) }
    try centre.perform(AnswerReferral(referral: numbers[0], to: .accepted), at: "2021-09-26T12:00")
    try centre.perform(AnswerReferral(referral: numbers[0], to: .served), at: "2021-09-27T12:00")
    try centre.undo(at: "2021-09-27T12:01")
    try centre.perform(AnswerReferral(referral: numbers[0], to: .served), at: "2021-09-28T12:00")
    try centre.perform(
      AnswerReferral(referral: numbers[1], to: .declined, reason: Note(rawValue: "full")),
      at: "2021-09-28T13:00")
    let days = try days("2021-09-25", "2021-09-29")
    let report = try centre.desk.referrals(days, by: .day, as: centre.officer)
    let sums = Dictionary(grouping: report.rows, by: \.period).map { period, rows in
      (period.description, rows.reduce(0) { $0 + $1.total }, rows.reduce(0) { $0 + $1.pending })
    }.sorted { $0.0 < $1.0 }
    #expect(sums.map(\.1) == [2, 3, 3, 3, 1])
    #expect(sums.map(\.2) == [2, 3, 3, 1, 1])
    let columns = """
      date,service,brought_forward,added,total,served,closed,declined,withdrawn,pending
      """
    #expect(report.table.csv.hasPrefix(columns))
    let list = try centre.desk.allReferrals()
    try Index.remove(folder: centre.folder.path)
    let again = try Desk(centre.folder)
    #expect(try again.referrals(days, by: .day, as: centre.officer).rows == report.rows)
    #expect(try again.allReferrals() == list)
    #expect(list.rows.map(\.status) == [.served, .declined, .made])
    #expect(again.openReferrals().rows.map(\.referral) == [numbers[0], numbers[2]])
  }

  @Test func `who may not export counts gets none`() throws {
    let centre = try ReportCentre()
    let reception = Officer(name: .somebody, role: .reception, desk: "test")
    let days = try days("2021-09-25", "2021-09-29")
    #expect(throws: NotPermitted.self) {
      try centre.desk.referrals(days, by: .day, as: reception)
    }
  }
}
