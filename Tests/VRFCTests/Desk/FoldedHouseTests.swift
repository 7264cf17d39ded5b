import Foundation
import GRDB
import Testing

@testable import VRFC

/// The house that a desk works with is held against the one that the log itself gives.
struct FoldedHouseTests {
  private let officer = SimulatedCentre.manager
  private let centre: SimulatedCentre

  init() throws {
    centre = try SimulatedCentre(arrivals: 120, days: 3, seed: 9)
    try centre.desk.settle()
  }

  /// A desk that opened on an index which somebody changed.
  private func desk(after sql: String) throws -> Desk {
    try centre.desk.index.queue.write { try $0.execute(sql: sql) }
    return try centre.anotherDesk()
  }

  private func folded(_ desk: Desk) throws -> FoldedHouse {
    try FoldedHouse.read(desk.foldSource) {}
  }

  @Test func `a house that is what the log says stays, and nothing is put on record`() throws {
    let desk = try centre.anotherDesk()
    let house = try folded(desk)
    _ = try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    let head = desk.head
    #expect(try desk.compare(house, as: officer) == [])
    #expect(desk.head == head && desk.replacedIndex == nil)
  }

  @Test(arguments: [
    ("DELETE FROM presence WHERE to_seq IS NULL", IndexPart.residents),
    ("UPDATE registration SET sex = 'female' WHERE sex = 'male'", .residents),
    ("UPDATE matter SET is_open = 0 WHERE kind = 'referral'", .referrals),
    ("DELETE FROM matter WHERE kind = 'care'", .residents),
    ("DELETE FROM placement", .beds),
    ("DELETE FROM condition", .beds),
    ("UPDATE batch SET men = men + 1", .batches),
    ("DELETE FROM eater", .meals),
    ("DELETE FROM stay WHERE id > (SELECT max(id) - 3 FROM stay)", .numbers),
    ("UPDATE record SET id = randomblob(16) WHERE seq = 7", .records),
    ("UPDATE record SET by = 'n.other' WHERE seq = 9", .records),
    ("UPDATE record SET start = start + 1 WHERE seq = 11", .records),
    (
      """
      INSERT INTO matter (kind, key, from_seq, is_open, value) VALUES ('staff', 'x', 3, 1,
        '{"name":"x","role":"manager","isRemoved":false}')
      """, .accounts
    ),
    (
      """
      INSERT INTO matter (kind, key, from_seq, is_open, value) VALUES ('erasure', 'P-000001', 3, 1,
        '{"person":"P-000001"}')
      """, .accounts
    ),
  ])
  func `an index that says otherwise gives way, and that is on record`(
    _ sql: String, _ part: IndexPart
  ) throws {
    let right = HouseContent(centre.desk.centre)
    let desk = try desk(after: sql)
    let parts = try desk.compare(try folded(desk), as: officer)
    #expect(parts.contains(part))
    #expect(HouseContent(desk.centre) == right)
    #expect(try desk.act(in: desk.head.seq)?.act.events == [IndexReplaced(parts: parts).event])
    #expect(try desk.watch().concerns.contains(.indexReplaced(parts)))
    let again = try centre.anotherDesk()
    #expect(HouseContent(again.centre) == right)
    #expect(try again.compare(try folded(again), as: officer) == [])
  }

  @Test func `an index changed while a desk is open is found, too`() throws {
    let desk = try centre.anotherDesk()
    let house = try folded(desk)
    _ = try self.desk(after: "DELETE FROM placement")
    #expect(try desk.compare(house, as: officer) == [.residents, .beds])
  }

  @Test func `a second sitting folds only what came since`() throws {
    let desk = try centre.anotherDesk()
    try desk.compare(try folded(desk), as: officer)
    let head = desk.head
    _ = try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    let source = desk.foldSource
    #expect(source.folded.head == head)
    #expect(try FoldedHouse.read(source) {}.head == desk.head)
  }

  @Test func `folding is broken off when nobody needs it any more`() throws {
    struct Enough: Error {}
    let centre = try SimulatedCentre(arrivals: 900, days: 6, seed: 2)
    #expect(centre.desk.head.seq > 1024)
    #expect(throws: Enough.self) {
      try FoldedHouse.read(centre.desk.foldSource) { throw Enough() }
    }
  }
}
