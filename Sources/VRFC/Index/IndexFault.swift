import GRDB

/// Why the index on the disk is of no use; whoever needs it then derives one from the log, in
/// memory.
package enum IndexFault: Error, Hashable {
  /// It does not hold what it should.
  case unreadableRow
  /// An act before those to be taken in is missing.
  case gap
  /// There is no room to make it, or to bring it up to the log.
  case full
  /// There is so little room left on the disk that the log is to have all of it.
  case littleRoom
  /// It cannot be opened, or not be written, for another reason.
  case unwritable(reason: String)
  /// Its bytes are no database any more, or not the one that was made.
  case damaged
  /// A sync of the log failed, so that its end may yet vanish: what would be put into the index
  /// could later bear witness against the log.
  case unsynced
}

extension IndexFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unreadableRow, .gap, .damaged:
      "the index is damaged (run `vrfc reindex`); reading from the log, which takes longer"
    case .full:
      "the index cannot be written (the disk is full); reading from the log, which takes longer"
    case .littleRoom:
      "the index is kept in memory: the little room that is left on the disk is the log's"
    case .unwritable(let reason):
      "the index cannot be written (\(reason)); reading from the log, which takes longer"
    case .unsynced:
      "the index is not written before `vrfc verify --from-disk` has found the log sound; reading "
        + "from the log, which takes longer"
    }
  }
}

extension IndexFault {
  /// Whether the index itself is no good: throwing it away loses nothing and mends it.
  var isSpoilt: Bool {
    switch self {
    case .unreadableRow, .gap, .damaged: true
    case .full, .littleRoom, .unwritable, .unsynced: false
    }
  }
}

extension Index {
  /// What an error says of the index; nil: it is about something else.
  package static func fault(of error: any Error) -> IndexFault? {
    switch error {
    case let fault as IndexFault: fault
    case let error as DatabaseError: IndexFault(error)
    case is RowDecodingError: .damaged
    default: nil
    }
  }
}

extension IndexFault {
  fileprivate init(_ error: DatabaseError) {
    switch error.extendedResultCode {
    // The room for the memory that its readers share: a small file beside it.
    case .SQLITE_FULL, .SQLITE_IOERR_SHMSIZE: self = .full
    default: self.init(error.resultCode)
    }
  }

  private init(_ code: ResultCode) {
    switch code {
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .unwritable(reason: "it can only be read")
    case .SQLITE_CANTOPEN: self = .unwritable(reason: "it cannot be opened")
    case .SQLITE_IOERR: self = .unwritable(reason: "the disk fails")
    case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_PROTOCOL:
      self = .unwritable(reason: "another program is at it")
    case .SQLITE_NOMEM: self = .unwritable(reason: "there is too little memory")
    default: self = .damaged
    }
  }
}
