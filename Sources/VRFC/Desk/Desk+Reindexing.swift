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
      try desk.reindex(progress: progress)
      return desk
    }
    guard desk.indexFault?.isSpoilt == true else { return desk }
    let lock = LogLock(folder: folder.path, patience: 5, operations: SystemFiles())
    try lock.hold(.write) { try Index.remove(folder: folder.path) }
    return try Desk(folder, progress: progress)
  }

  private func reindex(progress: (_ bytes: Int, _ total: Int) throws -> Void) throws {
    try log.hold(.write) {
      try catchUp()
      try index.renew { take in
        var acts: [StampedAct] = []
        try log.read(from: .empty, to: log.head.end) { record in
          acts.append(try StampedAct(record))
          guard acts.count == Index.piece else { return }
          try take(acts)
          acts.removeAll(keepingCapacity: true)
          try progress(record.end, log.head.end)
        }
        try take(acts)
      }
    }
  }
}
