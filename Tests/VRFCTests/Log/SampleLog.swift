import Crypto
import Foundation

@testable import VRFC

/// Logs for trials, written here without the code under test.
enum SampleLog {
  static let folder = "/centre"
  static let path = "/centre/centre.log"

  /// A record's object that says nothing but its name.
  static func json(_ name: String) -> [UInt8] {
    Array("{\"id\":\"\(name)\"}".utf8)
  }

  static func sha256(_ bytes: some Sequence<UInt8>) -> String {
    SHA256.hash(data: Array(bytes)).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The lines of a log, chained as the format says, each with its newline.
  static func lines(_ objects: [[UInt8]], after seq: Int = 0, previous: String? = nil) -> [[UInt8]]
  {
    var previous = previous ?? String(repeating: "0", count: 64)
    return objects.enumerated().map { place, object in
      let number = seq + place + 1
      previous = sha256(Array("\(previous) \(number) ".utf8) + object)
      return Array("\(number) \(previous) ".utf8) + object + [10]
    }
  }

  static func lines(_ count: Int, named prefix: String = "act") -> [[UInt8]] {
    lines((1...count).map { json("\(prefix)-\($0)") })
  }

  static func hash(of line: [UInt8]) -> String {
    String(decoding: line.split(separator: 32)[1], as: UTF8.self)
  }

  /// The heads of the records on the lines.
  static func heads(_ lines: [[UInt8]]) -> [LogHead] {
    var start = 0
    return lines.enumerated().map { place, line in
      defer { start += line.count }
      return LogHead(
        seq: place + 1, hash: RecordHash(hash(of: line)) ?? .beforeFirst, start: start,
        end: start + line.count)
    }
  }

  static func files(_ bytes: [UInt8]) -> MemoryFiles {
    let files = MemoryFiles()
    files[path] = bytes
    files[folder + "/lock"] = []
    return files
  }

  static func seal(offset: Int, length: Int, sha256: String) -> [UInt8] {
    Array(
      ("{\"id\":\"seal\",\"events\":[{\"type\":\"log.sealed\",\"v\":1,\"offset\":\(offset),"
        + "\"length\":\(length),\"sha256\":\"\(sha256)\"}]}").utf8)
  }
}

/// A process that records acts as a desk does: under the lock, caught up, the tail mended.
struct Writer {
  let log: LogFile

  init(_ files: any FileOperations, known: LogHead = .empty, folder: String = SampleLog.folder)
    throws
  {
    log = try LogFile(folder: folder, known: known, patience: 0, operations: files)
  }

  /// - Returns: once it is acknowledged.
  @discardableResult
  func record(_ names: [String]) throws -> [LogRecord] {
    try log.hold(.write) {
      try log.catchUp { _ in }
      _ = try log.mend(act: "seal") { seal in
        Array("{\"id\":\"seal\",\"events\":[\(seal.event)]}".utf8)
      }
      return try log.append(names.map(SampleLog.json), act: names.joined(separator: ","))
    }
  }
}

/// The log's acts by name, in order, seals among them, and how it ends; by the code under test.
func contents(_ files: any FileOperations) throws -> (names: [String], tail: LogTail) {
  let log = try LogFile(folder: SampleLog.folder, patience: 0, operations: files)
  var names: [String] = []
  var scanner = LogScanner(log.view, from: .empty, size: try log.size)
  let tail = try scanner.scan { record in
    let text = String(decoding: record.json, as: UTF8.self)
    names.append(text.split(separator: "\"")[3].description)
  }
  return (names, tail)
}

extension Seal {
  /// The event as the format has it.
  var event: String {
    """
    {"type":"log.sealed","v":1,"offset":\(offset),"length":\(length),"sha256":"\(sha256)"}
    """
  }
}
