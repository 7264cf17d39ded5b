import VRFC

/// The screen Log.
package struct LogModel: Sendable {
  /// The record under the cursor; nil: the latest, whichever arrives.
  var cursor: Int?
  /// The last record of the window, while it does not follow the latest.
  var bottom: Int?
  var isRecordShown = false
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

extension Model {
  /// The record under the cursor.
  var logCursor: Int { min(max(1, log.cursor ?? head.seq), max(1, head.seq)) }

  /// The rows that the list has.
  var logHeight: Int { max(1, contentRows.count - 2) }

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
    case .showRecord: log.isRecordShown = true
    case .closeRecord: log.isRecordShown = false
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
