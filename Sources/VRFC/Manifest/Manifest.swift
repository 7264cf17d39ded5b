/// A list of returnees as another authority hands it over, read whole.
package struct Manifest: Hashable, Sendable {
  /// The most rows that one file may have.
  package static let rowLimit = 2_000

  /// At least one, in the order of the file.
  package let rows: [ManifestRow]
  /// What was left out of the file, a sentence each with its place.
  package let notices: [String]
}

/// One person of a manifest.
package struct ManifestRow: Hashable, Sendable {
  /// The line of the file on which the row begins, counted from 1.
  package let line: Int
  package let name: PersonName
  package let fatherName: PersonName?
  package let sex: Sex
  package let age: Age
  package let cnic: CNIC?
  /// Pakistan where the cell is empty.
  package let nationality: Nationality
  /// The district's, where only that is given.
  package let province: Province?
  package let district: District?
  package let phone: PhoneNumber?
  package let family: FamilyNumber?
  /// Each once, in the order of the cell.
  package let needs: [Need]
  /// What does not agree, a sentence each; none of it keeps a person out.
  package var warnings: [String]
}

/// The columns of a manifest; the raw values are the names in its header.
package enum ManifestColumn: String, Hashable, Sendable, CaseIterable {
  case name
  case fatherName = "father_name"
  case sex, age, cnic, nationality, province, district, phone, family, flags
  /// In the place of an age, or beside it.
  case birth = "date_of_birth"
  /// A running number, which is passed over.
  case serial = "sr_no"

  /// Those that a list is asked for by name.
  package static let named = allCases.filter { $0 != .serial }

  /// Whether every manifest has the column, and every row something in it; an age may be told by a
  /// date of birth.
  package var isRequired: Bool { self == .name || self == .sex || self == .age }

  /// Reads a header's cell: the column's own name or another usual one, in capitals or not, with
  /// whatever stands between the words.
  init?(header: String) {
    let words = header.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "#" }
    let name = words.joined(separator: "_")
    let meant = Self.allCases.first { $0.rawValue == name || $0.otherNames.contains(name) }
    guard let meant else { return nil }
    self = meant
  }

  /// How else lists call the column, as ``init(header:)`` folds it: an apostrophe parts two words.
  private var otherNames: Set<String> {
    switch self {
    case .name:
      ["full_name", "fullname", "name_of_returnee", "returnee_name", "deportee_name", "نام"]
    case .fatherName:
      [
        "father_s_name", "fathers_name", "father", "father_husband_name", "father_husband",
        "father_s_husband_s_name", "husband_name", "husband_s_name", "s_o", "son_of", "parentage",
        "ولدیت", "والد_کا_نام",
      ]
    case .sex: ["gender", "m_f", "جنس"]
    case .age: ["age_years", "age_in_years", "years", "عمر"]
    case .birth: ["dob", "d_o_b", "birth_date", "birthdate", "born", "تاریخ_پیدائش"]
    case .cnic:
      [
        "cnic_no", "cnic_number", "nic", "nic_no", "id_card", "id_card_no", "id_card_number",
        "شناختی_کارڈ", "شناختی_کارڈ_نمبر",
      ]
    case .nationality: ["country", "citizenship", "قومیت"]
    case .province: ["home_province", "صوبہ"]
    case .district: ["home_district", "ضلع"]
    case .phone:
      [
        "phone_no", "phone_number", "mobile", "mobile_no", "mobile_number", "contact", "contact_no",
        "contact_number", "cell", "cell_no", "فون", "فون_نمبر",
      ]
    case .family: ["family_no", "family_number", "خاندان"]
    case .flags: ["needs"]
    case .serial:
      [
        "sr", "s_no", "sno", "serial", "serial_no", "serial_number", "no", "#", "نمبر_شمار",
        "نمبرشمار",
      ]
    }
  }
}
