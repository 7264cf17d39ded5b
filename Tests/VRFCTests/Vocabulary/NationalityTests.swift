import Testing

@testable import VRFC

struct NationalityTests {
  @Test func `there are 249 codes of three capitals, and two for none and not known`() {
    #expect(Nationality.codes.count == 251)
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

  @Test(arguments: [
    ("b", "BGD"), ("i", "IRN"), ("a", "AFG"), ("p", "PAK"), ("s", "LKA"), ("m", "MMR"),
    ("n", "NPL"), ("t", "TUR"), ("u", "UKR"),
  ])
  func `one letter never picks a rare country over a frequent one`(typed: String, code: String) {
    let found = Nationality.completions(for: typed, limit: 5).map(\.rawValue)
    let common = found.filter(Nationality.commonest.contains)
    #expect(found.first == code)
    #expect(Array(found.prefix(common.count)) == common)
    #expect(!["XXA", "XXX"].contains(code))
  }

  @Test func `who has no nationality, or none that is known, can be written down`() throws {
    #expect(try Nationality(typed: "xxa") == .stateless)
    #expect(try Nationality(typed: "XXX") == .unknown)
    #expect(Nationality.stateless.name == "Stateless" && Nationality.unknown.name == "Unknown")
    #expect(Nationality.completions(for: "statel", limit: 5) == [.stateless])
    #expect(Nationality.completions(for: "unk", limit: 5) == [.unknown])
    #expect(ArrivalHome(nationality: .stateless, province: .sindh) == .otherNationality)
    #expect(ArrivalHome(nationality: .unknown, province: nil) == .unknown)
  }

  @Test func `countries often met have a name, others their code`() throws {
    #expect(Nationality.pakistan.name == "Pakistan")
    #expect(try Nationality(typed: "ATA").name == "ATA")
  }
}
