import VRFC

/// The screen Log.
package struct LogModel: Sendable {
  /// The record under the cursor; nil: the latest, whichever arrives.
  var cursor: Int?
  /// The last record of the window, while it does not follow the latest.
  var bottom: Int?
  var filter = ListFilter()
  /// Among the records that are looked through, those that the filter takes; nil: no filter.
  var found: [Int]?
  /// The record that is read; nil: the list is shown.
  var shown: ShownRecord?
  /// The check of every byte; nil: none was asked for.
  var checking: Checking?

  var isChecking: Bool {
    if case .running = checking { true } else { false }
  }

  /// New records are followed where the cursor is on the latest one.
  mutating func follow(from before: Int, to now: Int) {
    if cursor == before { (cursor, bottom) = (nil, nil) }
  }
}

/// A record that is read: it stays, whatever arrives.
struct ShownRecord: Sendable {
  let seq: Int
  /// The first line that is shown.
  var line = 0
  var form = Form.fields

  enum Form: Sendable {
    case fields
    /// As it stands in the log.
    case json

    var other: Form { self == .fields ? .json : .fields }
  }
}

extension Model {
  /// The record under the cursor.
  var logCursor: Int { min(max(1, log.cursor ?? head.seq), max(1, head.seq)) }

  /// The rows that the list has: its head stands above it, two lines below.
  var logHeight: Int { max(1, contentRows.count - 3) }

  /// The records that are shown, the newest at the bottom.
  var logRows: ClosedRange<Int> {
    let newest = max(1, head.seq)
    let last = min(newest, max(log.bottom ?? newest, min(newest, logHeight)))
    let first = max(1, last - logHeight + 1)
    return first...max(first, last)
  }

  mutating func perform(_ action: LogAction) -> [Effect] {
    switch action {
    case .scroll(let scroll): scrollLog(scroll)
    case .showRecord: log.shown = ShownRecord(seq: logChosen)
    case .closeRecord: log.shown = nil
    case .scrollRecord(let scroll): scrollRecord(scroll)
    case .showOtherForm:
      if let shown = log.shown { log.shown = ShownRecord(seq: shown.seq, form: shown.form.other) }
    case .verify:
      log.checking = .running(bytes: 0, total: 0)
      return [.verify]
    case .cancelVerify: return [.cancelVerify]
    }
    return []
  }

  private mutating func scrollLog(_ scroll: Scroll) {
    let next =
      switch scroll {
      case .lineUp: logCursor - 1
      case .lineDown: logCursor + 1
      case .pageUp: logCursor - logHeight
      case .pageDown: logCursor + logHeight
      case .first: 1
      case .last: head.seq
      }
    if let found = log.found {
      guard !found.isEmpty else { return }
      log.cursor = found[scroll.moved(foundLine(in: found), by: logHeight, last: found.count - 1)]
      return
    }
    guard next < head.seq else {
      (log.cursor, log.bottom) = (nil, nil)
      return
    }
    let shown = logRows
    log.cursor = max(1, next)
    let above = logCursor + logHeight - 1
    log.bottom = max(logCursor, min(shown.upperBound, above))
  }
}

extension Model {
  /// A filter looks through so many of the latest records.
  static let recordsFiltered = 2_000

  /// The records that a filter looks through, from when it is begun; none where there is none.
  var logFiltered: ClosedRange<Int>? {
    guard log.filter.isActive || log.filter.isTyping, head.seq > 0 else { return nil }
    return max(1, head.seq - Model.recordsFiltered + 1)...head.seq
  }

  /// Looks for the filter's words anew.
  mutating func filterLog() {
    guard log.filter.isActive else {
      log.found = nil
      return
    }
    log.found = logFiltered.map { $0.filter { log.filter.takes(recordLine($0)) } }
  }

  /// Where the cursor is among the records that were found.
  func foundLine(in found: [Int]) -> Int {
    found.lastIndex { $0 <= logCursor } ?? 0
  }

  /// The record under the cursor, with a filter or without, or the one that is read.
  var logChosen: Int {
    if let shown = log.shown { return shown.seq }
    guard let found = log.found, !found.isEmpty else { return logCursor }
    return found[foundLine(in: found)]
  }

  /// The records on the screen, the newest at the bottom.
  var logShown: [Int] {
    guard let found = log.found else { return Array(logRows) }
    return Array(
      found[listWindow(of: found.count, around: foundLine(in: found), height: logHeight)])
  }
}
