import VRFC

extension CheckInForm {
  /// What the form says so far, of which anything may be missing; for the bed and for the look-up.
  var sex: Sex? { try? Sex(typed: text(.sex)) }
  var age: Age? { (try? SaidAge(typed: text(.age), on: day))?.age }
  var cnic: CNIC? { try? CNIC(typed: text(.cnic)) }
  var family: FamilyNumber? { try? FamilyNumber(typed: text(.family)) }

  /// The district of Pakistan that is meant; nil: none, or a home elsewhere.
  func district(_ places: Places) -> District? {
    if defaults.contains(.district) { return try? places.district(text(.district)) }
    guard country.isToldByDistrict else { return nil }
    if let district = try? places.district(text(.district)) { return district }
    return completion(places).flatMap { try? places.district($0.text) }
  }

  /// The home that the letters typed begin.
  func completion(_ places: Places) -> Suggestion? {
    if defaults.contains(.district) { return nil }
    return CheckInField.district.row?.suggestions(
      text(.district), places, of: country, limit: 1
    ).first
  }

  /// Writes the home out; false: there is nothing to write out.
  mutating func completeDistrict(_ places: Places) -> Bool {
    if country.isToldByDistrict, (try? places.district(text(.district))) != nil {
      return writeDistrictAsListed(places)
    }
    guard let home = completion(places) else { return false }
    texts[.district]?.set(home.text)
    faults[.district] = nil
    return true
  }

  /// What the field with the focus may mean, the likeliest first.
  func suggestions(_ places: Places) -> [Suggestion] {
    guard let focus, !defaults.contains(focus), !text(focus).isEmpty else { return [] }
    return focus.row?.suggestions(
      text(focus), places, of: country, limit: CheckInForm.mostSuggestions) ?? []
  }

  private static let mostSuggestions = 5

  /// Takes the likeliest suggestion; false: there is none.
  mutating func complete(_ places: Places) -> Bool {
    if focus == .district { return completeDistrict(places) }
    guard let focus, let first = suggestions(places).first else { return false }
    texts[focus]?.set(first.text)
    faults[focus] = nil
    followNationality()
    return true
  }

  private mutating func writeDistrictAsListed(_ places: Places) -> Bool {
    guard let district = try? places.district(text(.district)), district.name != text(.district)
    else { return false }
    texts[.district]?.set(district.name)
    return true
  }

  /// A whole CNIC tells the sex, unless somebody has said it;
  /// the last one's district is not theirs in another province. One that is taken away tells
  /// nothing any more.
  mutating func takeFromCNIC(_ places: Places) {
    guard focus == .cnic else { return }
    for field in carried.keys where defaults.contains(field) { putBack(field) }
    followNationality()
    guard let cnic else { return }
    if defaults.contains(.sex) { texts[.sex]?.set(cnic.sexSuggested.rawValue) }
    if defaults.contains(.district), let province = cnic.province,
      district(places)?.province != province
    {
      texts[.district]?.set("")
    }
  }

  /// Writes a field out as it is understood, when it is left.
  mutating func writeOut(_ field: CheckInField, on day: Day) {
    self.day = day
    guard let words = field.row?.writtenOut?(text(field), FieldContext(day: day)) else { return }
    texts[field]?.set(words)
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
