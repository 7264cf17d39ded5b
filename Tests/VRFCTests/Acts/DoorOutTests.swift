import Testing

@testable import VRFC

/// Who may let whom leave, through every door: generated from the tables, allow and deny.
struct DoorOutTests {
  enum Person: CaseIterable {
    case man, childAlone, childOfFamily, guardian, possibleVictim, victim, apart, grownByCorrection
  }

  enum Door: CaseIterable {
    case one, together, convoyOfStays, convoyByProvince
  }

  static let roles: [Role] = [.reception, .dutyOfficer, .manager, .open]

  @Test(arguments: Person.allCases, Door.allCases)
  func `the protected leave by a duty officer's act alone, of any kind and through any door`(
    person: Person, door: Door
  ) throws {
    for kind in DepartureKind.allCases {
      var house = House()
      let stay = try house.arrives(person)
      let act = try house.act(of: stay, kind, door)
      for role in Self.roles {
        let answer = house.answer(to: act, as: role)
        // Whoever a convoy keeps back has not left, whoever asked for it.
        let mayLeave = person == .man || role != .reception
        #expect(
          answer != .left(stay) || mayLeave, "\(person) \(kind.rawValue) \(door) \(role.rawValue)")
      }
      guard door == .one else { continue }
      #expect(
        (house.answer(to: act, as: .reception) == .denied) == (person != .man),
        "\(person) \(kind.rawValue)")
      #expect(house.answer(to: act, as: .dutyOfficer) == .left(stay), "\(person) \(kind.rawValue)")
    }
  }

  @Test func `a victim leaves after their own wish is recorded, and to somebody by name`() throws {
    var house = House()
    let stay = try house.registered(.of(.female, 30))
    try house.screen(stay, .victim)
    let silent = DepartStay(stay: stay, kind: .released)
    guard case .protection(.victimNeedsWish(stay, let open)) = house.refusal(of: silent) else {
      throw House.Missing()
    }
    #expect(open == ["\(stay): victim of trafficking, decided by police"])
    let unasked = DepartStay(stay: stay, kind: .released, wish: .notAsked)
    #expect(house.refusal(of: unasked) == .protection(.wishNeedsReason))
    let toNobody = DepartStay(stay: stay, kind: .released, wish: .declined)
    #expect(
      house.refusal(of: toNobody) == .protection(.victimNeedsReceiver(stay, .released)))
    let whole = DepartStay(
      stay: stay, kind: .released, destination: Note(rawValue: "her sister Amna"), wish: .declined)
    let before = house.centre.residents
    try house.did(whole)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.centre.residents == before, "undone, nothing of it is left")
  }

  @Test func `a wish is a victim's, and stands for the departure that follows`() throws {
    var house = House()
    let stay = try house.registered(.of(.female, 30))
    let wish = RecordWish(stay: stay, assistance: .accepted)
    #expect(house.refusal(of: wish) == .protection(.notAVictim(stay)))
    try house.screen(stay, .possible)
    try house.did(wish)
    let shelter = DepartStay.whole(stay, .shelter, at: House.ten)
    #expect(house.refusal(of: shelter) == nil)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.centre.residents[stay]?.safeguard.wish == nil)
  }

  @Test func `a convoy keeps victims back, unless an officer names them and their wish is known`()
    throws
  {
    var house = House()
    let man = try house.registered(.of(.male, 30))
    let woman = try house.registered(.of(.female, 30))
    try house.screen(woman, .possible)
    let meant = ConvoyChoice.stays([man, woman])
    func staying(_ including: Set<StayNumber> = []) -> [String] {
      ConvoyPlan(meant, including: including, in: house.centre).staying.map(\.description)
    }
    #expect(staying() == ["\(woman) stays: possible victim of trafficking"])
    #expect(staying([woman]) == ["\(woman) stays: their own wish for assistance is not recorded"])
    try house.did(RecordWish(stay: woman, assistance: .declined))
    #expect(staying([woman]).isEmpty)
    let named = DepartConvoy(
      meant, kind: .transferred, destination: Note(rawValue: "Quetta"), including: [woman])
    #expect(named.permissions.contains(.departProtected))
    #expect(try house.events(of: named).count == 2)
  }

  @Test func `open referrals and a bed kept are said before a departure`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(House.referral(of: stay, ground: .consent))
    let remarks = house.remarks(on: DepartStay(stay: stay, kind: .released))
    #expect(remarks.count == 1 && remarks.allSatisfy { $0.contains("is open: made") })
  }

  // MARK: Missing children

  @Test func `a child that absconds is missing until it is found or the police know`() throws {
    for end in 0..<4 {
      var house = House()
      let child = try house.registered(.of(.male, 12))
      try house.did(DepartStay.whole(child, .absconded, at: House.ten))
      #expect(house.missing == [child])
      house.wait(minutes: 30)
      switch end {
      case 0: try house.did(ReportMissingChild(stay: child, number: Note(rawValue: "FIR 12")))
      case 1: try house.did(FindMissingChild(stay: child, place: Note(rawValue: "at the bus stop")))
      case 2: try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
      default:
        try house.did(
          RegisterArrival.of(.male, 12, arriver: .known(PersonNumber(serial: 1))))
      }
      #expect(house.missing.isEmpty, "\(end)")
      if end < 2 {
        try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
        #expect(house.missing == [child], "taken back, the child is missing again")
      }
    }
  }

  @Test func `what became of a missing child happened since it was last seen, and not to come`()
    throws
  {
    var house = House()
    let child = try house.registered(.of(.male, 12))
    let number = Note(rawValue: "FIR 12")
    #expect(
      house.refusal(of: ReportMissingChild(stay: child, number: number))
        == .protection(.notMissing(child)))
    house.wait(minutes: 60)
    try house.did(DepartStay.whole(child, .absconded, at: House.ten.adding(minutes: 30)))
    let early = ReportMissingChild(stay: child, number: number, reported: House.ten)
    let lastSeen = House.ten.adding(minutes: 30)
    #expect(house.refusal(of: early) == .departure(.beforeLastSeen(lastSeen)))
    let toCome = House.ten.adding(minutes: 61)
    let late = ReportMissingChild(stay: child, number: number, reported: toCome)
    #expect(house.refusal(of: late) == .departure(.toCome(toCome)))
  }

  @Test func `a victim waits for an agency's answer, not only for a referral`() throws {
    var house = House()
    let stay = try house.registered(.of(.female, 30))
    #expect(house.victimsWaiting.isEmpty)
    try house.screen(stay, .possible)
    try house.did(House.referral(of: stay, ground: .consent))
    #expect(house.victimsWaiting == [stay])
    try house.did(AnswerReferral(referral: ReferralNumber(serial: 1), to: .accepted))
    #expect(house.victimsWaiting.isEmpty)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.victimsWaiting == [stay])
  }
}

extension House {
  enum Answer: Equatable {
    case denied, refused(String)
    case left(StayNumber?)
  }

  /// Somebody of a kind is here, with everything done that their departure needs.
  mutating func arrives(_ person: DoorOutTests.Person) throws -> StayNumber {
    switch person {
    case .man: return try registered(.of(.male, 30, family: 9))
    case .childAlone:
      let child = try registered(.of(.male, 12))
      try protect(child)
      return child
    case .childOfFamily:
      try did(RegisterArrival.of(.female, 40, family: 1))
      return try registered(.of(.male, 12, family: 1))
    case .guardian:
      let mother = try registered(.of(.female, 40, family: 1))
      try did(RegisterArrival.of(.male, 12, family: 1))
      return mother
    case .possibleVictim, .victim:
      let stay = try registered(.of(.female, 30))
      try screen(stay, person == .victim ? .victim : .possible)
      try did(RecordWish(stay: stay, assistance: .declined))
      return stay
    case .apart:
      let stay = try registered(.of(.male, 30))
      try did(CheckHealth(stay: stay, outcome: .isolate))
      return stay
    case .grownByCorrection:
      let stay = try registered(.of(.male, 16))
      var change = RegistrationChange()
      change.age = try Age(years: 19)
      try did(CorrectRegistration(stay: stay, change: change, reason: .why))
      return stay
    }
  }

  /// The act by which this door is gone through.
  func act(
    of stay: StayNumber, _ kind: DepartureKind, _ door: DoorOutTests.Door
  ) throws -> any Act {
    let alone = centre.residents[stay].map(centre.isWithoutGuardian) ?? false
    let decided: Override? = kind.isByChoice && !alone ? .decided : nil
    let isMan = protections(of: stay)?.isEmpty == true
    let companions = centre.residents.keys.filter { $0 != stay }
    switch door {
    case .one, .together:
      return DepartStay(
        stay: stay, with: door == .together ? companions.sorted() : [], kind: kind,
        destination: Note(rawValue: "Quetta"), receiver: alone ? try .uncle : nil, reason: .why,
        departed: centre.moment, overriding: isMan ? nil : decided)
    case .convoyOfStays:
      return DepartConvoy(.stays([stay]), kind: kind, destination: Note(rawValue: "Quetta"))
    case .convoyByProvince:
      return DepartConvoy(
        .homeProvince(.punjab), kind: kind, destination: Note(rawValue: "Quetta"),
        including: isMan ? [] : [stay])
    }
  }

  /// What comes of an act that somebody of this role tries.
  func answer(to act: any Act, as role: Role) -> Answer {
    do {
      try role.check(act.permissions)
      let house = remembering(act.recollection(in: centre))
      let events = try act.decided(in: house) { wanted, _ in try role.check(wanted) }
      let left = events.compactMap { event in
        if case .stayDeparted(let body) = event { body.stay } else { nil }
      }
      return .left(left.first)
    } catch is NotPermitted {
      return .denied
    } catch {
      return .refused("\(error)")
    }
  }

  var missing: [StayNumber] { centre.missingChildren.map(\.stay) }

  var victimsWaiting: [StayNumber] {
    for task in centre.tasks where task.kind == .victimUnanswered {
      if case .stays(let stays) = task.subject { return stays }
    }
    return []
  }
}
