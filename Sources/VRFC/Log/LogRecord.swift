/// One line of the log: what was written, and where it stands.
package struct LogRecord: Sendable {
  package let head: LogHead
  /// The stored bytes; they are what is hashed and are never written anew.
  package let json: [UInt8]

  package var seq: Int { head.seq }
  package var hash: RecordHash { head.hash }
  /// Where the line begins in the file, in bytes.
  package var start: Int { head.start }
  /// Where the next line begins, also when this one's newline is still to be written.
  package var end: Int { head.end }

  init(head: LogHead, json: some Collection<UInt8>) {
    self.head = head
    self.json = Array(json)
  }

  /// The record that follows `head` and holds `json`.
  init(following head: LogHead, json: [UInt8]) {
    let seq = head.seq + 1
    let hash = json.withUnsafeBytes { head.hash.next(seq: seq, json: $0) }
    self.init(
      head: LogHead(seq: seq, hash: hash, start: head.end, jsonBytes: json.count), json: json)
  }

  /// The line without its newline.
  var line: [UInt8] {
    Array("\(seq) ".utf8) + hash.digits + [LogFormat.space] + json
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

  /// A record of so many bytes of JSON that begins at `start`.
  init(seq: Int, hash: RecordHash, start: Int, jsonBytes: Int) {
    let end = start + String(seq).utf8.count + LogFormat.hashBytes + jsonBytes + 3
    self.init(seq: seq, hash: hash, start: start, end: end)
  }

  /// The line, without its newline; empty where the figures make no sense.
  var line: Range<Int> {
    guard start >= 0, end > start, end - start <= LogFormat.recordBytesMax else { return 0..<0 }
    return start..<(end - 1)
  }

  /// `seq:first 16 hex digits`, as every report prints it.
  package var short: String { "\(seq):\(hash.short)" }
}
