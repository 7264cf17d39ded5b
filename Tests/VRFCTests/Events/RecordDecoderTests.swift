import Foundation
import Testing

@testable import VRFC

/// The quick decoder of records, against the plain one.
struct RecordDecoderTests {
  private let log = LogID(uuid: UUID())

  @Test(arguments: RecordedActTests.samples)
  func `both decoders read the same of every event`(_ event: Event) throws {
    let act = try RecordedActTests.act([event, event])
    let sealed = try act.sealed(by: TrialKeys(), log: log) { _ in .person(EventSamples.person) }
    for act in [act, sealed] {
      #expect(try RecordedAct(plain: act.json, seq: 7) == act)
      let isPlain = !act.json.contains(UInt8(ascii: "\\"))
      if isPlain { #expect(try RecordedAct(written: act.json) == act) }
    }
  }

  @Test func `the quick decoder knows every record of a simulated centre`() throws {
    let centre = try SimulatedCentre(arrivals: 300, days: 6, seed: 8)
    let acts = try centre.acts().map(\.act)
    let quick = acts.filter { act in
      do { return try RecordedAct(written: act.json) == act } catch { return false }
    }
    #expect(quick.count > 500 && quick.count * 100 > acts.count * 99)
  }

  @Test(arguments: [
    "{", "{}}", "[]", "{\"id\":1,}", "{\"id\" :1}", "{\"id\":01}", "{\"id\":-0}", "{\"id\":1.5}",
    "{\"id\":1e2}", "{\"id\":tru}", "{\"id\":\"a\\n\"}", "{\"id\":\"a}",
    "{\"id\":1234567890123456789}",
    "{\"id\"}", "{\"id\":{\"id\":}}", String(repeating: "[", count: 5000), "", "\"", "-",
    "{\"a\":[1,]}",
  ])
  func `what is not written so is left to the plain decoder`(_ text: String) {
    #expect(throws: (any Error).self) { try RecordedAct(written: Array(text.utf8)) }
  }

  @Test func `a key that stands there twice is left to the plain decoder`() throws {
    let act = try RecordedActTests.act([])
    let json = String(decoding: act.json, as: UTF8.self)
      .replacing("\"act\":", with: "\"act\":\"other\",\"act\":")
    #expect(throws: RecordCursor.Unexpected.self) { try RecordedAct(written: Array(json.utf8)) }
  }

  @Test(arguments: 0..<20)
  func `a damaged record is read as the plain decoder reads it, or not at all`(seed: Int) throws {
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
      let quick = Result { try RecordedAct(written: json) }
      guard case .success(let quick) = quick else { continue }
      #expect(try RecordedAct(plain: json, seq: 7) == quick)
    }
  }
}
