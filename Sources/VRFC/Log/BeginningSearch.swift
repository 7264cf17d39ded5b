/// Where among bad bytes a record begins, or seems to: `<seq> <64 hex digits> {`.
struct RecordBeginning: Hashable {
  let seq: Int
  let offset: Int
}

/// Looks for beginnings of records in a part of a file, in pieces.
struct BeginningSearch {
  private let file: OpenFileView
  private let limit: Int
  private var piece: [UInt8] = []
  /// Where the piece begins in the file.
  private var pieceStart: Int
  /// Up to where the file has been looked through.
  private var searched: Int

  /// Sixteen kilobytes cover nearly every torn tail, and most damage shows itself sooner.
  private static let pieceBytes = 16 * 1024
  private static let digitsMax = 12
  /// How far before its brace a beginning can begin.
  private static let reach = digitsMax + LogFormat.hashBytes + 2

  init(file: OpenFileView, from start: Int, limit: Int) {
    self.file = file
    self.limit = limit
    pieceStart = start
    searched = start
  }

  /// The next beginning, or nil.
  mutating func next() throws(LogFault) -> RecordBeginning? {
    while true {
      while let brace = nextBrace() {
        searched = pieceStart + brace + 1
        if let found = beginning(before: brace) { return found }
      }
      searched = pieceStart + piece.count
      guard try readOn() else { return nil }
    }
  }

  private func nextBrace() -> Int? {
    piece.withUnsafeBytes { $0.first(LogFormat.brace, from: searched - pieceStart) }
  }

  /// Keeps what a beginning may need, and reads the piece behind it.
  private mutating func readOn() throws(LogFault) -> Bool {
    let kept = piece.suffix(BeginningSearch.reach)
    let read = try file.bytes(searched..<min(searched + BeginningSearch.pieceBytes, limit))
    pieceStart = searched - kept.count
    piece = kept + read
    return !read.isEmpty
  }

  private func beginning(before brace: Int) -> RecordBeginning? {
    let hash = brace - 1 - LogFormat.hashBytes
    guard hash >= 2, piece[brace - 1] == LogFormat.space, piece[hash - 1] == LogFormat.space,
      piece[hash..<(brace - 1)].allSatisfy(isHexDigit)
    else { return nil }
    var start = hash - 1
    while start > 0, hash - 1 - start < BeginningSearch.digitsMax,
      (48...57).contains(piece[start - 1])
    {
      start -= 1
    }
    while piece[start] == 48 { start += 1 }
    let number = piece[start..<hash].withUnsafeBytes(RecordLine.number)
    return number.map { RecordBeginning(seq: $0.seq, offset: pieceStart + start) }
  }
}
