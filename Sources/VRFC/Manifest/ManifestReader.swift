/// Reads the manifests that other authorities hand over: CSV with a header, as spreadsheets write
/// it.
///
/// What is guessed on the way is said in the notices.
package struct ManifestReader: Sendable {
  private let places: Places
  private let day: Day?

  /// - Parameters:
  ///   - places: the districts that may be named.
  ///   - day: of the arrival, by which a birth tells an age; nil: only ages are read.
  package init(places: Places = .shipped, on day: Day? = nil) {
    (self.places, self.day) = (places, day)
  }

  /// Reads a manifest whole.
  ///
  /// - Throws: every cell that is wrong; where the file itself is, the first thing wrong with it.
  package func read(_ bytes: [UInt8]) throws(ManifestFaults) -> Manifest {
    let text: [UInt8]
    var notices: [String] = []
    do throws(ManifestFault) {
      let content = try ManifestBytes.text(bytes)
      text = content.bytes
      notices += content.notices
    } catch {
      throw ManifestFaults(faults: [error])
    }
    let lines = String(decoding: text, as: UTF8.self).utf8
      .split(maxSplits: 1) { $0 == 0x0A || $0 == 0x0D }
    let separator = lines.first.map(ManifestHeader.separator) ?? UInt8(ascii: ",")
    if separator != UInt8(ascii: ",") {
      let name = separator == UInt8(ascii: ";") ? "semicolons" : "tabs"
      notices.append("The columns are separated by \(name).")
    }
    var reader = CSVReader(text, separator: separator)
    guard let first = try ManifestReader.nextFilled(&reader) else {
      throw ManifestFaults(faults: [ManifestFault(.file, "The file is empty.")])
    }
    let header = try ManifestHeader(first)
    return try rows(&reader, header, notices + header.notices)
  }

  private func rows(
    _ reader: inout CSVReader, _ header: ManifestHeader, _ earlier: [String]
  ) throws(ManifestFaults) -> Manifest {
    var rows: [ManifestRow] = []
    var faults: [ManifestFault] = []
    var notices = earlier
    var count = 0
    do throws(ManifestFaults) {
      while let cells = try ManifestReader.nextFilled(&reader) {
        count += 1
        try ManifestReader.expectRoom(count, cells)
        guard cells.count >= header.columns.count,
          cells.dropFirst(header.columns.count).allSatisfy(\.isBlank)
        else {
          faults.append(ManifestReader.misshapen(cells, header))
          continue
        }
        faults += ManifestReader.unnamed(cells, header)
        var row = ManifestRowReader(header: header, places: places, day: day, cells: cells)
        if let read = row.row() { rows.append(read) }
        faults += row.faults
        notices += row.notices
      }
    } catch {
      faults += error.faults
    }
    if count == 0, faults.isEmpty {
      faults = [ManifestFault(.file, "The file has a header but no rows: add one for each person.")]
    }
    guard faults.isEmpty else { throw ManifestFaults(faults: faults) }
    return Manifest(rows: ManifestReader.warningOfDoubles(rows), notices: notices)
  }

  /// The next record in which anything is written.
  private static func nextFilled(
    _ reader: inout CSVReader
  ) throws(ManifestFaults) -> [CSVCell]? {
    do throws(CSVFault) {
      while let cells = try reader.next() {
        if !cells.allSatisfy(\.isBlank) { return cells }
      }
      return nil
    } catch {
      throw ManifestFaults(faults: [error.asManifestFault])
    }
  }

  private static func expectRoom(
    _ count: Int, _ cells: [CSVCell]
  ) throws(ManifestFaults) {
    guard count > Manifest.rowLimit else { return }
    let sentence = "There are more than \(Manifest.rowLimit) rows: split the file in two."
    throw ManifestFaults(faults: [ManifestFault(.line(cells[0].line), sentence)])
  }

  private static func misshapen(_ cells: [CSVCell], _ header: ManifestHeader) -> ManifestFault {
    let wanted = header.columns.count
    return ManifestFault(
      .line(cells[0].line),
      "The row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), the header \(wanted): "
        + (cells.count < wanted
          ? "add the missing commas." : "remove the surplus, or put a cell with a comma in quotes.")
    )
  }

  /// Something stands in a column of which nobody knows what it is.
  private static func unnamed(_ cells: [CSVCell], _ header: ManifestHeader) -> [ManifestFault] {
    zip(cells, header.columns).enumerated().compactMap { index, pair in
      guard pair.1 == nil, !pair.0.isBlank else { return nil }
      return ManifestFault(
        .cell(line: pair.0.line, column: "", number: index + 1), value: pair.0.text,
        "This column has no name in the header: name it, or empty the cell.")
    }
  }

  /// Two rows with one CNIC, or of one name, are warned of, on the later one.
  private static func warningOfDoubles(_ rows: [ManifestRow]) -> [ManifestRow] {
    var lines: [CNIC: Int] = [:]
    var alike: [LikelyDouble: Int] = [:]
    return rows.map { row in
      var warned = row
      if let cnic = row.cnic {
        if let line = lines[cnic] {
          warned.warnings.append("The same CNIC stands on line \(line).")
        }
        lines[cnic] = lines[cnic] ?? row.line
      }
      let double = LikelyDouble(row)
      if let line = alike[double], warned.warnings.isEmpty {
        warned.warnings.append(
          "Line \(line) has the same name, father’s name, sex and age: if it is one person, leave "
            + "one of the lines out.")
      }
      alike[double] = alike[double] ?? row.line
      return warned
    }
  }
}

extension CSVFault {
  fileprivate var asManifestFault: ManifestFault {
    switch self {
    case .unterminatedQuote(let line, let column):
      ManifestFault(
        .line(line), "The quotation mark at character \(column) is never closed: close it.")
    case .strayQuote(let line, let column):
      ManifestFault(
        .line(line),
        "The quotation mark at character \(column) stands inside a cell: put the whole cell in "
          + "quotation marks and double those inside it.")
    }
  }
}

extension CSVCell {
  fileprivate var isBlank: Bool { text.withoutOuterSpaces.isEmpty }
}

/// What two lines have in common that are likely one person.
private struct LikelyDouble: Hashable {
  let name: String
  let fatherName: String
  let sex: Sex
  let age: Age

  init(_ row: ManifestRow) {
    name = Folding.key(row.name.rawValue)
    fatherName = row.fatherName.map { Folding.key($0.rawValue) } ?? ""
    (sex, age) = (row.sex, row.age)
  }
}
