import Glibc

/// The centre's log, opened: what is in it, and the one way to add to it.
///
/// Everything here but ``hold(_:patience:_:)`` is to be called while the lock is held.
package final class LogFile {
  package static let fileName = "centre.log"

  package let path: String
  /// The last record that this process has read or written.
  package private(set) var head: LogHead
  private var tail = LogTail.whole
  /// The file's size when `tail` was found.
  private var sizeSeen = -1

  private let reading: OpenFile
  private var writing: OpenFile?
  private let lock: LogLock
  private let mark: HaltMark
  private let operations: any FileOperations

  /// Opens the log of a centre's folder.
  /// - Parameter known: a head that was acknowledged here earlier; reading begins behind it.
  package init(
    folder: String, known: LogHead = .empty, operations: any FileOperations = SystemFiles()
  ) throws(LogFault) {
    path = folder + "/" + LogFile.fileName
    self.operations = operations
    head = known
    let path = path
    reading = try LogFault.inSystem { () throws(SystemFault) in
      try OpenFile(path, O_RDONLY, operations: operations)
    }
    lock = try LogLock(folder: folder, operations: operations)
    mark = try HaltMark(folder: folder, operations: operations)
  }

  /// Runs `body` under the lock; any number of readers at once, or one writer.
  package func hold<Result>(
    _ access: LogAccess, patience: Int = 5, _ body: () throws -> Result
  ) throws -> Result {
    try lock.hold(access == .write ? .exclusive : .shared, patience: patience, body)
  }

  /// Whether something was appended since the last look: one system call, without the lock.
  package var hasGrown: Bool {
    get throws(LogFault) { try size != sizeSeen }
  }

  package var size: Int {
    get throws(LogFault) {
      do {
        return try reading.status.size
      } catch {
        throw .system(error)
      }
    }
  }

  /// The act that a failed sync left in question; nil when the log can be written.
  package var haltMark: String? { mark.standing }

  /// Reads what was appended since the last look, and makes sure that it is on the disk before
  /// anyone relies on it: its writer may have died between writing and syncing.
  package func catchUp(visit: (LogRecord) throws -> Void) throws {
    let size = try size
    guard size != sizeSeen else { return }
    guard size >= head.end - 1 else {
      throw LogFault.rolledBack(known: KnownRecord(head, witness: .index), lastSeq: nil)
    }
    var scanner = LogScanner(view, from: head, size: size)
    var records: [LogRecord] = []
    let found = Result {
      try scanner.scan { record in
        records.append(record)
        if records.count == 4096 { try flush(&records, visit: visit) }
      }
    }
    // What stands before damage is sound, and is read.
    try flush(&records, visit: visit)
    (tail, sizeSeen) = (try found.get(), size)
  }

  private func flush(_ records: inout [LogRecord], visit: (LogRecord) throws -> Void) throws {
    guard let last = records.last else { return }
    try LogFault.inSystem { () throws(SystemFault) in try reading.syncData() }
    for record in records { try visit(record) }
    head = last.head
    records.removeAll(keepingCapacity: true)
  }

  /// Visits the records behind a head, up to an offset, once more.
  package func read(
    from known: LogHead, to end: Int, visit: (LogRecord) throws -> Void
  ) throws {
    var scanner = LogScanner(view, from: known, size: min(end, try size))
    _ = try scanner.scan(visit: visit)
  }

  /// Whether the log holds the record that `known` names, byte for byte where it stood.
  package func holds(_ known: LogHead) throws(LogFault) -> Bool {
    guard known.seq > 0 else { return true }
    let line = try view.bytes(known.start..<(known.end - 1))
    guard let record = RecordLine(line[...]) else { return false }
    return record.seq == known.seq && record.hash == known.hash.digits[...]
      && line.count == known.end - 1 - known.start
  }

  /// The stored bytes of the record that stands at this range of the file.
  package func json(at range: Range<Int>) throws(LogFault) -> [UInt8] {
    let line = try view.bytes(range.lowerBound..<(range.upperBound - 1))
    guard let record = RecordLine(line[...]) else {
      throw .damaged(LogDamage(kind: .badBytesBeforeRecord, seq: 0, offset: range.lowerBound))
    }
    return Array(record.json)
  }

  // MARK: Writing

  /// Seals the torn tail that a cut-off write left, if there is one: on its own, before any act.
  ///
  /// - Parameter sealed: the object of a record that holds the seal's event.
  /// - Returns: the seal's record, once it is on the disk.
  package func mend(
    act: String, sealed: (_ eventJSON: String) -> [UInt8]
  ) throws(LogFault) -> LogRecord? {
    if let mark = mark.standing { throw .halted(mark: mark) }
    guard case .torn(let torn) = tail else { return nil }
    let endsLine = try view.bytes((torn.upperBound - 1)..<torn.upperBound) == [LogFormat.newline]
    let bad = torn.lowerBound..<(endsLine ? torn.upperBound - 1 : torn.upperBound)
    let seal = Seal(
      offset: bad.lowerBound, length: bad.count, sha256: try Seal.digest(bad, of: view))
    let before = LogHead(seq: head.seq, hash: head.hash, start: head.start, end: seal.end)
    let record = LogRecord(following: before, json: sealed(seal.eventJSON))
    try write([record], after: endsLine ? [] : [LogFormat.newline], act: act)
    return record
  }

  /// Appends one record for each object, all in one write and one sync; behind a mended tail.
  ///
  /// - Parameter act: the id to name when it cannot be known whether the act was saved.
  /// - Returns: the records, once `fdatasync` has returned.
  package func append(_ objects: [[UInt8]], act: String) throws(LogFault) -> [LogRecord] {
    if let mark = mark.standing { throw .halted(mark: mark) }
    var end = head
    var records: [LogRecord] = []
    records.reserveCapacity(objects.count)
    for object in objects {
      let record = LogRecord(following: end, json: object)
      guard record.end - record.start <= LogFormat.recordBytesMax else {
        throw .recordTooLong(bytes: record.end - record.start)
      }
      records.append(record)
      end = record.head
    }
    try write(records, after: tail == .lacksNewline ? [LogFormat.newline] : [], act: act)
    return records
  }

  private func write(_ records: [LogRecord], after: [UInt8], act: String) throws(LogFault) {
    guard let last = records.last else { return }
    var bytes = after
    for record in records {
      bytes += record.line
      bytes.append(LogFormat.newline)
    }
    try write(bytes, act: act)
    (head, tail, sizeSeen) = (last.head, .whole, last.end)
  }

  private func write(_ bytes: [UInt8], act: String) throws(LogFault) {
    // What a failure leaves behind is looked at anew before the next write.
    sizeSeen = -1
    do {
      if writing == nil {
        writing = try OpenFile(path, O_WRONLY | O_APPEND, operations: operations)
      }
      try writing?.write(bytes)
    } catch {
      throw .notSaved(error)
    }
    do {
      try writing?.syncData()
    } catch {
      mark.leave(act: act)
      throw .uncertain(act: act, error)
    }
  }

  /// Lifts the mark of a failed sync; only after the log was read anew from the disk and found sound.
  func liftMark() throws(LogFault) {
    try mark.lift()
  }

  func dropCachedPages() throws(LogFault) {
    try LogFault.inSystem { () throws(SystemFault) in
      try operations.dropCachedPages(reading.descriptor)
    }
  }

  var view: OpenFileView {
    OpenFileView { [self] range throws(SystemFault) in try reading.bytes(range) }
  }
}

/// What the lock is wanted for.
package enum LogAccess: Sendable {
  case read, write
}
