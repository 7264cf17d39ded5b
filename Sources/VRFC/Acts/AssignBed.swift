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
    overriding == nil ? [.receive] : [.receive, .override]
  }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let resident = try centre.resident(stay)
    let (bed, sharing) = try Placement(centre: centre)
      .place(Guest(resident), in: bed, overriding: overriding)
    let assigned = BedAssigned(
      stay: stay, bed: bed, from: resident.bed, sharing: sharing, overriding: overriding)
    return centre.keptNoLonger(for: resident.person) + [assigned.event]
      + infants(with: resident, to: bed, in: centre)
  }

  /// An infant who shares the bed goes with the mother.
  private func infants(with mother: Resident, to bed: Bed, in centre: Centre) -> [Event] {
    guard let from = mother.bed else { return [] }
    let placement = Placement(centre: centre)
    return (centre.occupants[from] ?? []).compactMap { sharer in
      guard sharer != stay, let infant = centre.residents[sharer],
        placement.bedMother(of: Guest(infant))?.stay == stay
      else { return nil }
      return BedAssigned(stay: sharer, bed: bed, from: from, sharing: stay).event
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
