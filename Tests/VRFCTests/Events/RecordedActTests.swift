import Foundation
import Testing

@testable import VRFC

struct RecordedActTests {
  /// One of every kind of event, with everything in it that there can be.
  static let samples = EventSamples.all

  @Test(arguments: samples)
  func `an event is read back as it was written`(_ event: Event) throws {
    let act = try Self.act([event])
    #expect(try RecordedAct(json: act.json, seq: 7) == act)
  }

  /// The name and version of a shape.
  private static func name(_ shape: any RecordedShape.Type) -> ShapeName { shape.name }

  @Test func `every shape of event has a sample`() {
    let present = Event.presentShapes.map { Self.name($0) }
    #expect(Set(Self.samples.map { Self.name(type(of: $0.body)) }) == Set(present))
  }

  @Test func `every shape has a name and version of its own, the present one the highest`() {
    let present = Event.presentShapes.map { Self.name($0) }
    let earlier = Event.earlierShapes.map { Self.name($0) }
    #expect(Set(present + earlier).count == Event.shapes.count)
    #expect(Event.shapes.count == present.count + earlier.count)
    for shape in earlier {
      #expect(present.contains { $0.type == shape.type && $0.version > shape.version })
    }
  }

  @Test(arguments: samples)
  func `an event's name is a noun and a past participle`(_ event: Event) {
    let name = type(of: event.body).type
    #expect(name.wholeMatch(of: /[a-z]+\.[a-z]+(ed|d|n)/) != nil, "\(name)")
  }

  @Test(arguments: samples)
  func `the words for an event name nobody`(_ event: Event) {
    for secret in ["Aslam", "34101", "0300", "Rasool", "uncle", "canary"] {
      #expect(!event.words.contains(secret))
    }
  }

  @Test func `a record's object has the format's fields in the order of reading`() throws {
    let json = String(decoding: try Self.act([Self.samples[0]]).json, as: UTF8.self)
    let keys = [
      "{\"id\":", "\"at\":", "\"by\":", "\"role\":", "\"desk\":", "\"act\":",
      "\"events\":[{\"type\":", "\"v\":1,",
    ]
    var rest = json[...]
    for key in keys {
      let found = try #require(rest.range(of: key), "\(key)")
      rest = rest[found.upperBound...]
    }
  }

  @Test func `an event of a newer version is named, and not guessed at`() throws {
    let json = String(decoding: try Self.act([Self.samples[0]]).json, as: UTF8.self)
      .replacing("\"v\":1", with: "\"v\":2")
    #expect {
      try RecordedAct(json: Array(json.utf8), seq: 7)
    } throws: { error in
      "\(error)".contains("record 7 holds “\(type(of: Self.samples[0].body).type)” in version 2")
    }
  }

  @Test func `a desk's hostile name does not break the record`() throws {
    let name = try #require(StaffName("b.munir"))
    let officer = Officer(name: name, role: .open, desk: "a\"b\\\u{1B}")
    let act = RecordedAct(
      id: ActID(uuid: UUID()), at: Moment(milliseconds: 0, offset: 0), by: officer, act: "x",
      events: [])
    #expect(try JSONSerialization.jsonObject(with: Data(act.json)) is [String: Any])
  }

  static func act(_ events: [Event]) throws -> RecordedAct {
    RecordedAct(
      id: ActID(uuid: UUID()), at: Moment(milliseconds: 1_632_459_731_482, offset: 18_000),
      by: Officer(name: try #require(StaffName("b.munir")), role: .reception, desk: "pts/3"),
      act: "checkIn", events: events)
  }
}
