import Foundation
import Testing

@testable import VRFC

/// Bytes that were acknowledged, and in the index, change on the disk.
struct ChangedBytesTests {
  private let officer = Officer(name: .somebody, role: .manager, desk: "pts/1")
  private let centre: SimulatedCentre

  init() throws {
    centre = try SimulatedCentre(arrivals: 0, days: 1, seed: 1)
    for _ in 1...5 {
      _ = try centre.desk.perform(RegisterArrival.of(.male, 30), as: officer)
    }
    _ = try centre.desk.lastMoment
  }

  /// Turns a bit in the middle of a record.
  private func damage(_ seq: Int) throws -> LogHead {
    let place = try #require(try centre.desk.index.place(of: seq))
    var bytes = try centre.logBytes
    bytes[(place.start + place.end) / 2] ^= 1
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: centre.folder.logPath))
    try file.write(contentsOf: bytes)
    try file.close()
    return place
  }

  @Test(arguments: 2...5)
  func `a desk that opens on changed bytes reads, names them, and writes nothing`(
    seq: Int
  ) throws {
    let place = try damage(seq)
    let desk = try centre.anotherDesk()
    guard case .damaged(let found) = desk.halt as? LogFault else {
      Issue.record("\(String(describing: desk.halt))")
      return
    }
    #expect((found.seq, found.offset) == (seq, place.start))
    #expect(desk.centre.residents.count == 5)
    let before = try centre.logBytes
    #expect(throws: LogFault.self) {
      try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    }
    #expect(try centre.logBytes == before)
  }

  @Test func `nothing is written behind a last record whose bytes changed`() throws {
    let place = try damage(centre.desk.head.seq)
    let desk = try centre.anotherDesk()
    let damage = LogDamage(kind: .acknowledgedRecordBad, seq: place.seq, offset: place.start)
    #expect(desk.halt as? LogFault == .damaged(damage))
    #expect(throws: LogFault.damaged(damage)) {
      try LogFile.verify(folder: centre.folder.path, witnesses: centre.folder.witnesses)
    }
    #expect(throws: LogFault.self) {
      try desk.perform(RegisterArrival.of(.male, 30), as: officer)
    }
  }

  @Test func `the last place within so many bytes is the record that ends there`() throws {
    let index = centre.desk.index
    let third = try #require(try index.place(of: 3))
    #expect(try index.lastPlace(endingBy: third.end)?.seq == 3)
    #expect(try index.lastPlace(endingBy: third.end - 1)?.seq == 2)
    #expect(try index.lastPlace(endingBy: 0) == nil)
  }

  @Test func `a recheck from a later place sees the same as from the beginning`() throws {
    let log = centre.desk.log
    let third = try centre.desk.index.place(of: 3)
    try log.recheck(behind: nil)
    try log.recheck(behind: third)
    _ = try damage(2)
    try log.recheck(behind: third)
    #expect(throws: LogFault.self) { try log.recheck(behind: nil) }
  }
}
