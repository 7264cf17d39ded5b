import Glibc

extension LogFile {
  /// Makes the log of a centre with its first record: whole, or not at all.
  ///
  /// - Throws: ``LogFault/exists`` when the folder already holds one.
  package static func create(
    folder: String, first json: [UInt8], operations: any FileOperations = SystemFiles()
  ) throws {
    let lock = try LogLock(folder: folder, operations: operations)
    try lock.hold(.exclusive, patience: 5) {
      let path = folder + "/" + fileName
      guard !exists(path, operations) else { throw LogFault.exists(path: path) }
      let record = LogRecord(following: .empty, json: json)
      do {
        try makeWhole(path, record.line + [LogFormat.newline], operations)
        try OpenFile.syncFolder(folder, operations: operations)
      } catch let fault as SystemFault {
        throw LogFault.notSaved(fault)
      }
    }
  }

  /// Record 1 of a folder's log, read without anything else.
  package static func firstRecord(
    folder: String, operations: any FileOperations = SystemFiles()
  ) throws(LogFault) -> LogRecord {
    let bytes = try LogFault.inSystem { () throws(SystemFault) in
      let file = try OpenFile(folder + "/" + fileName, O_RDONLY, operations: operations)
      return try file.bytes(0..<firstRecordBytesMax)
    }
    if bytes.isEmpty { throw .damaged(LogDamage(kind: .empty, seq: 1, offset: 0)) }
    let line = bytes.prefix { $0 != LogFormat.newline }
    guard let record = LogRecord(line, after: .empty, start: 0) else {
      throw .damaged(LogDamage(kind: .firstRecordBad, seq: 1, offset: 0))
    }
    return record
  }

  private static let firstRecordBytesMax = 256 * 1024

  private static func makeWhole(
    _ path: String, _ bytes: [UInt8], _ operations: any FileOperations
  ) throws(SystemFault) {
    let temporary = path + ".new"
    if exists(temporary, operations) { try operations.remove(temporary) }
    let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL, operations: operations)
    try file.write(bytes)
    try file.sync()
    try operations.rename(temporary, path)
  }

  private static func exists(_ path: String, _ operations: any FileOperations) -> Bool {
    do {
      _ = try operations.status(path: path)
      return true
    } catch {
      return false
    }
  }
}
