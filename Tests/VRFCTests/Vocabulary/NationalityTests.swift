import Testing

@testable import VRFC

struct NationalityTests {
  @Test func `there are 249 codes of three capitals`() {
    #expect(Nationality.codes.count == 249)
    #expect(
      Nationality.codes.allSatisfy { code in
        code.utf8.count == 3 && code.utf8.allSatisfy { 0x41...0x5A ~= $0 }
      })
    #expect(Nationality.names.keys.allSatisfy(Nationality.codes.contains))
  }

  @Test(arguments: ["pak", "AFG", " irn ", "BGD", "IND", "SSD", "XKX", "ZZZ", "PK", "USSR"])
  func `only an assigned code is read`(typed: String) throws {
    let assigned = ["pak": "PAK", "AFG": "AFG", " irn ": "IRN", "BGD": "BGD", "IND": "IND"]
      .merging(["SSD": "SSD"]) { first, _ in first }
    if let code = assigned[typed] {
      #expect(try Nationality(typed: typed).rawValue == code)
    } else {
      #expect(throws: NationalityFault.unknown(typed, suggestion: nil)) {
        try Nationality(typed: typed)
      }
    }
  }

  @Test(arguments: [
    ("Afghanistan", "AFG"), ("AFGHAN", "AFG"), ("Pakistani", "PAK"), ("ایرانی", "IRN"),
    ("united arab emirates", "ARE"),
  ])
  func `a country's name, and what its people are called, are read`(
    typed: String, code: String
  ) throws {
    #expect(try Nationality(typed: typed).rawValue == code)
  }

  @Test func `a slip in a country's name is answered with its code`() {
    #expect(
      throws: NationalityFault.unknown("Afganistn", suggestion: Nationality(rawValue: "AFG"))
    ) { try Nationality(typed: "Afganistn") }
  }

  @Test func `countries often met have a name, others their code`() throws {
    #expect(Nationality.pakistan.name == "Pakistan")
    #expect(try Nationality(typed: "ATA").name == "ATA")
  }
}
