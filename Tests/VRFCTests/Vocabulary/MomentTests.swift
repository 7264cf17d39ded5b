import Testing

@testable import VRFC

struct MomentTests {
  let time: CentreTime

  init() throws {
    time = try CentreTime(zone: "Asia/Karachi")
  }

  @Test(arguments: [
    "2021-09-24T10:02:11.482+05:00", "1970-01-01T05:00:00.000+05:00",
    "1969-12-31T23:59:59.999+00:00", "2021-12-31T23:59:59.001-03:30",
  ])
  func `a moment is written as it was read`(_ text: String) throws {
    #expect(try #require(Moment(iso: text)).description == text)
  }

  @Test(arguments: [
    "2021-09-24T10:02:11.482", "2021-09-24", "2021-09-24T25:00:00+05:00", "2021-09-24T10:60+05:00",
    "2021-09-24T10:02:11.48+05:00", "2021-09-24T10:02:11.482+5", "T10:02+05:00", "",
    "2021-09-24T-1:02+05:00",
  ])
  func `is no moment`(_ text: String) {
    #expect(Moment(iso: text) == nil)
  }

  @Test func `the centre's day begins at its own midnight`() throws {
    let late = try #require(Moment(iso: "2021-09-30T23:59:59.999+05:00"))
    #expect(late.day.description == "2021-09-30")
    #expect(late.adding(minutes: 1).day.description == "2021-10-01")
    #expect(time.midnight(late.day).description == "2021-09-30T00:00:00.000+05:00")
  }

  @Test(arguments: [
    ("2021-09-30T10:02", "2021-09-30T10:02:00.000+05:00"),
    ("2021-09-30 10:02:30", "2021-09-30T10:02:30.000+05:00"),
    ("2021-09-30", "2021-09-30T00:00:00.000+05:00"),
    ("10:02", "2021-09-29T10:02:00.000+05:00"),
    ("2021-09-30T05:02:00Z", "2021-09-30T10:02:00.000+05:00"),
    ("2021-09-30T20:00:00Z", "2021-10-01T01:00:00.000+05:00"),
    ("2021-12-31T23:30:00-05:00", "2022-01-01T09:30:00.000+05:00"),
  ])
  func `a time is read as staff type it`(_ typed: String, _ meant: String) throws {
    let today = try #require(Day(iso: "2021-09-29"))
    #expect(time.moment(typed: typed, today: today)?.description == meant)
  }

  @Test func `a day without an hour is taken at the hour that suits what it says`() throws {
    let day = try #require(Day(iso: "2021-09-30"))
    let now = time.moment(day, hour: 15)
    func meant(_ text: String, _ alone: DayAlone) -> String? {
      time.moment(typed: text, today: day, dayAlone: alone)?.description
    }
    #expect(meant("2021-09-30", .begins) == "2021-09-30T00:00:00.000+05:00")
    #expect(meant("2021-09-30", .ends) == "2021-10-01T00:00:00.000+05:00")
    #expect(meant("2021-09-30", .happened(now: now)) == "2021-09-30T15:00:00.000+05:00")
    #expect(meant("2021-09-29", .happened(now: now)) == "2021-09-29T23:59:00.000+05:00")
    #expect(meant("2021-10-01", .happened(now: now)) == "2021-10-01T00:00:00.000+05:00")
  }

  @Test func `nights are midnights passed`() throws {
    let arrived = try #require(Moment(iso: "2021-09-28T23:50:00.000+05:00"))
    #expect(arrived.adding(minutes: 5).nights(since: arrived) == 0)
    #expect(arrived.adding(minutes: 15).nights(since: arrived) == 1)
    #expect(arrived.adding(minutes: 15 + 1440).nights(since: arrived) == 2)
  }

  @Test func `moments of one instant are equal in every zone`() throws {
    let here = try #require(Moment(iso: "2021-09-24T10:02:11.482+05:00"))
    let there = try #require(Moment(iso: "2021-09-24T05:02:11.482Z"))
    #expect(here == there)
    #expect(here.minutes(since: there.adding(minutes: 1)) == -1)
  }

  @Test func `an unknown time zone is named`() {
    #expect(throws: UnknownTimeZone.self) { try CentreTime(zone: "Asia/Taftan") }
  }

  @Test(arguments: [
    "2021-09-24T10:02:11.482+05:00", "1969-12-31T23:59:59.999-02:30",
    "2021-02-29T10:02:11.482+05:00",
    "2021-09-24T24:02:11.482+05:00", "2021-09-24T10:02:61.482+05:00",
    "2021-09-24T10:02:11.482+19:00",
    "2021-09-24 10:02:11.482+05:00", "2021-09-24T10:02:11.482+05:00 ", "2021-09-24T10:02+05:00",
  ])
  func `what is written of a moment is read quickly as it is read slowly, or not at all`(
    _ text: String
  ) {
    if let quick = Moment(written: text) { #expect(quick == Moment(iso: text)) }
    #expect((Moment(written: text)?.description ?? text) == text)
    let isWritten = Moment(iso: text)?.description == text
    #expect((Moment(written: text) != nil) == isWritten)
  }
}
