import GRDB

extension Index {
  /// When a record was made, by the clock of its time; nil: there is none of this number.
  func moment(of seq: Int) throws -> Moment? {
    try queue.read { database in
      try Row.fetchOne(
        database, sql: "SELECT at, offset FROM record WHERE seq = ?", arguments: [seq]
      )
      .map { Moment($0, "at") }
    }
  }

  /// When the latest records were made, the last one last.
  func recentMoments() throws -> [RecentMoments.Entry] {
    try queue.read { database in
      try Row.fetchAll(
        database, sql: "SELECT seq, at, offset FROM record ORDER BY seq DESC LIMIT ?",
        arguments: [RecentMoments.count]
      ).reversed().map { RecentMoments.Entry(seq: $0["seq"], at: Moment($0, "at")) }
    }
  }

  /// The last record by this moment; nought before the first one.
  ///
  /// Order is the records', not the clock's, which jumps. So this is the record at which the log is
  /// divided with the fewest contradictions: records before it that claim to be later than the
  /// moment, and records behind it that claim not to be. One record from 1970, or from next year,
  /// changes nothing; where the clock never jumped it is the last record not later than the moment.
  package func lastRecord(by moment: Moment) throws -> Int {
    try queue.read { database in
      let at = moment.milliseconds
      let last = try Int.fetchOne(
        database, sql: "SELECT max(seq) FROM record WHERE at <= ?", arguments: [at])
      let later = try Int.fetchOne(
        database, sql: "SELECT min(seq) FROM record WHERE at > ?", arguments: [at])
      guard let last else { return 0 }
      guard let later, later < last else { return last }
      return try Int.fetchOne(
        database, sql: Index.bestDivision,
        arguments: [later - 1, at, later, last]) ?? last
    }
  }

  /// Everything before the disorder speaks for a division behind it, everything after it against.
  private static let bestDivision = """
    SELECT seq FROM (
      SELECT ? AS seq, 0 AS fit
      UNION ALL
      SELECT seq, sum(CASE WHEN at <= ? THEN 1 ELSE -1 END) OVER (ORDER BY seq) AS fit
      FROM record WHERE seq BETWEEN ? AND ?)
    ORDER BY fit DESC, seq DESC LIMIT 1
    """
}
