import Testing

@testable import VRFC

/// What a row of an export does not hold is told in it.
struct ToldPeriodsTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  private func told(
    _ periods: [String], _ step: ReportStep, from: String, to: String, today: String
  ) throws -> [[ExportCell]] {
    let table = ExportTable(
      "period,hall,count,mean",
      rows: periods.map { [.text($0), .text("M"), .number(7), .decimal(1)] })
    let days = try ReportDays(from: day(from), to: day(to))
    return table.told(of: days, by: step, on: try day(today)).rows
  }

  private func periods(
    _ periods: [String], from: String, to: String, today: String = "2022-01-15"
  ) throws -> [ExportCell] {
    try told(periods, .month, from: from, to: to, today: today).map { $0[0] }
  }

  @Test func `a month that is not whole bears the days that are counted`() throws {
    #expect(
      try periods(["2021-07", "2021-08", "2021-09"], from: "2021-07-15", to: "2021-09-10") == [
        .text("2021-07-15/2021-07-31"), .text("2021-08"), .text("2021-09-01/2021-09-10"),
      ])
    #expect(
      try periods(["2024-02"], from: "2024-02-01", to: "2024-02-28", today: "2025-01-01")
        == [.text("2024-02-01/2024-02-28")])
    #expect(
      try periods(["2024-02"], from: "2024-02-01", to: "2024-02-29", today: "2025-01-01")
        == [.text("2024-02")])
  }

  @Test func `a month that is not over bears the days so far`() throws {
    let cells = try periods(
      ["2021-08", "2021-09"], from: "2021-08-01", to: "2021-09-30", today: "2021-09-20")
    #expect(cells == [.text("2021-08"), .text("2021-09-01/2021-09-20")])
    let last = try periods(["2021-09"], from: "2021-09-01", to: "2021-09-30", today: "2021-09-30")
    #expect(last == [.text("2021-09")])
  }

  @Test(arguments: [ReportStep.day, .month])
  func `what is to come is empty, and not nought`(step: ReportStep) throws {
    let period = step == .day ? "2021-10-01" : "2021-10"
    let rows = try told(
      [period], step, from: "2021-10-01", to: "2021-10-31", today: "2021-09-30")
    #expect(rows == [[.text(period), .text("M"), .empty, .empty]])
    let today = try told(
      ["2021-09-30"], .day, from: "2021-09-30", to: "2021-09-30", today: "2021-09-30")
    #expect(today == [[.text("2021-09-30"), .text("M"), .number(7), .decimal(1)]])
  }
}
