import Testing

@testable import VRFC

struct OccupancyReportTests {
  private static let first = "2021-07-01"

  /// A desk for whom the simulated days are past.
  private func desk(_ seed: UInt64, arrivals: Int = 300, days: Int = 14) throws -> (
    SimulatedCentre, Desk
  ) {
    let centre = try SimulatedCentre(arrivals: arrivals, days: days, seed: seed)
    let later = try #require(Moment(iso: "2021-09-01T12:00:00+05:00"))
    return (centre, try Desk(centre.folder, clock: CentreClock { later }))
  }

  @Test(arguments: [1, 2] as [UInt64])
  func `opening and in less out is closing, and what the next day opens with`(seed: UInt64) throws {
    let (_, desk) = try desk(seed)
    let report = try desk.occupancy(
      try days("2021-06-28", "2021-07-20"), by: .day, as: SimulatedCentre.manager)
    for hall in desk.charter.halls {
      let rows = report.rows.filter { $0.hall == hall }
      #expect(rows.count == 23)
      var closing = 0
      for row in rows {
        let counts = try #require(
          row.opening.flatMap { opening in
            row.came.flatMap { came in row.left.map { opening + came - $0 } }
          })
        #expect(row.opening == closing && row.closing == counts)
        closing = counts
      }
      #expect(rows.contains { ($0.came ?? 0) > 0 } && rows.contains { ($0.left ?? 0) > 0 })
    }
  }

  @Test(arguments: [5] as [UInt64])
  func `every row says what the board said at six in the morning`(seed: UInt64) throws {
    let (_, desk) = try desk(seed)
    let report = try desk.occupancy(
      try days(Self.first, "2021-07-16"), by: .day, as: SimulatedCentre.manager)
    var seen = 0
    for row in report.rows {
      let day = try #require(Day(iso: row.place.period.description))
      let board = try desk.centre(asOf: desk.time.moment(day, hour: 6)).hallCounts
        .first { $0.hall == row.hall }
      let asked = try #require(board)
      let told = try #require(row.board)
      #expect(told.occupied == asked.occupied && told.over == asked.over, "\(row.place)")
      #expect(told.blocked == asked.blocked && told.held == asked.held, "\(row.place)")
      #expect(told.vacant == asked.vacant && told.percent == asked.percent, "\(row.place)")
      #expect(told.usable == row.hall.beds - told.blocked)
      seen += told.blocked + told.held
    }
    #expect(seen > 0, "no bed was out of use in this period")
  }

  @Test(arguments: [7] as [UInt64])
  func `a month opens with its first day, closes with its last, and adds up between`(
    seed: UInt64
  ) throws {
    let (_, desk) = try desk(seed, days: 40)
    let period = try days("2021-07-10", "2021-08-05")
    let officer = SimulatedCentre.manager
    let daily = try desk.occupancy(period, by: .day, as: officer)
    for month in try desk.occupancy(period, by: .month, as: officer).rows {
      let rows = daily.rows.filter {
        $0.hall == month.hall
          && $0.place.period.description.hasPrefix(month.place.period.description)
      }
      #expect(month.opening == rows.first?.opening && month.closing == rows.last?.closing)
      #expect(month.came == rows.reduce(0) { $0 + ($1.came ?? 0) })
      #expect(month.left == rows.reduce(0) { $0 + ($1.left ?? 0) })
      #expect(month.peak == rows.compactMap(\.closing).max())
      let sum = rows.compactMap(\.closing).reduce(0, +)
      #expect(month.mean == Double(sum) / Double(rows.count))
      #expect(month.board == rows.last?.board)
    }
  }

  @Test func `who moves within a hall goes neither in nor out, and between halls both`() throws {
    let centre = try ReportCentre()
    let stay = try centre.register("Aslam", age: 12, at: "2021-09-24T08:00").stay
    try centre.perform(
      AssignBed(stay: stay, bed: Bed(hall: HallID(letters: "M"), place: .bed(9))),
      at: "2021-09-24T09:00")
    try centre.perform(
      AssignBed(
        stay: stay, bed: Bed(hall: HallID(letters: "F"), place: .bed(1)),
        overriding: Override(reason: Note(rawValue: "cold"))),
      at: "2021-09-26T09:00")
    let rows = try centre.desk.occupancy(
      try days("2021-09-24", "2021-09-27"), by: .day, as: centre.officer
    ).rows
    let flows = rows.map { [$0.came, $0.left, $0.closing] }
    let (men, women) = (0..<4).reduce(into: ([[Int?]](), [[Int?]]())) {
      $0.0.append(flows[2 * $1])
      $0.1.append(flows[2 * $1 + 1])
    }
    #expect(men == [[0, 0, 0], [1, 0, 1], [0, 0, 1], [0, 1, 0]])
    #expect(women == [[0, 0, 0], [0, 0, 0], [0, 0, 0], [1, 0, 1]])
  }

  @Test func `a morning that is still to come has empty cells and no noughts`() throws {
    let centre = try ReportCentre()
    let table = try centre.desk.occupancy(
      try days("2021-09-30", "2021-10-01"), by: .day, as: centre.officer
    ).table
    #expect(table.rows.map(\.count) == Array(repeating: table.columns.count, count: 4))
    #expect(table.rows[0][2] == .number(0))
    #expect(table.rows[2].filter { $0 == .empty }.count == 10)
  }

  @Test func `a hold that has run out holds no bed at six`() throws {
    let centre = try ReportCentre()
    let until = try #require(Moment(iso: "2021-09-25T05:59:00+05:00"))
    try centre.perform(
      HoldBed(bed: Bed(hall: HallID(letters: "M"), place: .bed(2)), until: until, reason: nil),
      at: "2021-09-24T05:00")
    let rows = try centre.desk.occupancy(
      try days("2021-09-24", "2021-09-25"), by: .day, as: centre.officer
    ).rows.filter { $0.hall.sex == .male }
    #expect(rows.map { $0.board?.held } == [1, 0])
  }

  @Test func `the columns are those that others build on`() throws {
    let centre = try ReportCentre()
    for (step, columns) in [
      (ReportStep.day, Self.columns), (.month, "month" + Self.columns.dropFirst(4) + ",mean,peak"),
    ] {
      let table = try centre.desk.occupancy(
        try days("2021-09-24", "2021-09-24"), by: step, as: centre.officer
      ).table
      #expect(table.columns.map(\.name).joined(separator: ",") == columns)
      let tags = table.columns.compactMap(\.tag?.rawValue)
      #expect(tags.count == table.columns.count && Set(tags).count == tags.count)
      #expect(
        tags.contains("#capacity+beds+usable+num") && tags.contains("#affected+ind+sheltered"))
    }
  }

  static let columns =
    "date,hall,opening,in,out,closing,capacity,blocked,usable,held,vacant,over,percent"

  @Test func `a day is asked of the clocks that agree with the order of the acts`() throws {
    let centre = try ReportCentre()
    try centre.register("Aslam", at: "2021-09-24T08:00")
    try centre.register("Dawood", at: "2021-09-24T09:00")
    try centre.register("Bashir", at: "1999-01-01T08:00")
    try centre.register("Careem", at: "2021-09-25T08:00")
    let rows = try centre.desk.occupancy(
      try days("2021-09-24", "2021-09-26"), by: .day, as: centre.officer
    ).rows.filter { $0.hall.sex == .male }
    #expect(rows.map(\.closing) == [0, 2, 4])
  }

  @Test(arguments: Role.allCases)
  func `how full it was is told to a manager, and in an open centre, alone`(_ role: Role) throws {
    let centre = try ReportCentre()
    let officer = Officer(name: .somebody, role: role, desk: "test")
    let period = try days("2021-09-24", "2021-09-25")
    for ask in [
      { _ = try centre.desk.occupancy(period, by: .day, as: officer) },
      { _ = try centre.desk.stays(period, by: .day, as: officer) },
    ] as [() throws -> Void] {
      switch role {
      case .manager, .open: #expect(throws: Never.self) { try ask() }
      case .reception, .dutyOfficer, .nobody:
        #expect(throws: NotPermitted.self) { try ask() }
      }
    }
  }
}
