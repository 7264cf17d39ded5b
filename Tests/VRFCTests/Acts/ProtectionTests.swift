import Testing

@testable import VRFC

/// Who is protected, and what takes that away (DOMAIN.md, *Protected*).
struct ProtectionTests {
  @Test func `under eighteen at any time in this stay is protected as a child for all of it`()
    throws
  {
    var house = House()
    let stay = try house.registered(.of(.male, 16))
    #expect(house.protections(of: stay) == [.child])
    try house.did(correction(of: stay, reason: .why) { $0.age = try Age(years: 19) })
    #expect(house.protections(of: stay) == [.child])
    #expect(
      house.refusal(of: DepartStay(stay: stay, kind: .released)) == .protection(.wasChild(stay)))
    let decided = DepartStay(stay: stay, kind: .released, overriding: .decided)
    #expect(house.refusal(of: decided) == nil)
    #expect(house.refusal(of: DepartStay.whole(stay, .absconded, at: House.ten)) == nil)
  }

  @Test func `once thought to be under eighteen is protected, whatever a later screening says`()
    throws
  {
    var house = House()
    let stay = try house.registered(.of(.male, 19))
    var findings = ScreeningFindings.nothing
    findings.mayBeChild = true
    try house.did(RecordScreening(stay: stay, findings: findings))
    try house.did(RecordScreening(stay: stay, findings: .nothing, reason: .why))
    #expect(house.protections(of: stay) == [.child])
  }

  @Test(arguments: [TraffickingFinding.possible, .victim, .notVictim])
  func `a possible or an actual victim is protected`(finding: TraffickingFinding) throws {
    var house = House()
    let stay = try house.registered(.of(.female, 30))
    try house.screen(stay, finding)
    #expect(house.protections(of: stay) == (finding == .notVictim ? [] : [.victim(finding)]))
  }

  @Test func `whoever must sleep apart is protected`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(CheckHealth(stay: stay, outcome: .isolate))
    #expect(house.protections(of: stay) == [.apart])
  }

  @Test func `whoever is grown in a family of which a child stays is its guardian`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 40, family: 1))
    let father = try house.registered(.of(.male, 41, family: 1))
    let child = try house.registered(.of(.male, 12, family: 1))
    let alone = try house.registered(.of(.male, 13, family: 1, needs: [.unaccompanied]))
    #expect(house.protections(of: mother) == [.guardian(of: [child])])
    #expect(house.protections(of: father) == [.guardian(of: [child])])
    let resident = try #require(house.centre.residents[mother])
    #expect(house.centre.protections(of: resident, leavingWith: [child]).isEmpty)
    #expect(house.protections(of: alone) == [.child])
  }

  // MARK: What takes protection away

  /// A correction and what an officer decides on then; nil: it takes nothing away.
  struct Row: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let sex: Sex
    let years: Int
    let needs: [Need]
    let concern: ProtectionConcern?
    let change: @Sendable (inout RegistrationChange) throws -> Void

    init(
      _ what: String, _ sex: Sex, _ years: Int, needs: [Need] = [],
      _ concern: ProtectionConcern?,
      _ change: @escaping @Sendable (inout RegistrationChange) throws -> Void
    ) {
      (testDescription, self.sex, self.years, self.needs) = (what, sex, years, needs)
      (self.concern, self.change) = (concern, change)
    }
  }

  static let rows = [
    Row("out of childhood", .male, 17, .age) { $0.age = try Age(years: 18) },
    Row("within childhood", .male, 16, nil) { $0.age = try Age(years: 17) },
    Row("into childhood", .male, 19, nil) { $0.age = try Age(years: 17) },
    Row("grown up all the same", .male, 24, nil) { $0.age = try Age(years: 42) },
    Row("from infant to child", .male, 1, .age) { $0.age = try Age(years: 2) },
    Row("from child to infant", .male, 2, .age) { $0.age = try Age(years: 1) },
    Row("a boy into the women's hall", .male, 10, .age) { $0.age = try Age(years: 9) },
    Row("a boy out of it", .male, 9, .age) { $0.age = try Age(years: 10) },
    Row("no longer alone", .male, 12, needs: [.unaccompanied], .need) { $0.needs = [] },
    Row("no longer separated", .male, 12, needs: [.separated, .trauma], .need) {
      $0.needs = [.trauma]
    },
    Row("another need", .male, 12, needs: [.separated, .trauma], nil) { $0.needs = [.separated] },
    Row("another sex, with a bed", .male, 30, .sex) { $0.sex = .transgender },
    Row("a name", .male, 12, nil) { $0.name = PersonName(rawValue: "Other") },
  ]

  @Test(arguments: rows)
  func `a correction takes protection away by an officer's act with a reason alone`(
    row: Row
  ) throws {
    var house = House()
    let mother = try house.registered(.of(.female, 40, family: 1))
    let stay = try house.registered(.of(row.sex, row.years, family: 1, needs: row.needs))
    #expect(house.centre.residents[mother] != nil)
    let bare = try correction(of: stay, reason: nil, row.change)
    let refusal = house.refusal(of: bare)
    if let concern = row.concern {
      #expect(refusal == .protection(.liftNeedsReason(stay, [concern])))
    } else {
      #expect(refusal == nil)
    }
    let events = try house.events(of: correction(of: stay, reason: .why, row.change))
    let lifted = events.compactMap { event in
      if case .care(.protectionLifted(let body)) = event { body } else { nil }
    }
    #expect(lifted.map(\.concerns) == (row.concern.map { [[$0]] } ?? []))
    #expect(lifted.allSatisfy { $0.notes?.content?.reason == .why })
    #expect(try house.wants(.liftProtection, for: bare) == (row.concern != nil))
  }

  @Test func `a family number that gives a child alone a guardian is an officer's`() throws {
    var house = House()
    let uncle = try house.registered(.of(.male, 40, family: 1))
    let child = try house.registered(.of(.male, 12))
    let joining = try correction(of: child, reason: nil) {
      $0.family = FamilyNumber(rawValue: 1).map { .to($0) }
    }
    #expect(house.refusal(of: joining) == .protection(.liftNeedsReason(child, [.family])))
    try house.did(
      correction(of: child, reason: .why) { $0.family = FamilyNumber(rawValue: 1).map { .to($0) } })
    #expect(house.protections(of: uncle) == [.guardian(of: [child])])
    let leaving = try correction(of: uncle, reason: nil) { $0.family = .empty }
    #expect(house.refusal(of: leaving) == .protection(.liftNeedsReason(uncle, [.family])))
  }

  @Test func `a child that is looked after as one alone gets no family by an arrival`() throws {
    var house = House()
    let child = try house.registered(.of(.male, 12, family: 1))
    #expect(house.refusal(of: try RegisterArrival.of(.female, 40, family: 1)) == nil)
    try house.did(AssignOfficer(stay: child, officer: .somebody))
    #expect(
      house.refusal(of: try RegisterArrival.of(.female, 40, family: 1))
        == .protection(.liftNeedsReason(child, [.family])))
    let decided = try RegisterArrival.of(.female, 40, family: 1, overriding: .decided)
    #expect(house.refusal(of: decided) == nil)
  }

  @Test func `a later screening that finds less is an officer's, with a reason`() throws {
    var house = House()
    let stay = try house.registered(.of(.female, 30))
    try house.screen(stay, .victim)
    for weaker in [TraffickingFinding.possible, .notVictim] {
      var findings = ScreeningFindings.nothing
      findings.trafficking = weaker
      #expect(
        house.refusal(of: RecordScreening(stay: stay, findings: findings))
          == .protection(.liftNeedsReason(stay, [.screening])))
    }
    let silent = RecordScreening(stay: stay, consent: .no, findings: ScreeningFindings())
    #expect(house.refusal(of: silent) == .protection(.liftNeedsReason(stay, [.screening])))
  }

  @Test(arguments: [HealthOutcome.cleared, .hospital])
  func `sleeping apart ends by an officer's act, with what health staff said`(
    outcome: HealthOutcome
  ) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(CheckHealth(stay: stay, outcome: .isolate))
    #expect(
      house.refusal(of: CheckHealth(stay: stay, outcome: outcome))
        == .protection(.liftNeedsReason(stay, [.health])))
    #expect(house.refusal(of: CheckHealth(stay: stay, outcome: outcome, note: .why)) == nil)
  }

  @Test func `an undo that takes protection away is an officer's`() throws {
    var house = House()
    let child = try house.registered(.of(.male, 12))
    let undo = UndoLastAct(by: try #require(StaffName("b.munir")))
    #expect(try house.wants(.liftProtection, for: undo))
    let woman = try house.registered(.of(.female, 30))
    #expect(try !house.wants(.liftProtection, for: undo))
    try house.screen(woman, .possible)
    #expect(try house.wants(.liftProtection, for: undo))
    #expect(house.centre.residents[child] != nil)
  }

  private func correction(
    of stay: StayNumber, reason: Note?, _ change: (inout RegistrationChange) throws -> Void
  ) throws -> CorrectRegistration {
    var changed = RegistrationChange()
    try change(&changed)
    return CorrectRegistration(
      stay: stay, change: changed, reason: reason, bed: changed.sex == nil ? nil : .next)
  }
}

extension House {
  func protections(of stay: StayNumber) -> [Protection]? {
    centre.residents[stay].map { centre.protections(of: $0) }
  }

  /// Whether an act wants a permission because of whom it concerns.
  func wants(_ permission: Permission, for act: some Act) throws -> Bool {
    var wanted: Set<Permission> = []
    let house = remembering(act.recollection(in: centre))
    do {
      _ = try act.decided(in: house) { permissions, _ in wanted.formUnion(permissions) }
    } catch is Refusal {
      // What it takes was asked for before.
    }
    return wanted.contains(permission)
  }

  /// A screening that found this.
  mutating func screen(_ stay: StayNumber, _ finding: TraffickingFinding) throws {
    var findings = ScreeningFindings.nothing
    (findings.trafficking, findings.decidedBy) = (finding, .police)
    try did(RecordScreening(stay: stay, findings: findings))
  }
}
