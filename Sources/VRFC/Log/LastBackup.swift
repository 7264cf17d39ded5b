import Foundation
import Glibc

/// Where and when the log was last backed up, and up to which record: a note in the centre's
/// folder, which may be lost without harm.
package struct LastBackup: Hashable, Sendable {
  package let seq: Int
  package let hash: RecordHash
  package let at: Moment
  /// The folder of the copy.
  package let place: String

  package init(_ head: LogHead, at: Moment, place: String) {
    (seq, hash, self.at, self.place) = (head.seq, head.hash, at, place)
  }

  package static let fileName = "last-backup"
  private static let bytesMax = 1 << 13

  /// Three lines: `SEQ:HASH`, the time, the folder.
  var text: String {
    let line = place.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "\(seq):\(hash)\n\(at)\n\(line)\n"
  }

  init?(text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 4, lines[3].isEmpty, let at = Moment(iso: String(lines[1])) else {
      return nil
    }
    let head = lines[0].split(separator: ":", omittingEmptySubsequences: false)
    guard head.count == 2, let seq = wholeNumber(head[0]), seq > 0,
      let hash = RecordHash(String(head[1]))
    else { return nil }
    (self.seq, self.hash, self.at, place) = (seq, hash, at, String(lines[2]))
  }

  /// The note of a centre's folder; nil: there is none that can be read.
  package static func read(
    folder: String, operations: any FileOperations = SystemFiles()
  ) -> LastBackup? {
    do throws(SystemFault) {
      let file = try OpenFile(
        folder + "/" + fileName, O_RDONLY | O_NONBLOCK, operations: operations)
      let status = try file.status
      guard status.isRegular, status.size <= bytesMax else { return nil }
      return LastBackup(text: String(decoding: try file.bytes(0..<status.size), as: UTF8.self))
    } catch {
      return nil
    }
  }

  /// Leaves the note, whole or not at all, for the folder's owner alone.
  package func keep(
    in folder: String, operations: any FileOperations = SystemFiles()
  ) throws(SystemFault) {
    let path = folder + "/" + LastBackup.fileName
    let file = try OpenFile(
      path + ".new", O_WRONLY | O_CREAT | O_TRUNC, operations: operations)
    try file.write(Array(text.utf8))
    try file.sync()
    try operations.rename(path + ".new", path)
  }
}
