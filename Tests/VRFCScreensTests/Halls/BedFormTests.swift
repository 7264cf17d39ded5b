import Foundation
import Testing

@testable import VRFC
@testable import VRFCScreens

/// What the forms of the halls propose, and what they ask before they do it.
@Suite struct BedFormTests {
  private func stay(_ serial: Int) -> StayNumber { StayNumber(year: 2021, serial: serial) }

  private func desk(_ house: House) -> FakeDesk {
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    return desk
  }

  private func text(_ desk: FakeDesk, _ place: Int) -> String? {
    desk.model.dialog?.entries.dropFirst(place).first?.text.text
  }

  @Test func `a move proposes the next free bed`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = desk(house)
    desk.press(.character("m"))
    #expect(text(desk, 0) == "M-02")
    desk.press(.enter)
    #expect(desk.house.centre.residents[stay(1)]?.bed?.description == "M-02")
  }

  @Test func `in a full hall the floor is proposed, with a reason`() throws {
    var house = try House(men: 1, women: 1)
    try house.arrive("Muhammad Aslam")
    try house.arrive("Zahid Hussain")
    var desk = desk(house)
    desk.press(.character("a"))
    #expect(
      desk.lines.contains { $0.contains("M-F1 is a place on the floor, with your reason") })
    #expect(text(desk, 0) == "M-F1")
    desk.press(.enter)
    desk.type("no bed before Friday")
    desk.press(.enter)
    #expect(desk.house.centre.residents[stay(2)]?.bed?.description == "M-F1")
  }

  @Test func `a transgender person is refused a taken bed before a reason is asked for`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    try house.arrive("Zahid Hussain", sex: .transgender)
    var desk = desk(house)
    desk.press(.character("a"))
    desk.type("M-01")
    desk.press(.function(2))
    #expect(desk.notice.contains("somebody sleeps in M-01; M-02 is free"))
    #expect(desk.model.dialog?.entries.count == 1)
  }

  @Test func `that an officer may decide is said once`() throws {
    var house = try House()
    try house.arrive("Zahid Hussain", sex: .transgender)
    var desk = desk(house)
    desk.press(.character("a"))
    desk.type("M-01")
    let hint = desk.lines.joined().components(separatedBy: "with a reason").count - 1
    #expect(hint <= 2, "once above the field, once beside it")
    #expect(!desk.lines.contains { $0.contains("(an officer may decide") })
  }

  @Test func `a refusal is said no longer once its field is edited`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = desk(house)
    desk.press(.character("m"))
    desk.type("F-03")
    desk.press(.enter)
    #expect(!desk.notice.isEmpty)
    desk.press(.backspace)
    #expect(desk.notice.isEmpty)
  }

  // MARK: Health and isolation

  @Test func `the last finding is proposed, and cleared after illness is asked`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    try house.perform(CheckHealth(stay: stay(1), outcome: .isolate))
    var desk = desk(house)
    desk.press(.character("e"))
    #expect(text(desk, 0) == "isolate")
    desk.type("cleared")
    desk.press(.function(2))
    #expect(desk.performed == 0)
    #expect(
      desk.lines.contains { $0.contains("Muhammad Aslam, 24, in M-01: found isolate before") })
    desk.press(.escape)
    #expect(text(desk, 0) == "cleared")
    desk.press(.function(2), .character("y"))
    #expect(desk.house.centre.residents[stay(1)]?.care.health?.outcome == .cleared)
    #expect(desk.model.dialog == nil)
  }

  @Test func `who sleeps apart has a sign of their own, and it stands behind the name`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    try house.perform(IsolateBed(bed: try #require(Bed("M-01"))))
    var desk = desk(house)
    #expect(desk.lines.contains { $0.contains("▸01 I") })
    #expect(desk.lines.contains { $0.contains("isolation 1 of 1 taken") })
    #expect(desk.lines.contains { $0.contains("M-01  Muhammad Aslam, 24  IN ISOLATION") })
    desk.press(.right)
    #expect(view(desk.model, glyphs: .ascii).lines.contains { $0.contains(" 01 I") })
  }

  @Test func `where no isolation bed is free the form says how to make one`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam", bed: .none)
    try house.perform(CheckHealth(stay: stay(1), outcome: .isolate))
    var desk = desk(house)
    desk.press(.character("a"))
    #expect(
      desk.lines.contains {
        $0.contains("no isolation bed is free in M: i on a free bed makes one")
      })
    #expect(text(desk, 0)?.isEmpty == true)
  }

  @Test func `moving who must sleep apart names the isolation beds that are free`() throws {
    var house = try House(men: 6)
    try house.arrive("Muhammad Aslam")
    try house.arrive("Zahid Hussain", bed: .bed(try #require(Bed("M-04"))))
    for bed in ["M-05", "M-04", "M-03", "F-02"] {
      try house.perform(IsolateBed(bed: try #require(Bed(bed))))
    }
    try house.perform(CheckHealth(stay: stay(1), outcome: .isolate))
    var desk = desk(house)
    desk.press(.character("m"))
    #expect(
      desk.lines.contains {
        $0.contains("must sleep apart; isolation beds that are free: M-03, M-05")
      })
    #expect(text(desk, 0) == "M-03")
  }

  // MARK: Keeping a bed from use

  @Test(arguments: ["H", "b"])
  func `a bed that is taken is neither held nor blocked, and that is said at once`(
    key: Character
  ) throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = desk(house)
    desk.press(.character(key))
    #expect(desk.model.dialog == nil)
    #expect(desk.notice.contains("somebody sleeps in M-01"), "\(desk.notice)")
  }

  @Test(arguments: ["H", "b"])
  func `a time that no bed is kept until is refused when its field is left`(
    key: Character
  ) throws {
    var desk = desk(try House())
    desk.press(.character(key))
    desk.type("09:00")
    desk.press(.down)
    #expect(desk.model.dialog?.entries[0].fault?.contains("09:00") == true)
    desk.press(.up, .control("u"))
    desk.type("nonsense")
    desk.press(.down)
    #expect(desk.model.dialog?.entries[0].fault?.contains("is no time") == true)
    desk.press(.up, .control("u"))
    desk.type("18:00")
    desk.press(.down)
    #expect(desk.model.dialog?.entries[0].fault == nil)
  }

  @Test func `a bed taken at another desk meanwhile is said when the time is left`() throws {
    var desk = desk(try House())
    desk.press(.character("H"))
    desk.type("18:00")
    try desk.house.arrive("Muhammad Aslam")
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    desk.press(.down)
    #expect(desk.model.dialog?.entries[0].fault?.contains("somebody sleeps in M-01") == true)
  }

  // MARK: Undo

  @Test func `the question before an undo names the person and the act in words`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = desk(house)
    desk.press(.function(8))
    #expect(desk.lines.contains { $0.contains("registration: 2021/00001 registered") })
    let shown = desk.lines.joined(separator: "\n")
    #expect(shown.contains("   Muhammad Aslam, 24 M-01"), "\(shown)")
  }

  @Test func `who that was is looked up also where nobody was shown before`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = desk(house)
    desk.press(.character("2"), .escape)
    desk.model.people = [:]
    desk.press(.function(8))
    let shown = desk.lines.joined(separator: "\n")
    #expect(shown.contains("   Muhammad Aslam, 24 M-01"), "\(shown)")
  }

  @Test func `in the past nothing is undone`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = desk(house)
    desk.press(.character("["), .function(8))
    #expect(desk.model.dialog == nil)
    #expect(desk.notice.contains("t: back to now first"))
    #expect(desk.lines.last?.contains("] an hour on") == true)
  }

  @Test func `a batch that was withdrawn gives way to today's latest one`() throws {
    var house = try House()
    let day = house.centre.moment.day
    try house.perform(ReceiveBatch(men: 2, women: 0, children: 0, day: day))
    try house.perform(
      ReceiveBatch(men: 3, women: 0, children: 0, day: day), recalling: .serial(1, of: day))
    var desk = FakeDesk(house)
    #expect(desk.model.checkIn.form.batch?.serial == 2)
    var centre = desk.house.centre
    let withdrawn = BatchWithdrawn(batch: BatchNumber(day: day, serial: 2), corrects: 3)
    centre.apply([withdrawn.event], at: RecordStamp(seq: 4, at: centre.moment))
    desk.take(.otherDesksActed(centre, head: desk.house.head))
    #expect(desk.model.checkIn.form.batch?.serial == 1)
  }
}

extension Recollections {
  fileprivate static func serial(_ serial: Int, of day: Day) -> Recollections {
    var recalled = Recollections()
    recalled.batchSerials[day] = serial
    return recalled
  }
}
