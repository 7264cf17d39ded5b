import Testing

@testable import VRFC

struct RegistrationFieldTests {
  private let day = Day(iso: "2024-02-29")

  private func age(_ typed: String) throws -> RegistrationChange {
    var change = RegistrationChange()
    _ = try change.read(.age, typed, by: FieldContext(day: day))
    return change
  }

  @Test func `every code has its row, once, in the order of the form`() {
    #expect(RegistrationField.all.map(\.code) == RegistrationField.Code.allCases)
    for code in RegistrationField.Code.allCases { #expect(RegistrationField[code].code == code) }
  }

  @Test func `a field is spelled in its own way in columns and flags`() {
    #expect(RegistrationField.Code.fatherName.column == "father_name")
    #expect(RegistrationField.Code.fatherName.flag == "--father-name")
    #expect(RegistrationField.Code.needs.column == "flags")
    #expect(RegistrationField.Code.needs.flag == "--needs")
  }

  @Test func `no two columns go by one name`() {
    let names = RegistrationField.all.flatMap { [$0.code.column] + $0.otherNames }
    #expect(Set(names).count == names.count)
  }

  @Test(arguments: ["", "-", "none", " None "])
  func `what is none reads as none wherever a field may be empty`(typed: String) throws {
    for field in RegistrationField.all {
      var change = RegistrationChange()
      switch field.emptiness {
      case .unknown, .none:
        #expect(try change.read(field.code, typed, by: FieldContext()).isEmpty)
      case .refused where typed.isEmpty:
        #expect(throws: (any Error).self) { try change.read(field.code, typed, by: FieldContext()) }
      case .refused, .usual: break
      }
    }
  }

  @Test func `a nationality that is emptied where one is recorded is asked for`() throws {
    var change = RegistrationChange()
    #expect(try change.read(.nationality, "", by: FieldContext()).isEmpty)
    #expect(throws: NationalityFault.empty) {
      try change.read(.nationality, "", by: FieldContext(nationality: .afghanistan))
    }
  }

  @Test(
    arguments: [
      ("24", 24, AgeBasis.stated, nil), ("24 years", 24, .stated, nil),
      ("~70", 70, .estimated, nil),
      ("70?", 70, .estimated, nil), ("c. 70", 70, .estimated, nil), ("6 months", 0, .stated, nil),
      ("1990", 34, .stated, 1990), ("4/3/2001", 22, .documented, 2001), ("۲۴", 24, .stated, nil),
      ("~۷۰", 70, .estimated, nil), ("٤/٣/٢٠٠١", 22, .documented, 2001),
      ("2001-03-04", 22, .documented, 2001), ("~1990", 34, .estimated, 1990),
    ] as [(String, Int, AgeBasis, Int?)])
  func `it is kept how an age is known`(typed: String, years: Int, basis: AgeBasis, year: Int?)
    throws
  {
    let change = try age(typed)
    #expect(change.age?.rawValue == years)
    #expect(change.ageBasis == .to(basis))
    #expect(change.birthYear == year.flatMap(BirthYear.init).map { .to($0) } ?? .empty)
    #expect((change.birthDate == .empty) == (basis != .documented))
  }

  @Test func `what does not exist and what is to come are named`() {
    #expect(throws: AgeFault.noSuchDay("29 Feb 2021")) { try age("29/2/2021") }
    #expect(throws: AgeFault.bornToCome("1 Mar 2024")) { try age("1/3/2024") }
  }

  @Test func `an estimate is shown with its sign`() throws {
    var facts = try Facts.of(.male, 70)
    #expect(facts.ageWords == "70")
    facts.ageBasis = .estimated
    #expect(facts.ageWords == "~70")
  }
}
