import Glibc
import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct CheckInTests {
  private func desk() throws -> FakeDesk {
    var desk = FakeDesk(try House())
    desk.press(.character("2"))
    return desk
  }

  private func fillIn(_ desk: inout FakeDesk) {
    desk.type("Muhammad Aslam")
    desk.press(.enter)
    desk.type("Ghulam Rasool")
    desk.press(.enter, .enter)
    desk.type("24")
    desk.press(.enter, .enter, .enter)
    desk.type("gujranw")
  }

  @Test func `text and Enter alone register a returner and open the next form`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.enter, .enter, .enter, .enter, .enter)
    #expect(desk.notice == "saved 2021/00001 in M-01, 10:02")
    #expect(desk.house.centre.residents.values.first?.facts.district?.description == "Gujranwala")
    #expect(desk.model.checkIn.form.isBlank)
    #expect(desk.model.checkIn.form.focus == .name)
    #expect(desk.model.checkIn.form.text(.district) == "Gujranwala")
  }

  @Test func `a batch that another desk announces is the batch of a form that has none`() throws {
    var desk = try desk()
    desk.type("Muhammad")
    let day = desk.house.centre.moment.day
    for serial in 1...2 {
      try desk.house.perform(ReceiveBatch(men: 140, women: 0, children: 0, day: day))
      desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
      #expect(desk.model.checkIn.form.batch == BatchNumber(day: day, serial: 1), "\(serial)")
    }
    #expect(desk.notice.hasPrefix("batch 2021-09-30/1 was announced"))
    #expect(desk.model.checkIn.form.text(.name) == "Muhammad")
  }

  @Test func `what goes wrong afterwards does not hide that somebody was saved`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2))
    for _ in 1...2 {
      desk.take(.told("the disk is full"))
      #expect(desk.notice == "saved 2021/00001 in M-01, 10:02; the disk is full")
    }
  }

  @Test func `a fault that says NOT SAVED itself is not introduced by the same words`() throws {
    var desk = try desk()
    fillIn(&desk)
    let full = LogFault.notSaved(SystemFault(call: "write", path: "centre.log", number: ENOSPC))
    desk.take(.refused(Rejection(full), for: .checkIn))
    desk.take(.told("the form could not be kept"))
    #expect(desk.notice.hasPrefix("NOT SAVED: the disk is full"))
    #expect(desk.model.checkIn.form.text(.name) == "Muhammad Aslam")
  }

  @Test func `two forms in a row are two acts with ids of their own`() throws {
    var desk = try desk()
    let first = desk.model.checkIn.form.id
    fillIn(&desk)
    desk.press(.function(2))
    #expect(desk.model.checkIn.form.id != first)
    fillIn(&desk)
    desk.press(.function(2))
    #expect(desk.house.centre.residents.count == 2)
  }

  @Test func `F2 saves from any field`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2))
    #expect(desk.performed == 1)
  }

  @Test func `a whole CNIC sets the sex and shows its province`() throws {
    var desk = try desk()
    desk.press(.down, .down, .down, .down)
    desk.press(.paste("34101-1234567-2"))
    #expect(desk.model.checkIn.form.text(.sex) == "female")
    #expect(desk.lines.contains { $0.contains("CNIC") && $0.contains("Punjab ✓") })
  }

  @Test func `a CNIC of another province than the district is warned of and saved`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.up, .up)
    desk.press(.paste("42101-1234567-1"))
    #expect(desk.lines.contains { $0.contains("CNIC") && $0.contains("≠ Sindh") })
    desk.press(.function(2))
    #expect(desk.performed == 1)
  }

  @Test func `a paste with line breaks stays in its field and saves nothing`() throws {
    var desk = try desk()
    desk.press(.paste("Muhammad\nAslam\r\n"))
    #expect(desk.model.checkIn.form.text(.name) == "Muhammad Aslam ")
    #expect(desk.performed == 0)
  }

  @Test func `keys that come all at once never save`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.enter, .enter, .enter, .enter)
    desk.burst([.character("M"), .character("-"), .character("0"), .character("9"), .enter])
    #expect(desk.performed == 0)
    #expect(desk.model.checkIn.form.text(.bed) == "M-09")
    desk.press(.enter)
    #expect(desk.performed == 1)
  }

  @Test func `a refused save keeps every field and goes to the one refused`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.enter, .enter, .enter, .enter)
    desk.type("F-03")
    let before = desk.model.checkIn.form.texts
    desk.press(.enter)
    #expect(desk.performed == 0)
    #expect(desk.notice.hasPrefix("not saved: the Female accommodation hall is for women"))
    #expect(desk.model.checkIn.form.texts == before)
    #expect(desk.model.checkIn.form.focus == .bed)
    #expect(desk.model.checkIn.form.faults[.bed] != nil)
  }

  @Test func `a form with a wrong age goes back to the age and says why`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.up, .up, .up, .backspace, .backspace)
    desk.type("x")
    desk.press(.function(2))
    #expect(desk.performed == 0)
    #expect(desk.model.checkIn.form.focus == .age)
    #expect(desk.lines.contains { $0.contains("✗ “x” is not an age") })
  }

  @Test func `an officer's reason overrides where the rule allows it`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.up, .up, .up, .up, .control("u"))
    desk.type("x")
    desk.press(.function(9))
    #expect(desk.model.checkIn.form.focus == .reason)
    desk.type("asked for it")
    desk.press(.up)
    desk.type("F-03")
    desk.press(.function(2))
    #expect(desk.notice.hasPrefix("saved 2021/00001 in F-03"))
  }

  @Test func `without the reason the refusal names the key for it`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.up, .up, .up, .up, .control("u"))
    desk.type("x")
    for _ in 0..<8 { desk.press(.down) }
    desk.type("F-03")
    desk.press(.function(2))
    #expect(desk.notice.hasSuffix("(F9: the officer's reason)"))
  }

  @Test func `F8 names the last act and takes it back only after another key`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2), .function(8))
    #expect(desk.lines.contains { $0.contains("2021/00001 registered; 2021/00001 in M-01") })
    var confirmed = desk.model
    let after = confirmed.update(
      .key(.character("y"), at: desk.house.centre.moment, arriving: .alone))
    #expect(after.contains { if case .undo(seq: 2) = $0 { true } else { false } })
    desk.press(.function(8), .enter, .escape)
    #expect(desk.model.dialog == nil)
    #expect(desk.house.centre.residents.count == 1)
  }

  @Test func `the person seen before is taken up and let go again`() throws {
    var desk = try desk()
    desk.type("Mohd Aslam")
    desk.press(.enter)
    desk.type("Gh Rasool")
    let asked = try #require(desk.model.checkIn.asked)
    let found = LookAlike(
      person: PersonNumber(serial: 92), stay: StayNumber(year: 2021, serial: 92),
      identity: Identity(
        name: PersonName(rawValue: "Muhammad Aslam"), cnic: try CNIC(typed: "3410112345671")),
      facts: Facts(sex: .male, age: try Age(years: 24)), arrived: desk.house.centre.moment,
      departed: desk.house.centre.moment, departure: .family, score: 92,
      matched: StayNumber(year: 2021, serial: 92))
    desk.take(.loaded(.lookAlikes([found], for: asked)))
    #expect(desk.lines.contains { $0.contains("▸ Muhammad Aslam") && $0.contains("92") })
    let before = desk.model.checkIn.form.words
    desk.press(.function(5))
    #expect(desk.model.checkIn.form.known?.person == PersonNumber(serial: 92))
    #expect(desk.model.checkIn.form.text(.cnic) == "34101-1234567-1")
    let kept = try #require(desk.drafts.last ?? nil)
    desk.press(.function(5))
    #expect(desk.model.checkIn.form.known == nil)
    #expect(desk.model.checkIn.form.words == before)
    // Also when the form was kept meanwhile, and taken up after the power was back.
    #expect(kept.form(or: House.id(9)).beforeKnown == before)
  }

  @Test func `how alike somebody masked is stands there in words, not as a number`() throws {
    var desk = try desk()
    desk.type("Mohd Aslam")
    desk.press(.enter)
    desk.type("Gh Rasool")
    let asked = try #require(desk.model.checkIn.asked)
    let found = LookAlike(
      person: PersonNumber(serial: 92), stay: StayNumber(year: 2021, serial: 92),
      identity: Identity(name: PersonName(rawValue: "Muhammad Aslam")),
      facts: Facts(sex: .male, age: try Age(years: 24)), arrived: desk.house.centre.moment,
      departed: desk.house.centre.moment, departure: .family, score: 92,
      matched: StayNumber(year: 2021, serial: 92))
    desk.take(.loaded(.lookAlikes([found.masked], for: asked)))
    let line = try #require(desk.lines.first { $0.contains("▸ M… A…") })
    #expect(line.contains("very alike") && !line.contains("92"), "\(line)")
  }

  @Test func `while the names are still being read, nobody is said not to have been here`() throws {
    let desk = try desk()
    var model = desk.model
    func keys(_ text: String) -> [Key] { text.map { Key.character($0) } }
    for key in keys("Mohd Aslam") + [.enter] + keys("Gh Rasool") {
      _ = model.update(.key(key, at: desk.house.centre.moment, arriving: .alone))
    }
    func says() -> [String] { view(model, glyphs: .unicode).lines }
    #expect(says().contains { $0.contains("Seen before?") })
    #expect(says().contains { $0.contains("names are still being read") })
    let asked = try #require(model.checkIn.asked)
    _ = model.update(.loaded(.lookAlikes([], for: asked)))
    #expect(!says().contains { $0.contains("Seen before?") || $0.contains("being read") })
  }

  @Test func `an answer to an older question is not shown`() throws {
    var desk = try desk()
    desk.take(.loaded(.lookAlikes([], for: LookAlikes.Query())))
    #expect(desk.model.checkIn.seenBefore.isEmpty)
    #expect(desk.model.checkIn.asked == nil)
  }
}
