import Foundation
import Testing

@testable import VRFC

/// Any number of desks work in one folder.
struct TwoDesksTests {
  private let officer = Officer(name: .somebody, role: .manager, desk: "pts/1")
  private let empty: SimulatedCentre

  init() throws {
    empty = try SimulatedCentre(arrivals: 0, days: 1, seed: 1)
  }

  @Test func `two desks see each other's acts`() throws {
    let (here, there) = (empty.desk, try empty.anotherDesk())
    for _ in 1...3 {
      _ = try here.perform(RegisterArrival.of(.male, 30), as: officer)
      #expect(try there.refresh())
      #expect(HouseContent(there.centre) == HouseContent(here.centre))
      _ = try there.perform(RegisterArrival.of(.female, 30), as: officer)
      #expect(try here.refresh())
      #expect(HouseContent(there.centre) == HouseContent(here.centre))
    }
    #expect(try !here.refresh())
    #expect(here.centre.residents.count == 6)
    #expect(here.head == there.head)
  }

  @Test func `a record is read back at once, though the index has not taken it yet`() throws {
    let desk = empty.desk
    for _ in 1...5 {
      let outcome = try desk.perform(RegisterArrival.of(.male, 30), as: officer)
      let seq = outcome.recorded.head.seq
      #expect(try desk.act(in: seq)?.act.id == outcome.recorded.act.id)
      #expect(try desk.sealedAct(in: seq)?.act.id == outcome.recorded.act.id)
    }
    #expect(try desk.act(in: desk.head.seq + 1) == nil)
    #expect(try desk.act(in: 0) == nil)
  }

  @Test func `a desk that opens while another acts counts nobody twice`() throws {
    let day = try #require(Day(iso: "2021-07-01"))
    let received = try empty.desk.perform(
      ReceiveBatch(men: 5, women: 0, children: 0, day: day), as: officer)
    guard case .batchReceived(let batch) = received.events.first else {
      Issue.record("no batch was received")
      return
    }
    try empty.desk.settle()
    let (folder, clock, officer) = (empty.folder, empty.clock, officer)
    let files = WatchedFiles {
      let there = try Desk(folder, clock: clock)
      _ = try there.perform(RegisterArrival.of(.male, 30, batch: batch.batch), as: officer)
      try there.settle()
    }
    let here = try Desk(folder, clock: clock, operations: files)
    try here.refresh()
    #expect(here.centre.batches[batch.batch]?.registered == 1)
    #expect(HouseContent(here.centre) == HouseContent(try empty.anotherDesk().centre))
  }

  @Test func `a desk decides against what another has done, though it had not looked`() throws {
    let (here, there) = (empty.desk, try empty.anotherDesk())
    let bed = BedWish.bed("M-07")
    _ = try here.perform(RegisterArrival.of(.male, 30, bed: bed), as: officer)
    #expect(throws: Refusal.bed(.occupied("M-07", free: "M-01"))) {
      try there.perform(RegisterArrival.of(.male, 30, bed: bed), as: officer)
    }
    #expect(there.head == here.head)
  }

  @Test func `the same CNIC at two desks is registered once`() throws {
    let (here, there) = (empty.desk, try empty.anotherDesk())
    let arrival = try RegisterArrival.of(.male, 30, cnic: "34101-1234567-1")
    _ = try here.perform(arrival, as: officer)
    #expect(throws: Refusal.self) { try there.perform(arrival, as: officer) }
  }

  @Test func `the same act is recorded once, and answers as the first time`() throws {
    let (here, there) = (empty.desk, try empty.anotherDesk())
    let id = ActID(uuid: UUID())
    let first = try here.perform(RegisterArrival.of(.male, 30), as: officer, id: id)
    for desk in [here, there] {
      let again = try desk.perform(RegisterArrival.of(.male, 30), as: officer, id: id)
      #expect(again.isRepeat)
      #expect(again.recorded.act == first.recorded.act)
      #expect(again.recorded.head.seq == first.recorded.head.seq)
    }
    #expect(try empty.acts().filter { $0.act.id == id }.count == 1)
  }

  @Test func `an id that is another act's is refused, for the answer would be that act's`() throws {
    let id = ActID(uuid: UUID())
    _ = try empty.desk.perform(RegisterArrival.of(.male, 30), as: officer, id: id)
    let head = empty.desk.head
    #expect(throws: ActIDTaken(id: id, by: "checkIn", seq: head.seq)) {
      try empty.desk.perform(UndoLastAct(by: officer.name), as: officer, id: id)
    }
    #expect(empty.desk.head == head)
  }

  @Test func `within a run, too, the same act is recorded once`() throws {
    let id = ActID(uuid: UUID())
    let outcomes = try empty.desk.run { run in
      try (1...2).map { _ in
        try run.perform(RegisterArrival.of(.male, 30), as: officer, at: nil, id: id)
      }
    }
    #expect(outcomes.map(\.isRepeat) == [false, true])
    #expect(empty.desk.centre.residents.count == 1)
  }

  @Test func `within a run an undo takes back the act just before it`() throws {
    let desk = empty.desk
    try desk.run { run in
      for age in [20, 30] {
        _ = try run.perform(RegisterArrival.of(.male, age), as: officer, at: nil)
      }
      _ = try run.perform(UndoLastAct(by: officer.name), as: officer, at: nil)
    }
    #expect(desk.centre.residents.values.map(\.facts.age.rawValue) == [20])
  }

  @Test func `a run that is refused leaves nothing, and the desk as it was`() throws {
    let desk = empty.desk
    let (head, house) = (desk.head, HouseContent(desk.centre))
    #expect(throws: Refusal.bed(.notHeld("M-01"))) {
      try desk.run { run in
        _ = try run.perform(RegisterArrival.of(.male, 30), as: officer, at: nil)
        _ = try run.perform(ReleaseBed(bed: "M-01"), as: officer, at: nil)
      }
    }
    #expect(desk.head == head)
    #expect(HouseContent(desk.centre) == house)
  }

  @Test func `who may not do it is told so, and nothing is recorded`() throws {
    let reception = Officer(name: .somebody, role: .reception, desk: "pts/1")
    let head = empty.desk.head
    #expect(throws: NotPermitted.self) {
      try empty.desk.perform(
        HoldBed(bed: "M-01", until: House.ten, reason: nil), as: reception)
    }
    #expect(empty.desk.head == head)
  }
}
