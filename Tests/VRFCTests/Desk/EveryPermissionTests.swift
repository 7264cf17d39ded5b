import Testing

@testable import VRFC

/// Each permission is asked for at a real desk, of each role that has an account: what it opens is
/// open to those whom SECURITY.md's table names, and to nobody else.
struct EveryPermissionTests {
  /// All but one, which is asked of whoever is named in an act, and not of who does it.
  private static let ofDoers = Permission.allCases.filter { $0 != .answerForChildren }

  @Test(arguments: ofDoers)
  func `what a permission opens is open to its roles and to no other`(
    _ permission: Permission
  ) throws {
    for role in [Role.reception, .dutyOfficer, .manager] {
      let trial = try Trial(role)
      do {
        try trial.goThrough(permission)
        #expect(roles(of: permission).contains(role), "\(permission) as \(role)")
      } catch let denied as NotPermitted {
        #expect(denied.missing.contains(permission) && denied.role == role)
        #expect(!roles(of: permission).contains(role), "\(permission) as \(role)")
        #expect(try trial.centre.lastActs(1) == ["refuse"], "on record")
      }
    }
  }

  @Test(arguments: [Role.reception, .dutyOfficer, .manager])
  func `an officer or a manager answers for a child, and no clerk`(_ role: Role) throws {
    let trial = try Trial(role)
    let isNamed = try trial.nameForTheChild()
    #expect(isNamed == roles(of: .answerForChildren).contains(role))
  }

  @Test(arguments: Permission.allCases)
  func `nobody goes through any door without signing in`(_ permission: Permission) throws {
    let trial = try Trial(.manager)
    trial.desk.lock()
    #expect(throws: SignInNeeded.nobody) { try trial.goThrough(permission) }
  }

  /// SECURITY.md's table, written out once more.
  private func roles(of permission: Permission) -> Set<Role> {
    switch permission {
    case .receive, .serveMeals, .careFor, .refer, .depart, .correctOwn, .readPresent, .findMasked:
      [.reception, .dutyOfficer, .manager]
    case .screen: [.reception, .dutyOfficer]
    case .readScreening, .answerReferral, .runShift, .override, .manageBeds, .departProtected,
      .liftProtection, .answerForChildren, .correctAny, .exportDay, .readDeparted:
      [.dutyOfficer, .manager]
    case .exportCounts, .readLooks, .keepStaff, .erase, .backUp: [.manager]
    }
  }
}

/// A centre with a man, a child and somebody who left, all registered by the manager, and a member
/// of staff at a desk of their own.
private struct Trial {
  let centre: AccountCentre
  let desk: Desk
  let officer: Officer
  private let (man, child, leaver): (StayNumber, StayNumber, StayNumber)

  init(_ role: Role) throws {
    let centre = try AccountCentre()
    func register(_ name: String, _ age: Int) throws -> StayNumber {
      let act = RegisterArrival(facts: try .of(.male, age), identity: try .named(name))
      let events = try centre.desk.perform(act, as: centre.manager).events
      return try #require(events.lazy.flatMap(\.stays).first)
    }
    man = try register("Aslam", 30)
    child = try register("Bilal", 12)
    leaver = try register("Chaudhry", 40)
    let departure = DepartStay(stay: leaver, kind: .released)
    _ = try centre.desk.perform(departure, as: centre.manager)
    (desk, officer) = try centre.add("x.staff", role)
    self.centre = centre
  }

  /// Goes through one door that this permission opens; what the rules of the centre then say is
  /// another matter.
  func goThrough(_ permission: Permission) throws {
    do {
      try ask(permission)
    } catch is Refusal {
      // Whoever was answered by a rule was let through the door.
    }
  }

  /// Whether whoever is at the desk may be named as the officer who answers for the child.
  func nameForTheChild() throws -> Bool {
    do {
      try act(AssignOfficer(stay: child, officer: officer.name))
      return true
    } catch is Refusal {
      return false
    }
  }

  private func ask(_ permission: Permission) throws {
    let note = Note(rawValue: "a reason of three words")
    switch permission {
    case .receive: try act(ReceiveBatch(men: 1, women: 0, children: 0, day: House.day))
    case .serveMeals: try act(OrderMeal(House.meal(.lunch)))
    case .careFor: try act(CheckHealth(stay: man, outcome: .cleared))
    case .screen: try act(RecordScreening(stay: man, findings: ScreeningFindings()))
    case .readScreening: try desk.permit(officer, [.readScreening], of: "screening")
    case .refer: try act(House.referral(of: man, ground: .consent))
    case .answerReferral:
      try act(AnswerReferral(referral: ReferralNumber(serial: 1), to: .accepted))
    case .runShift: try act(DeclareRamadan(from: House.day))
    case .override:
      try act(AssignBed(stay: man, bed: "F-01", overriding: Override(reason: note)))
    case .manageBeds: try act(BlockBed(bed: "M-03", until: nil, reason: note))
    case .depart: try act(DepartStay(stay: man, kind: .released))
    case .departProtected: try act(DepartStay(stay: child, kind: .absconded))
    case .liftProtection:
      // Whose registration they might correct, were it not a child's.
      let own = try registerChild()
      try act(CorrectRegistration(stay: own, change: try changed(age: 18), reason: note))
    case .answerForChildren: try act(AssignOfficer(stay: child, officer: officer.name))
    case .correctOwn: try act(UndoLastAct(by: officer.name))
    case .correctAny:
      try act(
        CorrectRegistration(
          stay: man, change: try changed(age: 31), reason: note))
    case .exportCounts, .exportDay: try export(days: permission == .exportDay ? 1 : 2)
    case .readPresent: try desk.list(desk.centre, reason: nil, as: officer)
    case .findMasked: try act(RecordLook(.masked, stays: [leaver]))
    case .readDeparted: try act(RecordLook(.page, stays: [leaver], reason: note))
    case .readLooks: try desk.permit(officer, [.readLooks], of: "looks")
    case .keepStaff: _ = try desk.addStaff(KeyHouse.name("z.new"), .reception, as: officer)
    case .erase: try act(ErasePerson(PersonNumber(serial: 3), reason: note))
    case .backUp: try desk.permit(officer, [.backUp], of: "backup")
    }
  }

  private func act(_ act: some Act) throws { _ = try desk.perform(act, as: officer) }

  private func export(days: Int) throws {
    let first = desk.centre.moment.day
    _ = try desk.arrivals(
      try ReportDays(from: first.adding(1 - days), to: first), by: .day, as: officer)
  }

  private func registerChild() throws -> StayNumber {
    let act = RegisterArrival(facts: try .of(.male, 9), identity: try .named("Danish"))
    return try #require(desk.perform(act, as: officer).events.lazy.flatMap(\.stays).first)
  }

  private func changed(age: Int) throws -> RegistrationChange {
    var change = RegistrationChange()
    change.age = try Age(years: age)
    return change
  }
}
