/// A word with a `.` in it, to be looked for in a record's bytes before anything is decoded.
struct RecordWord {
  let bytes: [UInt8]
  /// Where its `.` stands.
  let dot: Int

  init(_ word: String) {
    bytes = Array(word.utf8)
    dot = bytes.firstIndex(of: UInt8(ascii: ".")) ?? 0
  }
}

extension [UInt8] {
  /// Whether the word occurs.
  func holds(_ word: RecordWord) -> Bool {
    withUnsafeBytes { $0.holds(word) }
  }
}

extension UnsafeRawBufferPointer {
  /// Whether the word occurs. Its `.` is looked for, which is rare in a record.
  func holds(_ word: RecordWord) -> Bool {
    var from = word.dot
    while let dot = first(UInt8(ascii: "."), from: from) {
      let start = dot - word.dot
      if start + word.bytes.count <= count,
        self[start..<(start + word.bytes.count)].elementsEqual(word.bytes)
      {
        return true
      }
      from = dot + 1
    }
    return false
  }
}
