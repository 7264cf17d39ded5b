/// Corrects what a registration says, by a new act that names the old one.
package struct CorrectRegistration: Act {
  package static let name = "correct"

  package let stay: StayNumber
  package let change: RegistrationChange
  package let reason: Note?
  /// Where they sleep from now on; nil: where they are.
  package let bed: BedWish?
  /// A duty officer's decision on that bed.
  package let overriding: Override?

  package init(
    stay: StayNumber, change: RegistrationChange, reason: Note? = nil, bed: BedWish? = nil,
    overriding: Override? = nil
  ) {
    self.stay = stay
    self.change = change
    self.reason = reason
    self.bed = bed
    self.overriding = overriding
  }

  package var permissions: Set<Permission> {
    Self.permissionsByName.union(bed == nil ? [] : [.receive])
      .union(overriding == nil ? [] : [.override])
  }

  package var correctedStay: StayNumber? { stay }
  package var liftingReason: LiftingReason { .given(reason) }

  package var recollection: Recollection {
    var recollection = Recollection()
    recollection.stays = [stay]
    recollection.identities = [stay]
    recollection.identityNumbersHere = change.cnic != nil
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard let outline = centre.recalled.stays[stay] else { throw .stay(.noSuchStay(stay)) }
    if outline.isWithdrawn { throw .stay(.withdrawn(stay)) }
    guard let identity = centre.recalled.identities[stay] else {
      throw .stay(centre.isErased(outline.person) ? .erased(stay) : .keyMissing(stay))
    }
    let newFacts = change.applied(to: outline.facts)
    let newIdentity = change.applied(to: identity, of: outline.facts)
    guard newFacts != outline.facts || newIdentity != identity else {
      throw .stay(.nothingToCorrect(stay))
    }
    try checkNumber(newIdentity.cnic, of: outline.person, in: centre)
    let corrected = RegistrationCorrected(
      stay: stay, corrects: outline.identifiedIn, facts: newFacts, identity: .known(newIdentity),
      notes: .reason(reason))
    var after = centre
    after.apply([corrected.event], at: RecordStamp(seq: outline.identifiedIn, at: centre.moment))
    return [corrected.event] + (try bedEvents(from: centre, to: after, facts: newFacts))
  }

  package func remarks(in centre: Centre) -> [String] {
    guard let outline = centre.recalled.stays[stay],
      let identity = centre.recalled.identities[stay]
    else { return [] }
    let facts = change.applied(to: outline.facts)
    let doubts = facts.doubts(with: change.applied(to: identity, of: outline.facts).cnic)
    let was = outline.facts
    let hadHome = was.province != nil || was.district != nil || was.home != nil
    let hasHome = facts.province != nil || facts.home != nil
    guard change.clearsHome(of: was), hadHome, !hasHome else { return doubts }
    return doubts + [
      say("The home was told with the other nationality and is taken out: say the right one.")
    ]
  }

  /// Their own number may stand in every stay of theirs, and in nobody else's who is here.
  private func checkNumber(
    _ cnic: CNIC?, of person: PersonNumber, in centre: Centre
  ) throws(Refusal) {
    guard let cnic, let here = centre.recalled.here[cnic],
      centre.residents[here]?.person != person
    else { return }
    throw .stay(.cnicHere(cnic, here, centre.residents[here]?.bed))
  }
}

extension Centre {
  /// What speaks against somebody's bed, were they as a correction says; nil: they may stay.
  func objection(toBedOf stay: StayNumber, with facts: Facts) -> (bed: Bed, why: HallRefusal)? {
    guard let resident = residents[stay], let bed = resident.bed, let hall = hall(bed.hall) else {
      return nil
    }
    let guest = Guest(facts: facts, family: resident.familyKey, stay: stay, bed: bed)
    return Placement(centre: self).objection(to: hall, for: guest).map { (bed, $0) }
  }

  /// The same where it was not so before, and is not for an officer to decide.
  func wrongHall(of stay: StayNumber, with facts: Facts) -> (bed: Bed, why: HallRefusal)? {
    guard let resident = residents[stay],
      facts.sex != resident.facts.sex || facts.age != resident.facts.age,
      let objection = objection(toBedOf: stay, with: facts), !objection.why.isForOfficer
    else { return nil }
    return objection
  }
}
