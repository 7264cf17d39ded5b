extension ExportTable {
  /// As a table for people: columns aligned by the width that a terminal shows, numbers to the
  /// right, two spaces between; nothing in it acts on a terminal.
  package var text: String {
    let cells = [columns.map { TextTableCell($0.name) }] + rows.map { $0.map { TextTableCell($0) } }
    var widths = [Int](repeating: 0, count: columns.count)
    for row in cells {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], cell.columns) }
    }
    let isNumeric = columns.indices.map { index in
      rows.contains { $0[index].isNumber }
    }
    return cells.map { row in
      line(row, widths: widths, isNumeric: isNumeric)
    }.joined()
  }

  private func line(_ row: [TextTableCell], widths: [Int], isNumeric: [Bool]) -> String {
    var line = ""
    for (index, cell) in row.enumerated() {
      let padding = String(repeating: " ", count: widths[index] - cell.columns)
      line += index > 0 ? "  " : ""
      line += isNumeric[index] ? padding + cell.text : cell.text + padding
    }
    while line.last == " " { line.removeLast() }
    return line + "\n"
  }
}

/// A cell as a terminal draws it.
private struct TextTableCell {
  let text: String
  let columns: Int

  init(_ cell: ExportCell) { self.init(cell.plain) }

  /// After letters that run from right to left stands a mark that turns the line back, lest two
  /// such cells change places.
  init(_ plain: String) {
    let glyphs = plain.flatMap(DrawnCharacter.cells(of:))
    let drawn = glyphs.map(\.text).joined()
    let isRightToLeft = drawn.unicodeScalars.contains(where: \.isRightToLeft)
    text = isRightToLeft ? drawn + "\u{200E}" : drawn
    columns = glyphs.reduce(0) { $0 + $1.columns }
  }
}
