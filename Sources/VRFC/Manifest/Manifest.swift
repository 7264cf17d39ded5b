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

  /// Whether every manifest has the column, and every row something in it.
  package var isRequired: Bool { self == .name || self == .sex || self == .age }

  /// Reads a header's cell, in capitals or not; a space or a dash counts as the underscore.
  init?(header: String) {
    let word = header.withoutOuterSpaces.lowercased()
    self.init(rawValue: String(word.map { $0 == " " || $0 == "-" ? "_" : $0 }))
  }
}
