import Glibc

/// The centre's log, opened: what is in it, and the one way to add to it.
///
/// Everything here but ``hold(_:_:)``, ``hasGrown`` and reading what is ``settled()`` is to be
/// called while the lock is held.
package final class LogFile {
  package static let fileName = "centre.log"

  package let path: String
  /// The last record that this process has read or written.
  package internal(set) var head: LogHead
  var tail = LogTail.whole
  /// The file's size when `tail` was found; nil: it is to be looked at anew.
  var sizeSeen: Int?
  /// A sync failed in this process, and no mark could be left.
  var syncFailed: String?

  let reading: OpenFile
  var writing: OpenFile?
  let operations: any FileOperations
  let mark: HaltMark
  private let lock: LogLock
  private var knownIsHeld: Bool

  /// Opens the log of a centre's folder.
  ///
  /// - Parameters:
  ///   - known: a head that was acknowledged here earlier; reading begins behind it.
  ///   - patience: how long to wait for other terminals, in seconds.
  package init(
    folder: String, known: LogHead = .empty, patience: Int = 5,
    operations: any FileOperations = SystemFiles()
  ) throws(LogFault) {
    path = folder + "/" + LogFile.fileName
    self.operations = operations
    head = known
    knownIsHeld = known.seq == 0
    reading = try LogFile.openForReading(path, operations)
    lock = LogLock(folder: folder, patience: patience, operations: operations)
    mark = try HaltMark(folder: folder, operations: operations)
  }

  /// A pipe in the log's place is not waited for.
  static func openForReading(
    _ path: String, _ operations: any FileOperations
  ) throws(LogFault) -> OpenFile {
    try LogFault.inSystem { () throws(SystemFault) in
      let file = try OpenFile(path, O_RDONLY | O_NONBLOCK, operations: operations)
      guard try file.status.isRegular else {
        throw SystemFault(call: "open", path: path, number: EINVAL)
      }
      return file
    }
  }

  /// Runs `body` under the lock; any number of readers at once, or one writer.
  ///
  /// - Throws: ``LogFault/busy(seconds:)`` when others hold it for too long,
  ///   ``LogFault/replaced(path:)`` when the log opened is no longer the one in the folder.
  package func hold<Result>(_ access: LogAccess, _ body: () throws -> Result) throws -> Result {
    try lock.hold(access) {
      guard try reading.isInPlace() else { throw LogFault.replaced(path: path) }
      return try body()
    }
  }

  /// Whether something was appended since the last look: one system call, without the lock.
  package var hasGrown: Bool {
    get throws(LogFault) { try size != sizeSeen }
  }

  package var size: Int {
    get throws(LogFault) {
      try LogFault.inSystem { () throws(SystemFault) in try reading.status.size }
    }
  }

  /// Where the mark of a failed sync stands; nil when the log can be written.
  package var haltMark: String? { syncFailed ?? mark.standing }

  /// Reads what was appended since the last look, and makes sure that it is on the disk before
  /// anyone relies on it: its writer may have died between writing and syncing.
  ///
  /// What stands before damage is sound, and is visited.
  /// - Throws: ``LogFault/halted(mark:)`` when that cannot be made sure.
  package func catchUp(visit: (LogRecord) throws -> Void) throws {
    let size = try size
    guard size != sizeSeen else { return }
    try settle(size)
    try readOn(to: size, visit: visit)
  }

  /// Makes sure that what stands in the log is on the disk; under the lock.
  /// - Returns: how far that goes. It never changes, and can be read without the lock.
  package func settled() throws -> Int {
    let size = try size
    try settle(size)
    return size
  }

  private func settle(_ size: Int) throws(LogFault) {
    try checkHead(size: size)
    if size > head.end { try settle() }
  }

  /// Reads what was appended since the last look, as far as ``settled()`` said.
  package func readOn(to size: Int, visit: (LogRecord) throws -> Void) throws {
    var scanner = LogScanner(view, from: head, size: size)
    tail = try scanner.scan { record in
      try visit(record)
      head = record.head
    }
    sizeSeen = size
  }

  /// What is known to have been acknowledged is there, and its line ends.
  private func checkHead(size: Int) throws(LogFault) {
    if !knownIsHeld { knownIsHeld = try holds(head) }
    guard knownIsHeld, size >= head.end - 1 else {
      throw .rolledBack(known: KnownRecord(head, witness: .index), lastSeq: nil)
    }
    guard head.seq > 0, size >= head.end else { return }
    guard try view.bytes((head.end - 1)..<head.end) == [LogFormat.newline] else {
      throw .damaged(LogDamage(kind: .recordNotEnded, seq: head.seq, offset: head.start))
    }
  }

  /// Goes to a record without reading those before it, which `verify` does; stays where no record
  /// of this number stands at this place. Those behind it must follow it, as ever.
  package func skip(to place: LogHead) throws(LogFault) {
    guard place.seq > head.seq, place.start > 0, !place.line.isEmpty else { return }
    let bytes = try view.bytes((place.start - 1)..<place.end)
    let isWholeLine = bytes.first == LogFormat.newline && bytes.last == LogFormat.newline
    let hash = bytes.dropFirst().dropLast().withUnsafeBytes { line in
      RecordLine(line).flatMap { $0.seq == place.seq && isJSONText($0.json) ? $0.hash : nil }
    }
    guard isWholeLine, let hash else { return }
    head = LogHead(seq: place.seq, hash: hash, start: place.start, end: place.end)
  }

  /// Whether the log has, where it stood, a record of the number and hash that `known` names.
  package func holds(_ known: LogHead) throws(LogFault) -> Bool {
    guard known.seq > 0 else { return true }
    return try view.bytes(known.line).withUnsafeBytes { bytes in
      guard let line = RecordLine(bytes) else { return false }
      return line.seq == known.seq && line.hash == known.hash && bytes.count == known.line.count
    }
  }

  /// Reads what lies between an earlier record and the last that is known here once more: its
  /// bytes may have changed since they were acknowledged, and nothing is written behind damage.
  ///
  /// - Parameter place: where the earlier record stands, by number and bytes; nil: the beginning.
  package func recheck(behind place: LogHead?) throws {
    guard head.seq > 0 else { return }
    var earlier = LogHead.empty
    if let place {
      let hash = try view.bytes(place.line).withUnsafeBytes { RecordLine($0)?.hash }
      guard let hash else {
        throw LogFault.damaged(
          LogDamage(kind: .badBytesBeforeRecord, seq: place.seq, offset: place.start))
      }
      earlier = LogHead(seq: place.seq, hash: hash, start: place.start, end: place.end)
    }
    // A little further, so that what follows tells damage from a log that was cut.
    var scanner = LogScanner(view, from: earlier, size: min(head.end + (1 << 16), try size))
    var isHeld = earlier.seq == head.seq
    _ = try scanner.look { if $0.head.seq == head.seq { isHeld = $0.head.hash == head.hash } }
    guard !isHeld else { return }
    if let damage = try damage(to: head, after: scanner.head) { throw LogFault.damaged(damage) }
    throw LogFault.rolledBack(known: KnownRecord(head, witness: .index), lastSeq: nil)
  }

  /// Whether a record that was acknowledged stands there with other bytes, behind the one before
  /// it; nil: the log was cut, or another record stands there.
  func damage(to known: LogHead, after last: LogHead) throws(LogFault) -> LogDamage? {
    guard last.seq + 1 == known.seq, last.end == known.start, try size >= known.end - 1 else {
      return nil
    }
    return LogDamage(kind: .acknowledgedRecordBad, seq: known.seq, offset: known.start)
  }

  /// Visits the records behind a head, up to an offset, once more.
  package func read(
    from known: LogHead, to end: Int, visit: (LogRecord) throws -> Void
  ) throws {
    var scanner = LogScanner(view, from: known, size: min(end, try size))
    _ = try scanner.scan(visit: visit)
  }

  /// Takes what was read behind a record for not read: it contradicts what was before.
  func goBack(to known: LogHead) {
    (head, sizeSeen) = (known, nil)
  }

  /// The same, without a copy of each record.
  func look(
    from known: LogHead, to end: Int, visit: (LogScanner.Visited) throws -> Void
  ) throws {
    var scanner = LogScanner(view, from: known, size: min(end, try size))
    _ = try scanner.look(visit: visit)
  }

  /// Where a record stands, by a walk from the beginning; nil: there is none of this number.
  func place(of seq: Int) throws -> LogHead? {
    var found: LogHead?
    try look(from: .empty, to: head.end) { if $0.head.seq == seq { found = $0.head } }
    return found
  }

  /// The stored bytes of the record that stands at this place in the file.
  package func json(at place: LogHead) throws(LogFault) -> [UInt8] {
    let json = try view.bytes(place.line).withUnsafeBytes { bytes in
      RecordLine(bytes).map { line in line.seq == place.seq ? Array(line.json) : [] } ?? []
    }
    guard !json.isEmpty else {
      throw .damaged(LogDamage(kind: .badBytesBeforeRecord, seq: place.seq, offset: place.start))
    }
    return json
  }

  var view: OpenFileView {
    OpenFileView { [self] buffer, offset throws(SystemFault) in
      try reading.read(into: buffer, at: offset)
    }
  }
}
