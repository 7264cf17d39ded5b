import VRFC

extension Canvas {
  mutating func drawLog(of model: Model) {
    if model.log.isRecordShown { return drawRecord(of: model) }
    let rows = model.contentRows
    let shown = model.logShown
    let first = max(rows.lowerBound, rows.upperBound - 2 - shown.count)
    for (offset, seq) in shown.enumerated() {
      let row = first + offset
      let isMarked = seq == model.logChosen && !model.log.filter.isTyping
      write(isMarked ? glyphs.marker : " ", row: row, column: 0, as: .selected)
      if isMarked { cursor = Position(row: row, column: 0) }
      write(
        model.recordLine(seq), row: row, column: 1, width: size.columns - 2,
        as: model.clockWentBack(before: seq) ? .warning : .plain)
    }
    let foot = rows.upperBound - 2
    drawChecking(of: model, row: rows.upperBound - 1)
    let isLong = model.head.seq > Model.recordsFiltered
    let reach = isLong ? say(", of the latest \(Model.recordsFiltered)") : ""
    let found = model.log.found?.count ?? 0
    if drawFilter(model.log.filter, row: foot, shown: found, of: reach) { return }
    write(
      say("record \(model.logCursor) of \(model.head.seq), head \(model.head.short)"),
      row: foot, column: 1, width: size.columns - 2, as: .dim)
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

  /// The whole record, as it stands in the log.
  private mutating func drawRecord(of model: Model) {
    let rows = model.contentRows
    let seq = model.logChosen
    write(
      model.recordLine(seq), row: rows.lowerBound, column: 1, width: size.columns - 2,
      as: .heading)
    cursor = Position(row: rows.lowerBound, column: 0)
    for (row, line) in zip(rows.dropFirst(2), model.recordText(seq, columns: size.columns - 4)) {
      write(line, row: row, column: 2)
    }
  }
}

extension Model {
  /// Number, time, who, act and what it made happen: never who somebody is.
  func recordLine(_ seq: Int) -> String {
    guard let act = records[seq]?.act else { return "\(seq)" }
    let time =
      clockWentBack(before: seq) ? say("\(act.at.fullText) CLOCK WENT BACK") : act.at.dayAndClock
    let words = hidesLook(act) ? say("looked at people") : act.words
    return "\(seq)  \(time)  \(act.by.name)  \(act.name): \(words)"
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

  /// The record's text in lines, for whoever may read all of it; in a centre that seals nothing, as
  /// it stands.
  fileprivate func recordText(_ seq: Int, columns: Int) -> [String] {
    guard let act = records[seq]?.act else { return [say("this record cannot be read")] }
    let missing = act.readingPermissions.subtracting(officer.role.permissions)
    guard missing.isEmpty else {
      let words = missing.map(\.words).sorted().joined(separator: ", ")
      return TextWidth.lines(
        of: say("what this record holds is for those who may: \(words)"), columns: columns)
    }
    let text = String(decoding: act.json, as: UTF8.self)
      .replacing(",\"", with: ", \"").replacing("},{", with: "}, {")
    return TextWidth.lines(of: text, columns: columns)
  }
}
