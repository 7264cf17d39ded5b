import GRDB

extension Index {
  /// The records of a kind of act between two moments, in order.
  ///
  /// - Complexity: grows with what was recorded then, not with the history.
  func records(of act: String, from start: Moment, until end: Moment) throws -> [Int] {
    try queue.read { database in
      try Int.fetchAll(
        database,
        sql: """
          SELECT seq FROM record INDEXED BY record_at
          WHERE at >= ? AND at < ? AND act = ? ORDER BY seq
          """, arguments: [start.milliseconds, end.milliseconds, act])
    }
  }

  /// Whose stays these are; a stay that is not known is nobody's.
  func persons(of stays: some Collection<StayNumber>) throws -> [StayNumber: PersonNumber] {
    try queue.read { database in
      let statement = try database.cachedStatement(sql: "SELECT person FROM stay WHERE id = ?")
      var persons: [StayNumber: PersonNumber] = [:]
      for stay in stays {
        persons[stay] = try Int.fetchOne(statement, arguments: [stay.key])
          .map(PersonNumber.init(serial:))
      }
      return persons
    }
  }
}
