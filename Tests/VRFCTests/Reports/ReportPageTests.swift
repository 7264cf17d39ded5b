import Testing

@testable import VRFC

struct ReportPageTests {
  private func desk(_ centre: SimulatedCentre, at time: String) throws -> Desk {
    let moment = try #require(Moment(iso: time))
    return try Desk(centre.folder, clock: CentreClock { moment })
  }

  @Test func `a page is narrow, bears the log's head and its maker, and names nobody`() throws {
    let centre = try SimulatedCentre(arrivals: 400, days: 12, seed: 9)
    let desk = try desk(centre, at: "2021-08-01T12:00:00+05:00")
    let names = try centre.acts().flatMap(\.act.events).compactMap { event -> String? in
      guard case .arrivalRegistered(let arrival) = event else { return nil }
      return arrival.identity.content?.name.rawValue
    }
    #expect(names.count >= 400)
    let first = try #require(Day(iso: "2021-07-05"))
    for term in [ReportTerm.day(first), .month(of: first), .quarter(of: first)] {
      let page = try desk.page(term, as: SimulatedCentre.manager)
      #expect(page.lines.allSatisfy { TextWidth.columns(of: $0) <= 80 }, "\(page.text)")
      #expect(page.lines.last { !$0.isEmpty } == "log \(desk.head.short)")
      #expect(page.text.contains("by somebody, manager") && page.text.contains("VRFC Taftan"))
      #expect(names.allSatisfy { !page.text.contains($0) })
      #expect(!page.text.contains("2021/0") && !page.text.contains("M-0"))
      #expect(page.text.contains("NOT FINAL") == (term.last >= Day(iso: "2021-08-01") ?? first))
    }
  }

  @Test func `the rows and columns of a quarter's tables add up`() throws {
    let centre = try SimulatedCentre(arrivals: 600, days: 80, seed: 10)
    let desk = try desk(centre, at: "2021-12-01T12:00:00+05:00")
    let day = try #require(Day(iso: "2021-08-15"))
    let page = try desk.page(.quarter(of: day), as: SimulatedCentre.manager)
    let tables = page.lines.split(separator: "").map(Array.init)
    var added = 0
    for table in tables {
      guard let total = table.firstIndex(where: { $0.hasPrefix("total") }),
        let head = table.firstIndex(where: {
          ["month", "service", "departed"].contains($0.split(separator: " ").first ?? "")
        })
      else { continue }
      let rows = table[(head + 1)..<total].map {
        $0.split(separator: " ").dropFirst().compactMap { Int($0) }
      }
      let sums = table[total].split(separator: " ").dropFirst().compactMap { Int($0) }
      for column in sums.indices {
        #expect(sums[column] == rows.reduce(0) { $0 + $1[column] }, "\(table)")
      }
      added += 1
    }
    #expect(added == 3, "\(page.text)")
    let referrals = tables.first { $0[0].hasPrefix("REFERRALS") } ?? []
    for row in referrals.dropFirst(2) {
      let numbers = row.split(separator: " ").dropFirst().compactMap { Int($0) }
      #expect(numbers[0] + numbers[1] == numbers[2], "\(row)")
      #expect(numbers[2] - numbers[3..<7].reduce(0, +) == numbers[7], "\(row)")
    }
  }

  @Test func `a month is reconciled with the partner, sitting by sitting and altogether`() throws {
    let centre = try SimulatedCentre(arrivals: 500, days: 31, seed: 12)
    let desk = try desk(centre, at: "2021-08-01T12:00:00+05:00")
    let day = try #require(Day(iso: "2021-07-05"))
    let page = try desk.page(.month(of: day), as: SimulatedCentre.manager)
    let table = try #require(
      page.lines.split(separator: "").first { $0.first?.hasPrefix("MEALS from ") == true })
    let rows = table.map { $0.split(separator: " ") }
    let counts = rows.filter { ["breakfast", "lunch", "dinner"].contains($0.first ?? "") }
      .map { $0.dropFirst().compactMap { Int($0) } }
    #expect(counts.count == 3 && counts.allSatisfy { $0.count == 6 }, "\(page.text)")
    let total = try #require(rows.first { $0.first == "total" }).dropFirst().compactMap { Int($0) }
    for column in total.indices {
      #expect(total[column] == counts.reduce(0) { $0 + $1[column] })
    }
    #expect(total[2] - total[3] == total[4] && total[3] > 0)
    for figure in ["meals ordered", "meals delivered", "meals served", "meals short"] {
      #expect(page.lines.contains { $0.hasPrefix(figure) })
    }
  }

  @Test func `a day's beds add up with those set apart, and homes are named by their titles`()
    throws
  {
    let centre = try SimulatedCentre(arrivals: 400, days: 12, seed: 9)
    let desk = try desk(centre, at: "2021-08-01T12:00:00+05:00")
    let page = try desk.page(
      .day(try #require(Day(iso: "2021-07-09"))), as: SimulatedCentre.manager)
    let halls = page.lines.filter { $0.hasPrefix("  M ") || $0.hasPrefix("  F ") }
      .map { $0.split(separator: " ").dropFirst().compactMap { Int($0) } }
    #expect(halls.count == 2, "\(page.text)")
    for row in halls {
      let (closing, usable, held, isolation) = (row[3], row[6], row[7], row[8])
      #expect(usable - (closing - row[10]) - held - isolation == row[9], "\(row)")
    }
    let homes = try #require(page.lines.first { $0.hasPrefix("  homes: ") })
    #expect(homes.contains("Punjab") && !homes.contains("punjab"))
  }

  @Test func `a month's chart has a row a day, and its longest bar is its peak's`() throws {
    let centre = try SimulatedCentre(arrivals: 500, days: 31, seed: 11)
    let desk = try desk(centre, at: "2021-08-01T12:00:00+05:00")
    let day = try #require(Day(iso: "2021-07-05"))
    let page = try desk.page(.month(of: day), as: SimulatedCentre.manager)
    let rows = page.lines.filter { $0.contains(" Jul ") && !$0.contains("Made") }
    #expect(rows.count == 31)
    let counts = rows.map { row -> (taken: Int, bar: Int) in
      let words = row.split(separator: " ")
      return (Int(words[5]) ?? -1, words.count > 6 ? words[6].count : 0)
    }
    let peak = counts.max { $0.taken < $1.taken }
    #expect(peak?.bar == counts.map(\.bar).max() && (peak?.bar ?? 0) > 10, "\(page.text)")
    #expect(
      zip(counts, counts.dropFirst()).allSatisfy {
        ($0.taken < $1.taken) ? $0.bar <= $1.bar : $0.bar >= $1.bar
      })
  }

  @Test(arguments: [
    ("2021-09", ReportTerm.month(typed: "2021-09"), "2021-09-01", "2021-09-30"),
    ("2020-02", .month(typed: "2020-02"), "2020-02-01", "2020-02-29"),
    ("2021-Q4", .quarter(typed: "2021-Q4"), "2021-10-01", "2021-12-31"),
    ("2021-Q1", .quarter(typed: "2021-q1"), "2021-01-01", "2021-03-31"),
  ])
  func `a month and a quarter have their first and last day`(
    name: String, term: ReportTerm?, first: String, last: String
  ) throws {
    let term = try #require(term)
    #expect(term.description == name)
    #expect(term.first.description == first && term.last.description == last)
    #expect(term.next.previous == term && term.previous.next == term)
    #expect(term.next.first == term.last.adding(1) && term.previous.last == term.first.adding(-1))
  }

  @Test(arguments: ["2021-13", "2021", "21-09", "2021-09-01", "2021-9", ""])
  func `what is no month is none`(text: String) { #expect(ReportTerm.month(typed: text) == nil) }

  @Test(arguments: ["2021-Q5", "2021-Q0", "2021-3", "2021Q3", "2021-Q", "0000-Q1", "+021-Q1", ""])
  func `what is no quarter is none`(text: String) {
    #expect(ReportTerm.quarter(typed: text) == nil)
  }

  @Test(arguments: Role.allCases)
  func `a page is made for a manager, and in an open centre; of a day, for a duty officer too`(
    _ role: Role
  ) throws {
    let centre = try ReportCentre()
    let officer = Officer(name: .somebody, role: role, desk: "test")
    let day = try #require(Day(iso: "2021-09-24"))
    for term in [ReportTerm.day(day), .month(of: day), .quarter(of: day)] {
      let isAllowed =
        switch role {
        case .manager, .open: true
        case .dutyOfficer: term == .day(day)
        case .reception, .nobody: false
        }
      if isAllowed {
        #expect(throws: Never.self) { try centre.desk.page(term, as: officer) }
        #expect(throws: Never.self) { try centre.desk.report(ReportAsk(.page, term), as: officer) }
      } else {
        #expect(throws: NotPermitted.self) { try centre.desk.page(term, as: officer) }
        #expect(throws: NotPermitted.self) {
          try centre.desk.report(ReportAsk(.page, term), as: officer)
        }
      }
    }
  }
}
