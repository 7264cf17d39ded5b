import VRFC

/// A field of the form, in the order in which they stand.
package enum CheckInField: CaseIterable, RawRepresentable, Codable, Hashable, Sendable {
  case registration(RegistrationField.Code)
  case bed
  /// Why an officer decides against a rule.
  case reason

  static let name = CheckInField.registration(.name)
  static let father = CheckInField.registration(.fatherName)
  static let sex = CheckInField.registration(.sex)
  static let age = CheckInField.registration(.age)
  static let cnic = CheckInField.registration(.cnic)
  static let nationality = CheckInField.registration(.nationality)
  static let district = CheckInField.registration(.district)
  static let phone = CheckInField.registration(.phone)
  static let family = CheckInField.registration(.family)
  static let needs = CheckInField.registration(.needs)

  package static let allCases =
    RegistrationField.all.filter(\.isOnForm).map { registration($0.code) } + [bed, reason]

  /// Its name in a form that is kept.
  package var rawValue: String {
    switch self {
    case .registration(.fatherName): "father"
    case .registration(let code): code.rawValue
    case .bed: "bed"
    case .reason: "reason"
    }
  }

  package init?(rawValue: String) {
    guard let field = CheckInField.allCases.first(where: { $0.rawValue == rawValue }) else {
      return nil
    }
    self = field
  }

  /// Its row in the table of a registration's fields; nil: it is no part of the registration.
  var row: RegistrationField? {
    switch self {
    case .registration(let code): RegistrationField[code]
    case .bed, .reason: nil
    }
  }

  var label: String {
    switch self {
    case .registration(let code): RegistrationField[code].label()
    case .bed: say("Bed")
    case .reason: say("Reason")
    }
  }

  /// What is written in it, for whoever asks.
  var help: String {
    switch self {
    case .registration(let code): RegistrationField[code].hint()
    case .bed: say("a bed like M-07, or none; Enter takes the one offered, and saves")
    case .reason: say("why the officer decides against the rule")
    }
  }

  /// The most bytes that are taken in.
  var byteLimit: Int { row?.byteLimit ?? (self == .reason ? Note.limit : 100) }

  /// Whether it is answered in a word, a number or one of a list: who comes back to it writes it
  /// anew.
  var isShortAnswer: Bool { row?.isShortAnswer ?? (self == .bed) }

  /// What an empty field means, shown in it.
  var emptyWords: String { row?.emptiness == RegistrationField.Emptiness.none ? say("none") : "" }
}
