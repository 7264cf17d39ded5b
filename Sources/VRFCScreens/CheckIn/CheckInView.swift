import VRFC

/// Where things stand on the screen Check in.
struct CheckInLayout {
  let fieldColumn = 16
  let fieldWidth: Int
  let sideColumn: Int
  let sideWidth: Int

  init(_ size: ScreenSize) {
    fieldWidth = size.columns >= 120 ? 44 : 30
    sideColumn = fieldColumn + fieldWidth + 2
    sideWidth = size.columns - sideColumn - 1
  }
}

extension Canvas {
  mutating func drawCheckIn(of model: Model) {
    let form = model.checkIn.form
    let layout = CheckInLayout(size)
    let rows = model.contentRows
    drawBatch(of: model, row: rows.lowerBound)
    let top = rows.lowerBound + 2
    // A fault needs the room: who was seen before comes back once it is mended.
    if form.faults.isEmpty { drawSeenBefore(of: model, layout, row: top) }
    for (place, field) in form.fields.enumerated() {
      draw(field, of: model, layout, row: top + place)
    }
    drawFaults(of: form, layout, from: top)
    drawSuggestions(of: model, layout, from: top)
    drawFoot(of: model, row: rows.upperBound - 2)
    if form.focus == nil { cursor = Position(row: top, column: 1) }
  }

  private mutating func drawBatch(of model: Model, row: Int) {
    let batch = model.checkIn.form.batch.flatMap { model.centre.batches[$0] }
    let words =
      batch.map { say("Batch \($0.words(columns: size.columns - 6))") }
      ?? say(
        """
        No batch: \(model.key(.announceBatch, in: .form)) announces one, \
        \(model.key(.form(.chooseBatch), in: .form)) picks one of today
        """)
    write(words, row: row, column: 0, width: size.columns, as: .heading)
  }

  private mutating func draw(
    _ field: CheckInField, of model: Model, _ layout: CheckInLayout, row: Int
  ) {
    let form = model.checkIn.form
    let isFocused = form.focus == field
    write(isFocused ? glyphs.marker : " ", row: row, column: 1, as: .selected)
    write(field.label, row: row, column: 3, as: .label)
    let meaning: Meaning = form.faults[field] == nil ? .field : .fieldRefused
    fill(row: row, column: layout.fieldColumn, width: layout.fieldWidth, as: meaning)
    let (text, column) = (form.texts[field] ?? TextField(byteLimit: 1))
      .visible(width: layout.fieldWidth)
    let end = write(text, row: row, column: layout.fieldColumn, as: meaning)
    let hint = model.hint(for: field, glyphs: glyphs)
    let gap = text.isEmpty ? 0 : 2
    write(
      hint.words, row: row, column: end + gap,
      width: max(0, layout.fieldColumn + layout.fieldWidth - end - gap), as: hint.meaning)
    if isFocused { cursor = Position(row: row, column: layout.fieldColumn + column) }
  }

  /// What else the field with the focus may mean, under it; the first stands in it.
  private mutating func drawSuggestions(of model: Model, _ layout: CheckInLayout, from top: Int) {
    let form = model.checkIn.form
    guard let focus = form.focus, let place = form.fields.firstIndex(of: focus) else { return }
    let others = form.suggestions(model.places).dropFirst()
    for (offset, suggestion) in others.enumerated() {
      let row = top + place + 1 + offset
      guard row < model.contentRows.upperBound else { return }
      fill(row: row, column: 1, width: layout.fieldColumn + layout.fieldWidth - 1)
      write(glyphs.separator, row: row, column: layout.fieldColumn - 2, as: .line)
      write(
        suggestion.words, row: row, column: layout.fieldColumn, width: layout.fieldWidth, as: .dim)
    }
  }

  /// The words of every fault beside its field, or beneath the one before: whole where the cursor
  /// is, else one line.
  private mutating func drawFaults(
    of form: CheckInForm, _ layout: CheckInLayout, from top: Int
  ) {
    var free = top
    for (place, field) in form.fields.enumerated() {
      guard let fault = form.faults[field] else { continue }
      let words = Notice("\(glyphs.cross) \(fault)", .refused)
      let lines = words.lines(columns: layout.sideWidth, most: form.focus == field ? 6 : 1)
      let first = max(free, top + place)
      for (row, line) in zip(first..., lines) {
        write(line, row: row, column: layout.sideColumn, width: layout.sideWidth, as: .danger)
      }
      free = first + lines.count
    }
  }

  private mutating func drawFoot(of model: Model, row: Int) {
    let (men, women) = model.centre.canTake
    write(say("can take \(men.men), \(women.women) now"), row: row, column: 3)
    let waiting = model.centre.waiting.count
    if waiting > 0 { write(say("\(waiting) wait for a bed"), row: row, column: 44, as: .warning) }
    if let kept = model.checkIn.offered?.kept {
      let way = model.key(.form(.takeUpDraft), in: .form)
      let words =
        model.checkIn.form.isBlank
        ? say(
          """
          A form was kept from \(kept.dayAndClock): \(way) takes it up; \
          \(model.key(.form(.leave), in: .form)), \
          \(model.key(.form(.discardDraft), in: .outsideForm)) throws it away.
          """)
        : say("A form was kept from \(kept.dayAndClock): after this one, \(way) takes it up.")
      write(words, row: row + 1, column: 3, as: .notice)
    }
  }
}
