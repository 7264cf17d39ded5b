import GRDB

extension Index {
  /// When a record was made, by the clock of its time; nil: there is none of this number.
  func moment(of seq: Int) throws -> Moment? {
    try queue.read { database in
      try Row.fetchOne(
        database, sql: "SELECT at, offset FROM record WHERE seq = ?", arguments: [seq]
      )
      .map { try Moment($0, "at") }
    }
  }

  /// When the latest records were made, the last one last.
  func recentMoments() throws -> [RecentMoments.Entry] {
    try queue.read { database in
      try Row.fetchAll(
        database, sql: "SELECT seq, at, offset FROM record ORDER BY seq DESC LIMIT ?",
        arguments: [RecentMoments.count]
      ).reversed().map { RecentMoments.Entry(seq: try $0.cell("seq"), at: try Moment($0, "at")) }
    }
  }

  /// The last record by this moment; nought before the first one.
  ///
  /// Order is the records', not the clock's, which jumps. Where the clocks do not agree with it,
  /// those that do decide: an act from 1970, or from next year, changes nothing.
  package func lastRecord(by moment: Moment) throws -> Int {
    try lastRecords(by: [moment]).last ?? 0
  }
}
