import VRFC

extension Canvas {
  mutating func drawHalls(of model: Model) {
    let rows = model.contentRows
    var row = rows.lowerBound
    if let moment = model.halls.asOf {
      let now = model.key(.halls(.now), in: .past)
      let words =
        model.halls.past == nil ? say("reading the log as of") : say("THE PAST: as it was on")
      write(
        say(
          "\(words) \(moment.day.longText) \(moment.clockText); nothing can be changed; \(now): now"
        ),
        row: row, column: 1, width: size.columns - 2, as: .danger)
      row += 1
    }
    let cursorBed = model.halls.waitingCursor == nil ? model.cursorBed : nil
    for (count, window) in zip(model.house.hallCounts, model.hallWindows) {
      drawCounts(count, of: model, row: row)
      if model.headRows > 1 { drawBar(count, window, in: model, row: row + 1) }
      drawMap(window, in: model, cursor: cursorBed, from: row + model.headRows)
      row += model.headRows + window.rows.count
    }
    drawWaiting(of: model, from: row, until: rows.upperBound - (cursorBed == nil ? 0 : 1))
    drawRest(of: model)
    drawBedLines(of: model)
  }

  /// What is said of the bed under the cursor, below the signs of the map.
  private mutating func drawBedLines(of model: Model) {
    let lines = model.bedLines
    guard !lines.isEmpty, let bed = model.cursorBed else { return }
    let first = model.contentRows.upperBound - lines.count
    for (row, line) in zip(first..., lines) {
      fill(row: row, column: 0, width: size.columns)
      write(line, row: row, column: 1, width: size.columns - 2, as: model.mapMeaning(of: bed))
    }
    guard lines.count > 1 else { return }
    fill(row: first - 1, column: 0, width: size.columns)
    drawSigns(row: first - 1)
  }

  private mutating func drawSigns(row: Int) {
    write(glyphs.bedLegend, row: row, column: 1, width: size.columns - 2, as: .dim)
  }

  /// What stands in the rows that are left over: who is here, and what the signs mean.
  private mutating func drawRest(of model: Model) {
    let rest = model.hallsRest
    guard let last = rest.last else { return }
    drawSigns(row: last)
    for (row, resident) in zip(rest.dropFirst(), model.hallsListed) {
      write(resident.bed?.description ?? "", row: row, column: 3)
      write(model.shortName(resident), row: row, column: 10, width: 28)
      write(model.homeAndNight(of: resident), row: row, column: 39, width: size.columns - 40)
    }
  }

  private mutating func drawCounts(_ count: HallCount, of model: Model, row: Int) {
    let column = write(count.hall.name, row: row, column: 1, width: 30, as: .heading)
    let line = HallLine(
      count, besides: model.headRows > 1 ? "" : model.ownNumbers(count),
      columns: size.columns - column - 2)
    let end = write(
      line.counts, row: row, column: column + 2, width: size.columns - column - 2,
      as: count.over > 0 ? .danger : .plain)
    guard line.hasBath else { return }
    write(line.bath, row: row, column: end + 2, as: model.bathMeaning(of: count))
  }

  /// Taken, held and free parts of the usable beds, and the percentage.
  private mutating func drawBar(
    _ count: HallCount, _ window: HallWindow, in model: Model, row: Int
  ) {
    let way = model.key(.halls(.nextHall), in: .halls)
    let name = min(30, TextWidth.columns(of: count.hall.name))
    let line = HallLine(count, columns: size.columns - name - 3)
    let own = [model.ownNumbers(count), window.words(glyphs, way: way)].filter { !$0.isEmpty }
      .joined(separator: "  ")
    let bath = line.hasBath ? "" : line.bath
    let besides = [own, bath].filter { !$0.isEmpty }.reduce(0) { $0 + $1.count + 2 }
    let width = min(size.columns - 10 - besides, 100)
    let beds = max(1, count.usable)
    let full = min(width, count.occupied * width / beds)
    let held = min(width - full, count.held * width / beds)
    fill(glyphs.barFull, row: row, column: 1, width: full, as: .barFull)
    fill(glyphs.barHeld, row: row, column: 1 + full, width: held, as: .barHeld)
    fill(
      glyphs.barFree, row: row, column: 1 + full + held, width: width - full - held, as: .barFree)
    let end = write(
      count.percent.map { "\($0) %" } ?? say("none usable"), row: row, column: width + 3)
    let after = write(own, row: row, column: end + 2, as: count.over > 0 ? .danger : .plain)
    write(
      bath, row: row, column: own.isEmpty ? end + 2 : after + 2, as: model.bathMeaning(of: count))
  }

  private mutating func drawMap(
    _ window: HallWindow, in model: Model, cursor: Bed?, from first: Int
  ) {
    let hidden = window.rows.lowerBound * model.bedsInRow
    let shown = model.spots(of: window.hall).dropFirst(hidden)
      .prefix(window.rows.count * model.bedsInRow)
    for (place, bed) in shown.enumerated() {
      let row = first + place / model.bedsInRow
      let column = 1 + place % model.bedsInRow * model.bedWidth
      if bed == cursor {
        write(glyphs.marker, row: row, column: column, as: .selected)
        self.cursor = Position(row: row, column: column)
      }
      let number = bed.isFloor ? "F\(bed.number)" : padded(bed.number, 2)
      write(number, row: row, column: column + 1, width: model.bedWidth - 2)
      write(
        model.sign(of: bed, glyphs), row: row, column: column + model.bedWidth - 1,
        as: model.mapMeaning(of: bed))
    }
  }

  private mutating func drawWaiting(of model: Model, from first: Int, until end: Int) {
    let waiting = model.house.waiting
    guard !waiting.isEmpty, first < end else { return }
    let way = model.key(.halls(.waiting), in: .halls)
    write(say("\(waiting.count) wait for a bed (\(way))"), row: first, column: 1, as: .warning)
    let room = end - (first + 1)
    let place = waiting.firstIndex { $0.stay == model.halls.waitingCursor } ?? 0
    let start = max(0, min(place, waiting.count - 1) - max(0, room - 1))
    for (offset, resident) in waiting.dropFirst(start).prefix(room).enumerated() {
      let row = first + 1 + offset
      write(
        "\(resident.stay)  \(model.personWords(resident))", row: row, column: 3,
        width: size.columns - 4)
      if resident.stay == model.halls.waitingCursor { choose(row: row, column: 1) }
    }
  }
}

/// With one decimal.
func tenths(_ number: Double) -> String {
  let tenths = Int((number * 10).rounded())
  return "\(tenths / 10).\(tenths % 10)"
}
