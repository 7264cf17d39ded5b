import Testing

@testable import VRFC

/// Children leave by choice only when somebody answers for them.
struct GuardianshipTests {
  @Test(arguments: [
    DepartureKind.released, .family, .shelter, .custody, .transferred, .handedBack,
  ])
  func `a child alone leaves with an officer, a child-protection referral and a named person`(
    kind: DepartureKind
  ) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 17))
    let bare = DepartStay.whole(stay, kind, at: House.ten)
    #expect(house.refusal(of: bare) == .departure(.childNeedsOfficer(stay)))
    try house.did(AssignOfficer(stay: stay, officer: .somebody))
    #expect(house.refusal(of: bare) == .departure(.childNeedsReferral(stay)))
    try house.protect(stay)
    #expect(house.refusal(of: bare) == .departure(.childNeedsReceiver(stay)))
    let whole = DepartStay.whole(stay, kind, to: try .uncle, at: House.ten)
    guard case .stayDeparted(let departure) = try house.events(of: whole).first else {
      throw House.Missing()
    }
    #expect(departure.identity?.content == (try .uncle))
  }

  @Test func `each refusal says what to do`() throws {
    let stay = StayNumber(year: 2021, serial: 7)
    let words = [
      DepartureRefusal.childNeedsOfficer(stay), .childNeedsReferral(stay),
      .childNeedsReceiver(stay),
    ].map(\.description)
    #expect(
      words[0].contains("2021/00007") && words[0].contains("a duty officer or a manager first")
    )
    #expect(words[1].contains("2021/00007") && words[1].contains("refer them first"))
    #expect(words[2].contains("name, relationship and CNIC"))
  }

  @Test func `maybe under eighteen counts as a child, from the screening on`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 19))
    #expect(house.refusal(of: DepartStay(stay: stay, kind: .released)) == nil)
    #expect(
      house.refusal(of: AssignOfficer(stay: stay, officer: .somebody)) == .care(.notAChild(stay)))
    var findings = ScreeningFindings.nothing
    findings.mayBeChild = true
    let screening = RecordScreening(stay: stay, findings: findings)
    #expect(house.remarks(on: screening).count == 1)
    try house.did(screening)
    #expect(
      house.refusal(of: DepartStay(stay: stay, kind: .released))
        == .departure(.childNeedsOfficer(stay)))
  }

  @Test func `a recorded guardian answers also for a child who came alone`() throws {
    var house = House()
    let guardian = try house.registered(.of(.female, 50, family: 1))
    let child = try house.registered(.of(.male, 12, family: 1, needs: [.separated]))
    let departure = DepartStay(stay: child, kind: .family)
    #expect(house.refusal(of: departure) == .departure(.childNeedsOfficer(child)))
    let kinship = RecordKinship(stay: guardian, role: .guardian)
    #expect(
      house.refusal(of: kinship) == .protection(.liftNeedsReason(child, [.family])))
    try house.did(RecordKinship(stay: guardian, role: .guardian, reason: .why))
    #expect(
      house.refusal(of: departure)
        == .protection(.guardianStays(child, guardians: [guardian])))
    #expect(house.refusal(of: DepartStay(stay: child, with: [guardian], kind: .family)) == nil)
  }

  @Test func `a child is nobody's guardian`() throws {
    var house = House()
    let sister = try house.registered(.of(.female, 16, family: 1))
    #expect(
      house.refusal(of: RecordKinship(stay: sister, role: .guardian))
        == .care(.guardianIsChild(sister)))
  }

  @Test func `a role belongs to a family, and fits the sex`() throws {
    var house = House()
    let alone = try house.registered(.of(.male, 30))
    #expect(house.refusal(of: RecordKinship(stay: alone, role: .father)) == .care(.noFamily(alone)))
    let man = try house.registered(.of(.male, 30, family: 1))
    #expect(
      house.refusal(of: RecordKinship(stay: man, role: .mother))
        == .care(.roleDoesNotFit(.mother, .male)))
    #expect(house.refusal(of: RecordKinship(stay: man, role: .father)) == nil)
  }

  @Test func `the mother is who is recorded as such, though an aunt is nearer in age`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 40, family: 1))
    try house.did(RegisterArrival.of(.female, 25, family: 1))
    let guest = Guest(
      facts: try .of(.male, 5, family: 1), family: house.centre.residents[mother]?.familyKey)
    #expect(Placement(centre: house.centre).mother(of: guest)?.facts.age.rawValue == 25)
    try house.did(RecordKinship(stay: mother, role: .mother))
    #expect(Placement(centre: house.centre).mother(of: guest)?.stay == mother)
  }

  @Test func `an officer's name, a role and a health check are taken back`() throws {
    var house = House()
    let child = try house.registered(.of(.male, 12, family: 1))
    let before = house.centre.residents
    let undo = UndoLastAct(by: try #require(StaffName("b.munir")))
    for act: any Act in [
      AssignOfficer(stay: child, officer: .somebody), RecordKinship(stay: child, role: .child),
      CheckHealth(stay: child, outcome: .isolate),
      RecordScreening(stay: child, findings: .nothing),
    ] {
      try house.did(act)
      #expect(house.centre.residents != before)
      try house.did(undo)
      #expect(house.centre.residents == before)
    }
  }
}

extension ScreeningFindings {
  /// Neither trafficked nor smuggled.
  static var nothing: ScreeningFindings {
    var findings = ScreeningFindings()
    findings.trafficking = .notVictim
    findings.smuggling = .no
    return findings
  }
}
