import Glibc

/// What a backup came to.
package struct BackupReport: Hashable, Sendable {
  /// How many records the copy now holds.
  package let records: Int
  /// The last of them.
  package let head: LogHead
  /// How much of the log was copied this time.
  package let bytesCopied: Int
}

/// Why a folder cannot take the backup; nothing in it was overwritten.
package enum BackupFault: Error, Hashable {
  /// The folder is the centre itself.
  case ownFolder(path: String)
  /// The log there holds records that this one does not.
  case longer(path: String, records: Int)
  /// The log there is another one.
  case different(path: String)
  /// The copy there is damaged, so that it cannot be told whose it is.
  case damagedCopy(path: String, LogDamage)
  /// What was copied does not read back as it was written.
  case misread(path: String, offset: Int)
  case system(path: String, SystemFault)
}

extension BackupFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .ownFolder(let path):
      "\(path) is the centre's own folder; name one on another disk"
    case .longer(let path, let records):
      "\(path) holds \(records) records, more than this log, and is left as it is; find out which "
        + "of the two is the centre's, or name another folder"
    case .different(let path):
      "\(path) is another log, and is left as it is; name another folder"
    case .damagedCopy(let path, let damage):
      "the copy \(path) is damaged and is left as it is (\(damage)); name another folder"
    case .misread(let path, let offset):
      "the copy \(path) does not read back as it was written, at byte offset \(offset); use "
        + "another disk"
    case .system(let path, let fault):
      "the backup to \(path) is not complete: "
        + "\(fault.isFull ? "the disk is full" : fault.description); run it again when that is "
        + "mended"
    }
  }
}

extension LogFile {
  /// Copies the log and the configuration to a folder, which is made if its parent is there; again:
  /// appends what is new.
  ///
  /// Every byte of this log is checked first, so that damage never reaches a copy; what is copied
  /// is synced and read back, and so is what was copied earlier. A torn tail was never acknowledged
  /// and stays behind. What `progress` throws breaks it off: what the folder then holds are whole
  /// records, and the next backup goes on behind them.
  /// - Throws: ``LogFault`` when this log is damaged, ``BackupFault`` when the folder cannot take
  /// it.
  package func backUp(
    to folder: String, progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> BackupReport {
    try LogFile.checkBackupFolder(folder, operations: operations)
    let sound = try verify { _, total in try progress(0, total) }
    try makeBackupFolder(folder)
    let lock = LogLock(
      folder: folder, patience: 5, sharing: .owner, operations: operations)
    return try lock.hold(.write) {
      let target = folder + "/" + LogFile.fileName
      // Another backup may just have brought what was written since.
      let sound =
        try BackupFault.on(target) { try isLonger(target, than: sound) } ? verify() : sound
      let copy = LogCopy(
        source: view, bytes: min(sound.head.end, sound.bytes), head: sound.head, path: target,
        operations: operations)
      let copied = try BackupFault.on(target) { try copy.make(progress: progress) }
      try BackupFault.on(folder) {
        try copyConfiguration(to: folder)
        try OpenFile.syncFolder(folder, operations: operations)
      }
      return BackupReport(records: sound.records, head: sound.head, bytesCopied: copied)
    }
  }

  /// Whether a folder may take a backup, be it made already or not.
  /// - Throws: ``DestinationFault``.
  package static func checkBackupFolder(
    _ folder: String, operations: any FileOperations = SystemFiles()
  ) throws(DestinationFault) {
    let destination = Destination(folder: folder, operations: operations)
    try destination.check(for: .copies)
    let copied = [LogFile.fileName, "centre.toml"]
    try destination.checkFiles([LogLock.fileName] + copied + copied.map { $0 + ".new" })
  }

  private func isLonger(_ copy: String, than sound: Verification) throws -> Bool {
    guard try LogFile.exists(copy, operations) else { return false }
    return try operations.status(path: copy).size > sound.bytes
  }

  private func makeBackupFolder(_ folder: String) throws {
    do {
      try operations.makeFolder(folder)
    } catch {
      guard error.number == EEXIST else { throw BackupFault.system(path: folder, error) }
    }
    let copy = folder + "/" + LogFile.fileName
    let isOwn = try BackupFault.on(folder) {
      guard try LogFile.exists(copy, operations) else { return false }
      let (own, there) = (try reading.status, try operations.status(path: copy))
      return own.inode == there.inode && own.device == there.device
    }
    if isOwn { throw BackupFault.ownFolder(path: folder) }
  }

  private func copyConfiguration(to folder: String) throws {
    let name = "/centre.toml"
    let own = String(path.dropLast(LogFile.fileName.utf8.count + 1)) + name
    let temporary = folder + name + ".new"
    guard try LogFile.exists(own, operations) else { return }
    let file = try OpenFile(own, O_RDONLY, operations: operations)
    let copy = try OpenFile(
      temporary, O_WRONLY | O_CREAT | O_TRUNC, sharing: .owner, operations: operations)
    try copy.write(try file.bytes(0..<(try file.status.size)))
    try copy.sync()
    try operations.rename(temporary, folder + name)
  }
}

extension BackupFault {
  /// A system call that fails on the backup's side is said of the backup.
  static func on<Result>(_ path: String, _ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let fault as SystemFault {
      throw BackupFault.system(path: path, fault)
    } catch LogFault.system(let fault) {
      throw BackupFault.system(path: path, fault)
    }
  }
}
