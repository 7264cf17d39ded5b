/// What an act means for those who are protected: found from what it makes happen, so that it is
/// the same for a command, a form, a convoy, a correction and an undo.
struct ProtectionChange {
  /// Those who leave and are protected.
  private(set) var leaving: [StayNumber] = []
  /// Those who would be protected less, and on what an officer decides then.
  private(set) var lifted: [(stay: StayNumber, concerns: [ProtectionConcern])] = []

  private let before: Centre
  private let after: Centre
  /// Whose registration or role in the family is changed.
  private let changed: Set<StayNumber>

  init(of events: [Event], in centre: Centre) {
    before = centre
    guard events.contains(where: { $0.bearsOnProtection }) else {
      (after, changed) = (centre, [])
      return
    }
    var house = centre
    house.apply(events, at: RecordStamp(seq: 0, at: centre.moment))
    after = house
    changed = Set(events.compactMap(\.familyChangeOf)).intersection(before.residents.keys)
    let together = Set(before.residents.keys).subtracting(after.residents.keys)
    for event in events {
      if case .stayDeparted(let body) = event, let resident = before.residents[body.stay],
        !before.protections(of: resident, leavingWith: together).isEmpty
      {
        leaving.append(body.stay)
      }
      if case .registrationWithdrawn(let body) = event, let resident = before.residents[body.stay],
        before.isProtected(resident)
      {
        lifted.append((body.stay, [.registration]))
      }
    }
    for stay in concerned(by: events).sorted() {
      guard let resident = before.residents[stay], let then = after.residents[stay] else {
        continue
      }
      let concerns = concerns(from: resident, to: then)
      if !concerns.isEmpty { lifted.append((stay, concerns)) }
    }
  }

  var permissions: Set<Permission> {
    let toLeave: Set<Permission> = leaving.isEmpty ? [] : [.departProtected]
    return lifted.isEmpty ? toLeave : toLeave.union([.liftProtection])
  }

  /// Whom it concerns, for whoever is refused.
  var stays: [StayNumber] { leaving + lifted.map(\.stay) }

  /// The decision, as it is recorded with what it allows.
  func decisions(_ reason: LiftingReason) throws(Refusal) -> [Event] {
    guard let first = lifted.first else { return [] }
    let words: Note?
    switch reason {
    case .takenBack(let note): words = note
    case .given(let note):
      guard let note, note.saysSomething else {
        throw .protection(.liftNeedsReason(first.stay, first.concerns))
      }
      words = note
    }
    return lifted.map { stay, concerns in
      ProtectionLifted(stay: stay, concerns: concerns, notes: .reason(words)).event
    }
  }

  /// Those of whom the events speak, and who is or will be of their families.
  private func concerned(by events: [Event]) -> Set<StayNumber> {
    let spoken = Set(events.flatMap(\.stays))
    let families = [before, after].flatMap { house in
      spoken.compactMap { house.residents[$0] }.flatMap { house.members(ofFamilyOf: $0) }
    }
    return spoken.union(families.map(\.stay))
  }

  private func concerns(from resident: Resident, to then: Resident) -> [ProtectionConcern] {
    let (facts, corrected) = (resident.facts, then.facts)
    var found: [ProtectionConcern] = []
    if crossesAge(facts, corrected) { found.append(.age) }
    if facts.sex != corrected.sex, resident.bed != nil { found.append(.sex) }
    if !Need.ofChildrenAlone.isDisjoint(with: Set(resident.needs).subtracting(then.needs)) {
      found.append(.need)
    }
    if found.isEmpty, losesFamily(resident, then) { found.append(.family) }
    if resident.victimRank > then.victimRank { found.append(.screening) }
    if resident.mustSleepApart, !then.mustSleepApart { found.append(.health) }
    return found
  }

  /// Out of childhood, or across an age by which a bed is given.
  private func crossesAge(_ facts: Facts, _ corrected: Facts) -> Bool {
    let (age, now) = (facts.age, corrected.age)
    if age.isChild, !now.isChild { return true }
    let bounds = [before.rules.infantSharesUnder, before.rules.boysWithMotherUnder]
    return bounds.contains { (age.rawValue < $0) != (now.rawValue < $0) }
  }

  /// A child who was alone is so no longer, or whoever answers for one no longer does.
  private func losesFamily(_ resident: Resident, _ then: Resident) -> Bool {
    if before.isWithoutGuardian(resident), !after.isWithoutGuardian(then) {
      return isHandledAlone(resident) || !changed.isEmpty
    }
    let children = before.children(withGuardian: resident)
    let kept = Set(after.children(withGuardian: then))
    return children.contains { child in
      after.residents[child] != nil && !kept.contains(child)
        && (changed.contains(child) || changed.contains(resident.stay))
    }
  }

  /// Somebody has begun to look after a child as one without a guardian.
  private func isHandledAlone(_ child: Resident) -> Bool {
    child.care.responsible != nil || !child.care.childProtection.isEmpty
  }
}

extension Need {
  static let ofChildrenAlone: Set<Need> = [.unaccompanied, .separated]
}

extension Resident {
  /// The higher, the more is found.
  fileprivate var victimRank: Int {
    switch victimFinding {
    case .victim: 2
    case .possible: 1
    case .notVictim, nil: 0
    }
  }
}

extension Event {
  /// Whether it can end or change anybody's protection; an arrival can, for the child that it
  /// gives a family.
  var bearsOnProtection: Bool {
    switch self {
    case .arrivalRegistered(let body): body.facts.family != nil && !body.facts.age.isChild
    case .registrationCorrected, .registrationWithdrawn, .stayDeparted, .care: true
    case .centreOpened, .batchReceived, .batchWithdrawn, .bedAssigned, .bedVacated, .bedHeld,
      .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined,
      .stayResumed, .logSealed, .referral, .meal, .shift, .access:
      false
    }
  }

  /// Whose registration or place in a family it changes.
  fileprivate var familyChangeOf: StayNumber? {
    switch self {
    case .registrationCorrected(let body): body.stay
    case .care(.kinshipRecorded(let body)): body.stay
    case .care(.careRestored(let body)): body.stay
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered,
      .registrationWithdrawn, .bedAssigned, .bedVacated, .bedHeld, .bedReleased, .bedBlocked,
      .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined, .stayDeparted, .stayResumed,
      .logSealed, .care, .referral, .meal, .shift, .access:
      nil
    }
  }
}
