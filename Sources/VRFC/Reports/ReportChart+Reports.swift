extension ReportPeriod {
  /// `Thu 30 Sep`; a month as it is.
  fileprivate var label: String {
    Day(description).map { String($0.longText.dropLast(5)) } ?? description
  }
}

extension ArrivalsReport {
  /// Who came, a row a day.
  package var chart: ReportChart {
    let rows = rows.map { row in
      let numbers = [
        row.batches, row.grown(.male), row.grown(.female), row.children, row.transgender,
        row.unaccompaniedMinors, row.total,
      ]
      return ReportChart.Row(
        label: row.period.label, cells: numbers.map { ReportChart.Cell($0) })
    }
    let names = ["batches", "men", "women", "under 18", "transg.", "alone"]
    return ReportChart(
      numbers: names, bars: ["arrived"], rows: rows, adding: Set(names + ["arrived"]))
  }
}

extension ArrivalsCount {
  fileprivate func grown(_ sex: HallSex) -> Int {
    AgeBand.allCases.filter { !$0.isOfChildren }
      .reduce(0) { $0 + (groups[Group(sex: sex, band: $1)] ?? 0) }
  }

  /// Of the age columns, in which transgender persons are not.
  fileprivate var children: Int {
    total - transgender - HallSex.allCases.reduce(0) { $0 + grown($1) }
  }
}

extension OccupancyReport {
  /// How full each hall was at six, a row a day and a bar a hall.
  package var chart: ReportChart {
    let halls = rows.map(\.hall).uniqued()
    let days = stride(from: 0, to: rows.count, by: max(1, halls.count)).map { start in
      Array(rows[start..<min(start + halls.count, rows.count)])
    }
    return ReportChart(
      numbers: ["in", "out", "vacant", "isol.", "over"], bars: halls.map { "hall \($0.id)" },
      rows: days.map(OccupancyReport.row), adding: ["in", "out"])
  }

  private static func row(_ halls: [OccupancyCount]) -> ReportChart.Row {
    func sum(_ count: (OccupancyCount) -> Int?) -> ReportChart.Cell {
      let counts = halls.compactMap(count)
      return ReportChart.Cell(counts.count == halls.count ? counts.reduce(0, +) : nil)
    }
    let numbers = [
      sum(\.came), sum(\.left), sum { $0.board?.vacant }, sum { $0.board?.isolation },
      sum { $0.board?.over },
    ]
    return ReportChart.Row(
      label: halls.first?.place.period.label ?? "",
      cells: numbers + halls.map { ReportChart.Cell($0.closing, of: $0.board?.usable) })
  }
}

extension StaysReport {
  /// Who was in care, came and left, a row a day.
  package var chart: ReportChart {
    let rows = rows.map { row in
      ReportChart.Row(
        label: row.period.label,
        cells: [row.opening, row.closing, row.arrived, row.departed].map { ReportChart.Cell($0) })
    }
    return ReportChart(
      numbers: ["opening", "closing"], bars: ["arrived", "departed"], rows: rows,
      adding: ["arrived", "departed"])
  }
}

extension MealsReport {
  /// What was ordered, delivered and served, a row a sitting.
  package var chart: ReportChart {
    let rows = rows.map { row in
      let numbers = [row.eligible, row.ordered, row.delivered, row.shortfall].map {
        ReportChart.Cell($0)
      }
      return ReportChart.Row(
        label: "\(row.place.period.label) \(row.place.sitting.rawValue)",
        cells: numbers + [ReportChart.Cell(row.served, of: row.delivered)])
    }
    let names = ["eligible", "ordered", "delivered", "short"]
    // The sittings of one day are no course of time.
    let days = Set(self.rows.map(\.place.period)).count
    return ReportChart(
      numbers: names, bars: ["served"], rows: rows, adding: Set(names + ["served"]),
      along: days > 1 ? .time : .kinds)
  }
}

extension ReferralsReport {
  /// The referrals of all its days, a row a service.
  package var chart: ReportChart {
    let rows = Assistance.allCases.map { service in
      let days = self.rows.filter { $0.service == service }
      func sum(_ count: (ReferralsCount) -> Int) -> Int { days.reduce(0) { $0 + count($1) } }
      let numbers = [
        days.first?.broughtForward ?? 0, sum(\.added),
        (days.first?.broughtForward ?? 0) + sum(\.added), sum { $0.served + $0.closed },
        sum(\.declined), sum(\.withdrawn), days.last?.pending ?? 0,
      ]
      return ReportChart.Row(label: service.rawValue, cells: numbers.map { ReportChart.Cell($0) })
    }
    let names = ["b/f", "added", "total", "served", "declined", "withdrawn"]
    return ReportChart(
      numbers: names, bars: ["pending"], rows: rows, adding: Set(names + ["pending"]),
      along: .kinds)
  }
}

extension [Hall] {
  fileprivate func uniqued() -> [Hall] {
    reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}
