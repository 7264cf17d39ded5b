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
    let said = readRegistration()
    let bed = readBed()
    let overriding = form.asksReason ? needed(.reason) { try Note(typed: $0) } : nil
    guard faults.isEmpty, let said else { return nil }
    return RegisterArrival(
      facts: said.facts, identity: said.identity,
      arriver: form.known.map { .known($0.person) } ?? .new, batch: form.batch, bed: bed,
      overriding: overriding.map(Override.init))
  }

  private mutating func readRegistration() -> (identity: Identity, facts: Facts)? {
    var change = RegistrationChange()
    let context = FieldContext(places: places, day: day)
    for field in RegistrationField.all where field.isOnForm {
      _ = needed(.registration(field.code)) { try change.read(field.code, $0, by: context) }
    }
    guard var said = change.registration else { return nil }
    // Where no home is said, the card still says the province.
    if said.facts.nationality.isPakistan, said.facts.province == nil {
      said.facts.province = form.cnic?.province
    }
    return said
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
