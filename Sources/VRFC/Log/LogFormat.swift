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
