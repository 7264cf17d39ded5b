extension Desk {
  /// Opens a centre with an index that is derived anew from the log.
  ///
  /// Other desks keep theirs open all the while, so it is renewed in its place, under the lock:
  /// nobody sees it half made, or behind what it was. Only one that is no good is thrown away.
  package static func reindexing(
    _ folder: CentreFolder, progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> Desk {
    // Where there is none, opening derives it.
    if Index.sourceKnown(folder: folder.path) == nil { return try Desk(folder, progress: progress) }
    let desk = try Desk(folder)
    if desk.indexFault == nil {
      try desk.log.hold(.write) {
        try desk.catchUp()
        try desk.renewIndex(progress: progress)
      }
      return desk
    }
    guard desk.indexFault?.isSpoilt == true else { return desk }
    let lock = LogLock(folder: folder.path, patience: 5, operations: SystemFiles())
    try lock.hold(.write) { try Index.remove(folder: folder.path) }
    return try Desk(folder, progress: progress)
  }

  private func renewIndex(
    progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    do {
      try renewIndex(to: log.head.end, progress)
    } catch let contradiction as Contradiction {
      halt = halt ?? contradiction.unreadable
      try renewIndex(to: contradiction.head.start, progress)
      log.goBack(to: try index.source?.head ?? .empty)
    }
  }

  private func renewIndex(
    to end: Int, _ progress: (_ bytes: Int, _ total: Int) throws -> Void
  ) throws {
    try index.renew { take in
      var acts: [StampedAct] = []
      var last = LogHead.empty
      func keep(_ act: ActDecoding.Decoded, _ head: LogHead) throws {
        acts.append(try act.get())
        last = head
        guard acts.count == Index.piece else { return }
        try take(acts)
        acts.removeAll(keepingCapacity: true)
        try progress(head.end, end)
      }
      var decoding = ActDecoding()
      try log.read(from: .empty, to: end) { try decoding.add($0, keep) }
      try decoding.finish(keep)
      // An index that knows less than before would bear witness for a log that has changed since.
      guard last.end >= end else {
        throw LogFault.damaged(
          LogDamage(kind: .acknowledgedRecordBad, seq: last.seq + 1, offset: last.end))
      }
      try take(acts)
    }
  }

  /// Makes the index anew from the log, since it was found wrong, and the house from it; without
  /// the lock, since what this desk has read of the log never changes. Whoever acts next puts it on
  /// record.
  func replaceIndex(_ parts: [IndexPart]) throws {
    do {
      try renewIndex()
    } catch let fault as LogFault where fault.isLasting {
      halt = halt ?? fault
      throw fault
    } catch {
      // One that cannot be written is wrong still: it is left alone.
      guard !index.isInMemory, let fault = Index.fault(of: error) else { throw error }
      let derived = try Index()
      (index, indexFault) = (derived, fault)
      try renewIndex()
    }
    let accounts = centre
    try loadHouse()
    if session != nil { centre.takeAccounts(of: accounts) }
    book = IdentityBook()
    (proven, latestIDs) = ([], nil)
    let all = (replacedIndex ?? []) + parts
    replacedIndex = IndexPart.allCases.filter(all.contains)
    replacementToRecord = replacedIndex
  }

  /// Puts on record that the index was replaced, if it was.
  package func recordReplacement(as officer: Officer) throws {
    try run { try $0.recordReplacement(as: officer) }
  }
}
