/// Reads the cells of one row, and keeps whatever is wrong with each.
struct ManifestRowReader {
  let header: ManifestHeader
  let places: Places
  let day: Day?
  let cells: [CSVCell]
  private(set) var faults: [ManifestFault] = []
  private(set) var notices: [String] = []

  init(header: ManifestHeader, places: Places, day: Day?, cells: [CSVCell]) {
    self.header = header
    self.places = places
    self.day = day
    self.cells = cells
  }

  /// The row, unless a cell is wrong; then `faults` says which.
  mutating func row() -> ManifestRow? {
    var change = RegistrationChange()
    for field in RegistrationField.all { read(field, into: &change) }
    guard faults.isEmpty, let said = change.registration else { return nil }
    let warnings = said.facts.doubts(with: said.identity.cnic)
    return ManifestRow(
      line: cells[0].line, identity: said.identity, facts: said.facts, warnings: warnings)
  }

  private mutating func read(_ field: RegistrationField, into change: inout RegistrationChange) {
    let column = column(of: field)
    guard isFilled(column) || field.emptiness == .refused else { return }
    do {
      let context = FieldContext(places: places, day: day)
      let notices = try change.read(field.code, text(column), by: context)
      self.notices += notices.map { place(column).prefixing($0) }
    } catch {
      faults.append(ManifestFault(place(column), value: text(column), "\(error)"))
    }
  }

  /// An age is told by the birth, where that is there, else as it stands.
  private func column(of field: RegistrationField) -> ManifestColumn {
    let own = ManifestColumn.field(field.code)
    guard field.code == .age, header.index(of: .birth) != nil else { return own }
    return isFilled(.birth) || header.index(of: own) == nil ? .birth : own
  }

  /// Whether there is something in the cell; "none" and a single dash stand for nothing.
  private func isFilled(_ column: ManifestColumn) -> Bool {
    let text = text(column).withoutOuterSpaces.lowercased()
    return !(text.isEmpty || text == "none" || text == "-")
  }

  private func text(_ column: ManifestColumn) -> String {
    header.index(of: column).map { cells[$0].text } ?? ""
  }

  private func place(_ column: ManifestColumn) -> ManifestFault.Place {
    let index = header.index(of: column) ?? 0
    return .cell(line: cells[index].line, column: column.name, number: index + 1)
  }
}

extension ManifestFault.Place {
  /// The sentence with this place before it.
  fileprivate func prefixing(_ sentence: String) -> String {
    ManifestFault(self, sentence).description
  }
}
