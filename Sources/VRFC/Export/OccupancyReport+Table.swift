extension OccupancyReport {
  /// Columns and tags as they are published; see ``OccupancyReport`` for what is counted, and why
  /// vacant may be less than what the other columns leave: by the free isolation beds.
  package var table: ExportTable {
    ExportTable(
      columns: [.period(step)] + OccupancyReport.columns + (step == .month ? ofMonths : []),
      rows: rows.map { $0.cells + (step == .month ? $0.cellsOfMonths : []) })
  }

  private static let columns = [
    ("hall", "#loc+hall+code"), ("opening", "#affected+ind+sheltered+opening"),
    ("in", "#affected+ind+sheltered+in"), ("out", "#affected+ind+sheltered+out"),
    ("closing", "#affected+ind+sheltered"), ("capacity", "#capacity+beds+num"),
    ("blocked", "#capacity+beds+blocked+num"), ("usable", "#capacity+beds+usable+num"),
    ("held", "#capacity+beds+held+num"), ("vacant", "#capacity+beds+vacant+num"),
    ("over", "#affected+ind+sheltered+over"), ("percent", "#indicator+occupancy+pct"),
  ].map { ExportColumn(name: $0, tag: HXLTag(rawValue: $1)) }

  private var ofMonths: [ExportColumn] {
    [
      ExportColumn(name: "mean", tag: HXLTag(rawValue: "#affected+ind+sheltered+mean")),
      ExportColumn(name: "peak", tag: HXLTag(rawValue: "#affected+ind+sheltered+max")),
    ]
  }
}

extension OccupancyCount {
  fileprivate var cells: [ExportCell] {
    [.text(place.period.description), .text(hall.id.description)]
      + [
        opening, came, left, closing, hall.beds, board?.blocked, board?.usable, board?.held,
        board?.vacant, board?.over, board?.percent,
      ].map(ExportCell.init(number:))
  }

  fileprivate var cellsOfMonths: [ExportCell] {
    [mean.map(ExportCell.decimal) ?? .empty, ExportCell(number: peak)]
  }
}

extension ExportColumn {
  /// The day or the month that a row counts.
  static func period(_ step: ReportStep) -> ExportColumn {
    switch step {
    case .day: ExportColumn(name: "date", tag: HXLTag(rawValue: "#date+occurred"))
    case .month: ExportColumn(name: "month", tag: HXLTag(rawValue: "#date+occurred+month"))
    }
  }
}

extension ExportCell {
  /// Nil: not known, or none.
  init(number: Int?) { self = number.map(ExportCell.number) ?? .empty }
}
