import Testing

@testable import VRFC

struct StaysReportTests {
  @Test(arguments: [1, 2] as [UInt64])
  func `opening and arrived less departed is closing, down to who is here`(seed: UInt64) throws {
    let centre = try SimulatedCentre(arrivals: 300, days: 14, seed: seed)
    let report = try centre.desk.stays(
      try days("2021-07-01", "2021-07-20"), by: .day, as: SimulatedCentre.manager)
    var present = 0
    for row in report.rows {
      #expect(row.opening == present)
      present += row.arrived - row.departed
      #expect(row.closing == present && row.departed == row.nights.values.reduce(0, +))
    }
    #expect(present == centre.desk.centre.residents.count && present > 0)
    let arrivals = try centre.desk.arrivals(
      try days("2021-07-01", "2021-07-20"), by: .day, as: SimulatedCentre.manager)
    #expect(report.rows.map(\.arrived) == arrivals.rows.map(\.total))
  }

  @Test(arguments: [4] as [UInt64])
  func `months are the sums of their days`(seed: UInt64) throws {
    let centre = try SimulatedCentre(arrivals: 300, days: 40, seed: seed)
    let period = try days("2021-07-05", "2021-08-06")
    let daily = try centre.desk.stays(period, by: .day, as: SimulatedCentre.manager).rows
    for month in try centre.desk.stays(period, by: .month, as: SimulatedCentre.manager).rows {
      let rows = daily.filter { $0.period.description.hasPrefix(month.period.description) }
      #expect(month.opening == rows.first?.opening && month.closing == rows.last?.closing)
      #expect(month.arrived == rows.reduce(0) { $0 + $1.arrived })
      for kind in DepartureKind.allCases {
        #expect(month.kinds[kind] ?? 0 == rows.reduce(0) { $0 + ($1.kinds[kind] ?? 0) })
      }
    }
  }

  @Test func `a departure that was taken back is none, and nights are counted by midnights`() throws
  {
    let centre = try ReportCentre()
    let stay = try centre.register("Aslam", at: "2021-09-24T23:59").stay
    try centre.perform(DepartStay(stay: stay, kind: .released), at: "2021-09-25T08:00")
    try centre.undo(at: "2021-09-25T08:01")
    let movements = try centre.desk.history { index in
      let day = try #require(Day(iso: "2021-09-25"))
      let time = centre.desk.time
      return try index.movements(
        of: day, from: time.midnight(day), until: time.midnight(day.adding(1)))
    }
    #expect(movements.departures == 0)
    try centre.perform(DepartStay(stay: stay, kind: .released), at: "2021-09-27T00:01")
    let other = try centre.register("Bashir", at: "2021-09-25T10:00").stay
    try centre.perform(
      DepartStay(stay: other, kind: .transferred, destination: Note(rawValue: "Quetta")),
      at: "2021-09-25T18:00")
    let rows = try centre.desk.stays(
      try days("2021-09-24", "2021-09-27"), by: .day, as: centre.officer
    ).rows
    #expect(rows.map(\.closing) == [1, 1, 1, 0])
    #expect(rows.map(\.departed) == [0, 1, 0, 1])
    #expect(rows.map(\.meanNights) == [nil, 0, nil, 3])
    #expect(rows[3].nights == [3...4: 1] && rows[1].kinds == [.transferred: 1])
  }

  @Test func `every column has a tag of its own`() throws {
    let centre = try ReportCentre()
    let table = try centre.desk.stays(
      try days("2021-09-24", "2021-09-25"), by: .month, as: centre.officer
    ).table
    #expect(
      table.columns.map(\.name).joined(separator: ",") == """
        month,opening,arrived,departed,closing,released,family,shelter,hospital,custody,\
        transferred,handed_back,absconded,deceased,nights_0,nights_1,nights_2,nights_3_4,\
        nights_5_plus,mean_nights
        """)
    let tags = table.columns.compactMap(\.tag?.rawValue)
    #expect(tags.count == table.columns.count && Set(tags).count == tags.count)
    #expect(tags.allSatisfy { $0.wholeMatch(of: /#[a-z]+(\+[a-z][a-z0-9_]*)*/) != nil })
  }
}
