import VRFC

/// Any bytes as a manifest: the same table as a simple reader finds, the same people when every
/// cell is quoted, and nothing that a terminal would act on.
enum ManifestProperty {
  static func check(_ bytes: [UInt8]) throws(Broken) {
    if let text = String(validating: bytes, as: UTF8.self) { try checkTable(text) }
    let manifest: Manifest
    do throws(ManifestFaults) {
      manifest = try ManifestReader().read(bytes)
    } catch {
      return try checkFaults(error)
    }
    try checkPeople(manifest, bytes)
  }

  private static func checkTable(_ text: String) throws(Broken) {
    let expected = SimpleCSV.records(text)
    var reader = CSVReader(Array(text.utf8))
    var found: [[String]]? = []
    do throws(CSVFault) {
      while let cells = try reader.next() { found?.append(cells.map(\.text)) }
    } catch {
      found = nil
    }
    try expect(scalars(found) == scalars(expected), "\(found ?? [[]]), not \(expected ?? [[]])")
  }

  /// As bytes: two spellings of one letter are not the same cell.
  private static func scalars(_ records: [[String]]?) -> [[[UInt8]]]? {
    records.map { $0.map { $0.map { Array($0.utf8) } } }
  }

  private static func checkFaults(_ faults: ManifestFaults) throws(Broken) {
    try expect(!faults.faults.isEmpty, "refused without a reason")
    for fault in faults.faults {
      try expect(!fault.description.holdsControl, "a control character: \(fault)")
    }
  }

  private static func checkPeople(_ manifest: Manifest, _ bytes: [UInt8]) throws(Broken) {
    try expect((1...Manifest.rowLimit).contains(manifest.rows.count), "\(manifest.rows.count) rows")
    for row in manifest.rows {
      let texts = [row.name.rawValue, row.fatherName?.rawValue ?? ""] + row.warnings
      try expect(!texts.contains(where: \.holdsControl), "a control character on line \(row.line)")
    }
    try expect(!manifest.notices.contains(where: \.holdsControl), "one in a notice")
    // What was read by another separator, or in another encoding, is another table when quoted.
    let isGuessed = manifest.notices.contains { notice in
      ["The columns are separated by", "The file "].contains { notice.hasPrefix($0) }
    }
    if !isGuessed { try checkQuoted(manifest, bytes) }
  }

  private static func checkQuoted(_ manifest: Manifest, _ bytes: [UInt8]) throws(Broken) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = String(decoding: bytes.starts(with: mark) ? bytes[3...] : bytes[...], as: UTF8.self)
    guard let records = SimpleCSV.records(text)?.filter({ $0 != [""] }) else {
      throw Broken("read as a manifest, and is no table")
    }
    let quoted = SimpleCSV.text(records)
    let again: Manifest
    do throws(ManifestFaults) {
      again = try ManifestReader().read(Array(quoted.utf8))
    } catch {
      throw Broken("quoted, it is refused: \(error)")
    }
    try expect(
      again.rows.map(Person.init) == manifest.rows.map(Person.init), "other people when quoted")
  }

  /// A row without its place.
  private struct Person: Equatable {
    let words: [String]

    init(_ row: ManifestRow) {
      words = [
        row.name.rawValue, row.fatherName?.rawValue, row.sex.rawValue, "\(row.age)",
        row.cnic?.rawValue, row.nationality.rawValue, row.province?.rawValue,
        row.district.map { "\($0)" }, row.phone?.rawValue, row.family.map { "\($0)" },
        "\(row.needs)",
      ].map { $0 ?? "" }
    }
  }
}
