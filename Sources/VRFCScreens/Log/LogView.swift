import VRFC

extension Canvas {
  mutating func drawLog(of model: Model) {
    if let record = model.recordSheet { return draw(record, in: model) }
    let rows = model.contentRows
    let columns = LogColumns(model)
    let shown = model.logShown
    let first = max(rows.lowerBound + 1, rows.upperBound - 2 - shown.count)
    drawHeads(columns, row: first - 1)
    for (offset, seq) in shown.enumerated() {
      draw(seq, columns, of: model, row: first + offset)
      if seq == model.logChosen, !model.log.filter.isTyping {
        choose(row: first + offset, column: 0)
      }
    }
    let foot = rows.upperBound - 2
    drawChecking(of: model, row: rows.upperBound - 1)
    let isLong = model.head.seq > Model.recordsFiltered
    let reach = isLong ? say(", of the latest \(Model.recordsFiltered)") : ""
    let found = model.log.found?.count ?? 0
    if drawFilter(model.log.filter, row: foot, shown: found, of: reach) { return }
    write(
      say("\(model.head.seq) records, head \(model.head.short)"),
      row: foot, column: 1, width: size.columns - 2, as: .dim)
  }

  private mutating func drawHeads(_ columns: LogColumns, row: Int) {
    write(say("record"), row: row, column: 1, width: columns.time - 1, as: .dim)
    write(say("when"), row: row, column: columns.time, as: .dim)
    write(say("who"), row: row, column: columns.officer, as: .dim)
    write(say("what was done"), row: row, column: columns.words, as: .dim)
  }

  private mutating func draw(_ seq: Int, _ columns: LogColumns, of model: Model, row: Int) {
    write("\(seq)", row: row, endingBefore: columns.time - 2)
    guard let act = model.records[seq]?.act else { return }
    let meaning: Meaning = model.clockWentBack(before: seq) ? .warning : .plain
    write(act.at.dayAndClock, row: row, column: columns.time, as: meaning)
    write(
      "\(act.by.name)", row: row, column: columns.officer,
      width: columns.words - columns.officer - 2)
    write(
      model.deed(seq, act), row: row, column: columns.words,
      width: size.columns - columns.words - 1,
      as: meaning)
  }

  private mutating func drawChecking(of model: Model, row: Int) {
    switch model.log.checking {
    case .none: break
    case .running(let bytes, let total):
      let width = size.columns - 30
      let done = total > 0 ? bytes * width / total : 0
      write(say("checking"), row: row, column: 1)
      fill(glyphs.barFull, row: row, column: 11, width: done, as: .barFull)
      fill(glyphs.barFree, row: row, column: 11 + done, width: width - done, as: .barFree)
      write("\(total > 0 ? bytes * 100 / total : 0) %", row: row, column: 13 + width)
    case .sound(let records, let head):
      write(say("sound: \(records) records, head \(head)"), row: row, column: 1, as: .good)
    case .damaged(let words):
      write(words, row: row, column: 1, width: size.columns - 2, as: .danger)
    case .cancelled: write(say("the check was broken off"), row: row, column: 1, as: .dim)
    }
  }
}

/// Where the columns of the list stand, whichever records are seen.
private struct LogColumns {
  let time: Int
  let officer: Int
  let words: Int

  init(_ model: Model) {
    // Up to a million records the columns do not move at all.
    time = 1 + max(6, "\(model.head.seq)".count) + 2
    officer = time + 14
    words = officer + (model.size.columns >= 120 ? 20 : 12)
  }
}

extension Model {
  /// Number, time, who, act and what it made happen: never who somebody is.
  func recordLine(_ seq: Int) -> String {
    guard let act = records[seq]?.act else { return "\(seq)" }
    return "\(seq)  \(act.at.dayAndClock)  \(act.by.name)  \(deed(seq, act))"
  }

  /// What was done, behind a word about a clock that went back.
  fileprivate func deed(_ seq: Int, _ act: RecordedAct) -> String {
    (clockWentBack(before: seq) ? say("CLOCK WENT BACK to \(act.at.day.longText): ") : "")
      + "\(act.name): \(hidesLook(act) ? say("looked at people") : act.words)"
  }

  /// Whether a record says who looked at whom, and whoever sits here may not read that.
  func hidesLook(_ act: RecordedAct) -> Bool {
    act.readingPermissions.contains(.readLooks) && !officer.role.permissions.contains(.readLooks)
  }

  /// Whether the record before this one claims to be later.
  func clockWentBack(before seq: Int) -> Bool {
    guard let before = records[seq - 1]?.act.at, let at = records[seq]?.act.at else { return false }
    return at < before
  }
}
