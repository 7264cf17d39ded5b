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
    try checkHall(hall, for: guest, overriding: overriding)
    if wish.isFloor {
      if let mother = bedMother(of: guest), mother.bed == wish, guest.bed != wish {
        return (wish, mother.stay)
      }
      return (try floorPlace(wish, in: hall, overriding: overriding), nil)
    }
    return (wish, try checkVacant(wish, for: guest))
  }

  /// Halls are split by sex.
  private func checkHall(_ hall: Hall, for guest: Guest, overriding: Override?) throws(Refusal) {
    guard let objection = objection(to: hall, for: guest) else { return }
    if objection.isForOfficer, overriding != nil { return }
    throw .hall(objection)
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

  private func names(of sex: HallSex) -> [String] {
    centre.halls.filter { $0.sex == sex }.map(\.name)
  }

  /// One bed, one person; an infant may share the mother's.
  /// - Returns: with whom it is shared.
  private func checkVacant(_ bed: Bed, for guest: Guest) throws(Refusal) -> StayNumber? {
    switch centre.state(of: bed) {
    case .vacant: return nil
    case .held(let until): throw .bed(.held(bed, until: until))
    case .blocked(let until): throw .bed(.blocked(bed, until: until))
    case .occupied(let stays):
      if let stay = guest.stay, stays.contains(stay) { throw .bed(.alreadyThere(bed)) }
      guard let mother = bedMother(of: guest), stays.contains(mother.stay) else {
        throw .bed(.occupied(bed, free: firstVacant(in: bed.hall)))
      }
      return mother.stay
    }
  }

  /// Over capacity: only in a full hall, and only by a duty officer, with a reason.
  private func floorPlace(
    _ wish: Bed, in hall: Hall, overriding: Override?
  ) throws(Refusal) -> Bed {
    if let free = firstVacant(in: hall.id) { throw .hall(.notFull(hall, free: free)) }
    guard overriding != nil else { throw .hall(.full(hall)) }
    if wish.number > 0 {
      guard centre.occupants[wish] == nil else { throw .bed(.occupied(wish, free: nil)) }
      return wish
    }
    let places = (1...).lazy.map { Bed(hall: hall.id, place: .floor($0)) }
    return places.first { centre.occupants[$0] == nil } ?? wish
  }

  private func firstVacant(in hall: HallID) -> Bed? {
    guard let hall = centre.hall(hall) else { return nil }
    for bed in centre.vacantBeds(in: hall) { return bed }
    return nil
  }
}
