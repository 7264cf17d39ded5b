import Testing
@testable import VRFC

@testable import VRFCScreens

/// What holds for every list: filtering, orders, the cursor's place.
@Suite struct ListTests {
  private func house() throws -> House {
    var house = try House()
    try house.arrive("Zahid Hussain", age: 44, daysAgo: 4)
    try house.arrive("Ahmed Raza", age: 19, daysAgo: 3)
    try house.arrive("Imran Khan", age: 30, bed: .none)
    try house.refer(1, .shelter, to: "Edhi", daysAgo: 4)
    try house.refer(2, .health, to: "Rural", daysAgo: 1)
    return house
  }

  private func line(_ desk: FakeDesk, _ words: String) -> Int? {
    desk.lines.firstIndex { $0.contains(words) }
  }

  @Test func `a filter narrows the tasks as one types, and Esc shows them all again`() throws {
    var desk = FakeDesk(try house())
    let all = desk.model.shownTasks.count
    desk.press(.character("/"))
    desk.type("HEALTH seen")
    #expect(desk.model.shownTasks.map(\.kind) == [.unseen])
    #expect(desk.lines.contains { $0.hasPrefix(" Filter  HEALTH seen") && $0.hasSuffix("1 left") })
    desk.press(.enter, .escape)
    #expect(desk.model.shownTasks.count == all && desk.model.screen == .today)
  }

  @Test func `while a filter is typed the cursor is in it, and letters run no command`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("5"), .character("/"), .character("q"), .character("3"))
    #expect(desk.model.screen == .referrals && !desk.hasQuit)
    let cursor = try #require(view(desk.model, glyphs: .unicode).cursor)
    #expect(cursor == Position(row: 3, column: 11))
    #expect(desk.lines[3].contains("nothing has these words"))
  }

  @Test func `referrals are found by the name of whom they are about`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("5"), .character("/"))
    desk.type("ahmed")
    desk.press(.enter)
    #expect(desk.model.referralRows.map(\.service) == [.health])
    #expect(desk.model.chosenReferral?.service == .health)
  }

  @Test func `the log is filtered by act, person and time`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("8"), .character("/"))
    desk.type("refer rural")
    #expect(desk.model.log.found == [6])
    desk.press(.enter, .enter)
    #expect(desk.lines.contains { $0.contains("referral.opened") })
    desk.press(.escape, .escape)
    #expect(desk.model.log.found == nil)
  }

  @Test func `S goes through the orders of a list, and < goes back`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("6"), .character("S"))
    #expect(desk.lines[4].contains("3 here now, by name"))
    #expect(desk.model.personRows.map(\.stay.serial) == [2, 3, 1])
    desk.press(.character(">"))
    #expect(desk.model.personRows.map(\.facts.age.rawValue) == [19, 30, 44])
    desk.press(.character("<"), .character("<"))
    #expect(desk.model.personRows.map(\.stay.serial) == [1, 2, 3])
    desk.press(.character("5"), .character("S"))
    #expect(desk.model.referralRows.map(\.service) == [.shelter, .health])
  }

  @Test func `the cursor stays on a person when others arrive and leave above them`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("6"), .down)
    #expect(desk.model.chosenPerson?.stay.serial == 2)
    let first = try #require(desk.house.centre.residents.keys.min())
    try desk.house.perform(DepartStay(stay: first, kind: .released))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.model.chosenPerson?.stay.serial == 2)
  }

  @Test func `when the one under the cursor leaves it stays on the line`() throws {
    var desk = FakeDesk(try house())
    desk.press(.character("6"), .down)
    let stay = try #require(desk.model.chosenPerson?.stay)
    try desk.house.perform(DepartStay(stay: stay, kind: .released))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.model.chosenPerson?.stay.serial == 3)
  }

  @Test func `where there is room no agency is cut, and where there is not each word is told`() {
    let name = "Social Welfare Department Balochistan"
    #expect(name.abbreviated(to: 40) == name)
    #expect(name.abbreviated(to: 32) == "Social Welfare Department Balo.")
    #expect("Edhi Foundation".abbreviated(to: 12) == "Edhi Foun.")
  }
}

/// From anywhere to anywhere, and back.
@Suite struct TrailTests {
  private func desk() throws -> FakeDesk {
    var house = try House()
    try house.arrive("Zahid Hussain", daysAgo: 4)
    try house.arrive("Sajid Ali", age: 15)
    try house.refer(2, .childProtection, to: "Child")
    return FakeDesk(house)
  }

  @Test func `Esc walks back over every screen where one was`() throws {
    var desk = try desk()
    desk.press(.character("5"), .character("p"))
    #expect(desk.lines.contains { $0.contains("Sajid Ali   P-000002") })
    desk.press(.character("b"))
    #expect(desk.model.screen == .halls && desk.model.cursorBed == Bed("M-02"))
    desk.press(.character("R"))
    #expect(desk.model.screen == .referrals && desk.model.referralRows.count == 1)
    desk.press(.escape, .escape)
    #expect(desk.model.screen == .halls)
    desk.press(.escape)
    #expect(desk.lines.contains { $0.contains("Sajid Ali   P-000002") })
    desk.press(.escape)
    #expect(desk.model.screen == .referrals)
    desk.press(.escape)
    #expect(desk.model.screen == .today)
    desk.press(.escape)
    #expect(desk.notice == "there is nowhere to go back to; the digits call the screens")
  }

  @Test func `p leads from a task to the person, and Esc back to the task`() throws {
    var desk = try desk()
    desk.press(.down, .character("p"))
    #expect(desk.model.peopleScreen.page != nil && desk.model.screen == .people)
    desk.press(.escape)
    #expect(desk.model.screen == .today)
  }

  @Test func `p leads from a record to whom it is about, though they have left`() throws {
    var desk = try desk()
    let stay = try #require(desk.house.centre.residents.keys.min())
    try desk.house.perform(DepartStay(stay: stay, kind: .released))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    desk.press(.character("8"))
    desk.take(.loaded(.records(desk.house.records)))
    desk.press(.character("p"))
    #expect(desk.lines.contains { $0.contains("Zahid Hussain   P-000001") })
    desk.press(.character("b"))
    #expect(desk.notice == "\(stay) has left")
    desk.press(.escape)
    #expect(desk.model.screen == .log)
  }

  @Test func `a record of nobody leads nowhere`() throws {
    var desk = try desk()
    desk.press(.character("8"), .home, .character("p"))
    #expect(desk.notice == "nobody is named here" && desk.model.screen == .log)
  }

  @Test func `any screen is one digit from any other, and from a page that is read`() throws {
    var desk = try desk()
    desk.press(.character("3"), .enter)
    #expect(desk.model.place == .detail)
    desk.press(.character("6"))
    #expect(desk.model.place == .people)
    desk.press(.enter, .character("5"), .character("6"))
    #expect(desk.model.place == .people)
  }
}
