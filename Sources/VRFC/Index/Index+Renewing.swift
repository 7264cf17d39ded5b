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
    try Index.tellingOfRoom {
      try queue.write { database in
        for table in Index.tables { try database.execute(sql: "DELETE FROM \(table)") }
        try supply { try Absorption(database: database).absorb($0) }
      }
    }
  }

  /// Whether an error says that the index itself is no good.
  static func isSpoilt(by error: any Error) -> Bool {
    switch error {
    case let fault as IndexFault: fault != .full
    case let error as DatabaseError:
      [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_ERROR, .SQLITE_CONSTRAINT, .SQLITE_MISMATCH]
        .contains(error.resultCode)
    default: false
    }
  }
}
