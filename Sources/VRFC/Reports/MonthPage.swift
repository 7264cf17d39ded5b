extension Desk {
  /// A month: what changed since the one before, the halls, and each day with a chart.
  func monthPage(_ term: ReportTerm, _ officer: Officer) throws -> ReportPage {
    let counted = try MonthCounts(self, term)
    let before = try MonthCounts(self, term.previous)
    return frame("MONTHLY REPORT", term, officer).page([
      counted.changes(since: before), counted.halls,
      counted.reconciled(with: centre.provision.partner), counted.chart,
    ])
  }
}

/// Everything that a month's page counts.
private struct MonthCounts {
  let arrivals: ArrivalsReport
  let stays: StaysReport
  let occupancy: OccupancyReport
  let byMonth: OccupancyReport
  let meals: MealsReport
  let referrals: ReferralsReport

  init(_ desk: Desk, _ term: ReportTerm) throws {
    let days = try term.days()
    arrivals = try desk.arrivals(days, by: .day)
    stays = try desk.stays(days, by: .day)
    occupancy = try desk.occupancy(days, by: .day)
    byMonth = try desk.occupancy(days, by: .month)
    meals = try desk.meals(days, by: .month)
    referrals = try desk.referrals(days, by: .month)
  }

  /// Places taken at six in all halls, day by day; nil: still to come.
  var atSix: [Int?] {
    let halls = max(1, byMonth.rows.count)
    return stride(from: 0, to: occupancy.rows.count, by: halls).map { start in
      let rows = occupancy.rows[start..<min(start + halls, occupancy.rows.count)]
      return rows.contains { $0.closing == nil } ? nil : rows.reduce(0) { $0 + ($1.closing ?? 0) }
    }
  }

  private var figures: [(name: String, value: Double?)] {
    let atSix = atSix.compactMap { $0 }.map(Double.init)
    func sum<Row>(_ rows: [Row], _ count: (Row) -> Int) -> Double {
      Double(rows.reduce(0) { $0 + count($1) })
    }
    return [
      ("received", sum(arrivals.rows, \.total)), ("batches", sum(arrivals.rows, \.batches)),
      ("handed back at the gate", sum(arrivals.rows, \.handedBack)),
      ("unaccompanied minors", sum(arrivals.rows, \.unaccompaniedMinors)),
      ("departed", sum(stays.rows, \.departed)),
      (
        "places taken at 06:00, mean",
        atSix.isEmpty ? nil : atSix.reduce(0, +) / Double(atSix.count)
      ),
      ("places taken at 06:00, peak", atSix.max()),
      ("meals ordered", sum(meals.rows) { $0.ordered ?? 0 }),
      ("meals delivered", sum(meals.rows) { $0.delivered ?? 0 }),
      ("meals served", sum(meals.rows, \.served)),
      ("meals short", sum(meals.rows) { $0.shortfall ?? 0 }),
      ("referrals made", sum(referrals.rows, \.added)),
      ("referrals pending at the end", sum(referrals.rows, \.pending)),
    ]
  }

  func changes(since before: MonthCounts) -> [String] {
    var table = PageTable("figures this_month before change")
    for ((name, now), (_, then)) in zip(figures, before.figures) {
      let change = now.flatMap { now in then.map { now - $0 } }
      let sign = change.map { $0 > 0 ? "+" : "" } ?? ""
      table.rows.append([name, now.short, then.short, sign + change.short])
    }
    return table.lines
  }

  var halls: [String] {
    var table = PageTable("hall opening in out closing capacity mean peak")
    for row in byMonth.rows {
      table.add(
        row.hall.id.description,
        [row.opening, row.came, row.left, row.closing, row.hall.beds, nil, row.peak])
      table.rows[table.rows.count - 1][6] = row.mean.short
    }
    return ["OCCUPANCY at 06:00: opening + in - out = closing"] + table.lines.map { "  " + $0 }
  }

  /// What is reconciled with the partner, sitting by sitting.
  func reconciled(with partner: String) -> [String] {
    let bringer = partner.isEmpty ? "" : " from \(partner)"
    guard !meals.rows.isEmpty else { return ["MEALS\(bringer): none"] }
    var table = PageTable("sitting eligible ordered delivered served surplus short")
    let columns: [(MealsCount) -> Int?] = [
      \.eligible, \.ordered, \.delivered, { $0.served }, \.surplus, \.shortfall,
    ]
    for row in meals.rows {
      table.add(row.place.sitting.rawValue, columns.map { $0(row) })
    }
    table.add("total", columns.map { column in meals.rows.compactMap(column).total })
    return [
      "MEALS\(bringer): delivered - served = surplus; short: ordered and not delivered, "
        + "sitting by sitting"
    ] + table.lines.map { "  " + $0 }
  }

  var chart: [String] {
    let atSix = atSix
    let scale = PageBar(most: atSix.compactMap { $0 }.max() ?? 0, columns: 34)
    let rows = zip(zip(arrivals.rows, stays.rows), atSix).map { rows, taken in
      let day = Day(rows.0.period.description)?.longText.dropLast(5) ?? ""
      let bar = taken.map { $0.column(8) + "  " + scale.bar($0) } ?? "       -"
      return String(day).filled(to: 12) + rows.0.total.column(10) + rows.1.departed.column(10) + bar
    }
    return [
      "DAY BY DAY: received, departed, and places taken at 06:00; \(scale.words)",
      "day           received  departed  at six",
    ] + rows
  }
}

extension [Int] {
  /// Their sum; nil: there is none.
  fileprivate var total: Int? { isEmpty ? nil : reduce(0, +) }
}

/// A bar of signs whose longest fits.
struct PageBar {
  /// How many a sign stands for.
  let unit: Int
  let columns: Int

  init(most: Int, columns: Int) {
    self.columns = columns
    unit = max(1, (most + columns - 1) / columns)
  }

  func bar(_ count: Int) -> String {
    String(repeating: "#", count: min(columns, (count + unit - 1) / unit))
  }

  var words: String { unit == 1 ? "# is one" : "# is up to \(unit)" }
}

extension Double? {
  /// A whole number without decimals; a dash for what is not known.
  fileprivate var short: String {
    guard let self else { return "-" }
    return self == self.rounded() ? String(Int(self)) : self.withOneDecimal
  }
}
