extension DeskOpening {
  /// Brings an index up to the log: the one on the disk, or one in memory.
  struct Reading {
    let folder: CentreFolder
    let configuration: Configuration
    let log: LogID
    let access: CentreOpened.Access
    let patience: Int
    let operations: any FileOperations

    typealias Found = (log: LogFile, index: Index, halt: (any Error)?, replaced: [IndexPart]?)
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
    let halt = try catchUp(log, index, progress: progress)
    guard halt == nil, try isWrong(index, log) else { return (log, index, halt, nil) }
    try index.clear()
    let again = try openLog(known: .empty)
    return (again, index, try catchUp(again, index, progress: progress), [.accounts])
  }

  /// An index that is still to be made takes about as much room as the log.
  private func checkRoomForNew() throws {
    let bytes = try operations.status(path: folder.logPath).size
    if DiskRoom.isLittle(in: folder.path, configuration, besides: bytes, operations) {
      throw IndexFault.littleRoom
    }
  }

  /// Whether the index does not know rightly if the centre has accounts: nobody would be asked for
  /// a password. In a centre that was opened without, each sitting and each name says so.
  private func isWrong(_ index: Index, _ log: LogFile) throws -> Bool {
    guard access == .open else { return false }
    if let seq = try index.sealedSince() {
      guard let place = try index.place(of: seq), let head = try log.proven(place) else {
        return true
      }
      return try !log.json(at: head).holds(Self.sealing)
    }
    var isSealed = false
    try log.look(from: try log.latestPart(by: index), to: log.head.end) { record in
      isSealed = isSealed || Self.signsOfAccounts.contains(where: record.json.holds)
    }
    return isSealed
  }

  private static let sealing = RecordWord("\"\(CentreSealed.type)\"")
  private static let signsOfAccounts =
    [sealing] + [StaffSignedIn.type, SignInFailed.type].map { RecordWord("\"\($0)\"") }

  /// With one that goes with the process. What stands on the disk is a witness all the same.
  func inMemory(progress: Progress) throws -> Found {
    let (index, log) = (try Index(), try openLog(known: .empty))
    let halt = try catchUp(log, index, progress: progress)
    return (log, index, try halt ?? contradiction(in: log), nil)
  }

  private func contradiction(in log: LogFile) throws -> LogFault? {
    guard let source = Index.sourceKnown(folder: folder.path), source.log == self.log,
      try !log.holds(source.head)
    else { return nil }
    if let damage = try log.damage(to: source.head, after: log.head) { return .damaged(damage) }
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
        try recheck(log, index)
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
      } catch let contradiction as Contradiction {
        return try stop(contradiction, log, index)
      }
      do {
        try index.absorb(acts)
        return nil
      } catch let contradiction as Contradiction {
        return try stop(contradiction, log, index)
      }
    }
  }

  private func recheck(_ log: LogFile, _ index: Index) throws {
    let place = try index.lastPlace(endingBy: log.head.end - LogFile.latestBytes)
    if let place, try log.proven(place) == nil {
      // Either of them is wrong: where it is the log, that is found now.
      try log.recheck(behind: nil)
      throw IndexFault.damaged
    }
    try log.recheck(behind: place)
  }

  /// The log is read as far as it goes.
  private func stop(
    _ contradiction: Contradiction, _ log: LogFile, _ index: Index
  ) throws -> UnreadableRecord {
    let fault = try log.judge(contradiction, by: index)
    log.goBack(to: try index.source?.head ?? .empty)
    return fault
  }

  /// An index that is none, or that another version made, is thrown away; by one desk at a time,
  /// so that none throws away what another has just made. One that merely cannot be opened now
  /// stays: it is a witness.
  private func openIndex() throws -> Index {
    if let index = try currentIndex() { return index }
    let lock = LogLock(folder: folder.path, patience: patience, operations: operations)
    do {
      return try lock.hold(.write) {
        if let index = try currentIndex() { return index }
        try checkRoomForNew()
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
