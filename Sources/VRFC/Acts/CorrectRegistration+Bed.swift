extension CorrectRegistration {
  /// The move that goes with a correction, in the same record: who is found to belong in another
  /// hall could neither be corrected before the move nor moved before the correction.
  ///
  /// - Parameters:
  ///   - before: the house as it is.
  ///   - after: the same, with the registration corrected.
  func bedEvents(
    from before: Centre, to after: Centre, facts: Facts
  ) throws(Refusal) -> [Event] {
    switch bed {
    case nil:
      try checkMayStay(in: before, with: facts)
      return []
    case .some(.none): return vacated(try resident(of: before, in: after), in: after)
    case .next: return nextBed(for: try resident(of: before, in: after), in: after)
    case .bed(let wish):
      let resident = try resident(of: before, in: after)
      guard wish != resident.bed else {
        try checkMayStay(in: before, with: facts)
        return []
      }
      return try after.move(resident, to: wish, overriding: overriding)
    }
  }

  /// As corrected; who has left has no bed to be given.
  private func resident(of before: Centre, in after: Centre) throws(Refusal) -> Resident {
    if let resident = after.residents[stay] { return resident }
    return try before.resident(stay)
  }

  /// Nobody is left in the wrong hall by a correction.
  private func checkMayStay(in centre: Centre, with facts: Facts) throws(Refusal) {
    guard let wrong = centre.wrongHall(of: stay, with: facts) else { return }
    throw .stay(.wrongHallThen(wrong.bed, wrong.why))
  }

  /// Nobody is moved who may stay where they are. Where no bed is free they wait, unless an officer
  /// may leave them there.
  private func nextBed(for resident: Resident, in after: Centre) -> [Event] {
    let objection = after.objection(toBedOf: stay, with: resident.facts)
    if resident.bed != nil, objection == nil { return [] }
    switch Placement(centre: after).offer(for: Guest(resident)) {
    case .bed(let bed, let sharing): return after.moved(resident, to: bed, sharing: sharing)
    case .waits, .officerDecides:
      return objection?.why.isForOfficer == false ? vacated(resident, in: after) : []
    }
  }

  /// They wait for a bed, and their infants with them.
  private func vacated(_ resident: Resident, in after: Centre) -> [Event] {
    guard let bed = resident.bed else { return [] }
    return ([stay] + after.infantsSharing(with: resident)).map { stay in
      BedVacated(stay: stay, bed: bed, corrects: resident.identifiedIn).event
    }
  }
}
