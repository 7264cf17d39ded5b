@testable import VRFC

/// A register made by noting one event a record; its people are invented.
struct NotedRegister {
  private(set) var register = Register()
  private(set) var events: [Event] = []
  var seq: Int { events.count }

  static let noon = Moment(milliseconds: 1_632_466_800_000, offset: 18_000)

  mutating func note(_ event: Event) {
    events.append(event)
    register.note([event], in: seq)
  }

  /// Registers somebody; the stay and the person have the record's number.
  @discardableResult
  mutating func register(
    _ name: String, father: String? = nil, cnic: String? = nil, phone: String? = nil,
    age: Int = 30, district: String? = nil, known: PersonNumber? = nil
  ) throws -> StayNumber {
    let stay = StayNumber(year: 2021, serial: seq + 1)
    note(
      .arrivalRegistered(
        ArrivalRegistered(
          stay: stay, person: known ?? PersonNumber(serial: seq + 1), batch: nil,
          arrived: NotedRegister.noon,
          facts: Facts(
            sex: .male, age: try Age(years: age), district: district.map { DistrictName($0) }),
          identity: .known(try identity(name, father, cnic, phone)))))
    return stay
  }

  mutating func correct(
    _ stay: StayNumber, _ name: String, father: String? = nil, cnic: String? = nil
  ) throws {
    note(
      .registrationCorrected(
        RegistrationCorrected(
          stay: stay, corrects: stay.serial, facts: Facts(sex: .male, age: try Age(years: 30)),
          identity: .known(try identity(name, father, cnic)), notes: nil)))
  }

  mutating func withdraw(_ stay: StayNumber) {
    note(.registrationWithdrawn(RegistrationWithdrawn(stay: stay, corrects: stay.serial)))
  }

  mutating func depart(_ stay: StayNumber) {
    note(
      .stayDeparted(
        StayDeparted(
          stay: stay, departed: NotedRegister.noon, kind: .family, familyRemaining: [],
          identity: nil, notes: nil)))
  }

  private func identity(
    _ name: String, _ father: String?, _ cnic: String?, _ phone: String? = nil
  ) throws -> Identity {
    Identity(
      name: try PersonName(typed: name), fatherName: try father.map(PersonName.init(typed:)),
      cnic: try cnic.map(CNIC.init(typed:)), phone: try phone.map(PhoneNumber.init(typed:)))
  }
}

extension Register {
  /// Those who are here.
  var present: ShownStays {
    ShownStays(entries.filter { !$0.isWithdrawn && $0.isHere }.map(\.stay))
  }
}
