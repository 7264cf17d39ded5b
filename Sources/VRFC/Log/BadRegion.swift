/// Bytes that stand where a record should, and are none: judged by what follows them.
struct BadRegion {
  let file: OpenFileView
  /// The last valid record; the bad bytes begin where it ends.
  let after: LogHead
  let limit: Int

  enum Judgement {
    /// Nothing valid follows: a write was cut off.
    case torn
    case sealed(by: LogRecord, Seal)
    case damage(LogDamage)
  }

  func judge() throws(LogFault) -> Judgement {
    if after.seq == 0 { return .damage(damage(.firstRecordBad)) }
    var search = BeginningSearch(file: file, from: after.end, limit: limit)
    while let beginning = try search.next() {
      if let record = try chainedRecord(at: beginning) { return try judge(record) }
      if beginning.seq > after.seq + 1 {
        return .damage(damage(.laterRecordInBadBytes(seq: beginning.seq)))
      }
    }
    return .torn
  }

  /// A valid record behind bad bytes is their seal, or the bytes are damage.
  private func judge(_ record: LogRecord) throws(LogFault) -> Judgement {
    guard let seal = record.json.withUnsafeBytes(Seal.init(recordedIn:)) else {
      return .damage(damage(.badBytesBeforeRecord))
    }
    let range = after.end..<(record.start - 1)
    guard seal.offset == range.lowerBound, seal.length == range.count,
      try seal.sha256 == Seal.digest(range, of: file)
    else { return .damage(damage(.sealMismatch)) }
    return .sealed(by: record, seal)
  }

  private func damage(_ kind: LogDamage.Kind) -> LogDamage {
    LogDamage(kind: kind, seq: after.seq + 1, offset: after.end)
  }

  /// The record that begins here, if it is at the start of a line and chained to the last valid one.
  private func chainedRecord(at beginning: RecordBeginning) throws(LogFault) -> LogRecord? {
    guard beginning.seq == after.seq + 1, beginning.offset > after.end,
      try file.bytes((beginning.offset - 1)..<beginning.offset) == [LogFormat.newline]
    else { return nil }
    let line = try line(at: beginning.offset)
    return line.withUnsafeBytes { bytes in
      guard let line = RecordLine(bytes), line.follows(after) else { return nil }
      let head = LogHead(
        seq: line.seq, hash: line.hash, start: beginning.offset, jsonBytes: line.json.count)
      return LogRecord(head: head, json: line.json)
    }
  }

  /// A line, without its newline, read in growing pieces: most are short.
  private func line(at start: Int) throws(LogFault) -> ArraySlice<UInt8> {
    let farthest = min(start + LogFormat.recordBytesMax, limit)
    var end = start
    while true {
      end = min(start + max(1024, (end - start) * 8), farthest)
      let bytes = try file.bytes(start..<end)
      if let newline = bytes.firstIndex(of: LogFormat.newline) { return bytes[..<newline] }
      if end == farthest { return bytes[...] }
    }
  }
}
