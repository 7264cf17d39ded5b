extension Roster {
  /// Reads the roster out of a centre's log, up to a record that a desk has read already: that
  /// much is on the disk and never changes, so no lock is held meanwhile.
  ///
  /// - Complexity: grows with the log; meant for a thread of its own.
  package static func read(_ folder: CentreFolder, upTo head: LogHead) throws -> Roster {
    let log = try LogFile(folder: folder.path)
    var roster = Roster()
    try log.read(from: .empty, to: head.end) { record in
      if record.json.holdsIdentityOrEnd { roster.note(try StampedAct(record)) }
    }
    roster.pass(to: head.seq)
    return roster
  }

  fileprivate static let words = ["arrival.registered", "registration.", "stay."].map {
    RecordWord($0)
  }
}

extension [UInt8] {
  /// Whether a record may say who somebody is, or that a stay ended: nothing else is decoded.
  fileprivate var holdsIdentityOrEnd: Bool {
    Roster.words.contains { holds($0) }
  }
}
