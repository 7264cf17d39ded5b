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
    var change = RegistrationChange()
    readIdentity(into: &change)
    readFacts(into: &change)
    let bed = readBed()
    let reason = reading.note(.reason)
    let decision = reading.note(.decision)
    guard reading.firstFault == nil else { return nil }
    return CorrectRegistration(
      stay: recorded.stay, change: change, reason: reason, bed: bed,
      overriding: decision.map(Override.init))
  }

  private mutating func readIdentity(into change: inout RegistrationChange) {
    change.name = changed(.name) { try PersonName(typed: $0) }
    change.fatherName = setting(.father) { try PersonName(typed: $0) }
    change.cnic = setting(.ownCNIC) { try CNIC(typed: $0) }
    change.phone = setting(.phone) { try PhoneNumber(typed: $0) }
  }

  private mutating func readFacts(into change: inout RegistrationChange) {
    change.sex = changed(.sex) { try Sex(typed: $0) }
    change.age = changed(.age) { [day] in try Age(typed: $0, on: day) }
    change.nationality = changed(.nationality) { try Nationality(typed: $0) }
    change.family = setting(.family) { try FamilyNumber(typed: $0) }
    change.needs = changed(.needs) { try CheckInReading.needs($0.meansNone ? "" : $0) }
    let places = places
    switch setting(.district, { try places.district($0) }) {
    case .to(let district):
      (change.district, change.province) = (
        .to(DistrictName(district.name)), .to(district.province)
      )
    case .empty: (change.district, change.province) = (.empty, .empty)
    case .none: break
    }
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

  private func isChanged(_ kind: Dialog.Kind) -> Bool {
    reading.dialog.text(kind) != recorded.text(of: kind)
  }

  /// A field that cannot be empty; nil: it says what it said.
  private mutating func changed<Value>(
    _ kind: Dialog.Kind, _ read: (String) throws -> Value
  ) -> Value? {
    isChanged(kind) ? reading.needed(kind, read) : nil
  }

  /// A field that can be emptied; nil: it says what it said.
  private mutating func setting<Value>(
    _ kind: Dialog.Kind, _ read: (String) throws -> Value
  ) -> RegistrationChange.Setting<Value>? {
    guard isChanged(kind) else { return nil }
    let typed = reading.dialog.text(kind)
    if typed.isEmpty || typed.meansNone { return .empty }
    return reading.needed(kind, read).map { .to($0) }
  }
}

extension String {
  /// What the form of the gate shows in an optional field that is empty.
  fileprivate var meansNone: Bool { lowercased() == "none" }
}
