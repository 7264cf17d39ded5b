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
    #expect(types.count == 18)
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

  private func sealedLength(_ identity: Identity) throws -> Int {
    let event = ArrivalRegistered(
      stay: EventSamples.stay, person: EventSamples.person, batch: nil,
      arrived: EventSamples.moment, facts: Facts(sex: .male, age: try Age(years: 30)),
      identity: .known(identity))
    let act = try RecordedActTests.act([event.event])
    return try act.sealed(by: TrialKeys(), log: log) { _ in .centre }.json.count
  }

  @Test func `how long a name is does not show, nor what else is known of somebody`() throws {
    let bare = try Identity.named("Ali")
    let full = Identity(
      name: PersonName(rawValue: "Muhammad Abdul Rahman Baloch"),
      fatherName: PersonName(rawValue: "Ghulam Rasool Muhammad Khan"),
      cnic: try CNIC(typed: "34101-1234567-1"), phone: try PhoneNumber(typed: "+923001234567"))
    let urdu = Identity(
      name: PersonName(rawValue: "محمد عبدالرحمان بلوچ"),
      fatherName: PersonName(rawValue: "غلام رسول"))
    let lengths = try [bare, full, urdu].map(sealedLength)
    #expect(Set(lengths).count == 1, "\(lengths)")
  }

  @Test(arguments: [0, 1, 255, 256, 257])
  func `a text is padded to the next step, and further where it fills one`(length: Int) {
    let text = [UInt8](repeating: 65, count: length)
    let padded = SecretPadding.padded(text)
    #expect(padded.count % 256 == 0 && padded.count > length && padded.starts(with: text))
  }

  @Test func `what was sealed in smaller steps opens as ever`() throws {
    let keys = TrialKeys()
    let act = try RecordedActTests.act(
      RecordedActTests.samples.filter { if case .arrivalRegistered = $0 { true } else { false } })
    let binding = SecretBinding(log: log, act: act.id)
    let text = #"{"name":"Ali"}"# + String(repeating: " ", count: 50)
    guard case .arrivalRegistered(var arrival) = act.events.first else { throw House.Missing() }
    let sealed = try keys.seal(
      Array(text.utf8), for: .centre,
      bound: binding.bytes(owner: .centre, type: ArrivalRegistered.type))
    arrival.identity = .sealed(SealedObject(owner: .centre, bytes: Data(sealed)))
    let old = RecordedAct(
      id: act.id, at: act.at, by: act.by, act: act.act, events: [arrival.event])
    guard case .arrivalRegistered(let opened) = try old.opened(by: keys, log: log).events.first
    else { throw House.Missing() }
    #expect(opened.identity.content == (try Identity.named("Ali")))
  }

  @Test func `a kept form grows by steps, not by letters`() throws {
    let trial = try SealedTrial()
    func kept(_ name: String) throws -> Data {
      try trial.desk.sealedDraft(Data(#"{"name":"\#(name)"}"#.utf8), of: trial.manager.name)
    }
    let forms = try ["", "A", "Ali", "Muhammad Aslam Khan"].map(kept)
    #expect(Set(forms.map(\.count)).count == 1)
    let opened = try trial.desk.openedDraft(forms[2], of: trial.manager.name)
    #expect(try JSONDecoder().decode([String: String].self, from: opened) == ["name": "Ali"])
  }
}
