extension DeskOpening {
  /// Brings an index up to the log: the one on the disk, or one in memory.
  struct Reading {
    let folder: CentreFolder
    let log: LogID
    let patience: Int
    let operations: any FileOperations

    typealias Found = (log: LogFile, index: Index, halt: (any Error)?)
    typealias Progress = (_ bytes: Int, _ total: Int) throws -> Void
  }
}

extension LastBackup {
  /// That the log has lost what the backup holds; nil: it has not.
  func contradiction(in found: DeskOpening.Reading.Found) throws -> LogFault? {
    if try found.log.holds(self, placedBy: found.index) { return nil }
    return .rolledBack(
      known: KnownRecord(head, witness: .backup), lastSeq: found.log.head.seq)
  }
}

extension DeskOpening.Reading {
  /// With the index in the centre's folder.
  ///
  /// - Throws: what ``Index/fault(of:)`` knows, when that cannot be read or written.
  func withFile(progress: Progress) throws -> Found {
    let index = try openIndex()
    if let source = try index.source, source.log != log { try index.clear() }
    let known = try index.source?.head ?? .empty
    let log = try openLog(known: known)
    if known.seq == 0, log.haltMark != nil { throw IndexFault.unsynced }
    return (log, index, try catchUp(log, index, progress: progress))
  }

  /// With one that goes with the process. What stands on the disk is a witness all the same.
  func inMemory(progress: Progress) throws -> Found {
    let (index, log) = (try Index(), try openLog(known: .empty))
    let halt = try catchUp(log, index, progress: progress)
    return (log, index, try halt ?? contradiction(in: log))
  }

  private func contradiction(in log: LogFile) throws -> LogFault? {
    guard let source = Index.sourceKnown(folder: folder.path), source.log == self.log,
      try !log.holds(source.head)
    else { return nil }
    return .rolledBack(known: KnownRecord(source.head, witness: .index), lastSeq: log.head.seq)
  }

  private func openLog(known: LogHead) throws(LogFault) -> LogFile {
    try LogFile(folder: folder.path, known: known, patience: patience, operations: operations)
  }

  /// - Returns: why nothing can be written, though what is sound was read.
  private func catchUp(
    _ log: LogFile, _ index: Index, progress: Progress
  ) throws -> (any Error)? {
    try log.hold(.read) {
      let size = try log.size
      var acts: [StampedAct] = []
      do {
        try log.recheck(behind: try index.lastPlace(endingBy: log.head.end - Self.recheckedBytes))
        try log.catchUp { record in
          acts.append(try StampedAct(record))
          guard acts.count == Index.piece else { return }
          try index.absorb(acts)
          acts.removeAll(keepingCapacity: true)
          try progress(record.end, size)
        }
      } catch let fault as LogFault where fault.isLasting {
        try index.absorb(acts)
        return fault
      } catch let fault as UnreadableRecord {
        try index.absorb(acts)
        return fault
      }
      try index.absorb(acts)
      return nil
    }
  }

  /// So much of the log's end is read again whenever a centre is opened; `verify` reads it all.
  private static let recheckedBytes = 1 << 20

  /// An index that is none, or that another version made, is thrown away; by one desk at a time,
  /// so that none throws away what another has just made. One that merely cannot be opened now
  /// stays: it is a witness.
  private func openIndex() throws -> Index {
    if let index = try currentIndex() { return index }
    let lock = LogLock(folder: folder.path, patience: patience, operations: operations)
    do {
      return try lock.hold(.write) {
        if let index = try currentIndex() { return index }
        try Index.remove(folder: folder.path)
        return try Index(folder: folder.path)
      }
    } catch LogFault.system(let fault) {
      throw fault.isFull ? IndexFault.full : .unwritable(reason: fault.reason)
    } catch let fault as SystemFault {
      throw fault.isFull ? IndexFault.full : .unwritable(reason: fault.reason)
    }
  }

  private func currentIndex() throws -> Index? {
    do {
      return try Index.isMade(folder: folder.path) ? Index(folder: folder.path) : nil
    } catch  where Index.fault(of: error) == .damaged {
      // The log has everything that was in it.
      return nil
    }
  }
}
