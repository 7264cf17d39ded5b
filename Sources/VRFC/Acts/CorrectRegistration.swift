/// What a correction says anew; whatever is nil stays as it was.
package struct RegistrationChange: Hashable, Sendable {
  /// A field that is set to a value, or emptied.
  package enum Setting<Value: Hashable & Sendable>: Hashable, Sendable {
    case to(Value)
    case empty
  }

  package var name: PersonName?
  package var fatherName: Setting<PersonName>?
  package var cnic: Setting<CNIC>?
  package var phone: Setting<PhoneNumber>?
  package var birthDate: Setting<Day>?
  package var homePlace: Setting<Note>?
  package var sex: Sex?
  package var age: Age?
  package var ageBasis: Setting<AgeBasis>?
  package var birthYear: Setting<BirthYear>?
  package var nationality: Nationality?
  package var province: Setting<Province>?
  package var district: Setting<DistrictName>?
  package var home: Setting<HomeAbroad>?
  package var family: Setting<FamilyNumber>?
  package var needs: [Need]?

  package init() {}

  /// Whether it says anew who somebody is, be it what was said before.
  var isOfIdentity: Bool {
    name != nil || fatherName != nil || cnic != nil || phone != nil || birthDate != nil
      || homePlace != nil
  }

  /// A home was told with a nationality: whoever turns out to have another has not told theirs.
  func clearsHome(of facts: Facts) -> Bool {
    nationality.map { $0 != facts.nationality } ?? false
  }

  func applied(to facts: Facts) -> Facts {
    var facts = facts
    if clearsHome(of: facts) { (facts.province, facts.district) = (nil, nil) }
    facts.sex = sex ?? facts.sex
    facts.age = age ?? facts.age
    facts.ageBasis = Self.applied(ageBasis, to: facts.ageBasis)
    facts.birthYear = Self.applied(birthYear, to: facts.birthYear)
    facts.nationality = nationality ?? facts.nationality
    facts.province = Self.applied(province, to: facts.province)
    facts.district = Self.applied(district, to: facts.district)
    facts.home = Self.applied(home, to: facts.home)
    facts.family = Self.applied(family, to: facts.family)
    facts.needs = needs ?? facts.needs
    return facts
  }

  func applied(to identity: Identity) -> Identity {
    Identity(
      name: name ?? identity.name,
      fatherName: Self.applied(fatherName, to: identity.fatherName),
      cnic: Self.applied(cnic, to: identity.cnic), phone: Self.applied(phone, to: identity.phone),
      birthDate: Self.applied(birthDate, to: identity.birthDate),
      homePlace: Self.applied(homePlace, to: identity.homePlace))
  }

  private static func applied<Value>(_ setting: Setting<Value>?, to value: Value?) -> Value? {
    switch setting {
    case .none: value
    case .to(let new): new
    case .empty: nil
    }
  }
}

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
    let newIdentity = change.applied(to: identity)
    guard newFacts != outline.facts || newIdentity != identity else {
      throw .stay(.nothingToCorrect(stay))
    }
    try checkNumber(newIdentity.cnic, in: centre)
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
    let disagreements =
      change.applied(to: identity).cnic?
      .disagreements(sex: facts.sex, province: facts.province) ?? []
    let hadHome = outline.facts.province != nil || outline.facts.district != nil
    guard change.clearsHome(of: outline.facts), hadHome, facts.province == nil else {
      return disagreements
    }
    return disagreements + [
      say("The home was told with the other nationality and is taken out: say the right one.")
    ]
  }

  private func checkNumber(_ cnic: CNIC?, in centre: Centre) throws(Refusal) {
    guard let cnic, let here = centre.recalled.here[cnic], here != stay else { return }
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
