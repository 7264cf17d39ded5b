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
  /// Order is the records', not the clock's, which jumps. Where a record that claims to be later
  /// stands before one that does not, those whose clocks agree with their order decide: an act from
  /// 1970, or from next year, changes nothing.
  package func lastRecord(by moment: Moment) throws -> Int {
    try queue.read { database in
      let at = moment.milliseconds
      let last = try Int.fetchOne(
        database, sql: "SELECT max(seq) FROM record WHERE at <= ?", arguments: [at])
      let later = try Int.fetchOne(
        database, sql: "SELECT min(seq) FROM record WHERE at > ?", arguments: [at])
      guard let last else { return 0 }
      guard let later, later < last else { return last }
      let times = try Int64.fetchAll(database, sql: "SELECT at FROM record ORDER BY seq")
      let agreeing = AgreeingClocks(times).places
      return agreeing.last { times[$0] <= at }.map { $0 + 1 } ?? 0
    }
  }
}
