import Testing
@testable import VRFC

@testable import VRFCScreens

/// What the form does for whoever fills in a hundred of them.
@Suite struct CheckInHelpTests {
  private func desk() throws -> FakeDesk {
    var desk = FakeDesk(try House())
    desk.press(.character("2"))
    return desk
  }

  private func fillIn(_ desk: inout FakeDesk, sex: String = "", district: String = "Peshawar") {
    desk.type("Sajid Alam")
    desk.press(.enter)
    desk.type("Umer Din")
    desk.press(.enter)
    desk.type(sex)
    desk.press(.enter)
    desk.type("30")
    desk.press(.enter, .enter, .enter)
    desk.type(district)
  }

  private func text(_ field: CheckInField, in desk: FakeDesk) -> String {
    desk.model.checkIn.form.text(field)
  }

  @Test func `district and nationality are carried over, the sex is not`() throws {
    var desk = try desk()
    fillIn(&desk, sex: "x")
    desk.press(.function(2))
    #expect(desk.performed == 1)
    #expect(text(.district, in: desk) == "Peshawar" && text(.sex, in: desk) == "male")
    #expect(text(.nationality, in: desk) == "PAK")
  }

  @Test func `a foreign nationality takes the home out, and neither is carried over`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2))
    fillIn(&desk, district: "")
    #expect(text(.district, in: desk) == "Peshawar")
    desk.press(.up)
    desk.type("AF")
    #expect(text(.district, in: desk) == "Peshawar")
    desk.type("G")
    #expect(text(.district, in: desk).isEmpty)
    desk.press(.up, .down)
    desk.type("PAK")
    #expect(text(.district, in: desk) == "Peshawar")
    desk.press(.up, .down)
    desk.type("AFG")
    desk.press(.function(2))
    #expect(desk.performed == 2)
    #expect(text(.nationality, in: desk) == "PAK" && text(.district, in: desk) == "Peshawar")
  }

  @Test func `a home that was typed goes with the nationality, and does not come back`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.up)
    desk.type("afgh")
    desk.press(.tab)
    #expect(text(.nationality, in: desk) == "AFG" && text(.district, in: desk).isEmpty)
    desk.press(.up, .down)
    desk.type("PAK")
    #expect(text(.district, in: desk).isEmpty)
  }

  @Test func `another batch has nothing in common with the one before`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2), .function(7))
    desk.type("25")
    desk.press(.function(2))
    #expect(desk.model.checkIn.form.batch != nil)
    #expect(text(.district, in: desk).isEmpty)
  }

  @Test func `a CNIC tells the sex and what the district is not, until it is taken away`()
    throws
  {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2))
    desk.press(.down, .down, .down, .down)
    desk.type("4210112345672")
    #expect(text(.sex, in: desk) == "female" && text(.nationality, in: desk) == "PAK")
    #expect(text(.district, in: desk).isEmpty)
    #expect(desk.lines.contains { $0.contains("Sindh ✓") })
    desk.type("3")
    #expect(text(.sex, in: desk) == "male" && text(.district, in: desk) == "Peshawar")
  }

  @Test func `the province of the card is recorded where no district is said`() throws {
    var desk = try desk()
    fillIn(&desk, district: "")
    desk.press(.up, .up)
    desk.type("4210112345671")
    desk.press(.function(2))
    #expect(desk.house.centre.residents.values.first?.facts.province == .sindh)
  }

  @Test func `what is wrong with a field is said when it is left`() throws {
    var desk = try desk()
    desk.press(.down, .down, .down)
    desk.type("x")
    desk.press(.enter)
    #expect(desk.model.checkIn.form.focus == .cnic)
    #expect(desk.lines.contains { $0.contains("✗ “x” is not an age") })
    desk.type("341011234567")
    desk.press(.enter)
    #expect(desk.model.checkIn.form.faults[.cnic]?.contains("12 digits") == true)
  }

  @Test func `two faults beside each other are told apart`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.enter)
    desk.type("abc")
    desk.press(.enter)
    desk.type("0")
    desk.press(.function(2))
    let faults = desk.lines.filter { $0.contains("✗") }
    #expect(faults.count == 2, "\(desk.lines)")
    #expect(desk.model.checkIn.form.faults.count == 2)
  }

  @Test func `whoever comes back to a short answer writes it anew`() throws {
    var desk = try desk()
    desk.press(.down, .down)
    desk.type("f")
    desk.press(.enter)
    #expect(text(.sex, in: desk) == "female")
    desk.press(.up)
    desk.type("m")
    desk.press(.enter)
    desk.type("30")
    desk.press(.down, .up)
    desk.type("20")
    #expect(text(.sex, in: desk) == "male" && text(.age, in: desk) == "20")
  }

  @Test func `a date of birth stays, with the age of today behind it`() throws {
    var desk = try desk()
    desk.press(.down, .down, .down)
    desk.type("2001-03-04")
    desk.press(.enter)
    #expect(text(.age, in: desk) == "2001-03-04")
    #expect(desk.lines.contains { $0.contains("2001-03-04  = 20") })
    #expect(desk.model.checkIn.form.age?.rawValue == 20)
  }

  @Test func `the form is come back to where it was left`() throws {
    var desk = try desk()
    desk.type("Ali")
    desk.press(.enter, .enter, .enter)
    #expect(desk.model.checkIn.form.focus == .age)
    desk.press(.escape, .character("3"), .character("2"))
    #expect(desk.model.checkIn.form.focus == .age)
    desk.press(.escape, .enter)
    #expect(desk.model.checkIn.form.focus == .age)
  }

  @Test func `an arrival that is taken back stands in the form again`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2))
    #expect(desk.model.checkIn.form.isBlank)
    try takeBack(&desk)
    #expect(text(.name, in: desk) == "Sajid Alam" && text(.age, in: desk) == "30")
  }

  @Test func `what was carried over to somebody stays theirs when another batch begins`() throws {
    var desk = try desk()
    fillIn(&desk)
    desk.press(.function(2))
    fillIn(&desk, district: "")
    desk.press(.function(2))
    #expect(desk.performed == 2)
    try takeBack(&desk)
    #expect(text(.district, in: desk) == "Peshawar")
    desk.press(.function(7))
    desk.type("25")
    desk.press(.function(2))
    #expect(desk.model.checkIn.form.batch != nil)
    #expect(text(.district, in: desk) == "Peshawar" && text(.nationality, in: desk) == "PAK")
  }

  /// Undoes the arrival that was registered last.
  private func takeBack(_ desk: inout FakeDesk) throws {
    let stay = try #require(desk.house.centre.residents.keys.max())
    let withdrawn = RegistrationWithdrawn(stay: stay, corrects: 2)
    let act = RecordedAct(
      id: House.id(50), at: desk.house.centre.moment, by: desk.house.officer, act: "undo",
      events: [.registrationWithdrawn(withdrawn)])
    let outcome = Outcome(
      recorded: StampedAct(act: act, head: desk.house.head), remarks: [], isRepeat: false)
    desk.take(
      .performed(
        outcome, for: .undo, desk.house.centre, head: desk.house.head,
        nextForm: House.id(51)))
  }

  @Test func `what is thrown away is the form that is seen, by its name`() throws {
    var desk = try desk()
    desk.type("Ali Raza")
    desk.press(.escape, .character("X"))
    #expect(desk.lines.contains { $0.contains("Throw away what is in this form?") })
    #expect(desk.lines.contains { $0.contains("Ali Raza") })
    #expect(desk.model.dialog?.purpose == .discardForm)
    #expect(desk.model.dialog?.lines == ["Ali Raza"])
  }

  @Test func `what of a paste cannot stand there is said`() throws {
    var desk = try desk()
    desk.press(.paste("Imran\u{1B}[31m Ali\u{202E}"))
    #expect(desk.notice == "2 signs of the paste cannot stand here and were left out")
    desk.press(.paste(String(repeating: "a", count: 300)))
    #expect(desk.notice == "no more than 200 bytes fit here; the rest was left out")
  }

  @Test func `a refusal too long for a line is read whole`() throws {
    var desk = try desk()
    let words = Array(repeating: "what would be allowed", count: 6).joined(separator: " ")
    desk.take(.told(words))
    #expect(desk.lines.suffix(4).joined().filter { $0 == "w" }.count >= 12)
  }

  @Test func `a small child who seems to be alone is asked about`() throws {
    var desk = try desk()
    desk.type("Baby Usman")
    desk.press(.down, .down, .down)
    desk.type("8 months")
    desk.press(.function(2))
    #expect(desk.notice.contains("a child of 0 without a family"))
  }
}
