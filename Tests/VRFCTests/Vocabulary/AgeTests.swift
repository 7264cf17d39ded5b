import Testing

@testable import VRFC

struct AgeTests {
  private func age(_ typed: String) throws -> Int {
    let day = try #require(Day(iso: "2021-09-30"))
    return try Age(typed: typed, on: day).rawValue
  }

  @Test(arguments: [
    ("24", 24), ("۲۴", 24), ("2001-09-30", 20), ("2001-10-01", 19), ("2021-09-30", 0),
    ("30/9/2001", 20), ("1.10.2001", 19), ("04-03-2001", 20), ("1997", 24), ("۱۹۹۷", 24), ("8m", 0),
    ("8 months", 0), ("18 Months", 1), ("120", 120),
    ("1902", 119), ("~70", 70), ("70?", 70), ("c. 70", 70), ("~ ۷۰", 70), ("۷۰؟", 70),
    ("70 years", 70), ("1 year", 1), ("about 12", 12), ("~1990", 31), ("6 Months", 0),
    ("4/3/2001", 20),
    ("70+", 70), ("24 yrs", 24),
  ])
  func `an age is told in years, or by a birth, or in months`(typed: String, years: Int) throws {
    #expect(try age(typed) == years)
  }

  @Test(arguments: [
    ("2021-10-01", AgeFault.bornToCome("1 Oct 2021")), ("2022", .bornToCome("2022")),
    ("1/3/2024", .bornToCome("1 Mar 2024")), ("1850", .tooHigh("1850")),
    ("2001-02-30", .noSuchDay("30 Feb 2001")), ("31/2/2001", .noSuchDay("31 Feb 2001")),
    ("29/2/2021", .noSuchDay("29 Feb 2021")), ("3/13/2001", .noSuchDay("3/13/2001")),
    ("~", .empty), ("seventy", .notANumber("seventy")),
    ("m", .notANumber("m")), ("", .empty),
  ])
  func `what nobody can be is refused`(typed: String, fault: AgeFault) {
    #expect(throws: fault) { try age(typed) }
  }
}
