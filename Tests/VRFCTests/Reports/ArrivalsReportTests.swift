import Testing

@testable import VRFC

struct ArrivalsReportTests {
  static let head = LogHead(seq: 7, hash: .beforeFirst, start: 0, end: 0)

  private func report(
    _ tallies: [ArrivalTally], _ first: String, _ last: String, by step: ReportStep = .day
  ) throws -> ArrivalsReport {
    ArrivalsReport(
      days: try days(first, last), by: step,
      counting: ArrivalTallies(head: Self.head, arrivals: tallies, batches: []))
  }

  private func generated(_ seed: UInt64) throws -> [ArrivalTally] {
    var chance = Chance(seed)
    let first = try #require(Day(iso: "2021-06-20"))
    return try (0..<400).map { _ in
      ArrivalTally(
        day: first.adding(chance.below(120)), sex: Sex.allCases[chance.below(3)],
        age: try Age(years: chance.below(121)), home: ArrivalHome.all[chance.below(9)],
        isUnaccompanied: chance.below(4) == 0, count: 1 + chance.below(3))
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `every total is the sum of its ages and of its homes`(seed: UInt64) throws {
    let tallies = try generated(seed)
    let report = try report(tallies, "2021-07-01", "2021-09-30")
    for row in report.rows {
      #expect(row.total == row.groups.values.reduce(0, +) + row.transgender)
      #expect(row.total == row.homes.values.reduce(0, +))
      #expect(row.unaccompaniedMinors <= row.total)
    }
    let within = tallies.filter { $0.day.monthText >= "2021-07" && $0.day.monthText <= "2021-09" }
    #expect(report.rows.reduce(0) { $0 + $1.total } == within.reduce(0) { $0 + $1.count })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `months are the sums of their days, as far as these were asked for`(seed: UInt64) throws {
    let tallies = try generated(seed)
    let byDay = try report(tallies, "2021-07-10", "2021-09-05")
    let byMonth = try report(tallies, "2021-07-10", "2021-09-05", by: .month)
    #expect(byMonth.rows.map(\.period.description) == ["2021-07", "2021-08", "2021-09"])
    for month in byMonth.rows {
      let days = byDay.rows.filter { $0.period.description.hasPrefix(month.period.description) }
      #expect(month.total == days.reduce(0) { $0 + $1.total })
      #expect(month.unaccompaniedMinors == days.reduce(0) { $0 + $1.unaccompaniedMinors })
    }
  }

  @Test(arguments: [
    (0, "0_4"), (4, "0_4"), (5, "5_11"), (11, "5_11"), (12, "12_17"), (17, "12_17"),
    (18, "18_59"), (59, "18_59"), (60, "60_plus"), (120, "60_plus"),
  ])
  func `an age counts in its band and in no other`(age: Int, band: String) throws {
    for (sex, word) in [(Sex.male, "male"), (.female, "female")] {
      let row = try row(sex: sex, age: age)
      let ones = zip(ArrivalsReportTests.columns, row).filter {
        $1 == .number(1) && ($0.hasPrefix("male") || $0.hasPrefix("female"))
      }
      #expect(ones.map(\.0) == ["\(word)_\(band)"])
    }
  }

  @Test(arguments: [0, 17, 18, 70])
  func `a transgender person counts as such at any age, and in no age column`(age: Int) throws {
    let row = try row(sex: .transgender, age: age)
    let ones = zip(ArrivalsReportTests.columns, row).filter { $1 == .number(1) }.map(\.0)
    #expect(ones == ["total", "transgender", "punjab"])
  }

  @Test(arguments: [
    ("PAK", Province.sindh as Province?, ArrivalHome.province(.sindh)), ("PAK", nil, .unknown),
    ("AFG", nil, .otherNationality), ("AFG", .balochistan, .otherNationality),
  ])
  func `a home is a province of a national, or abroad, or unknown`(
    nationality: String, province: Province?, home: ArrivalHome
  ) {
    #expect(
      ArrivalHome(nationality: Nationality(rawValue: nationality), province: province) == home)
  }

  @Test func `days and months without arrivals have their row of noughts`() throws {
    let rows = try report([], "2020-02-27", "2020-03-02").table.rows
    #expect(
      rows.map(\.first) == [
        .text("2020-02-27"), .text("2020-02-28"), .text("2020-02-29"), .text("2020-03-01"),
        .text("2020-03-02"),
      ])
    #expect(rows.allSatisfy { $0.dropFirst().allSatisfy { $0 == .number(0) } })
    let months = try report([], "2020-12-31", "2021-01-01", by: .month)
    #expect(months.rows.map(\.period.description) == ["2020-12", "2021-01"])
  }

  static let columns = """
    date,batches,total,male_0_4,male_5_11,male_12_17,male_18_59,male_60_plus,female_0_4,\
    female_5_11,female_12_17,female_18_59,female_60_plus,transgender,unaccompanied_minors,\
    handed_back,punjab,sindh,khyber_pakhtunkhwa,balochistan,islamabad,gilgit_baltistan,\
    azad_jammu_kashmir,other_nationality,home_unknown
    """.split(separator: ",").map(String.init)

  @Test func `the columns are those that others build on`() throws {
    let byDay = try report([], "2021-09-01", "2021-09-01").table
    #expect(byDay.columns.map(\.name) == Self.columns)
    let byMonth = try report([], "2021-09-01", "2021-09-01", by: .month).table
    #expect(byMonth.columns.map(\.name) == ["month"] + Self.columns.dropFirst())
  }

  @Test func `every column has a tag of its own that HXL can read`() throws {
    for step in ReportStep.allCases {
      let table = try report([], "2021-09-01", "2021-09-02", by: step).table
      let tags = table.columns.compactMap(\.tag?.rawValue)
      #expect(tags.count == table.columns.count && Set(tags).count == tags.count)
      #expect(tags.allSatisfy { $0.wholeMatch(of: /#[a-z]+(\+[a-z][a-z0-9_]*)*/) != nil })
      let lines = table.hxl.split(separator: "\n").map { $0.split(separator: ",") }
      #expect(lines.map(\.count) == Array(repeating: table.columns.count, count: lines.count))
      #expect(lines[1].map(String.init) == tags)
      #expect(tags.contains("#affected+ind+returnees+m+children+age_5_11"))
      #expect(tags.contains("#affected+ind+returnees+total"))
    }
  }

  @Test func `days that end before they begin, or are too many, are refused`() throws {
    let first = try #require(Day(iso: "2021-09-02"))
    #expect(throws: ReportDaysFault.backwards(from: first, to: first.adding(-1))) {
      try ReportDays(from: first, to: first.adding(-1))
    }
    #expect(throws: ReportDaysFault.tooMany(36_526)) {
      try ReportDays(from: first, to: first.adding(36_525))
    }
    #expect(throws: Never.self) { try ReportDays(from: first, to: first.adding(36_524)) }
  }

  private func row(sex: Sex, age: Int) throws -> [ExportCell] {
    let tally = ArrivalTally(
      day: try #require(Day(iso: "2021-09-24")), sex: sex, age: try Age(years: age),
      home: .province(.punjab), isUnaccompanied: false, count: 1)
    return try #require(try report([tally], "2021-09-24", "2021-09-24").table.rows.first)
  }
}

/// Chance that is the same in every run.
struct Chance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state >> 33) % limit
  }
}
