import Crypto
import Foundation

/// Names the bad bytes that a cut-off write left: where, how many, and what they hash to.
package struct Seal: Hashable, Codable, Sendable {
  package let offset: Int
  package let length: Int
  package let sha256: String

  static let eventType = "log.sealed"
  static let eventVersion = 1

  init(offset: Int, length: Int, sha256: String) {
    self.offset = offset
    self.length = length
    self.sha256 = sha256
  }

  /// Where the newline that ends the bad bytes leaves off, and the seal's own line begins.
  var end: Int { offset + length + 1 }

  /// Reads the seal out of a record's bytes; nil when the record is anything else.
  init?(recordedIn json: UnsafeRawBufferPointer) {
    // Nearly every record is not a seal: the word is looked for before anything is decoded.
    guard json.holds(Seal.word),
      let record = try? JSONDecoder().decode(SealRecord.self, from: Data(json)),
      record.events.count == 1, let event = record.events.first, event.type == Seal.eventType
    else { return nil }
    self.init(
      offset: event.offset ?? -1, length: event.length ?? -1, sha256: event.sha256 ?? "")
  }

  /// The event's type in quotation marks.
  private static let word = RecordWord("\"\(eventType)\"")

  private struct SealRecord: Decodable {
    struct Event: Decodable {
      let type: String
      let offset: Int?
      let length: Int?
      let sha256: String?
    }
    let events: [Event]
  }

  /// The SHA-256 of a range of a file, read in pieces.
  static func digest(_ range: Range<Int>, of file: OpenFileView) throws(LogFault) -> String {
    var digest = SHA256()
    var offset = range.lowerBound
    while offset < range.upperBound {
      let piece = try file.bytes(offset..<min(offset + 1 << 20, range.upperBound))
      if piece.isEmpty { break }
      digest.update(data: piece)
      offset += piece.count
    }
    return hexText(digest.finalize())
  }
}
