/// The time that a page covers: a day, a month or a quarter of a year.
package enum ReportTerm: Hashable, Sendable {
  case day(Day)
  /// By its first day.
  case month(Day)
  /// By its first day.
  case quarter(Day)

  /// The month that a day lies in.
  package static func month(of day: Day) -> ReportTerm {
    .month(day.adding(1 - day.date.day))
  }

  /// The quarter that a day lies in.
  package static func quarter(of day: Day) -> ReportTerm {
    let (year, month, _) = day.date
    return .quarter(Day(year: year, month: (month - 1) / 3 * 3 + 1, day: 1) ?? day)
  }

  package var first: Day {
    switch self {
    case .day(let day), .month(let day), .quarter(let day): day
    }
  }

  package var last: Day { next.first.adding(-1) }

  package var next: ReportTerm {
    switch self {
    case .day(let day): .day(day.adding(1))
    case .month(let first): .month(of: first.adding(31))
    case .quarter(let first): .quarter(of: first.adding(95))
    }
  }

  package var previous: ReportTerm {
    switch self {
    case .day(let day): .day(day.adding(-1))
    case .month(let first): .month(of: first.adding(-1))
    case .quarter(let first): .quarter(of: first.adding(-1))
    }
  }

  package func days() throws(ReportDaysFault) -> ReportDays {
    try ReportDays(from: first, to: last)
  }

  /// `Thu 30 Sep 2021`, `1 to 30 September 2021`, `July to September 2021`.
  package var title: String {
    let (year, month, _) = first.date
    switch self {
    case .day(let day): return day.longText
    case .month: return "1 to \(last.date.day) \(ReportTerm.months[month - 1]) \(year)"
    case .quarter:
      let (begin, end) = (ReportTerm.months[month - 1], ReportTerm.months[month + 1])
      return "\(begin) to \(end) \(year)"
    }
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}

extension ReportTerm: CustomStringConvertible {
  /// As it is typed: `2021-09-30`, `2021-09`, `2021-Q3`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .month(let first): first.monthText
    case .quarter(let first): "\(padded(first.year, 4))-Q\((first.date.month + 2) / 3)"
    }
  }

  /// Reads `2021-09` as that month; nil for anything else.
  package static func month(typed text: String) -> ReportTerm? {
    Day(iso: text + "-01").map(ReportTerm.month)
  }

  /// Reads `2021-Q3` as that quarter; nil for anything else.
  package static func quarter(typed text: String) -> ReportTerm? {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 2, fields[0].count == 4, let year = wholeNumber(fields[0]), year > 0,
      fields[1].count == 2, fields[1].first == "Q" || fields[1].first == "q",
      let quarter = wholeNumber(fields[1].dropFirst()), (1...4).contains(quarter)
    else { return nil }
    return Day(year: year, month: quarter * 3 - 2, day: 1).map(ReportTerm.quarter)
  }
}
