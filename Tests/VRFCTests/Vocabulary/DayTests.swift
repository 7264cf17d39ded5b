import Foundation
import Testing

@testable import VRFC

struct DayTests {
  @Test func `every day of four centuries has the date that the calendar gives it`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let first = try #require(Day(iso: "1800-01-01"))
    for offset in stride(from: 0, to: 146_097, by: 7) {
      let day = first.adding(offset)
      let date = Date(timeIntervalSince1970: Double(day.number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      #expect(day.date.year == parts.year && day.date.month == parts.month)
      #expect(day.date.day == parts.day)
      #expect(Day(iso: day.description) == day)
    }
  }

  @Test func `the days of four centuries follow each other without a gap`() throws {
    var date = (year: 1799, month: 12, day: 31)
    let first = try #require(Day(iso: "1800-01-01"))
    for day in first..<first.adding(146_097) {
      let next = day.date
      #expect(
        next == (date.year, date.month, date.day + 1)
          || next == (date.year, date.month + 1, 1) || next == (date.year + 1, 1, 1))
      date = next
    }
  }

  @Test(arguments: [
    "2021-02-29", "2021-13-01", "2021-00-10", "2021-09-31", "21-09-30", "2021-9-30", "2021/09/30",
    "", "٢٠٢١-٠٩-٣٠", "2021-09-30 ", "+021-09-30", "0000-01-01",
  ])
  func `is no date`(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `a day is written as its screens and files need it`() throws {
    let day = try #require(Day(iso: "2021-09-30"))
    #expect(day.longText == "Thu 30 Sep 2021")
    #expect(day.shortText == "30 Sep")
    #expect(day.monthText == "2021-09")
    #expect(try #require(Day(iso: "1969-12-31")).longText == "Wed 31 Dec 1969")
  }
}
