extension ExportTable {
  /// As CSV (RFC 4180, lines end in LF), safe to open in a spreadsheet.
  package var csv: String {
    lines([columns.map { ExportCell.text($0.name) }] + rows)
  }

  /// As CSV with the row of HXL tags beneath the header.
  package var hxl: String {
    let tags = columns.map { $0.tag?.rawValue ?? "" }.joined(separator: ",")
    return lines([columns.map { ExportCell.text($0.name) }]) + tags + "\n" + lines(rows)
  }

  private func lines(_ rows: [[ExportCell]]) -> String {
    var text = ""
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { text += "," }
        text += cell.csv
      }
      text += "\n"
    }
    return text
  }
}

extension ExportCell {
  /// The cell as CSV: text defused, and quoted where it must be.
  var csv: String {
    switch self {
    case .empty: ""
    case .number, .decimal: plain
    case .text: plain.defused.quotedForCSV
    }
  }
}

extension String {
  /// In quotation marks where RFC 4180 asks for them, or where another separator could be meant.
  fileprivate var quotedForCSV: String {
    let needsQuotes =
      utf8.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""): true
        default: byte < 0x20
        }
      } || utf8.first == 0x20 || utf8.last == 0x20
    guard needsQuotes else { return self }
    // By scalars: a mark may stand over a quotation mark, which is one all the same.
    let parts = unicodeScalars.split(separator: "\"", omittingEmptySubsequences: false)
    return "\"" + parts.map { String($0) }.joined(separator: "\"\"") + "\""
  }
}
