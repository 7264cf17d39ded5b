/// Reads a log record by record from a known head, in pieces, so that memory stays flat.
struct LogScanner: ~Copyable {
  private let file: OpenFileView
  private var buffer: [UInt8] = []
  /// Where the buffer's first byte stands in the file.
  private var bufferStart: Int
  private var searched = 0
  private let limit: Int
  /// The last record that was visited.
  private(set) var head: LogHead
  private(set) var seals: [Seal] = []

  /// - Parameter size: how far to read; what is appended after it was measured is another scan's.
  init(_ file: OpenFileView, from head: LogHead, size: Int) {
    self.file = file
    self.head = head
    bufferStart = head.end
    limit = size
  }

  /// Visits every record up to the end of the log.
  /// - Returns: how the log ends.
  mutating func scan(visit: (LogRecord) throws -> Void) throws -> LogTail {
    if limit == 0 { throw LogFault.damaged(LogDamage(kind: .empty, seq: 1, offset: 0)) }
    while true {
      switch try nextLine() {
      case .end: return head.end > limit ? .lacksNewline : .whole
      case .line(let range):
        if let record = LogRecord(buffer[range], after: head, start: head.end) {
          try accept(record, visit: visit)
        } else if let torn = try passBadBytes(visit: visit) {
          return .torn(torn)
        }
      case .endless:
        if let torn = try passBadBytes(visit: visit) { return .torn(torn) }
      }
    }
  }

  private mutating func accept(_ record: LogRecord, visit: (LogRecord) throws -> Void) throws {
    if Seal(recordedIn: record.json) != nil {
      throw LogFault.damaged(LogDamage(kind: .sealMismatch, seq: record.seq, offset: record.start))
    }
    try visit(record)
    advance(to: record)
  }

  private mutating func advance(to record: LogRecord) {
    head = record.head
    let consumed = record.end - bufferStart
    if consumed <= buffer.count, consumed >= 0 {
      // Dropped lazily: moving the rest of the buffer for every line would cost more than reading.
      searched = consumed
    } else {
      buffer.removeAll(keepingCapacity: true)
      bufferStart = record.end
      searched = 0
    }
  }

  /// Looks at bytes that are no record: sealed, torn, or damage.
  /// - Returns: the torn tail; nil when a seal named the bytes, and the scan goes on behind it.
  private mutating func passBadBytes(visit: (LogRecord) throws -> Void) throws -> Range<Int>? {
    let region = BadRegion(file: file, after: head, limit: limit)
    switch try region.judge() {
    case .torn: return head.end..<limit
    case .damage(let damage): throw LogFault.damaged(damage)
    case .sealed(let record, let seal):
      seals.append(seal)
      try visit(record)
      advance(to: record)
      return nil
    }
  }

  // MARK: Lines

  private enum Line {
    case end
    /// A line within the buffer, without its newline.
    case line(Range<Int>)
    /// Longer than any record.
    case endless
  }

  private mutating func nextLine() throws -> Line {
    let from = searched
    var looked = from
    while true {
      if let newline = index(ofNewlineFrom: looked) {
        return .line(from..<newline)
      }
      looked = buffer.count
      if looked - from > LogFormat.recordBytesMax { return .endless }
      if bufferStart + buffer.count >= limit {
        return looked == from ? .end : .line(from..<looked)
      }
      if from > 0 {
        try refill(dropping: from)
        return try nextLine()
      }
      try refill(dropping: 0)
    }
  }

  private func index(ofNewlineFrom start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, start < bytes.count,
        let found = memchr(base + start, Int32(LogFormat.newline), bytes.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  private mutating func refill(dropping count: Int) throws {
    buffer.removeFirst(count)
    bufferStart += count
    searched = 0
    let from = bufferStart + buffer.count
    let piece = try file.bytes(from..<min(from + LogScanner.pieceBytes, limit))
    if piece.isEmpty {
      throw LogFault.system(SystemFault(call: "read", path: "the log", number: EIO))
    }
    buffer.append(contentsOf: piece)
  }

  private static let pieceBytes = 256 * 1024
}

import Glibc
