import Foundation
import GRDB
import Testing

@testable import VRFC

/// No room for the log, for the index, or for either.
struct FullDiskTests {
  private static let manyBeds = TemporaryCentre.fiveBeds.replacing("beds = 5", with: "beds = 900")

  /// A centre where three people are, and its index knows them.
  private func centre() throws -> TemporaryCentre {
    let centre = try TemporaryCentre(toml: Self.manyBeds)
    let desk = try centre.desk()
    for number in 1...3 { try desk.checkIn("Person \(number)") }
    _ = try desk.beds()
    return centre
  }

  /// A folder stands where the index should be, so that it cannot be opened, nor put aside.
  private func blockIndex(_ centre: TemporaryCentre) throws {
    try Index.remove(folder: centre.path)
    try FileManager.default.createDirectory(
      atPath: centre.folder.indexPath + "/in the way", withIntermediateDirectories: true)
  }

  @Test func `where no index can be made the log is read, and acts go on`() throws {
    let centre = try centre()
    try blockIndex(centre)
    let desk = try centre.desk()
    #expect(desk.index.isInMemory)
    #expect("\(try #require(desk.indexFault))".contains("the index cannot be written"))
    #expect(desk.halt == nil)
    #expect(try desk.beds().count == 3)
    try desk.checkIn("Fourth")
    #expect(try desk.beds().count == 4)
    #expect(try desk.centre(asOf: desk.centre.moment).residents.count == 4)
    #expect(try centre.desk().beds() == desk.beds())
    try FileManager.default.removeItem(atPath: centre.folder.indexPath)
    let next = try centre.desk()
    #expect(next.indexFault == nil && !next.index.isInMemory)
    #expect(try next.beds() == desk.beds())
  }

  @Test func `a running desk whose index is full goes on from the log`() throws {
    let centre = try centre()
    let desk = try centre.desk()
    try desk.index.queue.writeWithoutTransaction { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    for number in 4...120 {
      let outcome = try desk.checkIn("Person \(number)")
      #expect(outcome.recorded.head.seq == number + 1)
      _ = try desk.beds()
    }
    #expect(desk.indexFault == .full)
    #expect(try desk.watch().concerns.contains(.index(.full)))
    #expect(try desk.centre(asOf: desk.clock.now()).residents.count == 120)
    #expect(try centre.verify().records == 121)
    let next = try centre.desk()
    #expect(next.indexFault == nil)
    #expect(try next.beds() == desk.beds())
  }

  @Test func `before the log is starved the index goes on in memory, and its file grows no more`()
    throws
  {
    let centre = try centre()
    let disk = QuotaFiles(bytes: 1 << 30)
    let desk = try centre.desk(operations: disk)
    #expect(try desk.watch().concerns.isEmpty && !desk.index.isInMemory)
    disk.setRoom(63 << 20)
    #expect(try desk.watch().concerns == [.littleRoom(bytes: 63 << 20)])
    #expect(desk.index.isInMemory && desk.indexFault == .littleRoom && desk.halt == nil)
    let before = Index.sourceKnown(folder: centre.path)?.head.seq
    try desk.checkIn("Fourth")
    #expect(try desk.beds().count == 4)
    #expect(Index.sourceKnown(folder: centre.path)?.head.seq == before)
    #expect(try centre.desk(operations: disk).index.isInMemory)
    disk.setRoom(1 << 30)
    let next = try centre.desk(operations: disk)
    #expect(!next.index.isInMemory)
    #expect(try next.beds() == desk.beds())
  }

  @Test func `where an index would fill the disk none is made`() throws {
    let centre = try centre()
    try Index.remove(folder: centre.path)
    let desk = try centre.desk(operations: QuotaFiles(bytes: 63 << 20))
    #expect(desk.index.isInMemory && desk.indexFault == .littleRoom)
    #expect(!FileManager.default.fileExists(atPath: centre.folder.indexPath))
    #expect(try desk.beds().count == 3)
  }

  @Test func `an index that can be read but not written bears witness against a log that was cut`()
    throws
  {
    let centre = try centre()
    let lines = try centre.logBytes().split(separator: 10)
    try centre.write(log: Array(lines.dropLast().joined(separator: [10])) + [10])
    let reading = DeskOpening.Reading(
      folder: centre.folder, configuration: try centre.folder.configuration(),
      log: try centre.folder.charter(operations: SystemFiles()).log,
      access: .open, patience: 1, operations: SystemFiles())
    let found = try reading.inMemory { _, _ in }
    guard case .rolledBack(let known, let last) = found.halt as? LogFault else {
      Issue.record("\(String(describing: found.halt))")
      return
    }
    #expect(known.seq == 4 && last == 3)
    #expect(try found.index.source?.head.seq == 3)
  }

  @Test func `what can be read and not written is not thrown away`() throws {
    let centre = try centre()
    try DatabaseQueue(path: centre.folder.indexPath).writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    let copy = CentreFolder(path: centre.path + "/copy")
    try FileManager.default.createDirectory(
      atPath: copy.indexPath + "-shm", withIntermediateDirectories: true)
    for name in ["centre.log", "centre.toml", "index.sqlite"] {
      try FileManager.default.copyItem(
        atPath: centre.path + "/" + name, toPath: copy.path + "/" + name)
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: copy.indexPath))
    let desk = try Desk(copy)
    try desk.checkIn("Fourth")
    #expect(try desk.beds().count == 4)
    #expect(desk.index.isInMemory && desk.halt == nil)
    #expect(Index.sourceKnown(folder: copy.path)?.head.seq == 4)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy.indexPath)) == before)
  }

  @Test(arguments: [0, 1, 70, 150, 400])
  func `on a full disk nothing is acknowledged, and everything once there is room`(
    room: Int
  ) throws {
    let centre = try centre()
    let files = QuotaFiles(bytes: 1 << 30)
    let desk = try centre.desk(operations: files)
    files.setRoom(room)
    #expect { try desk.checkIn("Fourth") } throws: {
      "\($0)".contains("NOT SAVED: the disk is full")
    }
    #expect(try desk.beds().count == 3)
    #expect(try centre.desk(operations: files).beds().count == 3)
    files.setRoom(1 << 30)
    try desk.checkIn("Fourth")
    #expect(try desk.beds().count == 4)
    #expect(try centre.desk().beds() == desk.beds())
    #expect(try centre.verify().seals == (room == 0 ? 0 : 1))
  }

  @Test func `acts of every size, on disks of every size, are whole or absent`() throws {
    let centre = try centre()
    let files = QuotaFiles(bytes: 0)
    let desk = try centre.desk(operations: files)
    var saved = 3
    for trial in 1...60 {
      files.setRoom(trial * 37 % 1600)
      do {
        try desk.checkIn(String(repeating: "a", count: 1 + trial % 40))
        saved += 1
      } catch LogFault.notSaved(let fault) {
        #expect(fault.isFull)
      }
      #expect(try desk.beds().count == saved)
    }
    #expect((20..<60).contains(saved))
    #expect(try centre.desk().beds() == desk.beds())
    #expect(try centre.verify().head == desk.head)
  }

  @Test func `a deleted index takes nothing in while a failed sync is in doubt`() throws {
    let centre = try centre()
    try Index.remove(folder: centre.path)
    try Data().write(to: URL(fileURLWithPath: centre.path + "/halted"))
    let desk = try centre.desk()
    #expect(desk.indexFault == .unsynced)
    #expect(desk.centre.residents.count == 3)
    #expect(throws: LogFault.self) { try desk.checkIn("Fourth") }
    #expect(Index.sourceKnown(folder: centre.path) == nil)
    let reindex = try centre.vrfc("reindex").wait()
    #expect(reindex.status == 74 && reindex.errors.contains("verify --from-disk"))
    #expect(try centre.vrfc("verify", "--from-disk").wait().status == 0)
    #expect(try centre.desk().indexFault == nil)
    #expect(Index.sourceKnown(folder: centre.path)?.head.seq == 4)
  }
}
