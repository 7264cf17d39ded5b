/// A line taken apart, where it lies in memory, before it is held against the chain.
struct RecordLine {
  let seq: Int
  let hash: RecordHash
  let json: UnsafeRawBufferPointer

  /// Takes `<seq> <hash> <json>` apart; nil when the bytes do not have that form.
  init?(_ line: UnsafeRawBufferPointer) {
    guard line.count < LogFormat.recordBytesMax, let (seq, afterSeq) = RecordLine.number(line)
    else { return nil }
    let hashEnd = afterSeq + LogFormat.hashBytes
    guard hashEnd + 1 < line.count, line[hashEnd] == LogFormat.space,
      line[hashEnd + 1] == LogFormat.brace,
      let hash = RecordHash(digits: UnsafeRawBufferPointer(rebasing: line[afterSeq..<hashEnd]))
    else { return nil }
    self.seq = seq
    self.hash = hash
    json = UnsafeRawBufferPointer(rebasing: line[(hashEnd + 1)...])
  }

  /// The number that begins the line, and where what follows its space begins.
  static func number(_ line: UnsafeRawBufferPointer) -> (seq: Int, next: Int)? {
    var seq = 0
    var index = 0
    while index < line.count, (48...57).contains(line[index]), seq < 1_000_000_000_000 {
      seq = seq * 10 + Int(line[index] - 48)
      index += 1
    }
    guard index > 0, line[0] != 48, index < line.count, line[index] == LogFormat.space
    else { return nil }
    return (seq, index + 1)
  }

  /// Whether the line is the record behind `head`.
  func follows(_ head: LogHead) -> Bool {
    seq == head.seq + 1 && head.hash.next(seq: seq, json: json) == hash && isJSONText(json)
  }
}

/// Whether the bytes can be one JSON object on one line: braces, UTF-8, no control character.
/// The hash vouches for the rest; a reader that decodes the object says so when it cannot.
func isJSONText(_ bytes: UnsafeRawBufferPointer) -> Bool {
  guard bytes.first == LogFormat.brace, bytes.last == UInt8(ascii: "}") else { return false }
  // Without a way out of the loop, so that it runs over many bytes at once.
  var lowest = UInt8.max
  var united: UInt8 = 0
  for byte in bytes {
    lowest = min(lowest, byte)
    united |= byte
  }
  guard lowest >= 0x20 else { return false }
  return united < 0x80 || isUTF8(bytes)
}

private func isUTF8(_ bytes: UnsafeRawBufferPointer) -> Bool {
  String(validating: bytes, as: UTF8.self) != nil
}
