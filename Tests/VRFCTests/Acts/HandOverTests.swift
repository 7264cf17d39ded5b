import Testing

@testable import VRFC

/// The shift is handed over with what the house itself tells.
struct HandOverTests {
  private func handOver() throws -> HandOver {
    HandOver(
      leaving: try #require(StaffName("b.munir")), coming: try #require(StaffName("h.zehri")))
  }

  @Test func `a hand-over counts heads, beds out of use and open tasks, and nothing is typed`()
    throws
  {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    try house.did(RegisterArrival.of(.female, 14))
    try house.did(RegisterArrival.of(.male, 40, bed: .none))
    try house.did(BlockBed(bed: "M-02", until: nil, reason: Note(rawValue: "wet")))
    let events = try house.did(try handOver())
    guard case .shift(.relieved(let relieved)) = events.first else { throw House.Missing() }
    let handover = relieved.handover
    #expect(handover.heads == 3)
    #expect(handover.waiting == 1)
    #expect(handover.halls.map(\.persons) == [1, 1])
    #expect(handover.halls.map(\.blocked) == [1, 0])
    #expect(
      handover.tasks.map(\.task).prefix(2) == ["child-without-officer", "child-without-referral"])
    #expect(handover.tasks.map(\.count) == house.centre.tasks.map(\.count))
    #expect(house.centre.lastHandover == handover)
  }

  @Test func `nobody hands over to themselves`() throws {
    let name = try #require(StaffName("b.munir"))
    #expect(
      House().refusal(of: HandOver(leaving: name, coming: name)) == .handOver(.toOneself(name)))
  }

  @Test func `a hand-over is not taken back, and says so`() throws {
    var house = House()
    let act = try handOver()
    #expect(house.remarks(on: act).contains { $0.contains("not taken back") })
    try house.did(act)
    #expect(
      house.refusal(of: UndoLastAct(by: act.leaving))
        == .undo(.notUndoable(act: HandOver.name)))
  }

  @Test func `the slip names both, the halls, the beds, the tasks and the log's end`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 14))
    try house.did(try handOver())
    let before = try #require(house.centre.lastHandover)
    try house.did(BlockBed(bed: "M-02", until: nil, reason: Note(rawValue: "wet")))
    try house.did(try handOver())
    let slip = HandoverSlip(
      try #require(house.centre.lastHandover), of: house.centre, after: before, head: "5:abc")
    for words in [
      "b.munir", "h.zehri", "1 in the male hall", "0 in the female hall", "M-02 blocked",
      "without a responsible officer", stay.description, "1 at the last hand-over", "log 5:abc",
    ] {
      #expect(slip.text.contains(words), "\(words)")
    }
    #expect(!slip.text.contains("Bilal"))
    #expect(slip.lines.allSatisfy { TextWidth.columns(of: $0) <= 80 })
  }
}
