import Foundation
import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct HallsTests {
  private func desk() throws -> FakeDesk {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    try house.arrive("Zahid Hussain", bed: .none)
    try house.arrive("Fatima Bibi", sex: .female)
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    return desk
  }

  private func bed(_ text: String) throws -> Bed { try #require(Bed(text)) }

  @Test func `the line at the bottom tells of the bed under the cursor`() throws {
    var desk = try desk()
    let line = "M-01  Muhammad Aslam, 24  Gujranwala  since 30 Sep 10:02  1st night"
    #expect(desk.lines.contains { $0.contains(line) })
    desk.press(.character("l"))
    #expect(desk.lines.contains { $0.contains("M-02  free") })
  }

  @Test func `who was corrected at another desk is called by the new name`() throws {
    var desk = try desk()
    try desk.house.rename(1, to: "Muhammad Akram")
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.lines.contains { $0.contains("M-01  Muhammad Akram, 24") })
  }

  @Test func `the line of the bed has a row of its own, however many wait`() throws {
    var house = try House(men: 75)
    for number in 1...12 {
      try house.arrive("Zahid Hussain \(String(repeating: "i", count: number))", bed: .none)
    }
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    #expect(desk.lines[21] == " M-01  free")
    #expect(desk.lines[20].contains("2021/00006"))
    desk.press(.character("w"))
    #expect(desk.lines[21].contains("2021/00007"))
  }

  @Test(arguments: [
    ([Key.right], "M-02"), ([.down], "M-16"), ([.tab], "F-01"), ([.character("G")], "F-25"),
    ([.down, .down, .down, .down, .down], "F-01"), ([.left], "M-01"), ([.up], "M-01"),
    ([.end, .home], "M-01"),
  ])
  func `the cursor goes over the beds`(keys: [Key], expected: String) throws {
    var desk = try desk()
    desk.press(keys)
    #expect(desk.model.cursorBed?.description == expected)
  }

  @Test func `a long reason is read whole where there is room, and the signs stay`() throws {
    let reason =
      "the frame broke at both ends and the carpenter, who was sent for twice, has "
      + "promised to come on Thursday before the evening meal"
    var house = try House()
    try house.perform(
      BlockBed(bed: try bed("M-01"), until: nil, reason: try Note(typed: reason)))
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    let last = desk.lines[19...21].map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(last[1].hasPrefix("M-01 blocked: the frame broke"))
    #expect((last[1] + " " + last[2]).contains(reason + ", by b.munir"))
    #expect(last[0].hasPrefix("■ taken"))
  }

  @Test func `a page is read from the past, and Esc goes back there; nothing is done from it`()
    throws
  {
    var desk = try desk()
    desk.press(.character("["), .character("m"))
    #expect(desk.model.dialog == nil && desk.notice.contains("nothing can be changed"))
    desk.press(.character("p"))
    #expect(desk.lines.contains { $0.contains("Muhammad Aslam   P-000001") })
    desk.press(.escape)
    #expect(desk.lines.contains { $0.contains("THE PAST") })
    desk.press(.character("R"))
    #expect(desk.model.screen == .referrals)
  }

  @Test func `moving somebody asks for the bed and says what the rules offer`() throws {
    var desk = try desk()
    desk.press(.character("m"))
    #expect(desk.lines.contains { $0.contains("Move Muhammad Aslam, 24 from M-01") })
    #expect(desk.lines.contains { $0.contains("the next free bed is M-02") })
    desk.type("m 9")
    desk.press(.enter)
    #expect(desk.house.centre.occupants[try bed("M-09")] != nil)
    #expect(desk.model.dialog == nil)
  }

  @Test func `a refused move keeps what was typed`() throws {
    var desk = try desk()
    desk.press(.character("m"))
    desk.type("F-03")
    desk.press(.enter)
    #expect(desk.model.dialog?.text(.bed) == "F-03")
    #expect(desk.model.dialog?.entries.first?.fault != nil)
    #expect(desk.notice.hasPrefix("not saved: the Female accommodation hall is for women"))
  }

  @Test func `those who wait are given the bed under the cursor`() throws {
    var desk = try desk()
    desk.press(.right, .right, .character("a"), .enter)
    #expect(desk.house.centre.waiting.isEmpty)
    #expect(desk.house.centre.occupants[try bed("M-03")] != nil)
  }

  @Test func `a bed is blocked with a reason and put back after a question`() throws {
    var desk = try desk()
    let bed = try bed("M-02")
    desk.press(.right, .character("b"), .enter)
    desk.type("broken slats")
    desk.press(.enter)
    #expect(desk.house.centre.state(of: bed) == .blocked(until: nil))
    desk.press(.character("r"))
    #expect(desk.house.centre.state(of: bed) == .blocked(until: nil))
    desk.press(.character("y"))
    #expect(desk.house.centre.state(of: bed) == .vacant)
  }

  @Test func `a bed is held until a time`() throws {
    var desk = try desk()
    desk.press(.right, .character("H"))
    desk.type("18:00")
    desk.press(.function(2))
    let until = desk.house.time.moment(desk.house.centre.moment.day, hour: 18)
    #expect(desk.house.centre.state(of: try bed("M-02")) == .held(until: until))
  }

  @Test func `a departure is a letter and a place`() throws {
    var desk = try desk()
    desk.press(.character("d"))
    desk.type("f")
    desk.press(.enter)
    desk.type("Gujranwala")
    desk.press(.function(2))
    #expect(desk.house.centre.residents.count == 2)
    #expect(desk.notice.hasPrefix("saved: 2021/00001 departed: to family"))
  }

  @Test func `what was recorded since a late departure can be decided on in the form`() throws {
    var desk = try desk()
    desk.press(.character("d"))
    let since = LaterAct(seq: 9, act: ServeMeal.name, at: desk.house.centre.moment)
    let refusal = Refusal.departure(
      .recordedSince(StayNumber(year: 2021, serial: 1), since))
    desk.take(.refused(Rejection(refusal), for: .dialog))
    let decision = try #require(desk.model.dialog?.entries.last)
    #expect(decision.kind == .decision && decision.fault?.contains("record 9") == true)
  }

  @Test(arguments: ["m", "a", "d", "H", "b", "r", "e", "s", "f", "o", "i", "C"])
  func `in the past nothing can be changed`(key: String) throws {
    var desk = try desk()
    desk.press(.character("["))
    #expect(desk.lines.contains { $0.contains("THE PAST: as it was on Thu 30 Sep 2021 09:00") })
    desk.type(key)
    #expect(desk.model.dialog == nil)
    #expect(desk.notice == "this is the past, where nothing can be changed; t: back to now first")
    desk.press(.character("t"))
    #expect(desk.model.halls.asOf == nil)
  }

  @Test func `w goes to those who wait and Esc back to the beds`() throws {
    var desk = try desk()
    desk.press(.character("w"))
    #expect(desk.lines.contains { $0.contains("▸ 2021/00002  Zahid Hussain, 24") })
    desk.press(.escape)
    #expect(desk.model.halls.waitingCursor == nil)
  }

  @Test func `a cursor's move changes few cells`() throws {
    var desk = try desk()
    desk.press(.right)
    let before = desk.lines
    desk.press(.right)
    let changed = zip(before, desk.lines).map { pair in
      zip(pair.0, pair.1).filter { $0 != $1 }.count
    }
    #expect(changed.reduce(0, +) <= 3)
  }
}
