extension Register {
  /// What reading the register takes: the folder, how far, and the keys of whoever is signed in.
  package struct Source: Sendable {
    let folder: CentreFolder
    let head: LogHead
    let log: LogID
    /// Nil: nothing is sealed, or nobody is signed in.
    let keys: (any SecretKeys)?
    /// Who was erased: their names are not opened, whatever the keys say.
    let erased: Set<PersonNumber>
  }

  /// Reads the register out of a centre's log, up to a record that a desk has read already: that
  /// much is on the disk and never changes, so no lock is held meanwhile.
  ///
  /// - Complexity: grows with the log; meant for a thread of its own.
  package static func read(_ source: Source) throws -> Register {
    try read(LogFile(folder: source.folder.path), source)
  }

  static func read(_ log: LogFile, _ source: Source) throws -> Register {
    let assembly = RegisterAssembly(keys: source.keys)
    var batch = PeopleBatch(log: source.log, without: source.erased)
    try log.read(from: .empty, to: source.head.end) { record in
      guard let act = try RecordedAct.people(json: record.json, seq: record.seq) else { return }
      batch.add(act, in: record.seq)
      if batch.isFull { assembly.take(&batch) }
    }
    assembly.take(&batch)
    var register = assembly.finished()
    register.pass(to: source.head.seq)
    return register
  }
}
