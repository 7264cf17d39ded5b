/// Counts drawn for the eye: a row for each day, sitting or service, some of its numbers as bars.
package struct ReportChart: Hashable, Sendable {
  package struct Column: Hashable, Sendable {
    package let name: String
    /// Whether its numbers are drawn as bars too.
    package let style: Style
  }

  package enum Style: Hashable, Sendable {
    case number, bar
  }

  package struct Cell: Hashable, Sendable {
    /// Nil: not known, or still to come.
    package let number: Int?
    /// How many there could be, as the beds of a hall; nil: there is no such number.
    package let room: Int?

    package init(_ number: Int?, of room: Int? = nil) { (self.number, self.room) = (number, room) }
  }

  /// What its rows follow each other in.
  package enum Axis: Hashable, Sendable {
    /// Days or months: a line of them tells how it went.
    case time
    /// Sittings or services: their order tells nothing.
    case kinds
  }

  package struct Row: Hashable, Sendable {
    package let label: String
    /// As many as there are columns.
    package let cells: [Cell]
  }

  package let columns: [Column]
  package let rows: [Row]
  /// The sums of what can be added up, column by column; nil: it cannot.
  package let sums: [Int?]
  package let axis: Axis

  init(
    numbers: [String], bars: [String], rows: [Row], adding added: Set<String>,
    along axis: Axis = .time
  ) {
    let columns =
      numbers.map { Column(name: $0, style: .number) } + bars.map { Column(name: $0, style: .bar) }
    (self.columns, self.rows, self.axis) = (columns, rows, axis)
    sums = columns.indices.map { column in
      guard added.contains(columns[column].name) else { return nil }
      return rows.reduce(0) { $0 + ($1.cells[column].number ?? 0) }
    }
  }

  /// The columns that are drawn in one line, over the whole time; none where there is no course
  /// of time to be seen.
  package var lines: [Int] {
    guard axis == .time, rows.count > 1 else { return [] }
    return columns.indices.filter { columns[$0].style == .bar }
  }

  /// The largest number, or room, of a column: what its longest bar stands for.
  package func scale(_ column: Int) -> Int {
    rows.map { max($0.cells[column].number ?? 0, $0.cells[column].room ?? 0) }.max() ?? 0
  }
}

/// What a report is about.
package enum ReportTopic: String, CaseIterable, Hashable, Sendable {
  case page, arrivals, occupancy, stays, meals, referrals
}

/// What a report is about, and the time that it covers.
package struct ReportAsk: Hashable, Sendable {
  package var topic: ReportTopic
  package var term: ReportTerm

  package init(_ topic: ReportTopic, _ term: ReportTerm) {
    (self.topic, self.term) = (topic, term)
  }
}

/// A report as a screen shows it, with what an export of it would write.
package struct ReportShown: Hashable, Sendable {
  package enum Content: Hashable, Sendable {
    case page(ReportPage)
    case chart(ReportChart)
  }

  package let content: Content
  /// The text of a page, else the counts as CSV.
  package let exported: String
  /// The last record that is counted.
  package let head: LogHead

  /// How an export of it is named, unless its maker knows better: `occupancy-2021-09.csv`.
  package static func fileName(_ ask: ReportAsk) -> String {
    switch ask.topic {
    case .page: "report-\(ask.term).txt"
    case .arrivals, .occupancy, .stays, .meals, .referrals: "\(ask.topic.rawValue)-\(ask.term).csv"
    }
  }
}

extension Desk {
  /// A report to be looked at, as far as this desk has read the log. It leaves the program, and is
  /// on record as counts that did, when ``letOut(_:as:)`` was asked.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func report(_ ask: ReportAsk, as officer: Officer) throws -> ReportShown {
    let days = try ask.term.days()
    try authorise(officer, RecordExport(ask, days).permissions)
    let today = centre.moment.day
    switch ask.topic {
    case .page:
      let page = try page(ask.term, madeBy: officer)
      return ReportShown(content: .page(page), exported: page.text, head: head)
    case .arrivals:
      let report = try arrivals(days, by: .day)
      return ReportShown(
        report.chart, report.table.told(of: days, by: .day, on: today), report.head)
    case .occupancy:
      let report = try occupancy(days, by: .day)
      return ReportShown(
        report.chart, report.table.told(of: days, by: .day, on: today), report.head)
    case .stays:
      let report = try stays(days, by: .day)
      return ReportShown(
        report.chart, report.table.told(of: days, by: .day, on: today), report.head)
    case .meals:
      let report = try meals(days, by: .day)
      return ReportShown(
        report.chart, report.table.told(of: days, by: .day, on: today), report.head)
    case .referrals:
      let report = try referrals(days, by: .day)
      return ReportShown(
        report.chart, report.table.told(of: days, by: .day, on: today), report.head)
    }
  }
}

extension Desk {
  /// Lets a report that is looked at out of the program.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func letOut(_ ask: ReportAsk, as officer: Officer) throws {
    try export(ask.topic.rawValue, try ask.term.days(), as: officer)
  }
}

extension RecordExport {
  fileprivate init(_ ask: ReportAsk, _ days: ReportDays) {
    self.init(ask.topic.rawValue, from: days.first, to: days.last)
  }
}

extension ReportShown {
  fileprivate init(_ chart: ReportChart, _ table: ExportTable, _ head: LogHead) {
    self.init(content: .chart(chart), exported: table.csv, head: head)
  }
}
