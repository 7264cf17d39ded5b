import GRDB

extension Index {
  /// Throws everything away.
  package func clear() throws {
    try renew { _ in }
  }

  /// Throws everything away and takes other acts instead, all in one: whoever else has the index
  /// open sees it as it was until it is as it will be.
  package func renew(
    _ supply: (_ take: (_ acts: [StampedAct]) throws -> Void) throws -> Void
  ) throws {
    try queue.write { database in
      try database.execute(sql: Index.waysClosed)
      for table in Index.tables { try database.execute(sql: "DELETE FROM \(table)") }
      try supply { try Absorption(database: database).absorb($0) }
      try database.execute(sql: Index.waysMade)
    }
  }
}
