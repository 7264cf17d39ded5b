import VRFC

/// A field of the form, in the order in which they stand.
package enum CheckInField: String, CaseIterable, Codable, Hashable, Sendable {
  case name, father, sex, age, cnic, nationality, district, phone, family, needs, bed, reason

  var label: String {
    switch self {
    case .name: "Name"
    case .father: "Father"
    case .sex: "Sex"
    case .age: "Age"
    case .cnic: "CNIC"
    case .nationality: "Nationality"
    case .district: "District"
    case .phone: "Phone"
    case .family: "Family"
    case .needs: "Needs"
    case .bed: "Bed"
    case .reason: "Reason"
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

  /// What an empty field means, shown in it.
  var emptyWords: String {
    switch self {
    case .family, .needs, .cnic, .phone: "none"
    case .name, .father, .sex, .age, .nationality, .district, .bed, .reason: ""
    }
  }
}
