import Foundation
import Testing

@testable import VRFC

/// The file is what its format says, by checks that share no code with the program.
@Suite struct LogFormatTests {
  /// A log that desks wrote: a centre, batches, arrivals, and a seal.
  private func centre() throws -> TemporaryCentre {
    let centre = try TemporaryCentre()
    let desk = try centre.desk()
    try desk.receiveBatch()
    for number in 1...5 { try desk.checkIn("Person \(number)") }
    return centre
  }

  @Test func `every line is number, hash and object, chained by SHA-256`() throws {
    let centre = try centre()
    let lines = try centre.logBytes().split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.last?.isEmpty == true)
    var previous = String(repeating: "0", count: 64)
    for (place, line) in lines.dropLast().enumerated() {
      let parts = line.split(separator: 32, maxSplits: 2)
      #expect(String(decoding: parts[0], as: UTF8.self) == "\(place + 1)")
      let hash = SampleLog.sha256(Array("\(previous) \(place + 1) ".utf8) + parts[2])
      #expect(String(decoding: parts[1], as: UTF8.self) == hash)
      previous = hash
    }
    #expect(lines.count == 8)
  }

  @Test func `each object has the fields of the format, in the order in which people read them`()
    throws
  {
    let lines = try centre().logBytes().split(separator: 10)
    for line in lines {
      let json = line.split(separator: 32, maxSplits: 2)[2]
      let text = String(decoding: json, as: UTF8.self)
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(json)) as? [String: Any])
      #expect(Set(object.keys) == ["id", "at", "by", "role", "desk", "act", "events"])
      let places = ["id", "at", "by", "role", "desk", "act", "events"].map {
        text.range(of: "\"\($0)\":")?.lowerBound
      }
      #expect(places.compactMap(\.self).count == 7)
      let events = try #require(object["events"] as? [[String: Any]])
      #expect(!events.isEmpty)
      for event in events {
        let type = try #require(event["type"] as? String)
        #expect(type.split(separator: ".").count == 2)
        #expect(event["v"] is Int)
      }
      let at = try #require(object["at"] as? String)
      #expect(at.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d/) != nil)
      #expect(UUID(uuidString: try #require(object["id"] as? String)) != nil)
    }
    #expect(lines.count == 7)
  }

  @Test func `who somebody is stands in one object apart`() throws {
    let text = String(decoding: try centre().logBytes(), as: UTF8.self)
    for line in text.split(separator: "\n") where line.contains("arrival.registered") {
      let identity = try #require(line.firstMatch(of: /"identity":\{[^{}]*\}/))
      #expect(identity.0.contains("Person"))
      #expect(!line.replacing(identity.0, with: "").contains("Person"))
    }
  }

  @Test func `a log checks out with a few lines of Python`() throws {
    let centre = try centre()
    let script = """
      import hashlib
      prev = "0" * 64
      for n, line in enumerate(open("centre.log", "rb"), 1):
          seq, digest, json = line.rstrip(b"\\n").split(b" ", 2)
          chained = b"%s %s %s" % (prev.encode(), seq, json)
          assert int(seq) == n and digest.decode() == hashlib.sha256(chained).hexdigest()
          prev = digest.decode()
      print(n, prev)
      """
    let python = try ChildProcess.run("python3", ["-c", script], in: centre.path)
    let head = try centre.desk().head
    #expect(python.status == 0, "python3 is needed here: \(python.errors)")
    #expect(python.output == "\(head.seq) \(head.hash)\n")
  }

  @Test func `an object that is not one line of JSON is never written`() throws {
    for text in ["", "x", "{\"a\":\"\n\"}", "{\"a\":\"\u{1}\"}", "[]", "{"] {
      let files = SampleLog.files(RecoveryTable.four)
      let log = try Writer(files).log
      #expect(throws: LogFault.notOneLine) {
        try log.hold(.write) {
          try log.catchUp { _ in }
          _ = try log.append([Array(text.utf8)], act: "x")
        }
      }
      #expect(files[SampleLog.path] == RecoveryTable.four)
    }
    #expect(!Array("{\"\u{d8}\"}".utf8).filter { $0 != 0x98 }.withUnsafeBytes(isJSONText))
  }
}
