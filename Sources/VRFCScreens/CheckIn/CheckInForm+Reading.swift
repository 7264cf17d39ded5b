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

  /// What the field with the focus may mean, the likeliest first.
  func suggestions(_ places: Places) -> [Suggestion] {
    guard let focus, !defaults.contains(focus), !text(focus).isEmpty else { return [] }
    switch focus {
    case .district:
      if (try? places.district(text(.district))) != nil { return [] }
      return completions(places, limit: CheckInForm.mostSuggestions).map {
        Suggestion($0.name, words: "\($0.name), \($0.province.title)")
      }
    case .nationality:
      if (try? Nationality(typed: text(.nationality))) != nil { return [] }
      return Nationality.completions(
        for: text(.nationality), limit: CheckInForm.mostSuggestions
      ).map { Suggestion($0.rawValue, words: "\($0.rawValue)  \($0.name)") }
    case .name, .father, .sex, .age, .cnic, .phone, .family, .needs, .bed, .reason: return []
    }
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
    switch field {
    case .sex:
      if let sex { texts[.sex]?.set(sex.rawValue) }
    case .age:
      do throws(AgeFault) {
        let age = try Age(typed: text(.age), on: day)
        texts[.age]?.set("\(age)")
      } catch {
        // It stays as it was typed, with the fault beside it.
      }
    case .name, .father, .cnic, .nationality, .district, .phone, .family, .needs, .bed, .reason:
      break
    }
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
