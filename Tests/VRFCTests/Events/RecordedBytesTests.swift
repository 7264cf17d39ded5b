import Foundation
import Testing

@testable import VRFC

/// Records are written as they were written before, byte for byte.
struct RecordedBytesTests {
  /// An act whose events are as they were recorded, in whatever version.
  private struct ActAsRecorded: Codable {
    let id: ActID
    let at: Moment
    let by: StaffName
    let role: Role
    let desk: String
    let act: String
    let events: [EventAsRecorded]
  }

  private struct EventAsRecorded: Codable {
    let body: any RecordedShape

    init(from decoder: any Decoder) throws {
      body = try Event.shape(decoder).init(from: decoder)
    }

    func encode(to encoder: any Encoder) throws { try Event.write(body, to: encoder) }
  }

  private func again(_ json: String) throws -> String {
    let act = try RecordDecoder.value(ActAsRecorded.self, from: Array(json.utf8))
    return String(decoding: try RecordEncoder.bytes(of: act), as: UTF8.self)
  }

  private static func lines(_ path: String) throws -> [String] {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try String(contentsOf: tests.appending(path: path), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// One record a shape, every field filled; a new shape gets a line more, and no line is changed.
  private static func shapes() throws -> [String] { try lines("VRFCTests/Samples/shapes.jsonl") }

  @Test func `every shape of every version is written as it was`() throws {
    for json in try Self.shapes() { #expect(try again(json) == json) }
  }

  @Test func `every shape of every version has a frozen record`() throws {
    let names = try Self.shapes().flatMap { json in
      try RecordDecoder.value(ActAsRecorded.self, from: Array(json.utf8)).events.map { event in
        Self.name(type(of: event.body))
      }
    }
    #expect(Set(names) == Set(Event.shapes.keys) && names.count == Event.shapes.count)
  }

  private static func name(_ shape: any RecordedShape.Type) -> ShapeName { shape.name }

  @Test func `a frozen record of the present version is what it says`() throws {
    for json in try Self.shapes() {
      let act = try RecordedAct(json: Array(json.utf8), seq: 7)
      let isPresent = act.events.allSatisfy { event in
        json.contains(#""v":\#(Self.name(type(of: event.body)).version)"#)
      }
      #expect((String(decoding: act.json, as: UTF8.self) == json) == isPresent)
    }
  }

  @Test(arguments: ["open", "sealed"])
  func `every record of an old log is written as it was`(_ sample: String) throws {
    let lines = try Self.lines("VRFCCommandTests/Samples/\(sample)/centre.log")
    #expect(lines.count > 100)
    for line in lines {
      let json = try #require(line.split(separator: " ", maxSplits: 2).last.map(String.init))
      #expect(try again(json) == json)
    }
  }

  @Test func `every record of a simulated month is read back as it was written`() throws {
    for act in try SimulatedCentre(arrivals: 300, days: 30, seed: 8).acts() {
      let json = act.act.json
      let read = try RecordedAct(json: json, seq: act.head.seq)
      #expect(read == act.act && read.json == json)
    }
  }

  @Test func `signs that break a line or a text are escaped`() throws {
    let text = "a \"quoted\" \\ \u{1} \u{1F} \n بستر"
    let json = try RecordEncoder.bytes(of: [text])
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"["a \"quoted\" \\ \u0001 \u001f \u000a بستر"]"#)
    #expect(try RecordDecoder.value([String].self, from: json) == [text])
  }

  @Test func `what no record has is not written`() {
    #expect(throws: Unrecordable.self) { try RecordEncoder.bytes(of: [1.5]) }
    #expect(throws: Unrecordable.self) { try RecordEncoder.bytes(of: [String?.none]) }
  }
}
