import GRDB

extension Index {
  /// The last record by each of some moments, as ``lastRecord(by:)`` tells it for one.
  ///
  /// - Parameter moments: in order.
  /// - Complexity: grows with the records between the first and the last of them; with the history
  ///   only where a clock was wrong.
  func lastRecords(by moments: [Moment]) throws -> [Int] {
    guard let first = moments.first, let last = moments.last else { return [] }
    let stretch = try queue.read { database in
      try ClockStretch(database, from: first.milliseconds, until: last.milliseconds)
    }
    if let stretch { return moments.map { stretch.last(by: $0.milliseconds) } }
    let times = try queue.read { database in
      try Int64.fetchAll(database, sql: "SELECT at FROM record ORDER BY seq")
    }
    let agreeing = AgreeingClocks(times)
    return moments.map { agreeing.count(by: $0.milliseconds) }
  }
}

/// Records that follow each other without a gap, in the order of their clocks, between one that is
/// earlier and one that is later.
private struct ClockStretch {
  /// The record before the first one.
  private let before: Int
  private let times: [Int64]

  /// - Returns: nil where the clocks do not agree with the order of the records.
  init?(_ database: Database, from first: Int64, until last: Int64) throws {
    let rows = try Row.fetchAll(
      database, sql: "SELECT seq, at FROM record WHERE at BETWEEN ? AND ? ORDER BY seq",
      arguments: [first, last])
    let earlier = try Int.fetchOne(
      database, sql: "SELECT seq FROM record WHERE at < ? ORDER BY at DESC, seq DESC LIMIT 1",
      arguments: [first])
    let later = try Int.fetchOne(
      database, sql: "SELECT seq FROM record WHERE at > ? ORDER BY at, seq LIMIT 1",
      arguments: [last])
    before = earlier ?? 0
    times = try rows.map { try $0.cell("at") }
    let seqs = try rows.map { row -> Int in try row.cell("seq") }
    guard seqs.elementsEqual((before + 1)..<(before + 1 + seqs.count)),
      later == nil || later == before + 1 + seqs.count,
      zip(times, times.dropFirst()).allSatisfy({ $0 <= $1 }),
      try ClockStretch.isAgreed(database, step: -1, off: before + 1, { $0 < first }),
      try ClockStretch.isAgreed(database, step: 1, off: before + seqs.count, { $0 > last })
    else { return nil }
  }

  /// Whether the clocks farther and farther off agree, too, each twice as far as the one before:
  /// a morning under a wrong clock is in order within itself.
  private static func isAgreed(
    _ database: Database, step: Int, off seq: Int, _ agrees: (Int64) -> Bool
  ) throws -> Bool {
    let statement = try database.cachedStatement(sql: "SELECT at FROM record WHERE seq = ?")
    var distance = step
    while let at = try Int64.fetchOne(statement, arguments: [seq + distance]) {
      guard agrees(at) else { return false }
      distance *= 2
    }
    return true
  }

  func last(by moment: Int64) -> Int {
    var (low, high) = (0, times.count)
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= moment { low = middle + 1 } else { high = middle }
    }
    return before + low
  }
}
