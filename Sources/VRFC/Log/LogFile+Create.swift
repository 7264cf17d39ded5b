import Glibc

extension LogFile {
  /// Makes the log of a centre with its first record: whole, or not at all.
  ///
  /// - Throws: ``LogFault/exists(path:)`` when the folder already holds one.
  package static func create(
    folder: String, first json: [UInt8], patience: Int = 5,
    operations: any FileOperations = SystemFiles()
  ) throws {
    let lock = LogLock(folder: folder, patience: patience, operations: operations)
    try lock.hold(.write) {
      let path = folder + "/" + fileName
      do {
        guard try !exists(path, operations) else { throw LogFault.exists(path: path) }
        let record = LogRecord(following: .empty, json: json)
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
    let file = try openForReading(folder + "/" + fileName, operations)
    let bytes = try LogFault.inSystem { () throws(SystemFault) in
      try file.bytes(0..<firstRecordBytesMax)
    }
    if bytes.isEmpty { throw .damaged(LogDamage(kind: .empty, seq: 1, offset: 0)) }
    let record = bytes.prefix { $0 != LogFormat.newline }.withUnsafeBytes { bytes in
      RecordLine(bytes).flatMap { line in
        line.follows(.empty) ? LogRecord(following: .empty, json: Array(line.json)) : nil
      }
    }
    guard let record else {
      throw .damaged(LogDamage(kind: .firstRecordBad, seq: 1, offset: 0))
    }
    return record
  }

  private static let firstRecordBytesMax = 256 * 1024

  private static func makeWhole(
    _ path: String, _ bytes: [UInt8], _ operations: any FileOperations
  ) throws(SystemFault) {
    let temporary = path + ".new"
    if try exists(temporary, operations) { try operations.remove(temporary) }
    let file = try OpenFile(temporary, O_WRONLY | O_CREAT | O_EXCL, operations: operations)
    try file.write(bytes)
    try file.sync()
    try operations.rename(temporary, path)
  }

  /// - Throws: when that cannot be known: what may be there is never taken for absent.
  static func exists(
    _ path: String, _ operations: any FileOperations
  ) throws(SystemFault) -> Bool {
    do {
      _ = try operations.status(path: path)
      return true
    } catch  where error.number == ENOENT {
      return false
    }
  }
}

extension LogFault {
  static func inSystem<Result: ~Copyable>(
    _ body: () throws(SystemFault) -> Result
  ) throws(LogFault) -> Result {
    do {
      return try body()
    } catch {
      throw .system(error)
    }
  }
}
