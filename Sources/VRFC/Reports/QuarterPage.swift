extension Desk {
  /// A quarter, in the form in which the agency publishes: every row and every column adds up.
  func quarterPage(_ term: ReportTerm, _ officer: Officer) throws -> ReportPage {
    let days = try term.days()
    let arrivals = try arrivals(days, by: .month)
    let stays = try stays(days, by: .month)
    let referrals = try quarter(days)
    let occupancy = try occupancy(days, by: .month)
    return frame("QUARTERLY REPORT", term, officer).page([
      QuarterWriting.received(arrivals), QuarterWriting.referrals(referrals),
      QuarterWriting.departed(stays), QuarterWriting.occupancy(occupancy),
    ])
  }

  /// The referrals of all its days as one period.
  private func quarter(_ days: ReportDays) throws -> [ReferralsCount] {
    let rows = try referrals(days, by: .month).rows
    return Assistance.allCases.compactMap { service in
      let months = rows.filter { $0.service == service }
      guard var sum = months.first else { return nil }
      for month in months.dropFirst() {
        sum.added += month.added
        sum.served += month.served
        sum.closed += month.closed
        sum.declined += month.declined
        sum.withdrawn += month.withdrawn
      }
      return sum
    }
  }
}

private enum QuarterWriting {
  static func received(_ report: ArrivalsReport) -> [String] {
    var table = PageTable("month men women boys girls transgender total handed_back")
    var sums = [Int](repeating: 0, count: 7)
    for row in report.rows {
      let groups = HallSex.allCases.map { sex in
        (grown: row.count(sex, of: { !$0.isOfChildren }), small: row.count(sex, of: \.isOfChildren))
      }
      let (men, women) = (groups[0], groups[1])
      let numbers = [
        men.grown, women.grown, men.small, women.small, row.transgender, row.total, row.handedBack,
      ]
      table.add(row.period.description, numbers)
      sums = zip(sums, numbers).map(+)
    }
    table.add("total", sums)
    return ["IRREGULAR MIGRANTS RECEIVED; boys and girls are under 18"] + table.lines
  }

  static func referrals(_ rows: [ReferralsCount]) -> [String] {
    [
      "REFERRALS: b/f + added = total; less served to withdrawn = pending"
    ] + PageTable(referrals: rows).lines
  }

  static func departed(_ report: StaysReport) -> [String] {
    let months = report.rows.map(\.period.description).joined(separator: " ")
    var table = PageTable("departed \(months) total")
    for kind in DepartureKind.allCases {
      let counts = report.rows.map { $0.kinds[kind] ?? 0 }
      table.add(kind.rawValue, counts + [counts.reduce(0, +)])
    }
    let counts = report.rows.map(\.departed)
    table.add("total", counts + [counts.reduce(0, +)])
    let (first, last) = (report.rows.first?.opening ?? 0, report.rows.last?.closing ?? 0)
    let arrived = report.rows.reduce(0) { $0 + $1.arrived }
    return table.lines + [
      "persons in care: \(first) + \(arrived) received - \(counts.reduce(0, +)) departed = \(last)"
    ]
  }

  static func occupancy(_ report: OccupancyReport) -> [String] {
    var table = PageTable("month hall opening in out closing capacity mean peak")
    for row in report.rows {
      table.rows.append(
        [row.place.period.description, row.hall.id.description]
          + [row.opening, row.came, row.left, row.closing, row.hall.beds].map { number in
            number.map(String.init) ?? "-"
          } + [row.mean?.withOneDecimal ?? "-", row.peak.map(String.init) ?? "-"])
    }
    return ["OCCUPANCY at 06:00: opening + in - out = closing"] + table.lines
  }
}

extension ArrivalsCount {
  fileprivate func count(_ sex: HallSex, of isWanted: (AgeBand) -> Bool) -> Int {
    AgeBand.allCases.filter(isWanted).reduce(0) {
      $0 + (groups[Group(sex: sex, band: $1)] ?? 0)
    }
  }
}

extension AgeBand {
  var isOfChildren: Bool {
    switch self {
    case .zeroToFour, .fiveToEleven, .twelveToSeventeen: true
    case .eighteenToFiftyNine, .sixtyAndOver: false
    }
  }
}
