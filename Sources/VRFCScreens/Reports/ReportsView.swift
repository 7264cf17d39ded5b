import VRFC

/// How a chart is laid out.
struct ReportsLayout {
  let chart: ReportChart
  let columns: Int

  /// The rows that a chart needs beside its own: topics, head, a line of sparks a bar, heads, sums.
  static func rowsAround(_ chart: ReportChart) -> Int {
    4 + chart.lines.count
  }

  var labelWidth: Int {
    min(22, chart.rows.map { TextWidth.columns(of: $0.label) }.max() ?? 0) + 1
  }

  /// Where each column ends; a bar begins behind its number, and ends there.
  var ends: [Int] {
    let numbers = chart.columns.filter { $0.style == .number }
    var end = 1 + labelWidth
    var ends = numbers.map { column in
      end += max(5, TextWidth.columns(of: column.name)) + 1
      return end
    }
    let bars = max(1, chart.columns.count - numbers.count)
    for place in 0..<(chart.columns.count - numbers.count) {
      ends.append(end + (columns - 1 - end) * (place + 1) / bars)
    }
    return ends
  }

  /// Where the number of a bar ends.
  func numberEnd(_ column: Int) -> Int {
    let start = column > 0 ? ends[column - 1] : 1 + labelWidth
    return start + max(7, TextWidth.columns(of: chart.columns[column].name) + 1)
  }

  /// The columns that a bar may take.
  func barWidth(_ column: Int) -> Int { max(0, ends[column] - numberEnd(column) - 2) }
}

extension Canvas {
  mutating func drawReports(of model: Model) {
    let rows = model.contentRows
    drawTopics(of: model, row: rows.lowerBound)
    let title = "\(model.reportAsk.term.title)  "
    let column = write(title, row: rows.lowerBound + 1, column: 1, as: .heading)
    switch model.reportAnswer {
    case .none: write(say("counting"), row: rows.lowerBound + 1, column: column, as: .dim)
    case .refused(let words):
      let lines = TextWidth.lines(of: words, columns: size.columns - 4)
      for (row, line) in zip((rows.lowerBound + 3)..<rows.upperBound, lines) {
        write(line, row: row, column: 3, as: .danger)
      }
    case .shown(let shown): draw(shown, of: model, besides: column)
    }
  }

  private mutating func drawTopics(of model: Model, row: Int) {
    var column = 0
    for topic in ReportTopic.allCases {
      let isShown = topic == model.reportAsk.topic
      write(isShown ? glyphs.marker : " ", row: row, column: column, as: .selected)
      if isShown { cursor = Position(row: row, column: column) }
      column =
        write(topic.title, row: row, column: column + 1, as: isShown ? .selected : .plain) + 2
    }
  }

  private mutating func draw(_ shown: ReportShown, of model: Model, besides column: Int) {
    let top = model.contentRows.lowerBound + 1
    let (all, seen) = model.reportLines
    let (isAbove, isBelow) = (model.reports.line > 0, model.reports.line + seen < all)
    let more = (isAbove ? glyphs.moreAbove : "") + (isBelow ? glyphs.moreBelow + say(" more") : "")
    let end = write(more, row: top, endingBefore: size.columns - 1, as: .dim)
    let record = say("as of record \(shown.head.seq)")
    let words = [model.reportAsk.topic.counted, record].compactMap(\.self).joined(separator: ", ")
    if column + words.count < end { write(words, row: top, column: column, as: .dim) }
    switch shown.content {
    case .page(let page):
      for (offset, line) in page.lines.dropFirst(model.reports.line).prefix(seen).enumerated() {
        write(line, row: top + 1 + offset, column: 0, width: size.columns)
      }
    case .chart(let chart):
      draw(chart, from: model.reports.line, seen: seen, row: top + 1)
    }
  }

  private mutating func draw(_ chart: ReportChart, from first: Int, seen: Int, row: Int) {
    let layout = ReportsLayout(chart: chart, columns: size.columns)
    var row = row
    for column in chart.lines {
      drawSparks(chart, column, row: row)
      row += 1
    }
    for (column, end) in zip(chart.columns.indices, layout.ends) {
      let isBar = chart.columns[column].style == .bar
      write(
        chart.columns[column].name, row: row, endingBefore: isBar ? layout.numberEnd(column) : end,
        as: .dim)
    }
    for line in chart.rows.dropFirst(first).prefix(seen) {
      row += 1
      draw(line, layout, row: row)
    }
    guard chart.sums.contains(where: { $0 != nil }) else { return }
    let sums = chart.sums.map { ReportChart.Cell($0) }
    write(say("all"), row: row + 1, column: 1, width: layout.labelWidth, as: .heading)
    drawNumbers(sums, layout, row: row + 1)
  }

  private mutating func draw(_ line: ReportChart.Row, _ layout: ReportsLayout, row: Int) {
    write(line.label, row: row, column: 1, width: layout.labelWidth)
    drawNumbers(line.cells, layout, row: row)
    for (column, cell) in line.cells.enumerated() where layout.chart.columns[column].style == .bar {
      let (start, width) = (layout.numberEnd(column) + 1, layout.barWidth(column))
      let scale = max(1, layout.chart.scale(column))
      let full = (cell.number ?? 0) * width / scale
      fill(glyphs.barFull, row: row, column: start, width: full, as: .barFull)
      let room = cell.number == nil ? 0 : max(full, (cell.room ?? 0) * width / scale)
      fill(glyphs.barFree, row: row, column: start + full, width: room - full, as: .barFree)
    }
  }

  private mutating func drawNumbers(
    _ cells: [ReportChart.Cell], _ layout: ReportsLayout, row: Int
  ) {
    for (column, cell) in cells.enumerated() {
      let isBar = layout.chart.columns[column].style == .bar
      let end = isBar ? layout.numberEnd(column) : layout.ends[column]
      write(cell.number.map { String($0) } ?? "-", row: row, endingBefore: end)
    }
  }

  /// The whole time in one line: a sign a row of the chart, or for as many as share one.
  private mutating func drawSparks(_ chart: ReportChart, _ column: Int, row: Int) {
    let name = chart.columns[column].name
    let start = write(name, row: row, column: 1, as: .dim) + 2
    let scale = chart.scale(column)
    let tail = glyphs.sparksAreDigits ? say("  9 is \(scale)") : say("  0 to \(scale)")
    let peak = { (share: Int) in share > 1 ? say(", each sign the peak of \(share)") : "" }
    // Room is left for what stands behind, whichever share comes of it.
    let behind = TextWidth.columns(of: tail + peak(chart.rows.count)) + 1
    let fits = chart.rows.count <= size.columns - start - TextWidth.columns(of: tail) - 1
    let room = max(1, size.columns - start - (fits ? 0 : behind))
    let share = fits ? 1 : (chart.rows.count + room - 1) / room
    var next = start
    for first in stride(from: 0, to: chart.rows.count, by: share) {
      let numbers = chart.rows[first..<min(first + share, chart.rows.count)]
        .compactMap { $0.cells[column].number }
      let spark = numbers.max().map { glyphs.spark($0, of: scale) } ?? " "
      next = write(spark, row: row, column: next, as: .barFull)
    }
    write(tail + peak(share), row: row, column: next, width: size.columns - next, as: .dim)
  }
}

extension Glyphs {
  /// Whether a height is told by a digit, which then needs to be told what it stands for.
  var sparksAreDigits: Bool { charset == .ascii || self == .console }

  /// A number as a sign of its height; a digit where there are no such signs.
  func spark(_ number: Int, of scale: Int) -> String {
    let signs = Array(sparksAreDigits ? "0123456789" : "▁▂▃▄▅▆▇█")
    guard scale > 0 else { return String(signs[0]) }
    return String(signs[min(signs.count - 1, number * signs.count / (scale + 1))])
  }
}
