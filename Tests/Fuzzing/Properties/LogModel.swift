import Crypto
import Foundation
import VRFC

/// The log's format once more, read whole and slowly, without a line of the program's own reader.
struct LogModel {
  /// What each record holds, seals among them.
  private(set) var records: [[UInt8]] = []
  private(set) var hash = LogModel.hashBeforeFirst
  private(set) var seals = 0
  /// Nil: damage, where the bytes accounted for end.
  private(set) var tail: LogTail?
  /// Up to where every byte is a record's, or named by a seal.
  private(set) var end = 0
  private let bytes: [UInt8]

  static let hashBeforeFirst = String(repeating: "0", count: 64)

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if !bytes.isEmpty { read() }
  }

  static func sha256(_ bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  static func hash(_ seq: Int, after hash: String, _ json: [UInt8]) -> String {
    sha256(Array("\(hash) \(seq) ".utf8) + json)
  }

  private mutating func read() {
    while end < bytes.count {
      if let json = record(at: end) {
        if sealed(json) != nil { return }
        take(json, at: end)
      } else if let answer = passBadBytes() {
        tail = answer.tail
        return
      }
    }
    tail = end > bytes.count ? .lacksNewline : .whole
  }

  private mutating func take(_ json: [UInt8], at start: Int) {
    records.append(json)
    hash = Self.hash(records.count, after: hash, json)
    end = start + "\(records.count)".utf8.count + 66 + json.count + 1
  }

  /// - Returns: nil when a seal names the bytes; else how it ends, nil within for damage.
  private mutating func passBadBytes() -> (tail: LogTail?, Void)? {
    guard !records.isEmpty else { return (nil, ()) }
    for (number, place) in beginnings() {
      if place > end, bytes[place - 1] == 10, let json = record(at: place) {
        let bad = Array(bytes[end..<(place - 1)])
        let right = SealText(offset: end, length: bad.count, sha256: Self.sha256(bad))
        guard sealed(json) == right else { return (nil, ()) }
        take(json, at: place)
        seals += 1
        return nil
      }
      if number > records.count + 1 { return (nil, ()) }
    }
    return (.torn(end..<bytes.count), ())
  }

  /// What the next record holds, if it is the line that begins here.
  private func record(at start: Int) -> [UInt8]? {
    let line = bytes[start...].prefix { $0 != 10 }
    let seq = Array("\(records.count + 1) ".utf8)
    guard line.starts(with: seq), line.count > seq.count + 66 else { return nil }
    let json = Array(line.dropFirst(seq.count + 65))
    let expected = Self.hash(records.count + 1, after: hash, json)
    guard line.dropFirst(seq.count).starts(with: Array("\(expected) ".utf8)),
      json.first == UInt8(ascii: "{"), json.last == UInt8(ascii: "}"),
      json.allSatisfy({ $0 >= 32 }), String(validating: json, as: UTF8.self) != nil
    else { return nil }
    return json
  }

  /// Where `<seq> <64 hex digits> {` stands behind the last record.
  private func beginnings() -> [(number: Int, place: Int)] {
    let hexDigits = Set("0123456789abcdef".utf8)
    return bytes[end...].indices.compactMap { brace in
      guard bytes[brace] == UInt8(ascii: "{"), brace - 67 >= end, bytes[brace - 1] == 32,
        bytes[(brace - 65)..<(brace - 1)].allSatisfy(hexDigits.contains), bytes[brace - 66] == 32
      else { return nil }
      let digits = bytes[end..<(brace - 66)].suffix(12).reversed().prefix { 48...57 ~= $0 }
      let number = digits.reversed().drop { $0 == 48 }
      return Int(String(decoding: number, as: UTF8.self)).map {
        ($0, brace - 66 - number.count)
      }
    }
  }

  private struct SealText: Decodable, Equatable {
    var type = "log.sealed"
    let offset: Int?
    let length: Int?
    let sha256: String?
  }

  private func sealed(_ json: [UInt8]) -> SealText? {
    struct Act: Decodable { let events: [SealText] }
    guard String(decoding: json, as: UTF8.self).contains("\"log.sealed\"") else { return nil }
    do {
      let events = try JSONDecoder().decode(Act.self, from: Data(json)).events
      return events.count == 1 && events[0].type == "log.sealed" ? events[0] : nil
    } catch {
      return nil
    }
  }
}
