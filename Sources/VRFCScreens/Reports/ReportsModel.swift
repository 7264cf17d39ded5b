import VRFC

/// The screen Reports: what is asked for, and what came of it.
package struct ReportsModel: Sendable {
  /// Nil: the month that goes on, of the first topic.
  var ask: ReportAsk?
  /// What was found for an ask, as of a record.
  var found: (answer: ReportAnswer, ask: ReportAsk, seq: Int)?
  /// What was asked of the world last, when, and after which record.
  var asked: (ask: ReportAsk, seq: Int, at: Moment)?
  /// The first line that is shown.
  var line = 0
}

/// What the world says to a report that was asked for.
package enum ReportAnswer: Hashable, Sendable {
  case shown(ReportShown)
  /// Why there is none.
  case refused(String)
}

/// What became of an export.
package enum ReportExport: Hashable, Sendable {
  /// The file's whole path.
  case written(String)
  /// Why not.
  case refused(String)
}

extension Model {
  /// The report that is shown.
  var reportAsk: ReportAsk {
    reports.ask ?? ReportAsk(.occupancy, .month(of: centre.moment.day))
  }

  /// What was found for the report that is shown; nil: it is being counted.
  var reportAnswer: ReportAnswer? {
    guard let found = reports.found, found.ask == reportAsk else { return nil }
    return found.answer
  }

  /// The chart's row of today, which is shown first; nil: it has none.
  private var rowOfToday: Int? {
    guard case .shown(let shown) = reportAnswer, case .chart(let chart) = shown.content else {
      return nil
    }
    let label = String(centre.moment.day.longText.dropLast(5))
    guard reportAsk.term.first <= centre.moment.day, centre.moment.day <= reportAsk.term.last else {
      return nil
    }
    return chart.rows.lastIndex { $0.label.hasPrefix(label) }
  }

  /// How many lines can be scrolled through, and how many of them are seen at once.
  var reportLines: (all: Int, seen: Int) {
    switch reportAnswer {
    case .shown(let shown):
      switch shown.content {
      case .page(let page): (page.lines.count, contentRows.count - 2)
      case .chart(let chart):
        (chart.rows.count, contentRows.count - ReportsLayout.rowsAround(chart))
      }
    case .refused, .none: (0, contentRows.count)
    }
  }

  mutating func perform(_ action: ReportsAction) -> [Effect] {
    var ask = reportAsk
    switch action {
    case .scroll(let scroll):
      let (all, seen) = reportLines
      reports.line = scroll.moved(reports.line, by: max(1, seen), last: max(0, all - seen))
      return []
    case .topic(let step): ask.topic = ask.topic.moved(by: step)
    case .length: ask.term = ask.term.longer(in: centre.moment.day)
    case .earlier: ask.term = ask.term.previous
    case .later:
      guard ask.term.next.first <= centre.moment.day else {
        notice = .told(say("what comes after \(ask.term.title) is still to come"))
        return []
      }
      ask.term = ask.term.next
    case .now: ask.term = ask.term.current(in: centre.moment.day)
    case .export:
      askExport()
      return []
    }
    (reports.ask, reports.line) = (ask, 0)
    return []
  }

  /// What is shown and was not asked for yet, or long ago: while other desks register a batch,
  /// nothing is counted anew at each of them, and the record that it is counted by is shown.
  mutating func wantedReport() -> [Effect] {
    guard screen == .reports else { return [] }
    if let asked = reports.asked, asked.ask == reportAsk,
      asked.seq == head.seq || isRecent(asked.at)
    {
      return []
    }
    reports.asked = (reportAsk, head.seq, centre.moment)
    return [.loadReport(reportAsk)]
  }

  private func isRecent(_ moment: Moment) -> Bool {
    (0..<10_000).contains(centre.moment.milliseconds - moment.milliseconds)
  }

  mutating func take(_ answer: ReportAnswer, for ask: ReportAsk) {
    guard ask == reportAsk else { return }
    let isNew = reports.found?.ask != ask
    reports.found = (answer, ask, head.seq)
    let (all, seen) = reportLines
    if isNew { reports.line = max(0, (rowOfToday ?? 0) + 1 - seen) }
    reports.line = min(reports.line, max(0, all - seen))
  }
}

extension ReportTopic {
  /// Its name in the row of topics.
  var title: String {
    switch self {
    case .page: say("Page to print")
    case .arrivals: say("Arrivals")
    case .occupancy: say("Occupancy")
    case .stays: say("Stays")
    case .meals: say("Meals")
    case .referrals: say("Referrals")
    }
  }

  /// When its numbers were counted, where that is not the whole of its days; nil: it is.
  var counted: String? {
    switch self {
    case .occupancy: say("at 06:00")
    case .page, .arrivals, .stays, .meals, .referrals: nil
    }
  }

  func moved(by step: Int) -> ReportTopic {
    let all = ReportTopic.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + step + all.count) % all.count]
  }
}

extension ReportTerm {
  /// A day becomes its month, a month its quarter, and a quarter its last day that has come.
  func longer(in today: Day) -> ReportTerm {
    switch self {
    case .day(let day): .month(of: day)
    case .month(let first): .quarter(of: first)
    case .quarter: .day(min(today, last))
    }
  }

  /// The one of the same length that goes on.
  func current(in today: Day) -> ReportTerm {
    switch self {
    case .day: .day(today)
    case .month: .month(of: today)
    case .quarter: .quarter(of: today)
    }
  }
}
