import Foundation
import GRDB
import Testing

@testable import VRFC

/// The index is disposable: whatever becomes of its file, there is an answer from the log.
struct DamagedIndexTests {
  private let centre: SimulatedCentre
  private let right: HouseContent
  private let path: String

  init() throws {
    centre = try SimulatedCentre(arrivals: 60, days: 3, seed: 7)
    try centre.desk.settle()
    right = HouseContent(centre.desk.centre)
    path = centre.folder.indexPath
  }

  /// The index as one file, with nothing beside it, as it lies after a shutdown.
  private func tidied() throws -> [UInt8] {
    let queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    return Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// A desk on a copy of the centre whose index has these bytes.
  private func desk(_ bytes: [UInt8]) throws -> Desk {
    let copy = centre.folder.path + "/copy"
    if FileManager.default.fileExists(atPath: copy) {
      try FileManager.default.removeItem(atPath: copy)
    }
    try FileManager.default.createDirectory(atPath: copy, withIntermediateDirectories: false)
    for name in ["centre.log", "centre.toml"] {
      try FileManager.default.copyItem(
        atPath: centre.folder.path + "/" + name, toPath: copy + "/" + name)
    }
    let folder = CentreFolder(path: copy)
    try Data(bytes).write(to: URL(fileURLWithPath: folder.indexPath))
    return try Desk(folder, clock: centre.clock)
  }

  private func expectRight(_ desk: Desk, _ what: String) throws {
    #expect(desk.halt == nil, "\(what)")
    #expect(HouseContent(desk.centre) == right, "\(what)")
    let house = try desk.centre(asOf: centre.clock.now().adding(minutes: 60 * 24 * 400))
    #expect(HouseContent(house).residents == right.residents, "\(what)")
    _ = try desk.perform(RegisterArrival.of(.male, 30), as: SimulatedCentre.manager)
    #expect(try desk.history { _ in desk.centre.residents.count } == right.residents.count + 1)
  }

  @Test func `an index cut anywhere gives the right answers`() throws {
    let whole = try tidied()
    let pages = stride(from: 0, to: whole.count, by: 4096 * 7)
    for length in [0, 1, 15, 16, 100, 512, 4095, 4096, 4097, whole.count - 1] + pages {
      try expectRight(desk(Array(whole.prefix(length))), "cut to \(length)")
    }
  }

  @Test func `an index with a page of zeros or of noise never gives a wrong house`() throws {
    let whole = try tidied()
    for page in 0..<(whole.count / 4096) {
      for filling in [UInt8(0), 0xA5] {
        var bytes = whole
        bytes.replaceSubrange(
          (page * 4096)..<(page * 4096 + 4096), with: repeatElement(filling, count: 4096))
        let desk = try desk(bytes)
        try expectRight(desk, "page \(page) of \(filling)")
      }
    }
  }

  @Test func `an undo has from the log what the index cannot tell`() throws {
    let desk = centre.desk
    let came = try desk.perform(RegisterArrival.of(.male, 30), as: SimulatedCentre.manager)
    let stay = try #require(came.events.flatMap(\.stays).first)
    _ = try desk.perform(DepartStay(stay: stay, kind: .released), as: SimulatedCentre.manager)
    try desk.settle()
    try desk.index.queue.write { try $0.execute(sql: "DROP TABLE matter") }
    _ = try desk.perform(
      UndoLastAct(by: SimulatedCentre.manager.name), as: SimulatedCentre.manager)
    #expect(desk.centre.residents[stay] != nil && desk.index.isInMemory)
    #expect(desk.indexFault == .damaged)
  }

  @Test func `an index with a bit turned answers without a trap, and reindex mends it`() throws {
    let whole = try tidied()
    var trials = 0
    for offset in stride(from: 17, to: whole.count, by: 509) {
      var bytes = whole
      bytes[offset] ^= 1 << UInt8(offset % 8)
      let desk = try desk(bytes)
      _ = try desk.history { _ in desk.centre.hallCounts }
      trials += 1
    }
    #expect(trials > 100)
    var bytes = whole
    bytes[4096 * 3 + 5] ^= 0x40
    let folder = try desk(bytes).folder
    let mending = try ChildProcess(
      ChildProcess.beside("vrfc"), ["reindex"], in: folder.path,
      environment: ["VRFC_CENTRE": folder.path])
    let answer = try mending.wait()
    #expect(answer.status == 0, "\(answer.errors)")
    try expectRight(Desk(folder, clock: centre.clock), "mended")
  }
}
