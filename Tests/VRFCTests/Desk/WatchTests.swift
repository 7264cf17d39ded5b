import Foundation
import Testing

@testable import VRFC

/// What a desk says of the disk and of the backup.
struct WatchTests {
  private let centre: TemporaryCentre

  init() throws {
    centre = try TemporaryCentre()
  }

  @Test(arguments: [
    (64 << 20, nil), ((64 << 20) - 1, "63 MB"), (5 << 20, "5 MB"), (1 << 20, "1 MB"),
    ((1 << 20) - 1, "1023 KB"), (0, "0 KB"),
  ])
  func `little room on the disk is said before it is too late`(bytes: Int, left: String?) throws {
    let desk = try centre.desk(operations: QuotaFiles(bytes: bytes))
    let said = try desk.watch().concerns.map(\.description)
    #expect(said.count == (left == nil ? 0 : 1), "\(said)")
    if let left { #expect(said.first?.hasPrefix("only \(left) are left") == true) }
  }

  @Test func `the room that is enough is the site's to say`() throws {
    let toml = TemporaryCentre.fiveBeds + "\n[thresholds]\nlow_disk_megabytes = 5\n"
    let centre = try TemporaryCentre(toml: toml)
    let desk = try centre.desk(operations: QuotaFiles(bytes: 6 << 20))
    #expect(desk.roomConcerns == [])
  }

  @Test func `a disk that takes no more files is nearly full`() throws {
    let desk = try centre.desk(operations: QuotaFiles(bytes: 1 << 40, files: 999))
    #expect(desk.roomConcerns == [.fewFiles(999)])
  }

  @Test func `the system tells how much room there is`() throws {
    let room = try SystemFiles().room(path: centre.path)
    #expect(room.bytes > 0)
    #expect(throws: SystemFault.self) { try SystemFiles().room(path: centre.path + "/none") }
  }

  // MARK: The backup

  private func backUp() throws -> String {
    let stick = centre.path + "/stick"
    let answer = try centre.vrfc("backup", stick).wait()
    #expect(answer.status == 0, "\(answer.errors)")
    return stick
  }

  @Test func `a backup is remembered with its time, its place and its last record`() throws {
    let desk = try centre.desk()
    #expect(try desk.watch().backup.last == nil)
    try desk.checkIn("First")
    let stick = try backUp()
    let last = try #require(try desk.watch().backup.last)
    #expect(last.seq == 2 && last.place == stick)
    #expect(abs(last.at.minutes(since: desk.clock.now())) <= 2)
    try desk.checkIn("Second")
    #expect(try desk.watch().backup.recordsSince == 1)
    #expect(try desk.watch().backup.isOverdue == false)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: centre.path + "/last-backup")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
  }

  @Test(arguments: [
    "", "\n\n\n", "2:00\n2021-09-30T10:02:11.482+05:00\n/stick\n", "garbage",
    "2:\(String(repeating: "0", count: 64))\n2021-09-30T10:02:11.482+05:00\n/stick\n",
    "99:\(String(repeating: "0", count: 64))\n2021-09-30T10:02:11.482+05:00\n/stick\n",
  ])
  func `a note that is not of this log counts for nothing`(note: String) throws {
    let desk = try centre.desk()
    try desk.checkIn("First")
    try Data(note.utf8).write(to: URL(fileURLWithPath: centre.path + "/last-backup"))
    let watch = try desk.watch()
    #expect(watch.backup.last == nil)
    let isReadable = LastBackup(text: note) != nil
    #expect(watch.concerns.map(\.description).contains { $0.contains("last backup") } == isReadable)
  }

  @Test func `a backup of records that this desk has not read yet raises no alarm`() throws {
    let (desk, other) = (try centre.desk(), try centre.desk())
    try other.checkIn("First")
    try LastBackup(other.head, at: other.clock.now(), place: "/stick").keep(in: centre.path)
    #expect(try desk.watch().concerns == [])
    try desk.refresh()
    #expect(try desk.watch().backup.last?.seq == 2)
  }

  @Test func `a note is read back as it was written`() throws {
    let desk = try centre.desk()
    let note = LastBackup(desk.head, at: desk.clock.now(), place: "/media/a b")
    #expect(LastBackup(text: note.text) == note)
    let torn = LastBackup(desk.head, at: desk.clock.now(), place: "/a\nb")
    #expect(LastBackup(text: torn.text)?.place == "/a b")
  }

  @Test(arguments: [
    (0, "today 10:00", false), (1440, "yesterday 10:00", false), (2880, "2 days ago", false),
    (2881, "2 days ago", true), (4320, "3 days ago", true), (-1440, "Thu 30 Sep 2021 10:00", false),
  ])
  func `a backup is overdue after two days`(minutes: Int, age: String, isOverdue: Bool) throws {
    let at = Moment(milliseconds: 1_632_978_000_000, offset: 18_000)
    let head = LogHead(seq: 8123, hash: .beforeFirst, start: 0, end: 0)
    func backup(since count: Int) -> BackupAge {
      BackupAge(
        last: LastBackup(head, at: at, place: "/media/usb"), opened: at,
        now: at.adding(minutes: minutes), recordsSince: count, daysAllowed: 2)
    }
    #expect(
      "\(backup(since: 1203))"
        == "last backup \(age), up to record 8123 (1203 since), in \("/media/usb".quoted)")
    #expect(backup(since: 1203).isOverdue == isOverdue)
    // Nothing happened since: there is nothing to back up.
    #expect(!backup(since: 0).isOverdue)
  }

  @Test(arguments: [
    (2880, 16, "2 days ago", false), (2881, 16, "2 days ago", true), (2881, 0, "2 days ago", false),
    (60, 16, "today 10:00", false),
  ])
  func `a copy of the keys is overdue once it lacks some`(
    minutes: Int, blocks: Int, age: String, isOverdue: Bool
  ) {
    let at = Moment(milliseconds: 1_632_978_000_000, offset: 18_000)
    let keys = KeyCopyAge(
      KeyCopyStanding(at: at, blocksSince: blocks), opened: at.adding(minutes: -9_999),
      now: at.adding(minutes: minutes), daysAllowed: 2)
    #expect(keys.isOverdue == isOverdue)
    #expect("\(keys)".hasPrefix("the keys were copied \(age), and new ones were made since"))
    let never = KeyCopyAge(
      KeyCopyStanding(at: nil, blocksSince: blocks), opened: at, now: at.adding(minutes: minutes),
      daysAllowed: 2)
    #expect(never.isOverdue == isOverdue)
    #expect("\(never)".hasPrefix("there is no copy of the keys as they are now"))
  }

  @Test func `whoever is signed in is told of the keys' copy, and an open centre of none`() throws {
    #expect(try centre.desk().watch().keys == nil)
    let sealed = try SealedTrial()
    try sealed.register("Aslam")
    let before = try #require(try sealed.desk.watch().keys)
    #expect(before.standing.at == nil && before.standing.blocksSince > 0)
    let copy = sealed.folder.path + "-copy"
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: copy) } }
    try KeyRing.copyKeys(from: sealed.folder.path, to: copy, at: sealed.desk.centre.moment)
    #expect(try sealed.desk.watch().keys?.standing.blocksSince == 0)
    sealed.desk.lock()
    #expect(try sealed.desk.watch().keys == nil)
  }
}
