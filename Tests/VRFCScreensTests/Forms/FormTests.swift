import Testing
@testable import VRFC

@testable import VRFCScreens

/// The small forms: what they propose, take, refuse, and keep.
@Suite struct FormTests {
  private func house() throws -> House {
    var house = try House()
    try house.arrive("Zahid Hussain", daysAgo: 4)
    try house.arrive("Fatima Bibi", sex: .female, age: 30)
    return house
  }

  private func text(_ desk: FakeDesk, _ place: Int) -> String? {
    guard let entries = desk.model.dialog?.entries, entries.indices.contains(place) else {
      return nil
    }
    return entries[place].text.text
  }

  @Test func `the first letter replaces what a form proposes, an arrow keeps it`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("n"), .tab, .tab, .tab)
    #expect(text(desk, 3) == "Rahdari Gate")
    desk.press(.left, .right, .character("s"))
    #expect(text(desk, 3) == "Rahdari Gates")
    desk.press(.escape, .character("n"), .tab, .tab, .tab, .character("Z"))
    #expect(text(desk, 3) == "Z")
  }

  @Test func `a note of a hand-over is called that`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("O"))
    #expect(desk.lines.contains { $0.contains("   Notes") })
    #expect(!desk.lines.contains { $0.contains("   Reason") })
  }

  @Test func `the bed that is typed is judged before it is asked for`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("3"), .character("m"))
    desk.type("m5")
    #expect(desk.lines.contains { $0.contains("✓ allowed: M-05") })
    desk.press(.control("u"))
    desk.type("F-03")
    #expect(desk.lines.contains { $0.contains("Bed           F-03") && $0.contains("✗ ") })
    #expect(desk.performed == 0)
    desk.press(.enter)
    #expect(desk.performed == 0 && text(desk, 0) == "F-03")
  }

  @Test func `the agencies of the service are listed, and Tab or the arrow takes one`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("3"), .character("r"))
    desk.type("shel")
    desk.press(.tab)
    #expect(text(desk, 0) == "shelter")
    desk.press(.tab)
    desk.type("edh")
    #expect(desk.lines.contains { $0.contains("→ Edhi Foundation") })
    desk.press(.right)
    #expect(text(desk, 1) == "Edhi Foundation")
    desk.press(.tab)
    desk.type("yes")
    desk.press(.enter)
    #expect(desk.performed == 1 && desk.model.dialog == nil)
  }

  @Test func `every fault stands beside its own field`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("n"))
    desk.type("many")
    desk.press(.down)
    desk.type("some")
    desk.press(.function(2))
    #expect(desk.lines.contains { $0.contains("Men ") && $0.contains("many") && $0.contains("✗") })
    #expect(desk.lines.contains { $0.contains("Women") && $0.contains("“some” is no head") })
    #expect(text(desk, 0) == "many" && text(desk, 1) == "some")
  }

  @Test func `how a time is understood stands beside it`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("3"), .right, .right, .character("H"))
    desk.type("۱۸۰۰")
    #expect(desk.lines.contains { $0.contains("= Thu 30 Sep 2021 18:00") })
    desk.press(.function(2))
    #expect(desk.performed == 1)
  }

  @Test func `an undo can be asked for over a form, which comes back as it was`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("3"), .character("m"))
    desk.type("M-1")
    desk.press(.function(8))
    #expect(desk.model.place == .confirmation)
    desk.press(.escape)
    #expect(text(desk, 0) == "M-1")
    desk.press(.function(8), .character("y"))
    #expect(text(desk, 0) == "M-1")
  }
}

/// Helps with numbers that never get in the way.
@Suite struct MaskTests {
  @Test(arguments: [
    ("3410112345671", "34101-1234567-1"), ("34101-1234567-1", "34101-1234567-1"),
    ("34101-", "34101-"), ("341011", "34101-1"), ("۳۴۱۰۱۱", "34101-1"), ("34101 12", "34101-12"),
    ("3410x1234", "3410x1234"),
  ])
  func `a CNIC is grouped as it is typed`(typed: String, shown: String) {
    var field = TextField(byteLimit: 100)
    for letter in typed {
      _ = field.apply(.character(letter))
      field.groupCNIC(after: .character(letter))
    }
    #expect(field.text == shown)
  }

  @Test func `what is taken away from a CNIC stays away`() {
    var field = TextField("34101-1", byteLimit: 100)
    for _ in 0..<2 {
      _ = field.apply(.backspace)
      field.groupCNIC(after: .backspace)
    }
    #expect(field.text == "34101")
    _ = field.apply(.home)
    _ = field.apply(.character("9"))
    field.groupCNIC(after: .character("9"))
    #expect(field.text == "934101")
  }

  @Test(arguments: [
    ("1800", "18:00"), ("905", "09:05"), ("9:05", "09:05"), ("18", "18:00"), ("18.30", "18:30"),
    ("18:00", "18:00"), ("۱۸:۳۰", "18:30"), ("2021-10-01 700", "07:00"),
  ])
  func `a time is read as hurried hands write it`(typed: String, clock: String) throws {
    let time = try CentreTime(zone: "Asia/Karachi")
    let today = try #require(Day(iso: "2021-09-30"))
    #expect(time.moment(hurried: typed, today: today)?.clockText == clock)
  }

  @Test(arguments: ["", "25", "1860", "18:5", "18:00:00:00", "soon", "2021-10-01 x", "1 2 3"])
  func `what is no time is not read as one`(typed: String) throws {
    let time = try CentreTime(zone: "Asia/Karachi")
    let today = try #require(Day(iso: "2021-09-30"))
    #expect(time.moment(hurried: typed, today: today) == nil)
  }
}

/// Type-ahead in the form of an arrival.
@Suite struct TypeAheadTests {
  private func desk() throws -> FakeDesk {
    var desk = FakeDesk(try House())
    desk.press(.character("2"))
    return desk
  }

  @Test func `other districts that begin so are listed under the field`() throws {
    var desk = try desk()
    desk.press(Array(repeating: .down, count: 6))
    desk.type("gujr")
    let row = try #require(
      desk.lines.firstIndex { $0.contains("▸ District     gujr  → Gujranwala") })
    #expect(desk.lines[row + 1].contains("│ Gujrat, Punjab"))
    desk.press(.right)
    #expect(desk.model.checkIn.form.text(.district) == "Gujranwala")
    #expect(!desk.lines.contains { $0.contains("│ Gujrat, Punjab") })
  }

  @Test(arguments: [
    ("afgh", "AFG"), ("ir", "IRN"), ("AFG", "AFG"), ("turk", "TUR"), ("turkm", "TKM"),
  ])
  func `a country's name becomes its code`(typed: String, code: String) throws {
    var desk = try desk()
    desk.press(Array(repeating: .down, count: 5))
    desk.type(typed)
    desk.press(.enter)
    #expect(desk.model.checkIn.form.text(.nationality) == code)
    #expect(desk.model.checkIn.form.focus == .district)
  }

  @Test func `digits of Urdu are taken as typed and shown as on the card`() throws {
    var desk = try desk()
    desk.press(Array(repeating: .down, count: 3))
    desk.type("۲۴")
    desk.press(.enter)
    desk.type("۳۴۱۰۱۱۲۳۴۵۶۷۱")
    #expect(desk.model.checkIn.form.text(.age) == "24")
    #expect(desk.model.checkIn.form.text(.cnic) == "34101-1234567-1")
  }
}
