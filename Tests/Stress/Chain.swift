import Crypto
import Foundation

/// A log's records, by a check of their chain that shares nothing with the program's own.
struct Chain {
  private(set) var records: [Data] = []
  private(set) var seals = 0
  /// Bytes at the end that no record and no seal accounts for.
  private(set) var torn = 0
  /// The last record's hash.
  private(set) var head = String(repeating: "0", count: 64)

  init(_ log: Data) throws {
    var start = 0
    while start < log.count {
      let end = log[start...].firstIndex(of: 10) ?? log.count
      if let json = record(log[start..<end]) {
        if Chain.seal(json) != nil { throw StressFault(description: "a seal of nothing, \(start)") }
        take(json)
        start = end + 1
      } else if let (json, end) = try sealed(from: start, in: log) {
        take(json)
        seals += 1
        start = end + 1
      } else {
        torn = log.count - start
        return
      }
    }
  }

  private mutating func take(_ json: Data) {
    head = hash(json)
    records.append(json)
  }

  private func hash(_ json: Data) -> String {
    Chain.sha256(Data("\(head) \(records.count + 1) ".utf8) + json)
  }

  /// The object of the line if it is the next record.
  private func record(_ line: Data) -> Data? {
    let parts = line.split(separator: 32, maxSplits: 2)
    guard parts.count == 3, parts[0].elementsEqual("\(records.count + 1)".utf8),
      parts[1].elementsEqual(hash(parts[2]).utf8)
    else { return nil }
    return parts[2]
  }

  /// The next line that is the next record: it has to be the seal of what stands before it.
  private func sealed(from start: Int, in log: Data) throws -> (json: Data, end: Int)? {
    var search = start
    while let newline = log[search...].firstIndex(of: 10) {
      search = newline + 1
      let end = log[search...].firstIndex(of: 10) ?? log.count
      guard let json = record(log[search..<end]) else { continue }
      let bad = log[start..<newline]
      guard let seal = Chain.seal(json), seal.offset == start, seal.length == bad.count,
        seal.sha256 == Chain.sha256(bad)
      else { throw StressFault(description: "bytes from \(start) that nothing seals") }
      return (json, end)
    }
    return nil
  }

  private static func sha256(_ bytes: Data) -> String {
    SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static func seal(_ json: Data) -> LoggedEvent? {
    guard json.range(of: Data("\"log.sealed\"".utf8)) != nil else { return nil }
    do {
      return try JSONDecoder().decode(LoggedAct.self, from: json).events
        .first { $0.type == "log.sealed" }
    } catch {
      return nil
    }
  }
}

/// What the judge reads of a record.
struct LoggedAct: Decodable {
  let id: String
  let events: [LoggedEvent]
}

struct LoggedEvent: Decodable {
  struct Identity: Decodable {
    let name: String
    let cnic: String?
  }

  let type: String
  let stay: String?
  let person: String?
  let bed: String?
  let identity: Identity?
  let offset: Int?
  let length: Int?
  let sha256: String?
}
