import Glibc

extension LogFile {
  /// Seals the torn tail that a cut-off write left, if there is one: on its own, before any act.
  ///
  /// - Parameters:
  ///   - act: the id to name when it cannot be known whether the seal was saved.
  ///   - sealed: the object of a record that holds the seal's event.
  /// - Returns: the seal's record, once it is on the disk.
  package func mend(
    act: String, sealed: (Seal) -> [UInt8]
  ) throws(LogFault) -> LogRecord? {
    guard case .torn(let torn) = tail else { return nil }
    try checkWritable()
    let endsLine = try view.bytes((torn.upperBound - 1)..<torn.upperBound) == [LogFormat.newline]
    let bad = torn.lowerBound..<(endsLine ? torn.upperBound - 1 : torn.upperBound)
    let seal = Seal(
      offset: bad.lowerBound, length: bad.count, sha256: try Seal.digest(bad, of: view))
    let before = LogHead(seq: head.seq, hash: head.hash, start: head.start, end: seal.end)
    let record = LogRecord(following: before, json: sealed(seal))
    try write([record], after: endsLine ? [] : [LogFormat.newline], act: act)
    return record
  }

  /// Appends one record for each object, all in one write and one sync; behind a mended tail.
  ///
  /// - Parameter act: the id to name when it cannot be known whether the act was saved.
  /// - Returns: the records, once `fdatasync` has returned.
  package func append(_ objects: [[UInt8]], act: String) throws(LogFault) -> [LogRecord] {
    try checkWritable()
    if case .torn = tail { throw .notSaved(notRead) }
    try endLine(act: act)
    var end = head
    var records: [LogRecord] = []
    records.reserveCapacity(objects.count)
    for object in objects {
      guard object.withUnsafeBytes(isJSONText) else { throw .notOneLine }
      let record = LogRecord(following: end, json: object)
      guard record.end - record.start <= LogFormat.recordBytesMax else {
        throw .recordTooLong(bytes: record.end - record.start)
      }
      records.append(record)
      end = record.head
    }
    try write(records, after: [], act: act)
    return records
  }

  /// Ends a last line that lacks its newline, and syncs that on its own: its record may have been
  /// acknowledged, and must not be lost together with what is written behind it.
  private func endLine(act: String) throws(LogFault) {
    guard tail == .lacksNewline, let start = sizeSeen else { return }
    sizeSeen = nil
    let (written, fault) = try writeWhatGoes([LogFormat.newline])
    guard written == 1 else { throw .notSaved(fault ?? notRead) }
    try sync(act: act)
    (tail, sizeSeen) = (.whole, start + 1)
  }

  /// Nothing is written behind bytes that were not read, nor after a sync that failed.
  private func checkWritable() throws(LogFault) {
    if let haltMark { throw .halted(mark: haltMark) }
    guard try size == sizeSeen else { throw .notSaved(notRead) }
  }

  private var notRead: SystemFault { SystemFault(call: "write", path: path, number: EAGAIN) }

  /// Writes, and syncs what was written.
  ///
  /// A record that lacks nothing but its newline is a record, so it is one too when the disk was
  /// full right there: only then is what the caller hears true.
  private func write(_ records: [LogRecord], after: [UInt8], act: String) throws(LogFault) {
    guard let start = sizeSeen, !records.isEmpty else { return }
    let bytes = records.reduce(into: after) { bytes, record in
      bytes += record.line
      bytes.append(LogFormat.newline)
    }
    // What a failure leaves behind is looked at anew before the next write.
    sizeSeen = nil
    let (written, fault) = try writeWhatGoes(bytes)
    let whole = records.prefix { $0.end - 1 <= start + written }
    guard let last = whole.last else { throw .notSaved(fault ?? notRead) }
    try sync(act: act)
    if let fault, whole.count < records.count {
      throw .partlySaved(count: whole.count, of: records.count, fault)
    }
    (head, tail, sizeSeen) = (last.head, fault == nil ? .whole : .lacksNewline, start + written)
  }

  private func writeWhatGoes(_ bytes: [UInt8]) throws(LogFault) -> (Int, SystemFault?) {
    do {
      if writing == nil { writing = try openForWriting() }
    } catch {
      throw .notSaved(error)
    }
    return writing?.writeWhatGoes(bytes) ?? (0, notRead)
  }

  /// The same file that is read, or none.
  private func openForWriting() throws(SystemFault) -> OpenFile {
    let file = try OpenFile(path, O_WRONLY | O_APPEND, operations: operations)
    let (own, read) = (try file.status, try reading.status)
    guard own.inode == read.inode, own.device == read.device else {
      throw SystemFault(call: "open", path: path, number: ESTALE)
    }
    return file
  }

  private func sync(act: String) throws(LogFault) {
    do {
      try writing?.syncData()
    } catch {
      leaveMark("act \(act)", after: error)
      throw .uncertain(act: act, error)
    }
  }

  /// Makes sure that what others wrote is on the disk.
  func settle() throws(LogFault) {
    if let haltMark {
      // Somebody who knows nothing yet may look at what is there; nobody who knows more goes on.
      if head.seq == 0 { return }
      throw .halted(mark: haltMark)
    }
    do {
      try reading.syncData()
    } catch  where [EINVAL, EROFS].contains(error.number) {
      // A medium that can only be read: there is nothing to sync.
    } catch {
      throw .halted(mark: leaveMark("what stands behind record \(head.seq)", after: error))
    }
  }

  /// - Returns: what to call the mark.
  @discardableResult
  private func leaveMark(_ words: String, after fault: SystemFault) -> String {
    mark.leave(words)
    let name = mark.standing ?? fault.description
    // Where no mark could be left, this process at least remembers.
    syncFailed = mark.standing == nil ? name : nil
    return name
  }
}
