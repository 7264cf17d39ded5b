/// What is said of somebody, from wherever it was read: all of it at the gate, what is said anew in
/// a correction; whatever is nil was not said.
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
    if clearsHome(of: facts) {
      (facts.province, facts.district, facts.home) = (nil, nil, nil)
    }
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

  /// - Parameter facts: what was recorded of them.
  func applied(to identity: Identity, of facts: Facts) -> Identity {
    Identity(
      name: name ?? identity.name,
      fatherName: Self.applied(fatherName, to: identity.fatherName),
      cnic: Self.applied(cnic, to: identity.cnic), phone: Self.applied(phone, to: identity.phone),
      birthDate: Self.applied(birthDate, to: identity.birthDate),
      homePlace: Self.applied(homePlace, to: clearsHome(of: facts) ? nil : identity.homePlace))
  }

  private static func applied<Value>(_ setting: Setting<Value>?, to value: Value?) -> Value? {
    switch setting {
    case .none: value
    case .to(let new): new
    case .empty: nil
    }
  }
}

extension RegistrationChange {
  /// The registration of somebody of whom nothing was said before; nil: a name, a sex or an age is
  /// missing.
  package var registration: (identity: Identity, facts: Facts)? {
    guard let name, let sex, let age else { return nil }
    let facts = applied(to: Facts(sex: sex, age: age))
    return (applied(to: Identity(name: name), of: facts), facts)
  }
}
