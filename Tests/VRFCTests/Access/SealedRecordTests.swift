import Foundation
import Testing

@testable import VRFC

/// What a record of a centre with staff accounts says to whoever has no key.
struct SealedRecordTests {
  private let log = LogID(uuid: UUID())
  private static let secrets = ["Aslam", "34101", "0300", "Rasool", "uncle", "canary"]

  @Test(arguments: RecordedActTests.samples)
  func `a sealed record holds nothing of a secret, and opens as it was`(_ event: Event) throws {
    let (act, keys) = (try RecordedActTests.act([event]), TrialKeys())
    let sealed = try act.sealed(by: keys, log: log) { _ in .centre }
    let json = String(decoding: sealed.json, as: UTF8.self)
    for secret in Self.secrets { #expect(!json.contains(secret), "\(json)") }
    let read = try RecordedAct(json: sealed.json, seq: 7)
    #expect(try read.opened(by: keys, log: log) == act)
  }

  @Test func `some events have secrets, and sealing changes those`() throws {
    let keys = TrialKeys()
    let changed = try RecordedActTests.samples.filter { event in
      let act = try RecordedActTests.act([event])
      return try act.sealed(by: keys, log: log) { _ in .centre } != act
    }
    let types = Set(changed.map { type(of: $0.body).type })
    #expect(types.isSuperset(of: ["arrival.registered", "stay.departed", "bed.blocked"]))
    #expect(types.count == 14)
  }

  @Test func `a secret that is put into another act, or another log, stays shut`() throws {
    let keys = TrialKeys()
    let event = try #require(
      RecordedActTests.samples.first { if case .bedHeld = $0 { true } else { false } })
    let act = try RecordedActTests.act([event])
    let sealed = try act.sealed(by: keys, log: log) { _ in .centre }
    let moved = RecordedAct(
      id: ActID(uuid: UUID()), at: act.at, by: act.by, act: act.act, events: sealed.events)
    #expect(try moved.opened(by: keys, log: log) == moved)
    #expect(try sealed.opened(by: keys, log: LogID(uuid: UUID())) == sealed)
  }

  @Test func `what an erased person's key sealed is erased`() throws {
    let keys = TrialKeys()
    let act = try RecordedActTests.act(
      RecordedActTests.samples.filter { if case .arrivalRegistered = $0 { true } else { false } })
    let person = EventSamples.person
    let sealed = try act.sealed(by: keys, log: log) { _ in .person(person) }
    keys.erase(.person(person))
    let opened = try sealed.opened(by: keys, log: log)
    guard case .arrivalRegistered(let arrival) = opened.events.first else { throw House.Missing() }
    #expect(arrival.identity == .erased)
  }

  @Test func `how long a name is does not show`() throws {
    let keys = TrialKeys()
    let lengths = try ["Ali", "Muhammad Abdul Rahman"].map { name in
      let event = ArrivalRegistered(
        stay: EventSamples.stay, person: EventSamples.person, batch: nil,
        arrived: EventSamples.moment, facts: Facts(sex: .male, age: try Age(years: 30)),
        identity: .known(Identity(name: PersonName(rawValue: name))))
      let act = try RecordedActTests.act([event.event])
      return try act.sealed(by: keys, log: log) { _ in .centre }.json.count
    }
    #expect(lengths[0] == lengths[1])
  }
}
