import VRFC

extension Canvas {
  /// Draws a dialog over the lower part of the screen it came from.
  mutating func draw(_ dialog: Dialog, in model: Model) {
    let rows = model.contentRows
    let layout = DialogLayout(size)
    let whole = TextWidth.columns(of: dialog.title) > size.columns - 6 ? [dialog.title] : []
    let lines = (whole + dialog.lines + model.concernedLines(of: dialog))
      .flatMap { TextWidth.lines(of: $0, columns: size.columns - 4) }
    let beside = model.beside(dialog, layout, glyphs)
    let fields = max(dialog.entries.count, dialog.choices.count, beside.map(\.end).max() ?? 0)
    let top = max(rows.lowerBound, rows.upperBound - 1 - lines.count - fields)
    for row in top..<size.rows - 1 { fill(row: row, column: 0, width: size.columns) }
    fill(glyphs.line, row: top, column: 0, width: size.columns, as: .line)
    let end = write(" " + dialog.title, row: top, column: 2, width: size.columns - 6, as: .heading)
    write(" ", row: top, column: end)
    cursor = Position(row: top, column: 3)
    for (row, line) in zip(top + 1..<rows.upperBound, lines) {
      write(line, row: row, column: 3, width: size.columns - 4)
    }
    let first = top + 1 + lines.count
    for (place, entry) in dialog.entries.enumerated() where first + place < rows.upperBound {
      draw(entry, layout, row: first + place, isFocused: place == dialog.focus)
    }
    for words in beside { draw(words, layout, from: first, until: rows.upperBound + 1) }
    drawChoices(of: dialog, in: model, from: first)
  }

  private mutating func draw(
    _ entry: Dialog.Entry, _ layout: DialogLayout, row: Int, isFocused: Bool
  ) {
    write(isFocused ? glyphs.marker : " ", row: row, column: 1, as: .selected)
    write(entry.kind.label, row: row, column: 3, as: .label)
    let (text, column) = entry.text.visible(width: layout.fieldWidth)
    let meaning: Meaning = entry.fault == nil ? .field : .fieldRefused
    fill(row: row, column: layout.fieldColumn, width: layout.fieldWidth, as: meaning)
    write(text, row: row, column: layout.fieldColumn, as: meaning)
    if entry.fault != nil {
      write(glyphs.cross, row: row, column: layout.besideColumn - 2, as: .danger)
    }
    if isFocused { cursor = Position(row: row, column: layout.fieldColumn + column) }
  }

  private mutating func draw(
    _ beside: BesideField, _ layout: DialogLayout, from first: Int, until end: Int
  ) {
    for (place, line) in beside.lines.enumerated() where first + beside.place + place < end {
      let row = first + beside.place + place
      fill(row: row, column: layout.besideColumn, width: layout.besideWidth)
      write(
        line, row: row, column: layout.besideColumn, width: layout.besideWidth, as: beside.meaning)
    }
  }

  private mutating func drawChoices(of dialog: Dialog, in model: Model, from first: Int) {
    var row = first
    for (place, batch) in dialog.choices.enumerated() where row < model.contentRows.upperBound {
      let isFocused = place == dialog.focus
      let words =
        batch.flatMap { model.centre.batches[$0]?.words(columns: size.columns - 4) } ?? say("none")
      write(words, row: row, column: 3, width: size.columns - 4)
      if isFocused { choose(row: row, column: 1) }
      row += 1
    }
  }
}

extension Batch {
  /// Number, gate and time, and how much of it is done. What is still to do is never cut: before it
  /// the gate gives way, then the time, those handed back, and the manifest.
  func words(columns: Int) -> String {
    let gate = received.gate.map { "  \($0)" } ?? ""
    let time = " \(received.received.clockText)"
    let back = received.handedBack > 0 ? say("  handed back \(received.handedBack)") : ""
    let manifest = say("    manifest \(received.manifest)")
    let done = say("  registered \(registered)  \(stillWords)")
    let shorter = [
      gate + time + manifest + back, time + manifest + back, manifest + back, manifest, "",
    ]
    let lines = shorter.map { "\(number)\($0)\(done)" }
    return lines.first { TextWidth.columns(of: $0) <= columns } ?? "\(number)  \(stillWords)"
  }

  /// How many of those who were announced are to come; more may have come than were.
  private var stillWords: String {
    still < 0 ? say("\(-still) more than listed") : say("still \(still)")
  }
}

/// Where things stand in a small form, by the width of the screen.
struct DialogLayout {
  let fieldColumn = 17
  let fieldWidth: Int
  let besideColumn: Int
  let besideWidth: Int

  init(_ size: ScreenSize) {
    fieldWidth = size.columns >= 120 ? 44 : 30
    besideColumn = fieldColumn + fieldWidth + 4
    besideWidth = size.columns - besideColumn - 1
  }
}

/// A fault or a hint beside its field, and the rows that it takes, counted from the first field.
struct BesideField {
  let place: Int
  let lines: [String]
  let meaning: Meaning

  var end: Int { place + lines.count }
}

extension Model {
  /// Those whom a question concerns, as far as they are here and their names are known.
  fileprivate func concernedLines(of dialog: Dialog) -> [String] {
    dialog.concerned.compactMap { centre.residents[$0] }.map { resident in
      shortName(resident) + "  " + (resident.bed?.description ?? say("no bed"))
    }
  }

  /// Every fault beside its field, whole where the cursor is; where that is right, its hint.
  fileprivate func beside(
    _ dialog: Dialog, _ layout: DialogLayout, _ glyphs: Glyphs
  ) -> [BesideField] {
    let width = layout.besideWidth
    var all: [BesideField] = []
    for (place, entry) in dialog.entries.enumerated() where place != dialog.focus {
      guard let fault = entry.fault else { continue }
      let lines = TextWidth.lines(of: fault, columns: width)
      all.append(BesideField(place: place, lines: Array(lines.prefix(1)), meaning: .danger))
    }
    guard dialog.entries.indices.contains(dialog.focus) else { return all }
    if let fault = dialog.entries[dialog.focus].fault {
      let lines = TextWidth.lines(of: fault, columns: width)
      return all + [BesideField(place: dialog.focus, lines: lines, meaning: .danger)]
    }
    let entry = dialog.entries[dialog.focus]
    let found = suggestions(in: dialog)
    if entry.kind == .agency || entry.kind == .stay, !found.isEmpty {
      let isTyped = !entry.isProposed && !entry.text.isEmpty
      let lines = found.prefix(6).enumerated().map { place, suggestion in
        let sign = isTyped && place == 0 ? "\(glyphs.arrow) " : "  "
        return sign + suggestion.words.abbreviated(to: width - 2)
      }
      return all + [BesideField(place: dialog.focus, lines: lines, meaning: .dim)]
    }
    let hint = hint(in: dialog, glyphs: glyphs)
    guard !hint.words.isEmpty else { return all }
    let lines = TextWidth.lines(of: hint.words, columns: width)
    let most = lines.prefix(max(6, dialog.entries.count - dialog.focus))
    return all + [BesideField(place: dialog.focus, lines: Array(most), meaning: hint.meaning)]
  }
}
