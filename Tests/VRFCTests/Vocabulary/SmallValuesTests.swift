import Foundation
import Testing

@testable import VRFC

struct SmallValuesTests {
  @Test(arguments: [
    ("m", Sex.male), ("M", .male), ("Male", .male), ("f", .female), ("FEMALE", .female),
    ("x", .transgender), ("Transgender", .transgender), (" f ", .female),
  ])
  func `a sex is read in all its forms`(typed: String, sex: Sex) throws {
    #expect(try Sex(typed: typed) == sex)
  }

  @Test func `another word is no sex`() {
    #expect(throws: SexFault.unknown("z")) { try Sex(typed: "z") }
    #expect(throws: SexFault.empty) { try Sex(typed: "") }
  }

  @Test(arguments: [
    ("0", 0), ("24", 24), ("120", 120), (" 7 ", 7), ("٣٢", 32), ("۴۵", 45), ("007", 7),
  ])
  func `an age is read in whole years`(typed: String, years: Int) throws {
    #expect(try Age(typed: typed).rawValue == years)
  }

  @Test(arguments: [
    ("", AgeFault.empty), ("two", .notANumber("two")), ("12.5", .notANumber("12.5")),
    ("+5", .notANumber("+5")), ("-", .notANumber("-")), ("- 1", .notANumber("- 1")),
    ("-1", .negative("-1")), ("−۱", .negative("−۱")), ("121", .tooHigh("121")),
    ("200", .tooHigh("200")), ("99999999999999999999", .tooHigh("99999999999999999999")),
  ])
  func `what is no age is refused`(typed: String, fault: AgeFault) {
    #expect(throws: fault) { try Age(typed: typed) }
  }

  @Test(arguments: [
    (0, "0_4"), (4, "0_4"), (5, "5_11"), (11, "5_11"), (12, "12_17"), (17, "12_17"),
    (18, "18_59"), (59, "18_59"), (60, "60_plus"), (120, "60_plus"),
  ])
  func `each age falls into one band`(years: Int, column: String) throws {
    let age = try Age(years: years)
    #expect(age.band.column == column)
    #expect(age.isChild == (years < 18))
  }

  @Test(arguments: [
    ("+92 300-1234567", "+923001234567"), ("0300 1234567", "03001234567"),
    ("(081) 920.1234", "0819201234"), ("۰۳۰۰۱۲۳۴۵۶۷", "03001234567"), ("1234567", "1234567"),
    ("123456789012345", "123456789012345"),
  ])
  func `a phone number is kept compact`(typed: String, kept: String) throws {
    #expect(try PhoneNumber(typed: typed).rawValue == kept)
  }

  @Test(arguments: [
    ("", PhoneFault.empty), ("+", .empty), ("123456", .digits(6)),
    ("1234567890123456", .digits(16)), ("0300x123456", .notADigit("x", position: 5)),
    ("0300+123456", .notADigit("+", position: 5)),
  ])
  func `what is no phone number is refused`(typed: String, fault: PhoneFault) {
    #expect(throws: fault) { try PhoneNumber(typed: typed) }
  }

  @Test(
    arguments: zip(
      Need.allCases,
      [
        "unaccompanied", "separated", "pregnant", "disability", "serious-illness", "trauma",
        "elderly", "single-head",
      ]))
  func `every need has its flag`(need: Need, flag: String) throws {
    #expect(try Need(typed: flag.uppercased()) == need)
    #expect(need.rawValue == flag)
  }

  @Test func `a need that nobody knows is refused by name`() {
    #expect(throws: NeedFault.unknown("flying")) { try Need(typed: "flying") }
    #expect(NeedFault.unknown("flying").description.hasPrefix("“flying” is not a need"))
  }

  @Test(arguments: ["0", "1000", "-1", "a", "", "1.5"])
  func `family numbers run from 1 to 999`(typed: String) throws {
    #expect(throws: FamilyNumberFault.outOfRange(typed)) { try FamilyNumber(typed: typed) }
    #expect(try FamilyNumber(typed: "1").rawValue == 1)
    #expect(try FamilyNumber(typed: "۹۹۹").rawValue == 999)
  }

  @Test func `recorded values are read as recorded`() throws {
    let decoder = JSONDecoder()
    let hostile = Data(#"["a\u001bb",""]"#.utf8)
    #expect(try decoder.decode([PersonName].self, from: hostile)[0].rawValue == "a\u{1B}b")
    #expect(try decoder.decode([Note].self, from: hostile)[1].rawValue == "")
    #expect(try decoder.decode([Age].self, from: Data("[24]".utf8)) == [Age(years: 24)])
    #expect(try JSONEncoder().encode([Age(years: 24)]) == Data("[24]".utf8))
    #expect(throws: DecodingError.self) {
      try decoder.decode([Age].self, from: Data("[121]".utf8))
    }
  }
}
