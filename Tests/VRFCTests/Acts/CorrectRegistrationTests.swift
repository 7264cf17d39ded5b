import Testing

@testable import VRFC

struct CorrectRegistrationTests {
  private func correct(
    _ stay: StayNumber, _ change: (inout RegistrationChange) throws -> Void
  ) throws -> CorrectRegistration {
    var changed = RegistrationChange()
    try change(&changed)
    return CorrectRegistration(stay: stay, change: changed, reason: Note(rawValue: "misheard"))
  }

  @Test func `a correction says everything anew, and names the record that it corrects`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, cnic: "34101-1234567-1"))
    let act = try correct(stay) { $0.age = try Age(years: 31) }
    guard case .registrationCorrected(let correction) = try house.did(act).first else {
      throw House.Missing()
    }
    #expect(correction.corrects == 2)
    #expect(correction.facts == (try .of(.male, 31)))
    #expect(correction.identity.content == (try .named("Bilal Ahmed", cnic: "34101-1234567-1")))
    #expect(house.centre.residents[stay]?.identifiedIn == 3)
  }

  @Test func `a stay whose identity does not open is not called missing`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let act = try correct(stay) { $0.age = try Age(years: 31) }
    var centre = house.remembering(act.recollection(in: house.centre))
    centre.recalled.identities[stay] = nil
    #expect(throws: Refusal.stay(.keyMissing(stay))) { try act.decide(in: centre) }
    centre.erased = Set(centre.residents.values.map(\.person))
    #expect(throws: Refusal.stay(.erased(stay))) { try act.decide(in: centre) }
  }

  @Test func `another nationality takes the home out, unless the right one is said with it`() throws
  {
    var house = House()
    var facts = try Facts.of(.male, 30)
    (facts.province, facts.district) = (.punjab, DistrictName("Lahore"))
    let stay = try house.registered(
      RegisterArrival(facts: facts, identity: try .named("Adil Khan")))
    let afghan = Nationality(rawValue: "AFG")
    let act = try correct(stay) { $0.nationality = afghan }
    let now = act.change.applied(to: facts)
    #expect(now.province == nil && now.district == nil)
    #expect(
      act.remarks(in: house.remembering(act.recollection(in: house.centre))).contains {
        $0.contains("home")
      })
    let both = try correct(stay) { ($0.nationality, $0.province) = (afghan, .to(.balochistan)) }
    #expect(both.change.applied(to: facts).province == .balochistan)
    #expect(both.change.applied(to: facts).district == nil)
    let same = try correct(stay) { $0.nationality = .pakistan }
    #expect(same.change.applied(to: facts) == facts)
  }

  @Test func `a field can be emptied`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, family: 1, cnic: "34101-1234567-1"))
    let act = try correct(stay) { ($0.cnic, $0.family) = (.empty, .empty) }
    guard case .registrationCorrected(let correction) = try house.events(of: act).first else {
      throw House.Missing()
    }
    #expect(correction.identity.content?.cnic == nil)
    #expect(correction.facts.family == nil)
  }

  @Test func `what says so already is refused`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    #expect(
      house.refusal(of: try correct(stay) { $0.age = try Age(years: 30) })
        == .stay(.nothingToCorrect(stay)))
    #expect(house.refusal(of: try correct(stay) { _ in }) == .stay(.nothingToCorrect(stay)))
  }

  @Test func `a stay that never was, or was withdrawn, is refused by that name`() throws {
    var house = House()
    let never = StayNumber(year: 2021, serial: 99)
    #expect(
      house.refusal(of: try correct(never) { $0.sex = .male }) == .stay(.noSuchStay(never)))
    let mistaken = try house.registered(.of(.male, 30))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(
      house.refusal(of: try correct(mistaken) { $0.age = try Age(years: 31) })
        == .stay(.withdrawn(mistaken)))
  }

  @Test func `a registration is corrected after the departure too`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(DepartStay(stay: stay, kind: .released))
    #expect(house.refusal(of: try correct(stay) { $0.sex = .female }) == nil)
  }

  @Test func `the CNIC of somebody else who is here is refused, one's own is not`() throws {
    var house = House()
    let other = try house.registered(.of(.male, 30, cnic: "34101-1234567-1"))
    let stay = try house.registered(.of(.male, 30))
    let cnic = try CNIC(typed: "34101-1234567-1")
    #expect(
      house.refusal(of: try correct(stay) { $0.cnic = .to(cnic) })
        == .stay(.cnicHere(cnic, other, "M-01")))
    let own = try correct(other) {
      $0.cnic = .to(cnic)
      $0.age = try Age(years: 31)
    }
    #expect(house.refusal(of: own) == nil)
  }

  @Test func `nobody is left in the wrong hall by a correction`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let act = try correct(stay) { $0.sex = .female }
    let objection = HallRefusal.wrongHall(House.men, fits: ["female hall"])
    #expect(house.refusal(of: act) == .stay(.wrongHallThen("M-01", objection)))
    let waiting = try house.registered(.of(.male, 30, bed: BedWish.none))
    #expect(house.refusal(of: try correct(waiting) { $0.sex = .female }) == nil)
  }

  @Test func `a boy in the female hall who turns out to be a man is moved first`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 45, family: 1))
    let stay = try house.registered(.of(.male, 8, family: 1))
    let act = try correct(stay) { $0.age = try Age(years: 18) }
    let objection = HallRefusal.wrongHall(House.women, fits: ["male hall"])
    #expect(house.refusal(of: act) == .stay(.wrongHallThen("F-02", objection)))
  }

  @Test func `a CNIC that does not agree is remarked on`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let act = try correct(stay) { $0.cnic = .to(try CNIC(typed: "34101-1234567-2")) }
    #expect(house.remarks(on: act).count == 1)
  }
}
