/// The header of a manifest: which cell of a row is which column.
struct ManifestHeader {
  /// The columns in the order of the file.
  let columns: [ManifestColumn]

  /// Reads the first record.
  ///
  /// - Throws: every column that is unknown, doubled or missing.
  init(_ cells: [CSVCell]) throws(ManifestFaults) {
    try ManifestHeader.expectCommas(cells)
    var columns: [ManifestColumn] = []
    var faults: [ManifestFault] = []
    for (index, cell) in cells.enumerated() {
      let place = ManifestFault.Place.cell(
        line: cell.line, column: ManifestHeader.shown(cell.text), number: index + 1)
      guard let column = ManifestColumn(header: cell.text) else {
        faults.append(ManifestFault(place, value: cell.text, ManifestHeader.unknown(cell.text)))
        continue
      }
      if columns.contains(column) {
        faults.append(
          ManifestFault(place, "The column \(column.rawValue) is there twice: remove one."))
      }
      columns.append(column)
    }
    for column in ManifestColumn.allCases where column.isRequired && !columns.contains(column) {
      faults.append(
        ManifestFault(.line(1), "The column \(column.rawValue) is missing: add it."))
    }
    guard faults.isEmpty else { throw ManifestFaults(faults: faults) }
    self.columns = columns
  }

  /// Where a column stands, counted from nought.
  func index(of column: ManifestColumn) -> Int? { columns.firstIndex(of: column) }

  private static func expectCommas(_ cells: [CSVCell]) throws(ManifestFaults) {
    guard let only = cells.first, cells.count == 1 else { return }
    for (separator, name) in [(";", "semicolons"), ("\t", "tabs"), ("|", "bars")] {
      let parts = only.text.split(separator: Character(separator))
      if parts.contains(where: { ManifestColumn(header: String($0)) != nil }), parts.count > 1 {
        let sentence = "The columns are separated by \(name): save the list as CSV with commas."
        throw ManifestFaults(faults: [ManifestFault(.line(1), sentence)])
      }
    }
  }

  /// A header's text as the name of its column in a sentence.
  private static func shown(_ text: String) -> String {
    let quoted = text.quoted
    return String(quoted.dropFirst().dropLast())
  }

  private static func unknown(_ text: String) -> String {
    let names = ManifestColumn.allCases.map(\.rawValue)
    if text.withoutOuterSpaces.isEmpty { return "This column has no name: name it or remove it." }
    let near = names.first { EditDistance.between($0, text.lowercased()) <= 2 }
    return "The column \(text.quoted) is not known: "
      + (near.map { "did you mean \($0)?" } ?? "remove it, or use \(names.alternatives).")
  }
}
