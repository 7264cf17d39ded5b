/// Somebody for whom a bed is looked for.
package struct Guest: Hashable, Sendable {
  package let facts: Facts
  package let family: FamilyKey?
  /// Nil: not registered yet.
  package let stay: StayNumber?
  package let bed: Bed?

  package init(facts: Facts, family: FamilyKey?, stay: StayNumber? = nil, bed: Bed? = nil) {
    self.facts = facts
    self.family = family
    self.stay = stay
    self.bed = bed
  }

  package init(_ resident: Resident) {
    self.init(
      facts: resident.facts, family: resident.familyKey, stay: resident.stay, bed: resident.bed)
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

  /// The next fitting bed: the mother's for an infant, else the lowest vacant one.
  package func offer(for guest: Guest) -> Offer {
    if let mother = bedMother(of: guest), let bed = mother.bed {
      return .bed(bed, sharing: mother.stay)
    }
    let halls = natural(for: guest)
    if halls.isEmpty { return .officerDecides }
    for hall in halls {
      for bed in centre.vacantBeds(in: hall) { return .bed(bed, sharing: nil) }
    }
    return .waits
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

  /// A woman of the same family who is here. Roles within a family are not asked at the gate,
  /// so the woman closest above the child in age by at least fifteen years counts as the mother.
  func mother(of guest: Guest) -> Resident? {
    guard let key = guest.family else { return nil }
    return centre.family(key)
      .filter { member in
        member.stay != guest.stay && member.facts.sex == .female
          && member.facts.age.rawValue >= guest.facts.age.rawValue + Placement.motherOlderByYears
      }
      .min { ($0.facts.age, $0.stay) < ($1.facts.age, $1.stay) }
  }

  static let motherOlderByYears = 15
}
