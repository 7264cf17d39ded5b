import Foundation
import Testing

@testable import VRFC

/// The index knows what was acknowledged, and is derived anew from the log at any time.
@Suite struct IndexWitnessTests {
  private func centre(acts: Int = 4) throws -> TemporaryCentre {
    let centre = try TemporaryCentre()
    let desk = try centre.desk()
    for number in 1...acts { try desk.checkIn("Person \(number)") }
    _ = try desk.beds()
    return centre
  }

  private func expectStopped(_ centre: TemporaryCentre) throws {
    let before = try centre.logBytes()
    let desk = try centre.desk()
    guard case .rolledBack = desk.halt as? LogFault else {
      Issue.record("halted by \(String(describing: desk.halt))")
      return
    }
    #expect(throws: LogFault.self) { try desk.checkIn("Next") }
    #expect(throws: LogFault.self) { try centre.verify() }
    #expect(try centre.logBytes() == before)
    let reindex = try centre.vrfc("reindex").wait()
    #expect(reindex.status == 1 && reindex.errors.contains("the index knows record"))
  }

  @Test func `a log cut behind the index is only read`() throws {
    let centre = try centre()
    let lines = try centre.logBytes().split(separator: 10)
    try centre.write(log: Array(lines.dropLast().joined(separator: [10])) + [10])
    try expectStopped(centre)
  }

  @Test func `a log cut within the last record is only read`() throws {
    let centre = try centre()
    try centre.write(log: try centre.logBytes().dropLast(7))
    try expectStopped(centre)
  }

  @Test func `a log that went another way from an older copy is only read`() throws {
    let centre = try centre(acts: 2)
    let older = try centre.logBytes()
    try centre.desk().checkIn("Lost")
    _ = try centre.desk().beds()
    try centre.write(log: older)
    try Writer(SystemFiles(), folder: centre.path).record(["other", "and longer"])
    try expectStopped(centre)
  }

  @Test func `a log cut behind the last backup is only read, though the index went with it`() throws
  {
    let centre = try centre()
    let head = try {
      let desk = try centre.desk()
      try LastBackup(desk.head, at: desk.clock.now(), place: "/stick").keep(in: centre.path)
      #expect(try desk.watch().concerns == [])
      return desk.head
    }()
    #expect(try centre.desk().halt == nil)
    let lines = try centre.logBytes().split(separator: 10)
    try centre.write(log: Array(lines.dropLast().joined(separator: [10])) + [10])
    try Index.remove(folder: centre.path)
    let cut = try centre.desk()
    let known = KnownRecord(head, witness: .backup)
    #expect(cut.halt as? LogFault == .rolledBack(known: known, lastSeq: 4))
    #expect(throws: LogFault.self) { try cut.checkIn("Next") }
    #expect(try cut.watch().concerns.contains(.backupNotHeld(record: 5)))
    for command in ["verify", "reindex"] {
      let answer = try centre.vrfc(command).wait()
      #expect(answer.status == 1 && answer.errors.contains("the backup knows record 5"))
    }
    try FileManager.default.removeItem(atPath: centre.path + "/last-backup")
    #expect(try centre.desk().halt == nil)
  }

  private enum Loss: CaseIterable { case deleted, emptied, garbage, otherVersion, otherLog }

  private func lose(_ loss: Loss, _ centre: TemporaryCentre) throws {
    let path = centre.folder.indexPath
    try Index.remove(folder: centre.path)
    switch loss {
    case .deleted: break
    case .emptied: try Data().write(to: URL(fileURLWithPath: path))
    case .garbage: try Data("no database at all".utf8).write(to: URL(fileURLWithPath: path))
    case .otherVersion:
      let script =
        "import sqlite3; d = sqlite3.connect('index.sqlite'); "
        + "d.execute('pragma user_version = 999'); d.execute('create table stay (x)'); d.commit()"
      #expect(try ChildProcess.run("python3", ["-c", script], in: centre.path).status == 0)
    case .otherLog:
      let other = try self.centre(acts: 9)
      try FileManager.default.copyItem(atPath: other.folder.indexPath, toPath: path)
    }
  }

  @Test func `an index that was lost is derived anew, with the same answers`() throws {
    for loss in Loss.allCases {
      let centre = try centre()
      let before = try centre.desk().beds()
      try lose(loss, centre)
      #expect(try centre.verify().records == 5, "\(loss)")
      let desk = try centre.desk()
      #expect(desk.halt == nil, "\(loss)")
      #expect(try desk.beds() == before, "\(loss)")
      try desk.checkIn("Next")
      #expect(try desk.beds().count == 5, "\(loss)")
      #expect(Index.sourceKnown(folder: centre.path)?.head == desk.head, "\(loss)")
    }
  }

  @Test func `an index is renewed under the desks that have it open`() throws {
    let centre = try centre()
    let desk = try centre.desk()
    let before = try SystemFiles().status(path: centre.folder.indexPath)
    #expect(try centre.vrfc("reindex").wait().status == 0)
    // It is the same file: whoever has it open goes on with it, and with nobody else's companions.
    #expect(try SystemFiles().status(path: centre.folder.indexPath).inode == before.inode)
    try desk.checkIn("Next")
    #expect(try desk.beds().count == 5)
    #expect(try centre.desk().beds() == desk.beds())
  }

  @Test func `an index with rows that make no sense is thrown away by reindex`() throws {
    let centre = try centre()
    let before = try centre.desk().beds()
    let script =
      "import sqlite3; d = sqlite3.connect('index.sqlite'); "
      + "d.execute('drop table placement'); d.commit()"
    #expect(try ChildProcess.run("python3", ["-c", script], in: centre.path).status == 0)
    #expect(try centre.desk().indexFault == .damaged)
    let reindex = try centre.vrfc("reindex").wait()
    #expect(reindex.status == 0, "\(reindex.errors)")
    #expect(try centre.desk().beds() == before)
  }

  @Test func `an index that missed an act takes it before the next`() throws {
    let centre = try centre()
    let index = try Index(folder: centre.path)
    let desk = try centre.desk()
    let act = try #require(try desk.act(in: 2))
    let late = StampedAct(
      act: act.act,
      head: LogHead(seq: 9, hash: act.head.hash, start: act.head.start, end: act.head.end))
    #expect(throws: IndexFault.gap) { try index.absorb([late]) }
    #expect(try index.source?.head == desk.head)
  }
}
