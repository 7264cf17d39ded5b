import Testing

@testable import VRFC
@testable import VRFCScreens

/// Times as hurried hands write them, and as the screens print them.
@Suite struct TypedTimeTests {
  @Test(arguments: [
    ("1800", "2021-09-30T18:00"), ("9:05", "2021-09-30T09:05"), ("18", "2021-09-30T18:00"),
    ("2021-10-02 10", "2021-10-02T10:00"), ("tomorrow 10:00", "2021-10-01T10:00"),
    ("Yesterday 2230", "2021-09-29T22:30"), ("today 18.30", "2021-09-30T18:30"),
    ("2 Oct 10:00", "2021-10-02T10:00"), ("2 oct 1000", "2021-10-02T10:00"),
    ("۲ Oct ۱۰:۰۰", "2021-10-02T10:00"), ("Sat 2 Oct 2021 10:00", "2021-10-02T10:00"),
    ("2 Oct 2022 10:00", "2022-10-02T10:00"), ("30 Sep 23:59", "2021-09-30T23:59"),
    ("1 Jan 08:00", "2022-01-01T08:00"), ("1 May 08:00", "2021-05-01T08:00"),
  ])
  func `is read`(typed: String, meant: String) throws {
    let time = try CentreTime(zone: "Asia/Karachi")
    let today = try #require(Day(iso: "2021-09-30"))
    let moment = time.moment(hurried: typed, today: today)
    #expect(moment == Moment(iso: meant + ":00+05:00"))
  }

  @Test(arguments: ["", "soon", "31 Sep 10:00", "31 Sep", "Sun 2 Oct 2021 10:00"])
  func `is no time`(typed: String) throws {
    let time = try CentreTime(zone: "Asia/Karachi")
    #expect(time.moment(hurried: typed, today: try #require(Day(iso: "2021-09-30"))) == nil)
  }

  @Test(arguments: ["2 Oct", "Sat 2 Oct 2021", "2021-10-02", "۲ Oct"])
  func `is a day, taken at the hour that suits`(typed: String) throws {
    let time = try CentreTime(zone: "Asia/Karachi")
    let today = try #require(Day(iso: "2021-09-30"))
    let until = time.moment(hurried: typed, today: today, dayAlone: .ends)
    #expect(until == Moment(iso: "2021-10-03T00:00:00+05:00"))
  }

  @Test func `whatever the screens print as a time is read as that time`() throws {
    let time = try CentreTime(zone: "Asia/Karachi")
    let now = try #require(Moment(iso: "2021-12-30T10:02:00+05:00"))
    for hours in stride(from: -4_000, through: 4_000, by: 37) {
      let moment = now.adding(minutes: hours * 60)
      #expect(time.moment(hurried: moment.dayAndClock, today: now.day) == moment)
      #expect(time.moment(hurried: moment.fullText, today: now.day) == moment)
    }
  }
}
