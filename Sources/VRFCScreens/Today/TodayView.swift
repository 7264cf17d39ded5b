import VRFC

extension Canvas {
  mutating func drawToday(of model: Model) {
    let rows = model.contentRows
    var row = rows.lowerBound
    for line in model.todayLines where row < rows.upperBound {
      write(
        line.words, row: row, column: line.indent, width: size.columns - line.indent - 1,
        as: line.meaning)
      row += 1
    }
    let foot = model.footLines
    drawTasks(of: model, from: row, until: rows.upperBound - foot.count)
    for (row, words) in zip(rows.suffix(foot.count), foot) {
      write(words, row: row, column: 1, width: size.columns - 2, as: .dim)
    }
  }

  private mutating func drawTasks(of model: Model, from first: Int, until end: Int) {
    let tasks = model.shownTasks
    let isFiltered = drawFilter(model.today.filter, row: first, shown: tasks.count)
    if isFiltered, tasks.isEmpty { return }
    if cursor == nil { cursor = Position(row: first, column: 1) }
    guard !tasks.isEmpty, first < end else {
      write(say("Nothing is left to be done"), row: first, column: 1, as: .heading)
      return
    }
    if !isFiltered { write(say("To be done"), row: first, column: 1, as: .heading) }
    let place = model.taskPlace(in: tasks)
    let height = max(1, end - first - 1)
    let window = listWindow(of: tasks.count, around: place, height: height)
    let (top, shown) = (window.lowerBound, tasks[window])
    if shown.count < tasks.count {
      let words = say("\(tasks.count) tasks, \(glyphs.moreAbove)\(glyphs.moreBelow) scroll")
      write(words, row: first, endingBefore: size.columns - 1, as: .dim)
    }
    for (offset, task) in shown.enumerated() {
      draw(
        task, of: model, row: first + 1 + offset,
        isChosen: top + offset == place && !model.today.filter.isTyping)
    }
  }

  private mutating func draw(_ task: OpenTask, of model: Model, row: Int, isChosen: Bool) {
    if isChosen {
      write(glyphs.marker, row: row, column: 1, as: .selected)
      cursor = Position(row: row, column: 1)
    }
    let meaning: Meaning = task.kind.isUrgent ? .danger : .warning
    if task.kind.isUrgent { write("!", row: row, column: 2, as: .danger) }
    write("\(task.count)", row: row, endingBefore: 7, as: meaning)
    let next = write(
      task.words(model.centre.rules), row: row, column: 8, width: size.columns - 9,
      as: meaning)
    guard size.columns - next > 8 else { return }
    write(
      model.places(of: task, limit: 12), row: row, column: next + 2, width: size.columns - next - 3)
  }
}

/// A line of the screen Today.
struct TodayLine: Hashable {
  var words: String
  var indent = 3
  var meaning = Meaning.plain

  static func heading(_ words: String) -> TodayLine {
    TodayLine(words: words, indent: 1, meaning: .heading)
  }
}

extension Model {
  /// What stands above the tasks.
  var todayLines: [TodayLine] {
    [summary] + machineLines + hallLines + [TodayLine(words: "")] + batchLines
      + [TodayLine(words: "")]
  }

  private var summary: TodayLine {
    let (men, women) = centre.canTake
    var words = say("can take \(men) men, \(women) women now")
    if let (day, movements) = today.movements, day == centre.moment.day {
      words += say("    arrived today \(movements.arrivals)  departed \(movements.departures)")
    }
    return .heading(words + say("  here \(centre.residents.count)"))
  }

  /// What is lost through the machine is lost for everyone, so this stands above all else.
  private var machineLines: [TodayLine] {
    guard let watch else { return [] }
    let backup = watch.backup.isOverdue ? [say("overdue: \(watch.backup)")] : []
    return (watch.concerns.map(\.description) + backup).flatMap { words in
      TextWidth.lines(of: words, columns: size.columns - 2)
        .map { TodayLine(words: $0, indent: 1, meaning: .danger) }
    }
  }

  /// At the foot: the last backup, unless it is overdue and stands above, and the last hand-over.
  var footLines: [String] {
    guard let backup = watch?.backup, !backup.isOverdue else { return [handoverWords] }
    return ["\(backup)", handoverWords]
  }

  private var hallLines: [TodayLine] {
    centre.hallCounts.map { count in
      var words =
        say("\(count.hall.name)  \(count.occupied) of \(count.usable)")
        + (count.percent.map { "  \($0) %" } ?? "")
        + say(
          """
            free \(count.vacant)  held \(count.held)  blocked \(count.blocked)  wait \
          \(count.waiting)
          """)
      if count.isolation > 0 { words += say("  isolation \(count.isolation)") }
      if count.over > 0 { words += say("  OVER \(count.over)") }
      return TodayLine(words: words, indent: 1, meaning: count.over > 0 ? .danger : .plain)
    }
  }

  private var batchLines: [TodayLine] {
    let batches = centre.batchesOfToday
    let announce = say("\(key(.announceBatch, in: .today)): announce")
    guard !batches.isEmpty else {
      return [.heading(say("No batch was announced today (\(announce))"))]
    }
    let still = batches.reduce(0) { $0 + max(0, $1.still) }
    return [.heading(say("Batches today: \(batches.count), still to be registered \(still)"))]
      + batches.suffix(contentRows.count > 24 ? 5 : 2).map {
        TodayLine(
          words: $0.words(columns: size.columns - 4), meaning: $0.still > 0 ? .warning : .plain)
      }
  }

  var handoverWords: String {
    let way = say("\(key(.today(.handOver), in: .today)): hand over")
    guard let last = centre.lastHandover else {
      return say("no shift has been handed over yet (\(way))")
    }
    return say(
      """
      last handed over \(last.at.dayAndClock) by \(last.leaving) to \(last.coming) (\(way))
      """)
  }
}
