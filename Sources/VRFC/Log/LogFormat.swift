// The log file, format 1.
//
// One line is one act by one member of staff, whole or absent:
//
//     <seq> <hash> <json>\n
//
// seq   decimal, 1, 2, 3 … without gaps or leading noughts
// hash  64 lower-case hex digits: SHA-256 of the bytes `<previous hash> <seq> <json>`;
//       before record 1 the previous hash is 64 noughts
// json  one JSON object in UTF-8, no raw control characters; the stored bytes are what is hashed
//
// A record is at most 4 MiB. Every byte of the file is a valid record or is named by a seal: a
// record whose one event is `log.sealed` {offset, length, sha256} of the bad bytes that a cut-off
// write left directly before it. Nothing is ever rewritten or removed.

import Crypto

/// The sizes and words of the log's format.
package enum LogFormat {
  package static let version = 1
  /// The longest record, in bytes, its newline included.
  package static let recordBytesMax = 4 * 1024 * 1024
  package static let hashBytes = 64
  static let newline = UInt8(ascii: "\n")
  static let space = UInt8(ascii: " ")
  static let brace = UInt8(ascii: "{")
}

/// The hash that a record carries, as its 64 hex digits in ASCII.
package struct RecordHash: Hashable, Sendable, CustomStringConvertible {
  let digits: [UInt8]

  /// What record 1 is chained to.
  package static let beforeFirst = RecordHash(
    digits: Array(repeating: UInt8(ascii: "0"), count: LogFormat.hashBytes))

  init(digits: [UInt8]) {
    self.digits = digits
  }

  init(_ digest: SHA256.Digest) {
    digits = hexDigits(digest)
  }

  /// Reads 64 lower-case hex digits; nil for anything else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == LogFormat.hashBytes, bytes.allSatisfy(isHexDigit) else { return nil }
    digits = bytes
  }

  package var description: String { String(decoding: digits, as: UTF8.self) }

  /// The first 16 digits, as printed on reports.
  package var short: String { String(decoding: digits.prefix(16), as: UTF8.self) }

  /// The hash of the record `seq` that holds `json` and follows the record with this hash.
  func next(seq: Int, json: some DataProtocolBytes) -> RecordHash {
    var digest = SHA256()
    digits.withUnsafeBytes { digest.update(bufferPointer: $0) }
    var middle = [LogFormat.space]
    middle.append(contentsOf: String(seq).utf8)
    middle.append(LogFormat.space)
    middle.withUnsafeBytes { digest.update(bufferPointer: $0) }
    json.withUnsafeBytes { digest.update(bufferPointer: $0) }
    return RecordHash(digest.finalize())
  }
}

/// Bytes that lie in one piece of memory.
protocol DataProtocolBytes {
  func withUnsafeBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result
}

extension Array: DataProtocolBytes where Element == UInt8 {}
extension ArraySlice: DataProtocolBytes where Element == UInt8 {}

/// The lower-case hex digits of a digest, in ASCII.
func hexDigits(_ digest: SHA256.Digest) -> [UInt8] {
  let alphabet = Array("0123456789abcdef".utf8)
  var digits: [UInt8] = []
  digits.reserveCapacity(LogFormat.hashBytes)
  for byte in digest {
    digits.append(alphabet[Int(byte >> 4)])
    digits.append(alphabet[Int(byte & 15)])
  }
  return digits
}

func isHexDigit(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (97...102).contains(byte)
}
