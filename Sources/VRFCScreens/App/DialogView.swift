import VRFC

extension Canvas {
  /// Draws a dialog over the lower part of the screen it came from.
  mutating func draw(_ dialog: Dialog, in model: Model) {
    let rows = model.contentRows
    let lines = dialog.lines.flatMap { TextWidth.lines(of: $0, columns: size.columns - 4) }
    let needed = 1 + lines.count + max(dialog.entries.count, dialog.choices.count)
    let top = max(rows.lowerBound, rows.upperBound - needed)
    for row in top..<size.rows - 1 { fill(row: row, column: 0, width: size.columns) }
    fill(glyphs.line, row: top, column: 0, width: size.columns, as: .line)
    let end = write(" " + dialog.title, row: top, column: 2, width: size.columns - 6, as: .heading)
    write(" ", row: top, column: end)
    cursor = Position(row: top, column: 3)
    var row = top + 1
    for line in lines where row < rows.upperBound {
      write(line, row: row, column: 3, width: size.columns - 4)
      row += 1
    }
    for (place, entry) in dialog.entries.enumerated() where row < rows.upperBound {
      draw(entry, row: row, isFocused: place == dialog.focus)
      row += 1
    }
    if let fault = dialog.entries.first(where: { $0.fault != nil })?.fault {
      drawBeside(fault, rows: row - dialog.entries.count..<rows.upperBound + 1, as: .danger)
    } else if let hint = model.hint(in: dialog) {
      drawBeside(hint, rows: row - dialog.entries.count..<rows.upperBound + 1, as: .dim)
    }
    drawChoices(of: dialog, in: model, from: row)
  }

  private mutating func draw(_ entry: Dialog.Entry, row: Int, isFocused: Bool) {
    let width = 30
    write(isFocused ? glyphs.marker : " ", row: row, column: 1, as: .selected)
    write(entry.kind.label, row: row, column: 3, as: .label)
    let (text, column) = entry.text.visible(width: width)
    let meaning: Meaning = entry.fault == nil ? .field : .fieldRefused
    fill(row: row, column: 17, width: width, as: meaning)
    write(text, row: row, column: 17, as: meaning)
    if entry.fault != nil {
      write(glyphs.cross, row: row, column: 17 + width + 1, as: .danger)
    }
    if isFocused { cursor = Position(row: row, column: 17 + column) }
  }

  /// The words of a fault or a hint, whole, beside the fields.
  private mutating func drawBeside(_ words: String, rows: Range<Int>, as meaning: Meaning) {
    let (column, width) = (51, size.columns - 52)
    for (row, line) in zip(rows, TextWidth.lines(of: words, columns: width)) {
      write(line, row: row, column: column, width: width, as: meaning)
    }
  }

  private mutating func drawChoices(of dialog: Dialog, in model: Model, from first: Int) {
    var row = first
    for (place, batch) in dialog.choices.enumerated() where row < model.contentRows.upperBound {
      let isFocused = place == dialog.focus
      write(isFocused ? glyphs.marker : " ", row: row, column: 1, as: .selected)
      let words = batch.flatMap { model.centre.batches[$0]?.words } ?? "none"
      write(words, row: row, column: 3, width: size.columns - 4)
      if isFocused { cursor = Position(row: row, column: 1) }
      row += 1
    }
  }
}

extension Batch {
  /// Number, gate and time, and how much of it is done.
  var words: String {
    let gate = received.gate.map { "  \($0)" } ?? ""
    return "\(number)\(gate) \(received.received.clockText)    manifest \(received.manifest)"
      + (received.handedBack > 0 ? "  handed back \(received.handedBack)" : "")
      + "  registered \(registered)  still \(still)"
  }
}
