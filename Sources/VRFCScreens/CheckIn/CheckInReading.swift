import VRFC

/// Reads a form: field by field, by the centre's rules, each fault beside its field.
struct CheckInReading {
  private let form: CheckInForm
  private let places: Places
  private let day: Day
  private(set) var faults: [CheckInField: String] = [:]

  /// - Parameter day: today, from which an age is counted where a date of birth was typed.
  init(_ form: CheckInForm, places: Places, on day: Day) {
    self.form = form
    self.places = places
    self.day = day
  }

  /// What is wrong with one field as it stands; an empty one is asked for when the form is saved.
  func fault(of field: CheckInField) -> String? {
    guard !form.text(field).trimmed.isEmpty else { return nil }
    var reading = self
    _ = reading.act()
    return reading.faults[field]
  }

  /// The act that the form stands for; nil: `faults` says what is wrong.
  mutating func act() -> RegisterArrival? {
    let identity = readIdentity()
    let facts = readFacts()
    let bed = readBed()
    let overriding = form.asksReason ? needed(.reason) { try Note(typed: $0) } : nil
    guard faults.isEmpty, let identity, let facts else { return nil }
    return RegisterArrival(
      facts: facts, identity: identity, arriver: form.known.map { .known($0.person) } ?? .new,
      batch: form.batch, bed: bed, overriding: overriding.map(Override.init))
  }

  private mutating func readIdentity() -> Identity? {
    let father = given(.father) { try PersonName(typed: $0) }
    let cnic = given(.cnic) { try CNIC(typed: $0) }
    let phone = given(.phone) { try PhoneNumber(typed: $0) }
    return needed(.name) { try PersonName(typed: $0) }
      .map { Identity(name: $0, fatherName: father, cnic: cnic, phone: phone) }
  }

  private mutating func readFacts() -> Facts? {
    let district = given(.district) { [places] in try places.district($0) }
    let family = given(.family) { try FamilyNumber(typed: $0) }
    let nationality = given(.nationality) { try Nationality(typed: $0) }
    let needs = given(.needs, CheckInReading.needs)
    guard let sex = needed(.sex, { try Sex(typed: $0) }),
      let age = needed(.age, { [day] in try Age(typed: $0, on: day) })
    else { return nil }
    let country = nationality ?? .pakistan
    // Where no district is said, the card still says the province.
    let province = district?.province ?? (country == .pakistan ? form.cnic?.province : nil)
    return Facts(
      sex: sex, age: age, nationality: country, province: province,
      district: district.map { DistrictName($0.name) }, family: family, needs: needs ?? [])
  }

  private mutating func readBed() -> BedWish {
    let text = form.text(.bed).trimmed
    if text.isEmpty { return .next }
    if text.lowercased() == "none" { return .none }
    guard let bed = Bed(text) else {
      faults[.bed] = say("\(text.quoted) is no bed: write for instance M-07, or none.")
      return .next
    }
    return .bed(bed)
  }

  static func needs(_ typed: String) throws(NeedFault) -> [Need] {
    let words = typed.split { $0 == "," || $0 == ";" || $0 == "،" }
      .map { String($0).trimmed }.filter { !$0.isEmpty }
    var needs: [Need] = []
    for word in words {
      let completed = Need.allCases.filter { $0.rawValue.hasPrefix(word.lowercased()) }
      let need = completed.count == 1 ? completed[0] : try Need(typed: word)
      if !needs.contains(need) { needs.append(need) }
    }
    return needs
  }

  /// What a field says; nil where it is empty or means none.
  private mutating func given<Value>(
    _ field: CheckInField, _ read: (String) throws -> Value
  ) -> Value? {
    let text = form.text(field).trimmed
    if text.isEmpty || text.lowercased() == "none" { return nil }
    return needed(field, read)
  }

  private mutating func needed<Value>(
    _ field: CheckInField, _ read: (String) throws -> Value
  ) -> Value? {
    do {
      return try read(form.text(field))
    } catch {
      faults[field] = "\(error)"
      return nil
    }
  }
}

extension String {
  /// The text without the spaces around it.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
