import VRFC

/// Reads the form of a correction: what was changed, and nothing else, each fault beside its field.
struct CorrectionReading {
  private let recorded: Recorded
  private let places: Places
  private let day: Day
  private(set) var reading: DialogReading

  /// - Parameter day: today, from which an age is counted where a date of birth was typed.
  init(_ reading: DialogReading, of recorded: Recorded, places: Places, on day: Day) {
    (self.reading, self.recorded, self.places, self.day) = (reading, recorded, places, day)
  }

  /// The act that the form stands for; nil: the reading says what is wrong.
  mutating func act() -> CorrectRegistration? {
    let change = readChange()
    let bed = readBed()
    let reason = reading.note(.reason)
    let decision = reading.note(.decision)
    guard reading.firstFault == nil else { return nil }
    return CorrectRegistration(
      stay: recorded.stay, change: change, reason: reason, bed: bed,
      overriding: decision.map(Override.init))
  }

  private mutating func readChange() -> RegistrationChange {
    var change = RegistrationChange()
    let context = FieldContext(places: places, day: day, nationality: recorded.facts.nationality)
    for field in RegistrationField.all where field.isOnForm && isChanged(field.code) {
      _ = reading.needed(.registration(field.code)) { try change.read(field.code, $0, by: context) }
    }
    // The form has one field for the whole home.
    if change.district == .empty, change.home == .empty { change.province = .empty }
    return change
  }

  private mutating func readBed() -> BedWish? {
    switch reading.dialog.text(.bed).lowercased() {
    case "": nil
    case "auto": .next
    case "none": BedWish.none
    case let typed: bed(typed)
    }
  }

  private mutating func bed(_ typed: String) -> BedWish? {
    if let bed = Bed(typed) { return .bed(bed) }
    reading.refuse(.bed, say("\(typed.quoted) is no bed: write auto, none, or for instance M-07."))
    return nil
  }

  private func isChanged(_ code: RegistrationField.Code) -> Bool {
    reading.dialog.text(.registration(code)) != recorded.text(of: code)
  }
}
