/// The days that a report covers, the first and the last included.
package struct ReportDays: Hashable, Sendable {
  package let first: Day
  package let last: Day

  /// The most days of one report: a hundred years.
  package static let limit = 36_525

  package init(from first: Day, to last: Day) throws(ReportDaysFault) {
    guard first <= last else { throw .backwards(from: first, to: last) }
    guard first.distance(to: last) < ReportDays.limit else {
      throw .tooMany(first.distance(to: last) + 1)
    }
    self.first = first
    self.last = last
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Every period that these days lie in, in order, without a gap.
  package func periods(by step: ReportStep) -> [ReportPeriod] {
    var periods: [ReportPeriod] = []
    for number in first.number...last.number {
      let period = ReportPeriod(step, of: Day(number: number))
      if period != periods.last { periods.append(period) }
    }
    return periods
  }
}

/// Why a report cannot cover the days that were asked for.
package enum ReportDaysFault: Error, Hashable, Sendable, CustomStringConvertible {
  case backwards(from: Day, to: Day)
  case tooMany(Int)

  package var description: String {
    switch self {
    case .backwards(let first, let last):
      "The report would end (\(last)) before it begins (\(first)): exchange --from and --to."
    case .tooMany(let days):
      "\(days) days are too many for one report, the limit is \(ReportDays.limit): "
        + "ask for a shorter time."
    }
  }
}

/// What a row of a report counts: a day or a month.
package enum ReportStep: String, Hashable, Sendable, CaseIterable {
  case day, month
}

/// One day or one month of a report.
package struct ReportPeriod: Hashable, Sendable, CustomStringConvertible {
  /// `2021-09-30`, or `2021-09`.
  package let description: String

  package init(_ step: ReportStep, of day: Day) {
    switch step {
    case .day: description = day.description
    case .month: description = day.monthText
    }
  }
}
