extension ArrivalsReport {
  /// Columns and tags as they are published; see ``ArrivalsReport`` for what is counted.
  package var table: ExportTable {
    ExportTable(columns: columns, rows: rows.map(\.cells))
  }

  private var columns: [ExportColumn] {
    let groups = ArrivalsCount.Group.all.map { group in
      ExportColumn(name: group.column, tag: .returnees(group.attributes))
    }
    let homes = ArrivalHome.all.map { home in
      ExportColumn(name: home.column, tag: .returnees("+home+\(home.attribute)"))
    }
    return [
      period, ExportColumn(name: "batches", tag: HXLTag(rawValue: "#event+handover+num")),
      ExportColumn(name: "total", tag: .returnees("+total")),
    ] + groups + [
      ExportColumn(name: "transgender", tag: .returnees("+transgender")),
      ExportColumn(
        name: "unaccompanied_minors", tag: .returnees("+children+unaccompanied")),
      ExportColumn(
        name: "handed_back", tag: HXLTag(rawValue: "#affected+ind+handed_back+num")),
    ] + homes
  }

  private var period: ExportColumn {
    switch step {
    case .day: ExportColumn(name: "date", tag: HXLTag(rawValue: "#date+occurred"))
    case .month: ExportColumn(name: "month", tag: HXLTag(rawValue: "#date+occurred+month"))
    }
  }
}

extension HXLTag {
  fileprivate static func returnees(_ attributes: String) -> HXLTag {
    HXLTag(rawValue: "#affected+ind+returnees" + attributes)
  }
}

extension ArrivalsCount {
  fileprivate var cells: [ExportCell] {
    [.text(period.description), .number(batches), .number(total)]
      + Group.all.map { .number(groups[$0] ?? 0) }
      + [.number(transgender), .number(unaccompaniedMinors), .number(handedBack)]
      + ArrivalHome.all.map { .number(homes[$0] ?? 0) }
  }
}

extension ArrivalsCount.Group {
  var column: String { "\(sex.rawValue)_\(band.column)" }

  fileprivate var attributes: String {
    let letter = sex == .male ? "m" : "f"
    return "+\(letter)+\(generation)+age_\(band.column)"
  }

  private var generation: String {
    switch band {
    case .zeroToFour, .fiveToEleven, .twelveToSeventeen: "children"
    case .eighteenToFiftyNine: "adults"
    case .sixtyAndOver: "elderly"
    }
  }
}

extension ArrivalHome {
  var column: String {
    switch self {
    case .province(let province): province.column
    case .otherNationality: "other_nationality"
    case .unknown: "home_unknown"
    }
  }

  fileprivate var attribute: String {
    switch self {
    case .province(let province): province.column
    case .otherNationality: "other_nationality"
    case .unknown: "unknown"
    }
  }
}
