/// A screen as a value: a grid of cells with meanings, and where the cursor stands.
///
/// Whatever text is written, no cell holds a control, a direction override or half a wide
/// character, so nothing on a canvas can act on a terminal.
package struct Canvas: Hashable, Sendable {
  /// How large the grid is.
  package let size: ScreenSize
  /// The signs to draw with, and the charset that text is held to.
  package let glyphs: Glyphs
  /// Where the hardware cursor stands: at the focus, for screen readers follow it. None hides it.
  package var cursor: Position?

  private var cells: [Cell]

  /// An empty canvas of `size`, for a terminal that shows `glyphs`.
  package init(size: ScreenSize, glyphs: Glyphs = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: .blank, count: size.rows * size.columns)
  }

  /// The cell at `row` and `column`; a blank outside of the canvas.
  package subscript(row: Int, column: Int) -> Cell {
    contains(row: row, column: column) ? cells[row * size.columns + column] : .blank
  }

  /// The cells of `row` from left to right; none outside of the canvas.
  package func cells(ofRow row: Int) -> ArraySlice<Cell> {
    guard (0..<size.rows).contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The rows as text, without trailing blanks and direction marks: for comparing whole screens.
  package var lines: [String] {
    (0..<size.rows).map { row in
      var line = ""
      for cell in cells(ofRow: row) { line += cell.text }
      line.unicodeScalars.removeAll { $0 == Cell.leftToRightMark }
      return String(line.prefix(line.count - line.reversed().prefix { $0 == " " }.count))
    }
  }

  /// How many columns of the row under the cursor stand out. Every move writes them twice, and 120
  /// bytes are what a slow line carries while a key is held.
  static let barColumns = 32

  /// Marks the row under the cursor, from `column` on: with the marker glyph, the hardware cursor,
  /// and a bar over what stands there already.
  mutating func choose(row: Int, column: Int) {
    write(glyphs.marker, row: row, column: column)
    cursor = Position(row: row, column: column)
    for next in column..<size.columns where contains(row: row, column: next) {
      let cell = self[row, next]
      if next >= column + Self.barColumns, !cell.isRightHalf { return }
      cells[row * size.columns + next] = Cell(
        text: cell.text, columns: cell.columns, meaning: .chosen)
    }
  }

  func contains(row: Int, column: Int) -> Bool {
    (0..<size.rows).contains(row) && (0..<size.columns).contains(column)
  }

  /// Puts `cell` at `row` and `column`, if all of it is on the canvas; a wide character that it
  /// halves becomes blanks.
  mutating func put(_ cell: Cell, row: Int, column: Int) {
    let last = column + cell.columns - 1
    guard contains(row: row, column: column) else {
      if contains(row: row, column: last) { put(.blank(as: cell.meaning), row: row, column: last) }
      return
    }
    guard last < size.columns else {
      return put(.blank(as: cell.meaning), row: row, column: column)
    }
    clearHalves(row: row, from: column, to: last)
    let index = row * size.columns + column
    cells[index] = cell
    if cell.columns == 2 { cells[index + 1] = .rightHalf(as: cell.meaning) }
  }

  private mutating func clearHalves(row: Int, from first: Int, to last: Int) {
    let start = row * size.columns
    if cells[start + first].isRightHalf {
      cells[start + first - 1] = .blank(as: cells[start + first - 1].meaning)
    }
    if last + 1 < size.columns, cells[start + last + 1].isRightHalf {
      cells[start + last + 1] = .blank(as: cells[start + last + 1].meaning)
    }
  }
}
