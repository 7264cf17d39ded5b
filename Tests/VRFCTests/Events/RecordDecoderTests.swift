import Foundation
import Testing

@testable import VRFC

/// The decoder of records, against Foundation's.
struct RecordDecoderTests {
  private let log = LogID(uuid: UUID())

  /// Asks for nothing, and so is there in any JSON.
  private struct Anything: Decodable {
    init(from decoder: any Decoder) {}
  }

  private func foundation(_ json: [UInt8]) throws -> RecordedAct {
    try JSONDecoder().decode(RecordedAct.self, from: Data(json))
  }

  private func read(_ json: [UInt8]) throws -> RecordedAct {
    try RecordDecoder.value(RecordedAct.self, from: json)
  }

  @Test(arguments: RecordedActTests.samples)
  func `both decoders read the same of every event`(_ event: Event) throws {
    let act = try RecordedActTests.act([event, event])
    let sealed = try act.sealed(by: TrialKeys(), log: log) { _ in .person(EventSamples.person) }
    for act in [act, sealed] {
      #expect(try foundation(act.json) == act)
      #expect(try read(act.json) == act)
    }
  }

  /// The same in JSON that another program made: spaces, another order of keys, other escapes.
  @Test(arguments: RecordedActTests.samples)
  func `an event is read in whatever JSON it is written`(_ event: Event) throws {
    let act = try RecordedActTests.act([event])
    let tree = try JSONSerialization.jsonObject(with: Data(act.json))
    let options: [JSONSerialization.WritingOptions] = [[.prettyPrinted, .sortedKeys], []]
    for options in options {
      let other = try JSONSerialization.data(withJSONObject: tree, options: options)
      #expect(try read(Array(other)) == act)
    }
  }

  @Test(arguments: [
    #"" \u0061 \ud83d\ude00 \/\b\f\n\r\t\"\\ ""#, #""بستر""#, #""\u00e9""#, #""""#,
  ])
  func `escapes are read as Foundation reads them`(text: String) throws {
    let json = Array("[\(text)]".utf8)
    #expect(
      try RecordDecoder.value([String].self, from: json)
        == JSONDecoder().decode([String].self, from: Data(json)))
  }

  @Test(arguments: [
    "{", "{}}", "{\"id\":1,}", "{\"id\":01}", "{\"id\":1.}", "{\"id\":tru}",
    "{\"id\":\"a\n\"}",
    "{\"id\":\"a}", "{\"id\":\"\\x\"}", "{\"id\":\"\\", "{\"id\":1e}", "{\"id\"}",
    "{\"id\":{\"id\":}}",
    "{,\"id\":1}", "{1:1}", "{\"a\":\"\\u12\"}", String(repeating: "[", count: 5000), "", "\"", "-",
    "{\"a\":[1,]}", "{\"a\":1} x",
  ])
  func `what is no JSON is no record`(_ text: String) {
    #expect(throws: (any Error).self) { try read(Array(text.utf8)) }
    #expect(throws: (any Error).self) {
      try RecordDecoder.value(Anything.self, from: Array(text.utf8))
    }
  }

  @Test(arguments: [
    #"["\ud83d"]"#, #"["\ud83dx"]"#, #"["\ude00"]"#, #"["\ud83d\u0041"]"#, #"["\u00g1"]"#,
  ])
  func `half a sign is refused`(_ text: String) {
    #expect(throws: RecordCursor.Unexpected.self) {
      try RecordDecoder.value([String].self, from: Array(text.utf8))
    }
  }

  @Test(arguments: ["1.5", "1e2", "-0", "1234567890123456789", "\"1\"", "null", "true"])
  func `a number that no record has is read as none`(_ text: String) {
    #expect(throws: RecordCursor.Unexpected.self) {
      try RecordDecoder.value([Int].self, from: Array("[\(text)]".utf8))
    }
  }

  @Test func `a key that stands there twice is refused, also where it is escaped`() throws {
    let json = String(decoding: try RecordedActTests.act([]).json, as: UTF8.self)
    for twice in [#""act":"other","act":"#, #""\u0061ct":"other","act":"#] {
      let json = json.replacing("\"act\":", with: twice)
      #expect(throws: RecordCursor.Unexpected.self) { try read(Array(json.utf8)) }
    }
  }

  @Test(arguments: 0..<20)
  func `a damaged record is read as Foundation reads it, or not at all`(seed: Int) throws {
    var random = Dice(seed: UInt64(seed))
    let act = try RecordedActTests.act(EventSamples.all)
    let whole =
      try seed.isMultiple(of: 2)
      ? act.json
      : act.sealed(by: TrialKeys(), log: log) { _ in .person(EventSamples.person) }.json
    for _ in 0..<200 {
      var json = whole
      let place = Int.random(in: 0..<json.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: json[place] ^= 1 << UInt8.random(in: 0..<7, using: &random)
      case 1: json.remove(at: place)
      default: json.insert(json[(place * 7) % json.count], at: place)
      }
      guard case .success(let mine) = Result(catching: { try read(json) }) else { continue }
      #expect(try foundation(json) == mine)
    }
  }
}
