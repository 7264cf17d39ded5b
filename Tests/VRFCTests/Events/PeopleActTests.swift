import Foundation
import Testing

@testable import VRFC

/// The quick reader of what records say of people, against the plain one.
struct PeopleActTests {
  private let log = LogID(uuid: UUID())

  @Test(arguments: RecordedActTests.samples)
  func `the quick reader and the plain one read the same of every event`(_ event: Event) throws {
    let act = try RecordedActTests.act([event, event])
    let sealed = try act.sealed(by: TrialKeys(), log: log) { _ in .person(EventSamples.person) }
    for json in [act.json, sealed.json] {
      let read = try PeopleAct(written: json)
      #expect(try read == PeopleAct(decoding: json, seq: 7))
      #expect(read.id == act.id && read.news.count == (PersonNews(event) == nil ? 0 : 2))
    }
  }

  @Test func `the quick reader knows every record of a simulated centre`() throws {
    let centre = try SimulatedCentre(arrivals: 300, days: 6, seed: 8)
    var people = 0
    for act in try centre.acts() {
      let read = try PeopleAct(written: act.act.json)
      #expect(try read == PeopleAct(decoding: act.act.json, seq: 7))
      people += read.news.count
    }
    #expect(people > 500)
  }

  @Test(arguments: [
    #""name":"Muhammad\u0020Aslam""#, #""name":"\u0645\u062d\u0645\u062f""#,
    #""name":"Asl\u0061m \ud83d\ude00""#, #""name" : "Muhammad Aslam""#,
    #""name":"Muhammad Aslam","name2":"x""#,
  ])
  func `a record in other JSON than ours is left to the plain reader`(name: String) throws {
    let act = try RecordedActTests.act(
      RecordedActTests.samples.filter { if case .arrivalRegistered = $0 { true } else { false } })
    let ours = String(decoding: act.json, as: UTF8.self)
    let json = Array(ours.replacing(#""name":"Muhammad Aslam""#, with: name).utf8)
    #expect(json != act.json)
    #expect(throws: RecordCursor.Unexpected.self) { try PeopleAct(written: json) }
    #expect(
      outcome { try RecordedAct.people(json: json, seq: 7) }
        == outcome { try PeopleAct(decoding: json, seq: 7) })
  }

  private func outcome(_ read: () throws -> PeopleAct?) -> String {
    do {
      return "\(try read(), default: "nothing")"
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: 0..<20)
  func `a damaged record is read as the plain reader reads it, or not at all`(seed: Int) throws {
    var random = Dice(seed: UInt64(seed))
    let act = try RecordedActTests.act(EventSamples.all.filter { PersonNews($0) != nil })
    let whole =
      try seed.isMultiple(of: 2)
      ? act.json
      : act.sealed(by: TrialKeys(), log: log) { _ in .person(EventSamples.person) }.json
    for _ in 0..<100 {
      let json = damaged(whole, by: &random)
      let quick = Result { () throws(RecordCursor.Unexpected) in try PeopleAct(written: json) }
      let plain = Result { () throws(UnreadableRecord) in try PeopleAct(decoding: json, seq: 7) }
      if case (.success(let quick), .success(let plain)) = (quick, plain) {
        #expect(quick == plain, "\(String(decoding: json, as: UTF8.self))")
      }
    }
  }

  private func damaged(_ json: [UInt8], by random: inout Dice) -> [UInt8] {
    var json = json
    let place = Int.random(in: json.indices, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: json.remove(at: place)
    case 1: json.insert(contentsOf: json[place...].prefix(8), at: place)
    case 2: json[place] = UInt8.random(in: 0...255, using: &random)
    default:
      json.insert(contentsOf: #"\",:{}[]0 "#.utf8.shuffled(using: &random).prefix(1), at: place)
    }
    return json
  }
}
