import VRFC

extension CheckInForm {
  /// What the form says so far, of which anything may be missing; for the bed and for the look-up.
  var sex: Sex? { try? Sex(typed: text(.sex)) }
  var age: Age? { try? Age(typed: text(.age)) }
  var cnic: CNIC? { try? CNIC(typed: text(.cnic)) }
  var family: FamilyNumber? { try? FamilyNumber(typed: text(.family)) }

  func district(_ places: Places) -> District? {
    if let district = try? places.district(text(.district)) { return district }
    return completion(places)
  }

  /// The district that the letters typed begin.
  func completion(_ places: Places) -> District? {
    completions(places, limit: 1).first
  }

  func completions(_ places: Places, limit: Int) -> [District] {
    if defaults.contains(.district) { return [] }
    return places.completions(for: text(.district), limit: limit)
  }

  /// Writes the district out; false: there is nothing to write out.
  mutating func completeDistrict(_ places: Places) -> Bool {
    let typed = text(.district)
    if (try? places.district(typed)) != nil { return writeDistrictAsListed(places) }
    guard let district = completion(places) else { return false }
    texts[.district]?.set(district.name)
    faults[.district] = nil
    return true
  }

  private mutating func writeDistrictAsListed(_ places: Places) -> Bool {
    guard let district = try? places.district(text(.district)), district.name != text(.district)
    else { return false }
    texts[.district]?.set(district.name)
    return true
  }

  /// A whole CNIC tells the sex, unless somebody has said it.
  mutating func takeSexFromCNIC() {
    guard focus == .cnic, defaults.contains(.sex), let cnic else { return }
    texts[.sex]?.set(cnic.sexSuggested.rawValue)
  }

  /// What the bed is looked for with; somebody grown up while the age is not known.
  var guest: Guest? {
    guard let sex, let grown = Age(rawValue: 30) else { return nil }
    return Guest(facts: Facts(sex: sex, age: age ?? grown, family: family), family: nil)
  }

  func guest(in centre: Centre) -> Guest? {
    guard let guest else { return nil }
    let key = family.map { FamilyKey(batch: batch, day: centre.moment.day, number: $0) }
    return Guest(facts: guest.facts, family: key, person: known?.person)
  }

  /// The question to the look-up; nil while too little is known.
  func query(_ places: Places) -> LookAlikes.Query? {
    guard known == nil else { return nil }
    var query = LookAlikes.Query()
    query.name = text(.name).trimmed
    query.fatherName = text(.father).trimmed
    query.cnic = cnic
    query.age = age
    if !defaults.contains(.district) {
      query.district = (try? places.district(text(.district))).map { DistrictName($0.name) }
    }
    guard query.cnic != nil || (query.name.count > 2 && query.fatherName.count > 2) else {
      return nil
    }
    return query
  }
}
