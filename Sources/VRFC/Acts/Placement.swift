/// Somebody for whom a bed is looked for.
package struct Guest: Hashable, Sendable {
  package let facts: Facts
  package let family: FamilyKey?
  /// Nil: not registered yet.
  package let stay: StayNumber?
  package let bed: Bed?
  /// Nil: somebody new.
  package let person: PersonNumber?
  /// Whether health staff said that they sleep apart from the others.
  package let sleepsApart: Bool
  /// What they are in their family, where that was recorded.
  package let role: FamilyRole?

  package init(
    facts: Facts, family: FamilyKey?, stay: StayNumber? = nil, bed: Bed? = nil,
    person: PersonNumber? = nil, care: Care? = nil
  ) {
    self.facts = facts
    self.family = family
    self.stay = stay
    self.bed = bed
    self.person = person
    sleepsApart = care?.health?.outcome == .isolate
    role = care?.role
  }

  package init(_ resident: Resident) {
    self.init(
      facts: resident.facts, family: resident.familyKey, stay: resident.stay, bed: resident.bed,
      person: resident.person, care: resident.care)
  }
}

/// The rules of the halls: who belongs where, and which bed is next.
package struct Placement {
  let centre: Centre

  package init(centre: Centre) {
    self.centre = centre
  }

  /// What the program offers of itself.
  package enum Offer: Hashable, Sendable {
    case bed(Bed, sharing: StayNumber?)
    /// Every fitting bed is taken: full is normal, not an error.
    case waits
    /// The program never places this person: an officer decides.
    case officerDecides
  }

  /// The next fitting bed: the one kept for somebody who comes back from hospital, the mother's for
  /// an infant, else the lowest vacant one; for who sleeps apart, the lowest isolation bed.
  package func offer(for guest: Guest) -> Offer {
    if let bed = keptBed(for: guest) { return .bed(bed, sharing: nil) }
    if !guest.sleepsApart, let mother = bedMother(of: guest), let bed = mother.bed {
      return .bed(bed, sharing: mother.stay)
    }
    let halls = natural(for: guest)
    if halls.isEmpty { return .officerDecides }
    for hall in halls {
      if let bed = firstVacant(in: hall, for: guest) { return .bed(bed, sharing: nil) }
    }
    return .waits
  }

  /// The lowest vacant bed that this person may have.
  func firstVacant(in hall: Hall, for guest: Guest) -> Bed? {
    if guest.sleepsApart { return centre.vacantIsolationBeds(in: hall).first }
    for bed in centre.vacantBeds(in: hall) { return bed }
    return nil
  }

  /// The bed that was kept while they were in hospital, where they may sleep in it.
  private func keptBed(for guest: Guest) -> Bed? {
    guard let person = guest.person, let bed = centre.bedKept(for: person),
      let hall = centre.hall(bed.hall), objection(to: hall, for: guest) == nil,
      objection(to: bed, for: guest) == nil
    else { return nil }
    return place(of: guest, returningTo: bed) == nil ? nil : bed
  }

  /// The halls in which this person belongs; none: an officer decides.
  package func natural(for guest: Guest) -> [Hall] {
    switch guest.facts.sex {
    case .female: return centre.halls.filter { $0.sex == .female }
    case .male:
      let belongs: HallSex = belongsWithMother(guest) ? .female : .male
      return centre.halls.filter { $0.sex == belongs }
    case .transgender: return []
    }
  }

  /// A boy under ten with his mother belongs in the female hall.
  func belongsWithMother(_ guest: Guest) -> Bool {
    guest.facts.sex == .male && guest.facts.age.rawValue < centre.rules.boysWithMotherUnder
      && mother(of: guest) != nil
  }

  /// The mother whose bed an infant shares, if she has one.
  func bedMother(of guest: Guest) -> Resident? {
    guard guest.facts.age.rawValue < centre.rules.infantSharesUnder else { return nil }
    return mother(of: guest).flatMap { $0.bed == nil ? nil : $0 }
  }

  /// The woman of the same family who is recorded as its mother. Roles within a family are not
  /// asked at the gate: where none is recorded, the woman closest above the child in age by at
  /// least fifteen years counts as the mother.
  func mother(of guest: Guest) -> Resident? {
    guard let key = guest.family else { return nil }
    let women = centre.family(key).filter { $0.stay != guest.stay && $0.facts.sex == .female }
    let youngest = guest.facts.age.rawValue + Placement.motherOlderByYears
    let mothers = women.filter { $0.care.role == .mother }
    let older = women.filter { $0.care.role == nil && $0.facts.age.rawValue >= youngest }
    return (mothers.isEmpty ? older : mothers)
      .min { ($0.facts.age, $0.stay) < ($1.facts.age, $1.stay) }
  }

  static let motherOlderByYears = 15
}
