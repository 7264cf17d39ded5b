extension Placement {
  /// The place that is meant, and what speaks against it.
  ///
  /// - Parameter wish: a bed, or floor place 0 for the next free place on a hall's floor.
  func place(
    _ guest: Guest, in wish: Bed, overriding: Override?
  ) throws(Refusal) -> (bed: Bed, sharing: StayNumber?) {
    guard let hall = centre.hall(wish.hall), hall.has(wish) else {
      throw .bed(.noSuchBed(wish, halls: centre.halls))
    }
    let ofHall = objection(to: hall, for: guest)
    if let ofHall, !ofHall.isForOfficer { throw .hall(ofHall) }
    // What no reason makes possible comes before what an officer is asked to decide.
    let place = try freePlace(wish, in: hall, for: guest, overriding: overriding)
    if overriding == nil, let objection = ofHall ?? objection(to: wish, for: guest) {
      throw .hall(objection)
    }
    return place
  }

  private func freePlace(
    _ wish: Bed, in hall: Hall, for guest: Guest, overriding: Override?
  ) throws(Refusal) -> (bed: Bed, sharing: StayNumber?) {
    guard wish.isFloor else { return (wish, try checkVacant(wish, for: guest)) }
    if let mother = bedMother(of: guest), mother.bed == wish, guest.bed != wish {
      return (wish, mother.stay)
    }
    return (try floorPlace(wish, in: hall, overriding: overriding), nil)
  }

  /// What speaks against a hall for this person; nil: nothing.
  func objection(to hall: Hall, for guest: Guest) -> HallRefusal? {
    let years = guest.facts.age.rawValue
    switch (guest.facts.sex, hall.sex) {
    case (.transgender, _): return .officerPlaces
    case (.female, .female): return nil
    case (.female, .male): return .wrongHall(hall, fits: names(of: .female))
    case (.male, .male):
      guard belongsWithMother(guest) else { return nil }
      return .boyBelongsWithMother(under: centre.rules.boysWithMotherUnder)
    case (.male, .female):
      if belongsWithMother(guest) { return nil }
      return guest.facts.age.isChild
        ? .boyInFemaleHall(age: years, under: centre.rules.boysWithMotherUnder)
        : .wrongHall(hall, fits: names(of: .male))
    }
  }

  /// What speaks against a bed because of who must sleep apart; nil: nothing. An infant goes with
  /// the mother wherever she sleeps.
  func objection(to bed: Bed, for guest: Guest) -> HallRefusal? {
    let isApart = centre.isolationBeds.contains(bed)
    if guest.sleepsApart, !isApart {
      let free = natural(for: guest).lazy.compactMap { firstVacant(in: $0, for: guest) }.first
      return .sleepsApart(free: free)
    }
    guard isApart, !guest.sleepsApart, bedMother(of: guest)?.bed != bed else { return nil }
    return .forIsolation(bed)
  }

  private func names(of sex: HallSex) -> [String] {
    centre.halls.filter { $0.sex == sex }.map(\.name)
  }

  /// One bed, one person; an infant may share the mother's.
  /// - Returns: with whom it is shared.
  private func checkVacant(_ bed: Bed, for guest: Guest) throws(Refusal) -> StayNumber? {
    switch centre.state(of: bed) {
    case .vacant: return nil
    case .held(let until):
      guard let person = centre.condition(of: bed)?.keptFor else {
        throw .bed(.held(bed, until: until))
      }
      guard person == guest.person else { throw .bed(.kept(bed, until: until)) }
      return nil
    case .blocked(let until): throw .bed(.blocked(bed, until: until))
    case .occupied(let stays):
      if let stay = guest.stay, stays.contains(stay) { throw .bed(.alreadyThere(bed)) }
      if let place = place(of: guest, returningTo: bed) { return place.sharing }
      let hall = centre.hall(bed.hall)
      throw .bed(.occupied(bed, free: hall.flatMap { firstVacant(in: $0, for: guest) }))
    }
  }

  /// How somebody has their bed back; nil: it has become somebody else's. A mother finds her infant
  /// still in it, and an infant the mother.
  func place(of guest: Guest, returningTo bed: Bed) -> (bed: Bed, sharing: StayNumber?)? {
    let condition = centre.condition(of: bed)
    switch centre.state(of: bed) {
    case .vacant: return (bed, nil)
    case .held:
      return condition?.keptFor != nil && condition?.keptFor == guest.person ? (bed, nil) : nil
    case .blocked: return nil
    case .occupied(let stays):
      if let mother = bedMother(of: guest), stays.contains(mother.stay) {
        return (bed, mother.stay)
      }
      let sleepers = stays.compactMap { centre.residents[$0] }
      let isKept =
        condition?.keptFor != nil && condition?.keptFor == guest.person
        && guest.facts.sex == .female && !isInfant(guest.facts)
      let isOwn = sleepers.allSatisfy { isInfant($0.facts) && (isKept || isChild($0, of: guest)) }
      return isOwn ? (bed, nil) : nil
    }
  }

  private func isInfant(_ facts: Facts) -> Bool {
    facts.age.rawValue < centre.rules.infantSharesUnder
  }

  /// Whether somebody would be the mother of a child here, were she here.
  private func isChild(_ child: Resident, of guest: Guest) -> Bool {
    guard guest.facts.sex == .female, let key = guest.family, child.familyKey == key else {
      return false
    }
    let years = child.facts.age.rawValue + Placement.motherOlderByYears
    return guest.role == .mother || guest.facts.age.rawValue >= years
  }

  /// Over capacity: only in a full hall, and only by a duty officer, with a reason.
  private func floorPlace(
    _ wish: Bed, in hall: Hall, overriding: Override?
  ) throws(Refusal) -> Bed {
    for free in centre.vacantBeds(in: hall) { throw .hall(.notFull(hall, free: free)) }
    guard overriding != nil else { throw .hall(.full(hall)) }
    if wish.number > 0 {
      guard centre.occupants[wish] == nil else { throw .bed(.occupied(wish, free: nil)) }
      return wish
    }
    return freeFloor(of: hall) ?? wish
  }

  /// The next place on a hall's floor.
  private func freeFloor(of hall: Hall) -> Bed? {
    (1...).lazy.map { Bed(hall: hall.id, place: .floor($0)) }
      .first { centre.occupants[$0] == nil }
  }

  /// A place on the floor, for whom every bed of their hall is taken; nil: a bed is free, or it is
  /// not the floor that they need.
  package func floorOffered(to guest: Guest) -> Bed? {
    guard !guest.sleepsApart, offer(for: guest) == .waits else { return nil }
    return natural(for: guest).first.flatMap(freeFloor)
  }
}
