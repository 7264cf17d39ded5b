import Glibc

/// The piece of a file that is in memory, in which lines are found; it grows with the longest
/// line, and no further than a record can be long.
struct LineWindow: ~Copyable {
  enum Line {
    case end
    /// Without its newline; valid until the next line is asked for.
    case line(UnsafeRawBufferPointer)
    /// Longer than any record.
    case endless
  }

  private let file: OpenFileView
  private let limit: Int
  private var memory: UnsafeMutableRawBufferPointer
  /// Where the memory's first byte stands in the file.
  private var start = 0
  private var filled = 0

  private static let pieceBytes = 256 * 1024

  /// - Parameter limit: how far to read.
  init(_ file: OpenFileView, limit: Int) {
    self.file = file
    self.limit = limit
    let size = max(1, min(limit, LineWindow.pieceBytes))
    memory = .allocate(byteCount: size, alignment: 64)
  }

  deinit {
    memory.deallocate()
  }

  /// The line that begins at an offset, which never lies before the last one asked for.
  mutating func line(at offset: Int) throws(LogFault) -> Line {
    var searched = 0
    while true {
      let rest = held(from: offset)
      if let length = rest.firstNewline(from: searched) {
        return .line(UnsafeRawBufferPointer(rebasing: rest[..<length]))
      }
      if rest.count >= LogFormat.recordBytesMax { return .endless }
      if offset + rest.count >= limit { return rest.isEmpty ? .end : .line(rest) }
      searched = rest.count
      try fill(from: offset)
    }
  }

  private func held(from offset: Int) -> UnsafeRawBufferPointer {
    guard (start..<(start + filled)).contains(offset) else {
      return UnsafeRawBufferPointer(start: nil, count: 0)
    }
    return UnsafeRawBufferPointer(rebasing: memory[(offset - start)..<filled])
  }

  /// Drops what stands before the offset, and reads on.
  private mutating func fill(from offset: Int) throws(LogFault) {
    let kept = held(from: offset)
    if kept.count == memory.count {
      let larger = UnsafeMutableRawBufferPointer.allocate(
        byteCount: min(memory.count * 2, LogFormat.recordBytesMax), alignment: 64)
      larger.copyMemory(from: kept)
      memory.deallocate()
      memory = larger
    } else if let source = kept.baseAddress, let target = memory.baseAddress {
      memmove(target, source, kept.count)
    }
    (start, filled) = (offset, kept.count)
    let room = min(memory.count, limit - start)
    let count = try file.fill(
      UnsafeMutableRawBufferPointer(rebasing: memory[filled..<room]), at: start + filled)
    if count == 0 { throw .system(SystemFault(call: "read", path: "the log", number: EIO)) }
    filled += count
  }
}

extension UnsafeRawBufferPointer {
  func firstNewline(from index: Int) -> Int? {
    first(LogFormat.newline, from: index)
  }

  /// Where a byte first stands, from an index on.
  func first(_ byte: UInt8, from index: Int) -> Int? {
    guard let base = baseAddress, index < count,
      let found = memchr(base + index, Int32(byte), count - index)
    else { return nil }
    return base.distance(to: UnsafeRawPointer(found))
  }
}
