import GRDB

extension Index {
  /// What the beds went through between the first and the last of some moments.
  ///
  /// - Complexity: grows with the records between them, and with one walk along the ends of later
  ///   stays; not with the years before.
  func bedHistory(at moments: [Moment]) throws -> BedHistory {
    let boundaries = try lastRecords(by: moments)
    guard let first = boundaries.first, let last = boundaries.last else { return BedHistory() }
    return try queue.read { database in
      let reading = BedHistoryReading(database: database, first: first, last: last)
      return BedHistory(
        boundaries: boundaries, placements: try reading.placements(),
        conditions: try reading.conditions(), isolations: try reading.isolations())
    }
  }
}

private struct BedHistoryReading {
  let database: Database
  /// The record after which it begins.
  let first: Int
  /// The record with which it ends.
  let last: Int

  /// Each by an index of its own: what still holds, and what held at any time after the beginning.
  private func selection(_ columns: String, _ table: String) -> String {
    """
    SELECT \(columns), from_seq, to_seq FROM \(table)
    WHERE to_seq IS NULL AND from_seq <= \(last)
    UNION ALL
    SELECT \(columns), from_seq, to_seq FROM \(table)
    WHERE to_seq > \(first) AND from_seq <= \(last) AND to_seq > from_seq
    """
  }

  func placements() throws -> [BedHistory.Spell<StayNumber>] {
    let rows = try Row.fetchCursor(database, sql: selection("stay, bed", "placement"))
    var spells: [BedHistory.Spell<StayNumber>] = []
    while let row = try rows.next() {
      spells.append(try spell(row, StayNumber(key: try row.cell("stay"))))
    }
    return spells
  }

  func conditions() throws -> [BedHistory.Spell<BedCondition>] {
    let columns = "bed, kind, until, until_offset"
    return try Row.fetchAll(database, sql: selection(columns, "condition")).map { row in
      let until: Int64? = try row.cell("until")
      let condition = BedCondition(
        kind: try row.reading("kind", as: BedCondition.Kind.init),
        until: try until.map { _ in try Moment(row, "until") },
        recordedIn: try row.cell("from_seq"))
      return try spell(row, condition)
    }
  }

  /// The few times that a bed was set apart.
  func isolations() throws -> [BedHistory.Spell<Void>] {
    let columns = "SELECT key AS bed, from_seq, to_seq FROM matter"
    let kind = "kind = '\(IsolationBed.kind)' AND is_open AND from_seq <= \(last)"
    let sql = """
      \(columns) \(MatterReading.Way.open.rawValue) WHERE \(kind) AND to_seq IS NULL
      UNION ALL
      \(columns) \(MatterReading.Way.past.rawValue) WHERE \(kind) AND to_seq > \(first)
      """
    return try Row.fetchAll(database, sql: sql).map { try spell($0, ()) }
  }

  private func spell<Subject>(_ row: Row, _ subject: Subject) throws -> BedHistory.Spell<Subject> {
    BedHistory.Spell(
      subject: subject, bed: try row.reading("bed") { Bed($0) }, from: try row.cell("from_seq"),
      to: try row.cell("to_seq"))
  }
}
