import Testing

@testable import VRFC

/// Long work that is broken off between two of its pieces.
@Suite struct BrokenOffTests {
  private struct BrokenOff: Error {}

  private static let stick = "/stick"
  private static let copy = "/stick/centre.log"

  /// More than two pieces of a copy.
  private func files() throws -> MemoryFiles {
    let files = SampleLog.files(RecoveryTable.four)
    files[SampleLog.folder + "/centre.toml"] = Array("name = \"Trial\"\n".utf8)
    for _ in 0..<8 { try Writer(files).record([String(repeating: "x", count: 300_000)]) }
    return files
  }

  private func backUp(_ files: MemoryFiles, until limit: Int = .max) throws {
    _ = try Writer(files).log.backUp(to: Self.stick) { bytes, _ in
      if bytes > limit { throw BrokenOff() }
    }
  }

  @Test(arguments: [0, 1, 1_200_000])
  func `a first backup that is broken off leaves nothing behind, and the next one is whole`(
    limit: Int
  ) throws {
    let files = try files()
    #expect(throws: BrokenOff.self) { try backUp(files, until: limit) }
    #expect(files[Self.copy] == nil && files[Self.copy + ".new"] == nil)
    try backUp(files)
    #expect(files[Self.copy] == files[SampleLog.path])
  }

  @Test func `a later backup that is broken off leaves whole records, and the next one goes on`()
    throws
  {
    let files = try files()
    let all = try #require(files[SampleLog.path])
    files[Self.copy] = RecoveryTable.four
    #expect(throws: BrokenOff.self) { try backUp(files, until: 1) }
    let begun = try #require(files[Self.copy])
    #expect(begun.count > RecoveryTable.four.count && begun.count < all.count)
    #expect(begun == Array(all.prefix(begun.count)))
    let found = try LogFile(folder: Self.stick, operations: files).verify()
    #expect(found.head.end == begun.count && found.tail == .whole)
    #expect(files.unsynced(Self.copy).isEmpty)
    try backUp(files)
    #expect(files[Self.copy] == all)
  }

  @Test func `a check that is broken off changes nothing`() throws {
    let files = try files()
    let before = files[SampleLog.path]
    #expect(throws: BrokenOff.self) {
      try Writer(files).log.verify { _, _ in throw BrokenOff() }
    }
    #expect(files[SampleLog.path] == before)
  }

  @Test func `an index that is not derived to its end is the one it was`() throws {
    let centre = try SimulatedCentre(arrivals: 1_500, days: 12, seed: 3)
    let head = centre.desk.head
    #expect(head.seq > Index.piece)
    try centre.desk.settle()
    #expect(throws: BrokenOff.self) {
      try Desk.reindexing(centre.folder) { _, _ in throw BrokenOff() }
    }
    #expect(Index.sourceKnown(folder: centre.folder.path)?.head == head)
    let after = try centre.anotherDesk()
    #expect(HouseContent(after.centre) == HouseContent(centre.desk.centre))
  }
}
