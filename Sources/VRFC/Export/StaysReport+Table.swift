extension StaysReport {
  /// Columns and tags; see ``StaysReport`` for what is counted.
  package var table: ExportTable {
    let counts = ["opening", "arrived", "departed", "closing"].map { name in
      ExportColumn(name: name, tag: .stays(name == "closing" ? "" : "+\(name)"))
    }
    let kinds = DepartureKind.allCases.map { kind in
      ExportColumn(name: kind.column, tag: .stays("+departed+\(kind.column)"))
    }
    let nights = StaysCount.lengths.map { length in
      ExportColumn(name: length.column, tag: .stays("+departed+\(length.column)"))
    }
    let mean = ExportColumn(
      name: "mean_nights", tag: HXLTag(rawValue: "#indicator+nights+mean+num"))
    return ExportTable(
      columns: [.period(step)] + counts + kinds + nights + [mean], rows: rows.map(\.cells))
  }
}

extension StaysCount {
  fileprivate var cells: [ExportCell] {
    [.text(period.description)]
      + [opening, arrived, departed, closing].map(ExportCell.number)
      + DepartureKind.allCases.map { .number(kinds[$0] ?? 0) }
      + StaysCount.lengths.map { .number(nights[$0] ?? 0) }
      + [meanNights.map(ExportCell.decimal) ?? .empty]
  }
}

extension DepartureKind {
  /// As the columns name it: `handed_back`.
  var column: String { rawValue.split(separator: "-").joined(separator: "_") }
}

extension ClosedRange<Int> {
  /// Of nights: `nights_2`, `nights_3_4`, `nights_5_plus`.
  fileprivate var column: String {
    if upperBound == Int.max { return "nights_\(lowerBound)_plus" }
    return count == 1 ? "nights_\(lowerBound)" : "nights_\(lowerBound)_\(upperBound)"
  }
}

extension HXLTag {
  fileprivate static func stays(_ attributes: String) -> HXLTag {
    HXLTag(rawValue: "#affected+ind+present" + attributes)
  }
}
