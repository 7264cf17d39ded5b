/// One line of the log: what was written, and where it stands.
package struct LogRecord: Sendable {
  package let seq: Int
  package let hash: RecordHash
  /// The stored bytes; they are what is hashed and are never written anew.
  package let json: [UInt8]
  /// Where the line begins in the file, in bytes.
  package let start: Int

  /// Where the next line begins, also when this one's newline is still to be written.
  package var end: Int { start + String(seq).utf8.count + LogFormat.hashBytes + json.count + 3 }

  package var head: LogHead { LogHead(seq: seq, hash: hash, start: start, end: end) }

  /// The line without its newline.
  var line: [UInt8] {
    Array("\(seq) ".utf8) + hash.digits + [LogFormat.space] + json
  }
}

extension LogRecord {
  /// The record on this line; nil unless it is one and follows the record at `head`.
  init?(_ line: ArraySlice<UInt8>, after head: LogHead, start: Int) {
    guard let parts = RecordLine(line), parts.fault(after: head) == nil else { return nil }
    self.init(
      seq: parts.seq, hash: RecordHash(digits: Array(parts.hash)), json: Array(parts.json),
      start: start)
  }

  /// The record that follows `head` and holds `json`.
  init(following head: LogHead, json: [UInt8]) {
    let seq = head.seq + 1
    self.init(seq: seq, hash: head.hash.next(seq: seq, json: json), json: json, start: head.end)
  }
}

/// The last record known: everything up to `end` is vouched for by `hash`.
package struct LogHead: Hashable, Sendable {
  package let seq: Int
  package let hash: RecordHash
  package let start: Int
  package let end: Int

  package static let empty = LogHead(seq: 0, hash: .beforeFirst, start: 0, end: 0)

  package init(seq: Int, hash: RecordHash, start: Int, end: Int) {
    self.seq = seq
    self.hash = hash
    self.start = start
    self.end = end
  }

  /// `seq:first 16 hex digits`, as every report prints it.
  package var short: String { "\(seq):\(hash.short)" }
}

/// Why a line is not the record that should stand there.
enum LineFault: Hashable {
  case notARecord
  case tooLong
  case wrongNumber(found: Int)
  case wrongHash(seq: Int)
  case notJSON(seq: Int)
}

/// A line taken apart, before it is held against the chain.
struct RecordLine {
  let seq: Int
  let hash: ArraySlice<UInt8>
  let json: ArraySlice<UInt8>

  /// Takes `<seq> <hash> <json>` apart; nil when the bytes do not have that form.
  init?(_ line: ArraySlice<UInt8>) {
    guard let (seq, afterSeq) = RecordLine.number(line) else { return nil }
    let hashEnd = afterSeq + LogFormat.hashBytes
    guard hashEnd + 1 < line.endIndex, line[hashEnd] == LogFormat.space,
      line[afterSeq..<hashEnd].allSatisfy(isHexDigit), line[hashEnd + 1] == LogFormat.brace
    else { return nil }
    self.seq = seq
    hash = line[afterSeq..<hashEnd]
    json = line[(hashEnd + 1)...]
  }

  /// The number that begins the line, and where what follows its space begins.
  static func number(_ line: ArraySlice<UInt8>) -> (seq: Int, next: Int)? {
    var seq = 0
    var index = line.startIndex
    while index < line.endIndex, (48...57).contains(line[index]), seq < 1_000_000_000_000 {
      seq = seq * 10 + Int(line[index] - 48)
      index += 1
    }
    guard index > line.startIndex, line[line.startIndex] != 48, index < line.endIndex,
      line[index] == LogFormat.space
    else { return nil }
    return (seq, index + 1)
  }

  /// Holds the line against the record before it.
  func fault(after head: LogHead) -> LineFault? {
    guard seq == head.seq + 1 else { return .wrongNumber(found: seq) }
    guard head.hash.next(seq: seq, json: json).digits[...] == hash else {
      return .wrongHash(seq: seq)
    }
    return isJSONText(json) ? nil : .notJSON(seq: seq)
  }
}

/// Whether the bytes can be one JSON object on one line: braces, UTF-8, no control character.
/// The hash vouches for the rest; a reader that decodes the object says so when it cannot.
func isJSONText(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard bytes.first == LogFormat.brace, bytes.last == UInt8(ascii: "}") else { return false }
  var isASCII = true
  for byte in bytes {
    if byte < 0x20 { return false }
    if byte >= 0x80 { isASCII = false }
  }
  return isASCII || String(validating: bytes, as: UTF8.self) != nil
}
