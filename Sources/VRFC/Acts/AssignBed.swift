/// Gives somebody who is here a bed, or moves them to another.
package struct AssignBed: Act {
  package static let name = "assignBed"

  package let stay: StayNumber
  package let bed: Bed
  package let overriding: Override?

  package init(stay: StayNumber, bed: Bed, overriding: Override? = nil) {
    self.stay = stay
    self.bed = bed
    self.overriding = overriding
  }

  package var permissions: Set<Permission> {
    Self.permissionsByName.union(overriding == nil ? [] : [.override])
  }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    try centre.move(try centre.resident(stay), to: bed, overriding: overriding)
  }
}

extension Centre {
  /// What happens when somebody goes to a bed that is wished for.
  func move(
    _ resident: Resident, to wish: Bed, overriding: Override?
  ) throws(Refusal) -> [Event] {
    let (bed, sharing) = try Placement(centre: self)
      .place(Guest(resident), in: wish, overriding: overriding)
    return moved(resident, to: bed, sharing: sharing, overriding: overriding)
  }

  /// What happens when somebody goes to a bed that is known to be theirs to have.
  func moved(
    _ resident: Resident, to bed: Bed, sharing: StayNumber?, overriding: Override? = nil
  ) -> [Event] {
    let assigned = BedAssigned(
      stay: resident.stay, bed: bed, from: resident.bed, sharing: sharing, overriding: overriding)
    let infants = infantsSharing(with: resident).map { infant in
      BedAssigned(stay: infant, bed: bed, from: resident.bed, sharing: resident.stay).event
    }
    return keptNoLonger(for: resident.person) + [assigned.event] + infants
  }

  /// The infants who share somebody's bed go along with their mother.
  func infantsSharing(with mother: Resident) -> [StayNumber] {
    guard let bed = mother.bed else { return [] }
    let placement = Placement(centre: self)
    return (occupants[bed] ?? []).filter { sharer in
      guard sharer != mother.stay, let infant = residents[sharer] else { return false }
      return placement.bedMother(of: Guest(infant))?.stay == mother.stay
    }
  }
}

extension Recollection {
  /// What is remembered of one stay, should it be over.
  static func stay(_ stay: StayNumber) -> Recollection {
    var recollection = Recollection()
    recollection.stays = [stay]
    return recollection
  }
}

extension Centre {
  /// Somebody who is here.
  /// - Throws: why this stay is not, or no longer.
  func resident(_ stay: StayNumber) throws(Refusal) -> Resident {
    if let resident = residents[stay] { return resident }
    guard let outline = recalled.stays[stay] else { throw .stay(.noSuchStay(stay)) }
    if outline.isWithdrawn { throw .stay(.withdrawn(stay)) }
    guard let departed = outline.departed, let kind = outline.departure else {
      throw .stay(.noSuchStay(stay))
    }
    throw .stay(.departed(stay, departed, kind))
  }
}
