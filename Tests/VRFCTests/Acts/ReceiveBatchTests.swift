import Testing

@testable import VRFC

struct ReceiveBatchTests {
  private func batch(
    _ men: Int, _ women: Int, _ children: Int, back: Int = 0, reason: String? = nil
  ) -> ReceiveBatch {
    ReceiveBatch(
      men: men, women: women, children: children, handedBack: back,
      reason: reason.map { Note(rawValue: $0) }, gate: "Rahdari Gate", day: House.day)
  }

  @Test func `batches are numbered within their day`() throws {
    var house = House()
    try house.did(batch(86, 9, 12))
    try house.did(batch(25, 0, 0))
    #expect(
      house.centre.batches.keys.sorted().map(\.description) == ["2021-09-24/1", "2021-09-24/2"])
    house.wait(minutes: 24 * 60)
    let tomorrow = ReceiveBatch(men: 1, women: 0, children: 0, day: House.day.adding(1))
    guard case .batchReceived(let received) = try house.events(of: tomorrow).first else {
      throw House.Missing()
    }
    #expect(received.batch.description == "2021-09-25/1")
  }

  @Test func `a gate is one of the site's, or a note that is sealed where there are accounts`()
    throws
  {
    var house = House()
    func received(_ gate: String?, _ reason: String? = nil) throws -> BatchReceived {
      let act = ReceiveBatch(
        men: 9, women: 0, children: 0, reason: reason.map { Note(rawValue: $0) }, gate: gate,
        day: House.day)
      guard case .batchReceived(let received) = try house.events(of: act).first else {
        throw House.Missing()
      }
      return received
    }
    #expect(try received("rahdari gate").gate == "Rahdari Gate")
    #expect(try received("rahdari gate").notes == nil)
    let other = try received("brought by Aslam Khan", "at night")
    #expect(other.gate == nil)
    #expect(
      other.notes
        == .reason(Note(rawValue: "gate: brought by Aslam Khan; at night")))
    #expect(try received(nil).gate == nil)
    let act = ReceiveBatch(men: 9, women: 0, children: 0, gate: "a side road", day: House.day)
    #expect(act.remarks(in: house.centre).count == 1)
    try house.did(act)
  }

  @Test func `those handed back are not to be registered`() throws {
    var house = House()
    try house.did(batch(86, 9, 12, back: 3, reason: "Afghan nationals"))
    let batch = try #require(house.centre.batches[BatchNumber(day: House.day, serial: 1)])
    #expect(batch.received.manifest == 107)
    #expect(batch.still == 104)
  }

  @Test func `a number that was withdrawn is not given again`() throws {
    var house = House()
    try house.did(batch(10, 0, 0))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    try house.did(batch(11, 0, 0))
    #expect(house.centre.batches[BatchNumber(day: House.day, serial: 2)]?.still == 11)
  }

  @Test(arguments: [
    (0, 0, 0, 0, BatchRefusal.empty), (-1, 5, 0, 0, .empty),
    (1_990, 5, 6, 0, .tooMany(heads: 2_001)), (Int.max, 1, 0, 0, .tooMany(heads: Int.max)),
    (5, 0, 0, 6, .moreHandedBack(6, than: 5)),
    (5, 0, 0, -1, .moreHandedBack(-1, than: 5)), (5, 0, 0, 2, .reasonMissing),
  ])
  func `a head count that cannot be is refused`(
    men: Int, women: Int, children: Int, back: Int, refusal: BatchRefusal
  ) {
    #expect(House().refusal(of: batch(men, women, children, back: back)) == .batch(refusal))
  }

  @Test func `two thousand heads are the most`() {
    #expect(House().refusal(of: batch(2_000, 0, 0)) == nil)
  }
}
