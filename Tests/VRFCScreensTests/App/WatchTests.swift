import Testing
@testable import VRFC

@testable import VRFCScreens

/// What the screens say of the machine.
@Suite struct WatchTests {
  private static let opened = Moment(milliseconds: 1_630_000_000_000, offset: 18_000)

  private func watch(
    _ concerns: [Concern] = [], backup last: LastBackup? = nil, now: Moment, records: Int = 12,
    keys: KeyCopyStanding? = nil
  ) -> Watch {
    Watch(
      concerns: concerns,
      backup: BackupAge(
        last: last, opened: Self.opened, now: now, recordsSince: records, daysAllowed: 2),
      keys: keys.map { KeyCopyAge($0, opened: Self.opened, now: now, daysAllowed: 2) })
  }

  private func shown(_ concern: Concern, on key: Key) throws -> [String] {
    var desk = FakeDesk(try House())
    desk.press(key)
    desk.take(.watched(watch([concern], now: desk.house.centre.moment)))
    return desk.lines
  }

  @Test(arguments: ["1", "2", "3", "8"] as [Character])
  func `a disk that is nearly full stands above every screen`(screen: Character) throws {
    let lines = try shown(.littleRoom(bytes: 12 << 20), on: .character(screen))
    #expect(lines[3] == "THE DISK IS NEARLY FULL: 12 MB left; make room")
  }

  @Test func `a clock that contradicts the log stands there with both times`() throws {
    let house = try House()
    let concern = Concern.clock(
      says: Moment(milliseconds: 172_800_000, offset: 18_000), record: 20579,
      at: house.centre.moment)
    let lines = try shown(concern, on: .character("8"))
    #expect(
      lines[3]
        == "CHECK THE CLOCK: Sat 3 Jan 1970 05:00; record 20579: Thu 30 Sep 2021 10:02")
    // Today repeats what a line above it says in full of no concern.
    let today = try shown(concern, on: .character("1")).joined(separator: " ")
    #expect(today.contains("CHECK THE CLOCK") && !today.contains("the clock says"))
  }

  @Test func `that nothing can be saved comes before every other concern`() throws {
    var desk = FakeDesk(try House())
    desk.take(.watched(watch([.fewFiles(3)], now: desk.house.centre.moment)))
    desk.take(.halted("the disk"))
    #expect(desk.lines[3] == "NOTHING CAN BE SAVED: the disk")
  }

  @Test func `a concern that passed is shown no more, and nothing moves without one`() throws {
    var desk = FakeDesk(try House())
    let before = desk.lines
    desk.take(.watched(watch([.fewFiles(3)], now: desk.house.centre.moment)))
    #expect(desk.lines[3].contains("3 files left"))
    let head = LogHead(seq: 1, hash: .beforeFirst, start: 0, end: 0)
    let last = LastBackup(head, at: desk.house.centre.moment, place: "/media/usb")
    let calm = watch(backup: last, now: desk.house.centre.moment)
    desk.take(.watched(calm))
    #expect(desk.lines.prefix(8) == before.prefix(8))
  }

  @Test func `Today says how old the backup is, and when it is overdue`() throws {
    var desk = FakeDesk(try House())
    let now = desk.house.centre.moment
    let head = LogHead(seq: 8123, hash: .beforeFirst, start: 0, end: 0)
    func says(_ minutes: Int) -> String {
      let at = now.adding(minutes: -minutes)
      desk.take(.watched(watch(backup: LastBackup(head, at: at, place: "/usb"), now: now)))
      return desk.lines.joined(separator: "\n")
    }
    #expect(says(60).contains(" last backup today 09:02, up to record 8123 (12 since)"))
    #expect(!says(60).contains("overdue"))
    #expect(says(3 * 1440).contains("overdue: last backup 3 days ago, up to record 8123"))
    desk.take(.watched(watch(now: now)))
    #expect(desk.lines.contains { $0.contains("overdue: no backup was made yet") })
  }

  @Test func `Today says when the copy of the keys lacks some, and for how long`() throws {
    var desk = FakeDesk(try House())
    let now = desk.house.centre.moment
    func says(_ days: Int, _ blocks: Int) -> String {
      let standing = KeyCopyStanding(at: now.adding(minutes: -days * 1440), blocksSince: blocks)
      desk.take(.watched(watch(now: now, keys: standing)))
      return desk.lines.joined(separator: " ").split(separator: " ").joined(separator: " ")
    }
    let words = "overdue: the keys were copied 3 days ago, and new ones were made since"
    #expect(says(3, 16).contains(words))
    #expect(!says(3, 0).contains("the keys"))
    #expect(!says(1, 16).contains("the keys"))
  }

  @Test func `the log marks a record that was made by a clock that had gone back`() throws {
    var house = try House()
    try house.arrive("First")
    try house.arrive("Second", daysAgo: 18_000)
    try house.arrive("Third")
    var desk = FakeDesk(house)
    desk.press(.character("8"))
    let marked = desk.lines.filter { $0.contains("CLOCK WENT BACK") }
    #expect(marked.count == 1)
    #expect(marked.first?.contains("CLOCK WENT BACK to Mon 19 Jun 1972: ") == true)
  }
}
