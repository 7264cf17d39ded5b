/// Reads the manifests that other authorities hand over: CSV in UTF-8 with a header.
package struct ManifestReader: Sendable {
  private let places: Places

  /// - Parameter places: the districts that may be named.
  package init(places: Places = .shipped) { self.places = places }

  /// Reads a manifest whole.
  ///
  /// - Throws: every cell that is wrong; where the file itself is, the first thing wrong with it.
  package func read(_ bytes: [UInt8]) throws(ManifestFaults) -> Manifest {
    let text: [UInt8]
    var notices: [String] = []
    do throws(ManifestFault) {
      let content = try ManifestBytes.text(bytes)
      text = content.bytes
      if content.hadMark {
        notices.append("A byte-order mark at the beginning of the file was left out.")
      }
    } catch {
      throw ManifestFaults(faults: [error])
    }
    var reader = CSVReader(text)
    guard let first = try ManifestReader.nextFilled(&reader) else {
      throw ManifestFaults(faults: [ManifestFault(.file, "The file is empty.")])
    }
    let header = try ManifestHeader(first)
    return try rows(&reader, header, notices)
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
        guard cells.count == header.columns.count else {
          faults.append(ManifestReader.misshapen(cells, header))
          continue
        }
        var row = ManifestRowReader(header: header, places: places, cells: cells)
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

  /// The next record that is not an empty line.
  private static func nextFilled(
    _ reader: inout CSVReader
  ) throws(ManifestFaults) -> [CSVCell]? {
    do throws(CSVFault) {
      while let cells = try reader.next() {
        if cells.count > 1 || cells.first?.text.isEmpty == false { return cells }
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

  /// Two rows with one CNIC are warned of, on the later one.
  private static func warningOfDoubles(_ rows: [ManifestRow]) -> [ManifestRow] {
    var lines: [CNIC: Int] = [:]
    return rows.map { row in
      guard let cnic = row.cnic else { return row }
      guard let line = lines[cnic] else {
        lines[cnic] = row.line
        return row
      }
      var warned = row
      warned.warnings.append("The same CNIC stands on line \(line).")
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
