/// The header of a manifest: which cell of a row is which column.
struct ManifestHeader {
  /// The columns in the order of the file; nil: one without a name.
  let columns: [ManifestColumn?]
  /// Where columns go by other names, a sentence each.
  let notices: [String]

  /// Reads the first record.
  ///
  /// - Throws: every column that is unknown, doubled or missing.
  init(_ cells: [CSVCell]) throws(ManifestFaults) {
    try ManifestHeader.expectCommas(cells)
    var columns: [ManifestColumn?] = []
    var faults: [ManifestFault] = []
    var notices: [String] = []
    for (index, cell) in cells.enumerated() {
      let shown = ManifestHeader.shown(cell.text)
      let place = ManifestFault.Place.cell(line: cell.line, column: shown, number: index + 1)
      let column = ManifestColumn(header: cell.text)
      columns.append(column)
      guard let column else {
        if cell.text.withoutOuterSpaces.isEmpty { continue }
        faults.append(ManifestFault(place, value: cell.text, ManifestHeader.unknown(cell.text)))
        continue
      }
      if columns.dropLast().contains(column) {
        faults.append(
          ManifestFault(place, "The column \(column.name) is there twice: remove one."))
      }
      if let notice = ManifestHeader.notice(column, shown, index) { notices.append(notice) }
    }
    for column in ManifestColumn.named where column.isRequired && !columns.contains(column) {
      if column == .field(.age), columns.contains(.birth) { continue }
      faults.append(
        ManifestFault(.line(1), "The column \(column.name) is missing: add it."))
    }
    guard faults.isEmpty else { throw ManifestFaults(faults: faults) }
    (self.columns, self.notices) = (columns, notices)
  }

  /// Where a column stands, counted from nought.
  func index(of column: ManifestColumn) -> Int? { columns.firstIndex(of: column) }

  /// What separates the cells of a list whose first line this is: a comma, or else what makes more
  /// columns of it that are known.
  static func separator(firstLine: Substring.UTF8View) -> UInt8 {
    let line = Substring(firstLine)
    func known(_ separator: Character) -> Int {
      line.split(separator: separator).count { cell in
        ManifestColumn(header: String(cell.filter { $0 != "\"" })) != nil
      }
    }
    let best = [Character(","), ";", "\t"].max { known($0) < known($1) }
    return best.flatMap(\.asciiValue) ?? UInt8(ascii: ",")
  }

  private static func expectCommas(_ cells: [CSVCell]) throws(ManifestFaults) {
    guard let only = cells.first, cells.count == 1 else { return }
    let parts = only.text.split(separator: "|")
    if parts.count > 1, parts.contains(where: { ManifestColumn(header: String($0)) != nil }) {
      let sentence = "The columns are separated by bars: save the list as CSV with commas."
      throw ManifestFaults(faults: [ManifestFault(.line(1), sentence)])
    }
  }

  /// What is said of a column that goes by another name than its own; nil: nothing.
  private static func notice(_ column: ManifestColumn, _ shown: String, _ index: Int) -> String? {
    let place = "Column \(index + 1), “\(shown)”,"
    let own = shown.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
    switch column {
    case .serial: return "\(place) is passed over."
    case .birth: return "\(place) tells the age, as of the day of the arrival."
    case .field:
      return String(own) == column.name ? nil : "\(place) is read as \(column.name)."
    }
  }

  /// A header's text as the name of its column in a sentence.
  private static func shown(_ text: String) -> String {
    let quoted = text.quoted
    return String(quoted.dropFirst().dropLast())
  }

  private static func unknown(_ text: String) -> String {
    let names = ManifestColumn.named.map(\.name)
    let near = names.first { EditDistance.between($0, text.lowercased()) <= 2 }
    return "The column \(text.quoted) is not known: "
      + (near.map { "did you mean \($0)?" } ?? "remove it, or use \(names.alternatives).")
  }
}
