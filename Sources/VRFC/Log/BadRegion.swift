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

  /// The beginning of a record among the bad bytes: `<seq> <64 hex digits> {`.
  private struct Beginning {
    let seq: Int
    let offset: Int
  }

  func judge() throws(LogFault) -> Judgement {
    if after.seq == 0 { return .damage(damage(.firstRecordBad)) }
    var from = after.end
    while let beginning = try nextBeginning(from: from) {
      if let record = try chainedRecord(at: beginning) { return try judge(record) }
      if beginning.seq > after.seq + 1 {
        return .damage(damage(.laterRecordInBadBytes(seq: beginning.seq)))
      }
      from = beginning.offset + 1
    }
    return .torn
  }

  /// A valid record behind bad bytes is their seal, or the bytes are damage.
  private func judge(_ record: LogRecord) throws(LogFault) -> Judgement {
    guard let seal = Seal(recordedIn: record.json) else {
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
  private func chainedRecord(at beginning: Beginning) throws(LogFault) -> LogRecord? {
    guard beginning.seq == after.seq + 1, beginning.offset > after.end,
      try file.bytes((beginning.offset - 1)..<beginning.offset) == [LogFormat.newline]
    else { return nil }
    let end = min(beginning.offset + LogFormat.recordBytesMax, limit)
    let bytes = try file.bytes(beginning.offset..<end)
    let line = bytes.prefix { $0 != LogFormat.newline }
    return LogRecord(line, after: after, start: beginning.offset)
  }

  // MARK: Looking for beginnings

  private static let pieceBytes = 1 << 20
  /// The longest beginning: its digits, two spaces, the hash and the brace.
  private static let overlapBytes = 128

  private func nextBeginning(from start: Int) throws(LogFault) -> Beginning? {
    var offset = start
    while offset < limit {
      let end = min(offset + BadRegion.pieceBytes, limit)
      // Digits may begin before `start`: a number is only taken whole.
      let piece = try file.bytes(offset..<end)
      if piece.isEmpty { return nil }
      if let found = BadRegion.beginning(in: piece) {
        return Beginning(seq: found.seq, offset: offset + found.index)
      }
      if end == limit { return nil }
      offset = end - BadRegion.overlapBytes
    }
    return nil
  }

  /// The first `<digits> <64 hex digits> {` in the bytes.
  private static func beginning(in bytes: [UInt8]) -> (seq: Int, index: Int)? {
    let shape = LogFormat.hashBytes + 2
    guard bytes.count > shape else { return nil }
    for space in 1..<(bytes.count - shape + 1) where bytes[space] == LogFormat.space {
      guard bytes[space + shape - 1] == LogFormat.space,
        space + shape < bytes.count, bytes[space + shape] == LogFormat.brace,
        bytes[(space + 1)..<(space + shape - 1)].allSatisfy(isHexDigit)
      else { continue }
      var index = space
      while index > 0, space - index < 12, (48...57).contains(bytes[index - 1]) { index -= 1 }
      while index < space, bytes[index] == 48 { index += 1 }
      if let seq = RecordLine.number(bytes[index...])?.seq { return (seq, index) }
    }
    return nil
  }
}
