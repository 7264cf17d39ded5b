import VRFC

extension Canvas {
  /// Writes `text` from `row` and `column` on and returns the column after it.
  ///
  /// The text is cut at the right edge; where a `width` is given, at that many columns and with
  /// an ellipsis as the last. A wide character is never halved. What lies outside of the canvas is
  /// left out. Text that runs from right to left is closed with a left-to-right mark, which takes no column, so that what
  /// stands right of it keeps its place: write one such field a row. In `Charset.ascii` any
  /// other character shows as one `?` a column.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, column: Int, width: Int? = nil, as meaning: Meaning = .plain
  ) -> Int {
    let room = max(0, min(width ?? .max, size.columns - min(column, size.columns)))
    let ending = width == nil ? "" : glyphs.ellipsis
    var next = column
    for cell in run(of: text, room: room, ending: ending, as: meaning) {
      put(cell, row: row, column: next)
      next += cell.columns
    }
    return next
  }

  /// Writes `text` so that it ends before `endColumn`, and returns the column where it begins.
  @discardableResult
  package mutating func write(
    _ text: String, row: Int, endingBefore endColumn: Int, as meaning: Meaning = .plain
  ) -> Int {
    let column = endColumn - TextWidth.columns(of: text)
    write(text, row: row, column: column, as: meaning)
    return column
  }

  /// Fills `width` columns of `row` from `column` on with a sign of one column, or with blanks.
  package mutating func fill(
    _ glyph: String = " ", row: Int, column: Int, width: Int, as meaning: Meaning = .plain
  ) {
    let cells = run(of: glyph, room: 1, ending: "", as: meaning)
    let cell = cells.first ?? .blank(as: meaning)
    let first = max(0, column)
    for column in first..<max(first, min(column + width, size.columns)) {
      put(cell, row: row, column: column)
    }
  }

  /// The cells of `text` that fit `room` columns; a text that does not fit ends in `ending`.
  private func run(
    of text: String, room: Int, ending: String, as meaning: Meaning
  ) -> [Cell] {
    var cells: [Cell] = []
    var used = 0
    for glyph in text.lazy.flatMap({ self.drawn($0) }) {
      if used + glyph.columns > room {
        let end = drawn(ending).prefix(room)
        cut(&cells, to: room - end.count)
        cells += end.map { Cell(text: $0.text, columns: 1, meaning: meaning) }
        break
      }
      cells.append(Cell(text: glyph.text, columns: glyph.columns, meaning: meaning))
      used += glyph.columns
    }
    return closed(cells)
  }

  private func drawn(_ text: String) -> [DrawnGlyph] {
    text.flatMap { drawn($0) }
  }

  private func drawn(_ character: Character) -> [DrawnGlyph] {
    let glyphs = DrawnCharacter.cells(of: character)
    if self.glyphs.charset == .utf8 || character.isASCII { return held(glyphs) }
    return glyphs.flatMap { glyph in
      repeatElement(DrawnGlyph(text: "?", columns: 1), count: glyph.columns)
    }
  }

  /// Glyphs held to the charset: the replacement of a control is `?` in ASCII.
  private func held(_ drawn: [DrawnGlyph]) -> [DrawnGlyph] {
    guard glyphs.charset == .ascii else { return drawn }
    return drawn.map { $0.text.utf8.count == 1 ? $0 : DrawnGlyph(text: "?", columns: 1) }
  }

  private func cut(_ cells: inout [Cell], to room: Int) {
    var used = cells.reduce(0) { $0 + $1.columns }
    while used > room, let last = cells.popLast() { used -= last.columns }
  }

  /// Closes a run that holds right-to-left text with a left-to-right mark.
  private func closed(_ cells: [Cell]) -> [Cell] {
    let isRightToLeft = cells.contains { $0.text.unicodeScalars.contains { $0.isRightToLeft } }
    guard isRightToLeft, let last = cells.last else { return cells }
    return cells.dropLast() + [last.endingRightToLeft]
  }
}
