import Foundation
import Testing

@testable import VRFC

/// The bytes of a log may be in order and its meaning not: verify names the record, as it names
/// damage.
struct LogMeaningTests {
  private let centre: SimulatedCentre
  private let officer = SimulatedCentre.manager

  init() throws {
    centre = try SimulatedCentre(arrivals: 60, days: 2, seed: 5)
  }

  /// Appends a record that no program of ours makes.
  private func forge(
    _ events: [Event], id: ActID = ActID(uuid: UUID()), at log: LogFile, as officer: Officer
  ) throws -> LogHead {
    let act = RecordedAct(
      id: id, at: centre.clock.now(), by: officer, act: "correct", events: events)
    return try log.hold(.write) {
      try log.catchUp { _ in }
      return try #require(try log.append([act.json], act: "forged").first).head
    }
  }

  private func expect(_ words: String, at place: LogHead, in folder: CentreFolder) {
    let damage = LogDamage(kind: .meaning(words), seq: place.seq, offset: place.start)
    #expect(throws: LogFault.damaged(damage)) { try folder.verify() }
  }

  @Test func `what the program wrote is right in meaning, and so is the index`() throws {
    try centre.desk.settle()
    let found = try centre.folder.verify()
    #expect(found.log.head == centre.desk.head)
    #expect(found.unread == nil && found.indexDiffers == [])
  }

  @Test func `a number given twice or left out is named`() throws {
    let act = try #require(try centre.acts().last { $0.act.act == RegisterArrival.name })
    let arrival = try #require(
      act.act.events.compactMap { if case .arrivalRegistered(let a) = $0 { a } else { nil } }.first)
    func arrived(_ stay: StayNumber, _ person: PersonNumber) -> Event {
      ArrivalRegistered(
        stay: stay, person: person, batch: nil, arrived: arrival.arrived, facts: arrival.facts,
        identity: arrival.identity
      ).event
    }
    let (year, serial) = (arrival.stay.year, try #require(centre.desk.centre.staySerials[2021]))
    let next = StayNumber(year: year, serial: serial + 1)
    let batch = BatchReceived(
      batch: BatchNumber(day: arrival.arrived.day, serial: 90), received: arrival.arrived,
      gate: nil, men: 1, women: 0, children: 0, handedBack: 0, notes: nil)
    let referral = ReferralOpened(
      referral: ReferralNumber(serial: 9000), stay: arrival.stay, service: .shelter, agency: "Dar",
      basis: .consent, made: arrival.arrived, notes: nil)
    let untrue: [(Event, String)] = [
      (arrived(arrival.stay, arrival.person), "stay \(arrival.stay)"),
      (
        arrived(StayNumber(year: year, serial: serial + 2), arrival.person),
        "stay \(StayNumber(year: year, serial: serial + 2))"
      ),
      (arrived(next, PersonNumber(serial: 5000)), "person P-005000"),
      (batch.event, "batch 2021-07-02/90"), (referral.event, "referral R-009000"),
    ]
    for (event, subject) in untrue {
      let before = try centre.logBytes
      let place = try forge([event], at: LogFile(folder: centre.folder.path), as: officer)
      let words = "\(subject) is not the next one"
      #expect(
        throws: LogFault.damaged(
          LogDamage(kind: .meaning(words), seq: place.seq, offset: place.start)), "\(subject)"
      ) { try centre.folder.verify() }
      try before.write(to: URL(fileURLWithPath: centre.folder.logPath))
    }
  }

  @Test func `an act's id that stands there twice is named`() throws {
    let id = try #require(try centre.acts().last).act.id
    let log = try LogFile(folder: centre.folder.path)
    let place = try forge([], id: id, at: log, as: officer)
    expect("the act \(id) stands in the log a second time", at: place, in: centre.folder)
  }

  @Test func `accounts in an open centre are named, and so is a second opening`() throws {
    let before = try centre.logBytes
    let added = StaffAdded(name: .somebody, role: .manager).event
    let place = try forge([added], at: LogFile(folder: centre.folder.path), as: officer)
    expect(
      "an open centre has no accounts, and the record speaks of one", at: place,
      in: centre.folder)
    try before.write(to: URL(fileURLWithPath: centre.folder.logPath))
    let opened = try LogFile(folder: centre.folder.path)
    let again = try forge([centre.desk.charter.event], at: opened, as: officer)
    expect("the centre is opened a second time", at: again, in: centre.folder)
    #expect(try centre.anotherDesk().halt is UnreadableRecord)
  }

  @Test func `a record that does not read is named, and one of a newer program is not damage`()
    throws
  {
    let before = try centre.logBytes
    func append(_ json: String) throws -> LogHead {
      let log = try LogFile(folder: centre.folder.path)
      return try log.hold(.write) {
        try log.catchUp { _ in }
        return try #require(try log.append([Array(json.utf8)], act: "forged").first).head
      }
    }
    let place = try append("{\"nonsense\":1}")
    expect("the record is whole, and does not read as an act", at: place, in: centre.folder)
    try before.write(to: URL(fileURLWithPath: centre.folder.logPath))
    let act = RecordedAct(
      id: ActID(uuid: UUID()), at: centre.clock.now(), by: officer, act: "correct",
      events: [KeysReplaced().event])
    let newer = String(decoding: act.json, as: UTF8.self)
      .replacing("keys.replaced", with: "moon.landed")
    let unknown = try append(newer)
    let found = try centre.folder.verify()
    #expect(found.log.head == unknown && found.unread?.seq == unknown.seq)
  }

  @Test func `a role above the one that its doer had then is named`() throws {
    let house = try AccountCentre()
    let clerk = try house.add("b.munir", .reception)
    let log = try LogFile(folder: house.folder.path)
    let forged = Officer(name: clerk.officer.name, role: .manager, desk: "pts/1")
    #expect(try house.folder.verify().indexDiffers == [])
    let before = try Data(contentsOf: URL(fileURLWithPath: house.folder.logPath))
    let place = try forge([KeysReplaced().event], at: log, as: forged)
    expect("b.munir acted as manager and was reception", at: place, in: house.folder)
    try before.write(to: URL(fileURLWithPath: house.folder.logPath))
    let nobody = try forge(
      [KeysReplaced().event], at: try LogFile(folder: house.folder.path),
      as: .nobody(at: "pts/1"))
    expect("nobody acted as nobody signed in and had no account", at: nobody, in: house.folder)
  }

  @Test func `what is sealed for somebody else than the event is about is named`() throws {
    let house = try SealedTrial()
    let first = try house.register("Aslam")
    let other = try house.register("Bashir")
    let act = try #require(try house.desk.sealedAct(in: house.desk.head.seq)).act
    var moved = try #require(
      act.events.compactMap { if case .arrivalRegistered(let a) = $0 { a } else { nil } }.first)
    guard case .sealed(let object) = moved.identity else { throw House.Missing() }
    moved.identity = .sealed(
      SealedObject(owner: .person(first.person), bytes: object.bytes))
    let correction = RegistrationCorrected(
      stay: other.stay, corrects: house.desk.head.seq, facts: moved.facts, identity: moved.identity,
      notes: nil)
    let log = try LogFile(folder: house.folder.path)
    let place = try forge([correction.event], at: log, as: house.manager)
    expect(
      "a registration.corrected about P-000002 holds what is sealed for P-000001", at: place,
      in: house.folder)
  }

  @Test func `what the index says otherwise is told, and is not the log's damage`() throws {
    try centre.desk.settle()
    try centre.desk.index.queue.write {
      try $0.execute(sql: "DELETE FROM placement; UPDATE registration SET age = age + 12")
    }
    let found = try centre.folder.verify()
    #expect(found.indexDiffers == [.residents, .beds])
  }
}
