/// A page of counts to be printed or mailed. It names nobody: no person, no stay, no bed.
package struct ReportPage: Hashable, Sendable {
  package let term: ReportTerm
  /// Lines of at most ``columns`` columns, ASCII but for what the configuration holds.
  package let lines: [String]

  package static let columns = 80

  package var text: String { lines.map { $0 + "\n" }.joined() }

  init(_ term: ReportTerm, lines: [String]) {
    self.term = term
    self.lines = lines.flatMap { line in
      line.isEmpty ? [""] : TextWidth.lines(of: line, columns: ReportPage.columns, indent: 6)
    }
  }
}

/// A table on a page: the first column to the left, numbers to the right.
struct PageTable {
  let heads: [String]
  var rows: [[String]] = []

  /// - Parameter heads: between blanks; an underscore is shown as one.
  init(_ heads: String) {
    self.heads = heads.split(separator: " ").map {
      $0.split(separator: "_").joined(separator: " ")
    }
  }

  /// A line of the table; nil is shown as a dash.
  mutating func add(_ name: String, _ numbers: [Int?]) {
    rows.append([name] + numbers.map { $0.map(String.init) ?? "-" })
  }

  var lines: [String] {
    let all = [heads] + rows
    let widths = heads.indices.map { column in
      all.map { TextWidth.columns(of: $0[column]) }.max() ?? 0
    }
    let isRoomy = widths.reduce(2 * (widths.count - 1), +) <= ReportPage.columns - 2
    return all.map { row in
      row.indices.map { column in
        let cell = row[column]
        let blanks = String(
          repeating: " ", count: widths[column] - TextWidth.columns(of: cell))
        return column == 0 ? cell + blanks : (isRoomy ? "  " : " ") + blanks + cell
      }.joined()
    }
  }
}

/// What stands on every page: whose it is, of what time, who made it when, and from which records.
struct PageFrame {
  let title: String
  let term: ReportTerm
  let house: Centre
  let officer: Officer
  let made: Moment
  let head: LogHead

  func page(_ parts: [[String]]) -> ReportPage {
    let top = [
      title.filled(to: 32) + "VRFC \(house.charter?.name ?? "")", term.title,
      "Made \(made.fullText) by \(officer.name), \(officer.role.rawValue)" + unfinished,
    ]
    return ReportPage(term, lines: ([top] + parts).flatMap { $0 + [""] } + ["log \(head.short)"])
  }

  /// A page that will say something else tomorrow says so.
  private var unfinished: String {
    term.last < made.day ? "" : "; NOT FINAL: this time is not over"
  }
}

extension Desk {
  /// The page of a day, a month or a quarter, as far as this desk has read the log.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func page(_ term: ReportTerm, as officer: Officer) throws -> ReportPage {
    try export("page", try term.days(), as: officer)
    return try page(term, madeBy: officer)
  }

  /// The same for who was let in already.
  func page(_ term: ReportTerm, madeBy officer: Officer) throws -> ReportPage {
    switch term {
    case .day(let day): return try dailyPage(day, officer)
    case .month: return try monthPage(term, officer)
    case .quarter: return try quarterPage(term, officer)
    }
  }

  func frame(_ title: String, _ term: ReportTerm, _ officer: Officer) -> PageFrame {
    PageFrame(
      title: title, term: term, house: centre, officer: officer, made: clock.now(), head: head)
  }
}
