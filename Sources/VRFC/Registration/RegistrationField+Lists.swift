extension RegistrationField.Code {
  /// How a list for programs has it: an age as a number, needs as a manifest writes them, and of a
  /// home abroad the place beside its province.
  func cell(_ identity: Identity?, _ facts: Facts) -> ExportCell {
    if self == .age { return .number(facts.age.rawValue) }
    if self == .needs {
      return facts.needs.isEmpty
        ? .empty : .text(facts.needs.map(\.rawValue).joined(separator: ";"))
    }
    if self == .district, facts.home != nil { return ExportCell(identity?.homePlace?.rawValue) }
    let words = RegistrationField[self].shown(identity, facts)
    return words.isEmpty ? .empty : .text(words)
  }
}

extension [RegistrationField.Code] {
  /// Their columns in a header.
  var header: String { map(\.column).joined(separator: ",") }

  func cells(_ identity: Identity?, _ facts: Facts) -> [ExportCell] {
    map { $0.cell(identity, facts) }
  }
}

extension Facts {
  /// In one word, for a list: the district, or the province or country abroad.
  package var homeName: String {
    let abroad = home.map { $0.province?.title ?? $0.country.name }
    return district?.description ?? abroad ?? say("home not known")
  }

  /// `Gujranwala, Punjab`, or `Injil, Herat, Afghanistan`; nil: not known.
  package func homeWords(_ identity: Identity?) -> String? {
    let abroad = home.map { [identity?.homePlace?.rawValue, $0.province?.title, $0.country.name] }
    let words = ([district?.description, province?.title] + (abroad ?? [])).compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ", ")
  }
}
