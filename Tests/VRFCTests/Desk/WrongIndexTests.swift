import Foundation
import GRDB
import Testing

@testable import VRFC

/// The index says what the log does not: nothing is written by it, and it gives way.
struct WrongIndexTests {
  private let officer = SimulatedCentre.manager
  private let centre: SimulatedCentre

  init() throws {
    centre = try SimulatedCentre(arrivals: 40, days: 2, seed: 3)
    try centre.desk.settle()
  }

  private func change(_ sql: String) throws {
    let queue = try DatabaseQueue(path: centre.folder.indexPath)
    try queue.write { try $0.execute(sql: sql) }
  }

  private func numbers() throws -> [GivenNumber] {
    try centre.acts().flatMap(\.act.events).flatMap(\.numbers)
  }

  private func expectInOrder() throws {
    var last: [GivenNumber.Series: Int] = [:]
    for number in try numbers() {
      #expect(number.follows(last[number.series] ?? 0), "\(number)")
      last[number.series] = max(last[number.series] ?? 0, number.serial)
    }
  }

  @Test(arguments: [
    "DELETE FROM stay WHERE id > (SELECT max(id) - 5 FROM stay)",
    "DELETE FROM stay",
    "UPDATE stay SET id = 2021999999999 WHERE id = (SELECT max(id) FROM stay)",
    "UPDATE stay SET id = id + 7 WHERE id = (SELECT max(id) FROM stay)",
    "UPDATE stay SET person = person + 50 WHERE id = (SELECT max(id) FROM stay)",
    "UPDATE stay SET person = 1",
    "UPDATE stay SET from_seq = 1",
    "DELETE FROM matter WHERE kind = 'referral'",
    "UPDATE matter SET key = '000000900' WHERE kind = 'referral'",
    "DELETE FROM batch",
    "UPDATE batch SET serial = serial + 10",
    "UPDATE record SET start = start + 1",
    "DELETE FROM record WHERE seq > 5",
  ])
  func `what is recorded by a wrong index has the next numbers of the log`(_ sql: String) throws {
    let before = centre.desk.head.seq
    try change(sql)
    let desk = try centre.anotherDesk()
    let came = try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    let stay = try #require(came.events.flatMap(\.stays).first)
    let agency = try #require(desk.configuration.agencies.first)
    let service = try #require(agency.services.first)
    _ = try desk.perform(
      ReferPerson(stay: stay, service: service, agency: agency.name, ground: .consent),
      as: officer)
    _ = try desk.perform(
      ReceiveBatch(men: 1, women: 0, children: 0, day: desk.centre.moment.day), as: officer)
    try centre.desk.refresh()
    #expect(centre.desk.head.seq >= before + 3)
    try expectInOrder()
    #expect(try centre.anotherDesk().halt == nil)
  }

  @Test func `that the index was made anew is on record, once, before the act`() throws {
    try change("DELETE FROM stay WHERE id > (SELECT max(id) - 5 FROM stay)")
    let desk = try centre.anotherDesk()
    _ = try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    _ = try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    let last = try (0..<3).map { try #require(try desk.act(in: desk.head.seq - $0)).act }
    #expect(last.map(\.act) == ["checkIn", "checkIn", "replaceIndex"])
    #expect(last[2].events == [IndexReplaced(parts: [.numbers]).event])
    #expect(try desk.watch().concerns.contains(.indexReplaced([.numbers])))
    #expect(try centre.anotherDesk().replacedIndex == nil)
  }

  @Test func `an act that was sent before is not recorded again where the index forgot it`() throws
  {
    let id = ActID(uuid: UUID())
    let first = try centre.desk.perform(RegisterArrival.of(.male, 30), as: officer, id: id)
    try centre.desk.settle()
    try change("UPDATE record SET id = randomblob(16) WHERE seq = \(first.recorded.head.seq)")
    let again = try centre.anotherDesk().perform(RegisterArrival.of(.male, 30), as: officer, id: id)
    #expect(again.isRepeat && again.recorded.head.seq == first.recorded.head.seq)
  }

  @Test func `a record that would not read again is never written`() throws {
    let before = try centre.logBytes
    let desk = try centre.anotherDesk()
    #expect(throws: Misfit(what: .unreadable)) {
      try desk.perform(UnreadableAct(), as: officer)
    }
    // That the index was looked at and made anew is all that stands there.
    #expect(try centre.logBytes.starts(with: before))
    try centre.desk.refresh()
    #expect(try centre.acts().last?.act.act == "replaceIndex")
  }

  /// Of a stay whose number nobody can read.
  private struct UnreadableAct: Act {
    static let name = "correct"
    var permissions: Set<Permission> { [] }
    func decide(in centre: Centre) throws(Refusal) -> [Event] {
      [
        RegistrationWithdrawn(stay: StayNumber(year: 2021, serial: 1_000_000_000), corrects: 2)
          .event
      ]
    }
  }

  @Test func `a log with a stay given twice is read as far as it goes, and nothing is written`()
    throws
  {
    let desk = try centre.anotherDesk()
    let came = try desk.perform(RegisterArrival.of(.male, 30), as: officer).recorded.act
    let (good, sound) = (desk.head, HouseContent(desk.centre))
    let twice = RecordedAct(
      id: ActID(uuid: UUID()), at: came.at, by: officer, act: "checkIn", events: came.events)
    try desk.log.hold(.write) { _ = try desk.log.append([twice.json], act: "forged") }
    for found in [try centre.anotherDesk(), centre.desk] {
      try found.refresh()
      let halt = try #require(found.halt as? UnreadableRecord)
      #expect(halt.seq == good.seq + 1)
      #expect("\(halt)".contains("which record \(good.seq) holds"))
      #expect(found.head.seq == good.seq)
      #expect(HouseContent(found.centre) == sound)
      #expect(throws: UnreadableRecord.self) {
        try found.perform(RegisterArrival.of(.male, 30), as: officer)
      }
    }
    try Index.remove(folder: centre.folder.path)
    #expect(try centre.anotherDesk().head.seq == good.seq)
  }

  @Test func `an act's id that stands in the log twice is named, in words of ours`() throws {
    let desk = try centre.anotherDesk()
    let came = try desk.perform(RegisterArrival.of(.male, 30), as: officer).recorded.act
    let twice = RecordedAct(id: came.id, at: came.at, by: officer, act: "handOver", events: [])
    try desk.log.hold(.write) { _ = try desk.log.append([twice.json], act: "forged") }
    let found = try centre.anotherDesk()
    #expect("\(try #require(found.halt))".contains("repeats the act \(came.id)"))
  }

  @Test func `everybody is named by the log, wherever the index says that their record stands`()
    throws
  {
    let right = try names(centre.desk)
    for sql in [
      "UPDATE record SET start = start + 1, \"end\" = \"end\" + 1",
      "UPDATE record SET start = 0, \"end\" = 90",
    ] {
      try change(sql)
      #expect(try names(centre.anotherDesk()) == right)
    }
  }

  @Test func `of a log whose last record is damaged the others are named`() throws {
    let desk = try centre.anotherDesk()
    let came = try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    try desk.settle()
    let stay = try #require(came.events.flatMap(\.stays).first)
    var bytes = try centre.logBytes
    bytes[bytes.count - 60] ^= 1
    try bytes.write(to: URL(fileURLWithPath: centre.folder.logPath))
    let found = try centre.anotherDesk()
    for resident in found.centre.residents.values where resident.stay != stay {
      #expect(try found.who(resident) != nil)
    }
    let last = try #require(found.centre.residents[stay])
    #expect(throws: LogFault.self) { try found.who(last) }
  }

  @Test func `an index is not made anew from a log that lost what it knows`() throws {
    let desk = try centre.anotherDesk()
    let head = try desk.index.source?.head
    try change("DELETE FROM stay WHERE id > (SELECT max(id) - 5 FROM stay)")
    var bytes = try centre.logBytes
    bytes[bytes.count - 60] ^= 1
    try bytes.write(to: URL(fileURLWithPath: centre.folder.logPath))
    #expect(throws: LogFault.self) { try desk.replaceIndex([.numbers]) }
    #expect(desk.halt is LogFault)
    #expect(try centre.anotherDesk().halt is LogFault)
    #expect(try desk.index.source?.head == head)
  }

  private func names(_ desk: Desk) throws -> [StayNumber: String] {
    try desk.centre.residents.compactMapValues { "\(try desk.who($0), default: "nobody")" }
  }
}
