/// A list of returnees as another authority hands it over, read whole.
package struct Manifest: Hashable, Sendable {
  /// The most rows that one file may have.
  package static let rowLimit = 2_000

  /// At least one, in the order of the file.
  package let rows: [ManifestRow]
  /// What was left out of the file, a sentence each with its place.
  package let notices: [String]
}

/// One person of a manifest; what is said of them is a member of it.
@dynamicMemberLookup
package struct ManifestRow: Hashable, Sendable {
  /// The line of the file on which the row begins, counted from 1.
  package let line: Int
  package let identity: Identity
  package let facts: Facts
  /// What does not agree, a sentence each; none of it keeps a person out.
  package var warnings: [String]

  package subscript<Value>(dynamicMember path: KeyPath<Identity, Value>) -> Value {
    identity[keyPath: path]
  }

  package subscript<Value>(dynamicMember path: KeyPath<Facts, Value>) -> Value {
    facts[keyPath: path]
  }
}

/// The columns of a manifest: the fields of a registration, and what stands beside them.
package enum ManifestColumn: Hashable, Sendable {
  case field(RegistrationField.Code)
  /// In the place of an age, or beside it.
  case birth
  /// A running number, which is passed over.
  case serial

  /// Those that a list is asked for by name.
  static let named = RegistrationField.all.map { ManifestColumn.field($0.code) } + [birth]

  /// As it stands in the header.
  package var name: String {
    switch self {
    case .field(let code): code.column
    case .birth: "date_of_birth"
    case .serial: "sr_no"
    }
  }

  /// Whether every manifest has the column, and every row something in it; an age may be told by a
  /// date of birth.
  var isRequired: Bool {
    if case .field(let code) = self { RegistrationField[code].emptiness == .refused } else { false }
  }

  /// Reads a header's cell: the column's own name or another usual one, in capitals or not, with
  /// whatever stands between the words.
  init?(header: String) {
    let words = header.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "#" }
    let name = words.joined(separator: "_")
    let meant = (Self.named + [.serial]).first { $0.name == name || $0.otherNames.contains(name) }
    guard let meant else { return nil }
    self = meant
  }

  /// How else lists call the column, as ``init(header:)`` folds it: an apostrophe parts two words.
  private var otherNames: Set<String> {
    switch self {
    case .field(let code): RegistrationField[code].otherNames
    case .birth: ["dob", "d_o_b", "birth_date", "birthdate", "born", "تاریخ_پیدائش"]
    case .serial:
      [
        "sr", "s_no", "sno", "serial", "serial_no", "serial_number", "no", "#", "نمبر_شمار",
        "نمبرشمار",
      ]
    }
  }
}
