import VRFC

/// A field of the form, in the order in which they stand.
package enum CheckInField: String, CaseIterable, Codable, Hashable, Sendable {
  case name, father, sex, age, cnic, nationality, district, phone, family, needs, bed, reason

  var label: String {
    switch self {
    case .name: say("Name")
    case .father: say("Father")
    case .sex: say("Sex")
    case .age: say("Age")
    case .cnic: say("CNIC")
    case .nationality: say("Nationality")
    case .district: say("District")
    case .phone: say("Phone")
    case .family: say("Family")
    case .needs: say("Needs")
    case .bed: say("Bed")
    case .reason: say("Reason")
    }
  }

  /// The most bytes that are taken in.
  var byteLimit: Int {
    switch self {
    case .name, .father: PersonName.limit
    case .reason: Note.limit
    case .needs: 200
    case .sex, .age, .cnic, .nationality, .district, .phone, .family, .bed: 100
    }
  }

  /// Whether it is answered in a word, a number or one of a list: who comes back to it writes it
  /// anew.
  var isShortAnswer: Bool {
    switch self {
    case .sex, .age, .nationality, .district, .family, .bed: true
    case .name, .father, .cnic, .phone, .needs, .reason: false
    }
  }

  /// What an empty field means, shown in it.
  var emptyWords: String {
    switch self {
    case .family, .needs, .cnic, .phone: say("none")
    case .name, .father, .sex, .age, .nationality, .district, .bed, .reason: ""
    }
  }
}
