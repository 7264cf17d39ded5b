/// Reads a log record by record from a known head, in pieces, so that memory stays flat.
struct LogScanner: ~Copyable {
  private let file: OpenFileView
  private var window: LineWindow
  private let limit: Int
  /// The last record that was visited.
  private(set) var head: LogHead
  private(set) var seals: [Seal] = []

  /// A record where it lies in memory, for the length of a visit.
  struct Visited {
    let head: LogHead
    let json: UnsafeRawBufferPointer
  }

  /// - Parameter size: how far to read; what is appended after it was measured is another scan's.
  init(_ file: OpenFileView, from head: LogHead, size: Int) {
    self.file = file
    self.head = head
    limit = size
    window = LineWindow(file, limit: size)
  }

  /// Visits every record up to the end of the log.
  /// - Returns: how the log ends.
  mutating func scan(visit: (LogRecord) throws -> Void) throws -> LogTail {
    try look { try visit(LogRecord(head: $0.head, json: $0.json)) }
  }

  /// The same, without a copy of each record.
  mutating func look(visit: (Visited) throws -> Void) throws -> LogTail {
    if limit == 0 { throw LogFault.damaged(LogDamage(kind: .empty, seq: 1, offset: 0)) }
    while true {
      switch try window.line(at: head.end) {
      case .end: return head.end > limit ? .lacksNewline : .whole
      case .line(let bytes):
        if let line = RecordLine(bytes), line.follows(head) {
          try accept(line, visit: visit)
        } else if let torn = try passBadBytes(visit: visit) {
          return .torn(torn)
        }
      case .endless:
        if let torn = try passBadBytes(visit: visit) { return .torn(torn) }
      }
    }
  }

  private mutating func accept(_ line: RecordLine, visit: (Visited) throws -> Void) throws {
    let next = LogHead(
      seq: line.seq, hash: line.hash, start: head.end, jsonBytes: line.json.count)
    if Seal(recordedIn: line.json) != nil {
      throw LogFault.damaged(LogDamage(kind: .sealMismatch, seq: next.seq, offset: next.start))
    }
    try visit(Visited(head: next, json: line.json))
    head = next
  }

  /// Looks at bytes that are no record: sealed, torn, or damage.
  /// - Returns: the torn tail; nil when a seal named the bytes, and the scan goes on behind it.
  private mutating func passBadBytes(visit: (Visited) throws -> Void) throws -> Range<Int>? {
    switch try BadRegion(file: file, after: head, limit: limit).judge() {
    case .torn: return head.end..<limit
    case .damage(let damage): throw LogFault.damaged(damage)
    case .sealed(let record, let seal):
      seals.append(seal)
      try record.json.withUnsafeBytes { try visit(Visited(head: record.head, json: $0)) }
      head = record.head
      return nil
    }
  }
}
