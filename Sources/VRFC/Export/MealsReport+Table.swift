extension MealsReport {
  /// Columns and tags as they are published.
  package var table: ExportTable {
    ExportTable(columns: [period] + MealsReport.columns, rows: rows.map(\.cells))
  }

  /// The same for the desk, where the first column is the day.
  package var list: ExportTable {
    let names = ["day"] + MealsReport.columns.map(\.name)
    return ExportTable(names.joined(separator: ","), rows: rows.map(\.cells))
  }

  private var period: ExportColumn {
    switch step {
    case .day: ExportColumn(name: "date", tag: HXLTag(rawValue: "#date+occurred"))
    case .month: ExportColumn(name: "month", tag: HXLTag(rawValue: "#date+occurred+month"))
    }
  }

  private static let columns = [
    ("sitting", "#item+meal+code"), ("eligible", "#targeted+ind+num"),
    ("ordered", "#item+meal+ordered+num"), ("delivered", "#item+meal+delivered+num"),
    ("served", "#reached+ind+num"), ("surplus", "#item+meal+surplus+num"),
    ("shortfall", "#item+meal+shortfall+num"),
  ].map { ExportColumn(name: $0, tag: HXLTag(rawValue: $1)) }
}

extension MealsCount {
  fileprivate var cells: [ExportCell] {
    [.text(place.period.description), .text(place.sitting.rawValue)]
      + [eligible, ordered, delivered, served, surplus, shortfall].map { number in
        number.map(ExportCell.number) ?? .empty
      }
  }
}
