extension Register {
  /// Reads the register out of a centre's log, up to a record that a desk has read already: that
  /// much is on the disk and never changes, so no lock is held meanwhile.
  ///
  /// - Complexity: grows with the log; meant for a thread of its own.
  package static func read(_ folder: CentreFolder, upTo head: LogHead) throws -> Register {
    try read(LogFile(folder: folder.path), upTo: head)
  }

  static func read(_ log: LogFile, upTo head: LogHead) throws -> Register {
    var register = Register()
    try log.read(from: .empty, to: head.end) { record in
      register.note(
        try RecordedAct.peopleEvents(json: record.json, seq: record.seq), in: record.seq)
    }
    register.pass(to: head.seq)
    return register
  }
}
