extension ExportTable {
  /// The same with what a row does not hold told in it: a month of which some days were not asked
  /// for, or are still to come, bears the days that are counted (`2021-07-15/2021-07-31`, an
  /// interval of ISO 8601); what is still to come is empty, and not nought.
  ///
  /// - Parameters:
  ///   - days: those that were asked for.
  ///   - today: the centre's own day.
  package func told(of days: ReportDays, by step: ReportStep, on today: Day) -> ExportTable {
    var table = self
    for index in rows.indices {
      guard case .text(let period) = rows[index].first else { continue }
      let counted = days.counted(in: period, by: step, until: today)
      if let counted {
        table.rows[index][0] = .text(counted)
      } else {
        table.rows[index] = rows[index].map(\.ofWhatIsToCome)
      }
    }
    return table
  }
}

extension ExportCell {
  /// A hall or a service is known; what will have been counted is not.
  fileprivate var ofWhatIsToCome: ExportCell {
    switch self {
    case .text: self
    case .empty, .number, .decimal: .empty
    }
  }
}

extension ReportDays {
  /// As which days of a period a row counts; nil: all of it is still to come.
  fileprivate func counted(in period: String, by step: ReportStep, until today: Day) -> String? {
    let begin = Day(iso: step == .day ? period : "\(period)-01")
    guard let begin, begin <= today else { return begin == nil ? period : nil }
    if step == .day { return period }
    var end = begin
    while end.adding(1).monthText == period { end = end.adding(1) }
    let (from, to) = (max(begin, first), min(end, last, today))
    return from == begin && to == end ? period : "\(from)/\(to)"
  }
}
