extension CentreFolder {
  /// Whoever knows what the log must still hold: the index, and the note of the last backup.
  package var witnesses: [KnownRecord] { indexWitness + (backupWitness.map { [$0] } ?? []) }

  /// The record up to which the log was last backed up. The note is about this log: nothing but a
  /// backup of it leaves one here.
  var backupWitness: KnownRecord? {
    LastBackup.read(folder: path).map { KnownRecord($0.head, witness: .backup) }
  }
}

extension LastBackup {
  /// The record, wherever it stands.
  var head: LogHead { LogHead(seq: seq, hash: hash, start: 0, end: 0) }
}

extension LogFile {
  /// Whether the log holds the record that a backup holds; to be asked when the index has all that
  /// the log has.
  func holds(_ backup: LastBackup, placedBy index: Index) throws -> Bool {
    guard let place = try index.place(of: backup.seq) else { return false }
    return try holds(
      LogHead(seq: backup.seq, hash: backup.hash, start: place.start, end: place.end))
  }
}
