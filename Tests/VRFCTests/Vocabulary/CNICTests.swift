import Foundation
import Testing

@testable import VRFC

struct CNICTests {
  @Test(arguments: [
    "34101-1234567-1", "3410112345671", "34101 1234567 1", " 34101-1234567-1 ",
    "۳۴۱۰۱-۱۲۳۴۵۶۷-۱", "٣٤١٠١١٢٣٤٥٦٧١", "34101–1234567–1", "\u{200E}3410112345671",
  ])
  func `thirteen digits are read however they are written`(typed: String) throws {
    let cnic = try CNIC(typed: typed)
    #expect(cnic.description == "34101-1234567-1")
    #expect(cnic.masked == "34101-…-1")
  }

  @Test(arguments: [
    ("34101-123456-1", CNICFault.digits(12)), ("34101-1234567-12", .digits(14)),
    ("1", .digits(1)), (String(repeating: "9", count: 40), .digits(40)),
    ("00000-0000000-0", .allZeros), ("", .empty), ("  - ", .empty),
    ("34101-12345a7-1", .notADigit("a", position: 12)),
    ("34101/1234567/1", .notADigit("/", position: 6)),
    ("34101\u{1B}", .notADigit("\u{1B}", position: 6)),
  ])
  func `an error of typing is refused`(typed: String, fault: CNICFault) {
    #expect(throws: fault) { try CNIC(typed: typed) }
  }

  @Test func `a number that begins with nought keeps its thirteen digits`() throws {
    #expect(try CNIC(typed: "0000000000001").description == "00000-0000000-1")
  }

  @Test(arguments: [
    ("0", nil), ("1", Province.khyberPakhtunkhwa), ("2", .khyberPakhtunkhwa), ("3", .punjab),
    ("4", .sindh), ("5", .balochistan), ("6", .islamabad), ("7", .gilgitBaltistan),
    ("8", .azadJammuKashmir), ("9", nil),
  ])
  func `the first digit gives the province`(digit: String, province: Province?) throws {
    #expect(try CNIC(typed: digit + "410112345671").province == province)
  }

  @Test(arguments: 0...9)
  func `the last digit is odd for men`(digit: Int) throws {
    let cnic = try CNIC(typed: "341011234567\(digit)")
    #expect(cnic.sexSuggested == ([1, 3, 5, 7, 9].contains(digit) ? .male : .female))
  }

  @Test func `disagreements are warnings, a sentence each`() throws {
    let cnic = try CNIC(typed: "34101-1234567-1")
    #expect(cnic.disagreements(sex: .male, province: .punjab).isEmpty)
    #expect(cnic.disagreements(sex: .transgender, province: nil).isEmpty)
    #expect(
      cnic.disagreements(sex: .female, province: .sindh) == [
        "The CNIC ends in 1, as for a male person, but the sex is female.",
        "The CNIC begins with 3, as in Punjab, but the province is Sindh.",
      ])
    let unknown = try CNIC(typed: "94101-1234567-1")
    #expect(
      unknown.disagreements(sex: .male, province: nil)
        == ["The CNIC begins with 9, which no province has."])
  }

  @Test func `it is coded as a string`() throws {
    let cnic = try CNIC(typed: "3410112345671")
    let bytes = try JSONEncoder().encode([cnic])
    #expect(String(decoding: bytes, as: UTF8.self) == #"["34101-1234567-1"]"#)
    #expect(try JSONDecoder().decode([CNIC].self, from: bytes) == [cnic])
  }
}
