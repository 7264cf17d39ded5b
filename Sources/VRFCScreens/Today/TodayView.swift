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
    let end = rows.upperBound - foot.count
    let next = drawTasks(of: model, from: row, until: end)
    drawDetails(of: model, from: next + 1, until: end)
    for (row, words) in zip(rows.suffix(foot.count), foot) {
      write(words, row: row, column: 1, width: size.columns - 2, as: .dim)
    }
  }

  /// - Returns: the row behind the last task.
  private mutating func drawTasks(of model: Model, from first: Int, until end: Int) -> Int {
    let tasks = model.shownTasks
    let isFiltered = drawFilter(model.today.filter, row: first, shown: tasks.count)
    if isFiltered, tasks.isEmpty { return first + 1 }
    if cursor == nil { cursor = Position(row: first, column: 1) }
    guard first < end else { return first }
    guard !tasks.isEmpty else {
      write(say("Nothing is left to be done"), row: first, column: 1, as: .heading)
      return first + 1
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
    return first + 1 + shown.count
  }

  private mutating func draw(_ task: OpenTask, of model: Model, row: Int, isChosen: Bool) {
    let meaning: Meaning = task.kind.isUrgent ? .danger : .warning
    if task.kind.isUrgent { write("!", row: row, column: 2, as: .danger) }
    write("\(task.count)", row: row, endingBefore: 7, as: meaning)
    let next = write(
      task.words(model.centre.rules), row: row, column: 8, width: size.columns - 9,
      as: meaning)
    let room = size.columns - next - 3
    write(model.places(of: task, columns: room), row: row, column: next + 2, width: room)
    if isChosen { choose(row: row, column: 1) }
  }

  /// Where rows are left: who is in a flagged night or behind the task under the cursor, by name.
  private mutating func drawDetails(of model: Model, from first: Int, until end: Int) {
    var row = first
    for section in model.todayDetails where row + 1 < end {
      write(section.heading, row: row, column: 1, width: size.columns - 2, as: .heading)
      let room = end - row - 1
      let shown = section.residents.count > room ? room - 1 : section.residents.count
      for resident in section.residents.prefix(shown) {
        row += 1
        write(
          model.detailWords(resident), row: row, column: 3, width: size.columns - 4)
      }
      let more = section.residents.count - shown
      if more > 0 {
        row += 1
        write(say("and \(more) more"), row: row, column: 3, as: .dim)
      }
      row += 2
    }
  }
}
