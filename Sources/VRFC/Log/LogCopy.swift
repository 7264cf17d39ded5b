import Glibc

/// Brings the copy of a log in another place up to it.
struct LogCopy {
  /// The log; its first `bytes` have been checked.
  let source: OpenFileView
  let bytes: Int
  let head: LogHead
  let path: String
  let operations: any FileOperations

  private static let pieceBytes = 1 << 20

  /// - Returns: how many bytes were copied.
  func make(progress: (_ bytes: Int, _ total: Int) throws -> Void) throws -> Int {
    guard let size = try sizeOfCopy() else { return try copyAnew(progress) }
    guard try isBeginning(size: size) else {
      try checkReplaceable()
      return try copyAnew(progress)
    }
    let file = try OpenFile(path, O_WRONLY | O_APPEND, operations: operations)
    try file.keepToOwner()
    return try copy(from: size, to: file, named: path, progress)
  }

  private func sizeOfCopy() throws -> Int? {
    do {
      return try operations.status(path: path).size
    } catch  where error.number == ENOENT {
      return nil
    }
  }

  /// Whether the copy is the beginning of the log, byte for byte, as its disk has it: a copy that
  /// has rotted is found now, not on the day when it is needed.
  private func isBeginning(size: Int) throws -> Bool {
    guard size > 0, size <= bytes else { return false }
    let copy = try ViewedFile(path, operations: operations)
    try copy.dropCachedPages()
    return try pieces(0..<size).allSatisfy { try copy.view.bytes($0) == source.bytes($0) }
  }

  /// A copy that is no beginning of the log is put aside only when it is one but for the bytes
  /// that an interrupted backup left at its end.
  private func checkReplaceable() throws {
    let copy = try ViewedFile(path, operations: operations)
    if copy.size == 0 { return }
    let scanned = try scan(copy.view, size: copy.size)
    guard scanned.head.end - 1 <= bytes else {
      throw try isOurs(scanned.first)
        ? BackupFault.longer(path: path, records: scanned.head.seq)
        : .different(path: path)
    }
    let line = scanned.head.line
    guard try copy.view.bytes(line) == source.bytes(line) else {
      throw BackupFault.different(path: path)
    }
  }

  private func scan(_ view: OpenFileView, size: Int) throws -> (first: LogHead, head: LogHead) {
    var scanner = LogScanner(view, from: .empty, size: size)
    var first = LogHead.empty
    do {
      _ = try scanner.look { record in if record.head.seq == 1 { first = record.head } }
    } catch LogFault.damaged(let damage) {
      throw BackupFault.damagedCopy(path: path, damage)
    }
    return (first, scanner.head)
  }

  private func isOurs(_ first: LogHead) throws -> Bool {
    try source.bytes(first.line).withUnsafeBytes { RecordLine($0)?.hash == first.hash }
  }

  private func copyAnew(_ progress: (_ bytes: Int, _ total: Int) throws -> Void) throws -> Int {
    let temporary = path + ".new"
    let file = try OpenFile(
      temporary, O_WRONLY | O_CREAT | O_TRUNC, sharing: .owner, operations: operations)
    do {
      let count = try copy(from: 0, to: file, named: temporary, progress)
      try operations.rename(temporary, path)
      return count
    } catch {
      discard(temporary)
      throw error
    }
  }

  /// What is no copy yet is taken away.
  private func discard(_ temporary: String) {
    do {
      try operations.remove(temporary)
    } catch {
      // What led here is what counts; the next backup writes it anew.
    }
  }

  private func copy(
    from start: Int, to file: borrowing OpenFile, named name: String,
    _ progress: (_ bytes: Int, _ total: Int) throws -> Void
  ) throws -> Int {
    var end = start
    while end < bytes {
      var piece = try source.bytes(end..<min(end + LogCopy.pieceBytes, bytes))
      // A piece ends with a record: a copy that is broken off behind it is a log all the same.
      if let line = piece.lastIndex(of: LogFormat.newline) {
        piece.removeLast(piece.count - 1 - line)
      }
      try file.write(piece)
      end += piece.count
      do {
        try progress(end, bytes)
      } catch {
        try file.sync()
        throw error
      }
    }
    try file.sync()
    try readBack(from: start, named: name)
    return bytes - start
  }

  /// Compares what is on the other disk, past the kernel's cache, with the log.
  private func readBack(from start: Int, named name: String) throws {
    let copy = try ViewedFile(name, operations: operations)
    try copy.dropCachedPages()
    for range in pieces(start..<bytes) where try copy.view.bytes(range) != source.bytes(range) {
      throw BackupFault.misread(path: path, offset: range.lowerBound)
    }
    guard copy.size == bytes else { throw BackupFault.misread(path: path, offset: bytes) }
  }

  private func pieces(_ range: Range<Int>) -> [Range<Int>] {
    stride(from: range.lowerBound, to: range.upperBound, by: LogCopy.pieceBytes).map { offset in
      offset..<min(offset + LogCopy.pieceBytes, range.upperBound)
    }
  }
}
