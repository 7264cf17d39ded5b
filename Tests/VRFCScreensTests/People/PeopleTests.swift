import Testing

@testable import VRFC
@testable import VRFCScreens

struct PeopleTests {
  @Test func `who was found and is corrected is called by the new name`() throws {
    var house = try House()
    try house.arrive("Muhamad Aslam")
    var desk = FakeDesk(house)
    desk.press(.character("6"), .character("/"))
    desk.type("aslam")
    desk.press(.enter)
    #expect(desk.lines.contains { $0.contains("Muhamad Aslam") })
    try desk.house.rename(1, to: "Muhammad Aslam")
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.lines.contains { $0.contains("Muhammad Aslam") })
  }

  @Test func `who was found and has left is looked for anew`() throws {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    var desk = FakeDesk(house)
    desk.press(.character("6"), .character("/"))
    desk.type("aslam")
    desk.press(.enter)
    let stay = StayNumber(year: 2021, serial: 1)
    try desk.house.perform(DepartStay(stay: stay, kind: .released))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.model.personRows.first?.departed != nil)
  }

  private func desk() throws -> FakeDesk {
    var house = try House(men: 3, women: 2)
    try house.arrive("Muhammad Aslam", daysAgo: 3)
    try house.arrive("Zahid Hussain", daysAgo: 1)
    try house.arrive("Fatima Bibi", sex: .female, age: 30)
    try house.perform(
      DepartStay(stay: StayNumber(year: 2021, serial: 2), kind: .family))
    var desk = FakeDesk(house)
    desk.press(.character("6"))
    return desk
  }

  @Test func `those who are here are listed with their beds`() throws {
    let desk = try desk()
    #expect(desk.lines.contains { $0.contains("Muhammad Aslam") && $0.contains("M-01") })
    #expect(!desk.lines.contains { $0.contains("Zahid") })
  }

  @Test func `somebody who left is found by a part of the name, and the list says so`() throws {
    var desk = try desk()
    desk.press(.character("/"))
    desk.type("zahid")
    let line = try #require(desk.lines.first { $0.contains("Zahid Hussain") })
    #expect(line.contains("left 30 Sep, to family"))
  }

  @Test func `digits and q are text in the search field`() throws {
    var desk = try desk()
    desk.press(.character("/"))
    desk.type("q3")
    #expect(!desk.hasQuit)
    #expect(desk.model.screen == .people)
    desk.press(.escape)
    desk.press(.character("3"))
    #expect(desk.model.screen == .halls)
  }

  @Test func `a person's page has the stay and every act, and Esc goes back to the list`() throws {
    var desk = try desk()
    desk.press(.character("/"))
    desk.type("zahid")
    desk.press(.enter, .enter)
    #expect(desk.lines.contains { $0.contains("Zahid Hussain   P-000002") })
    #expect(desk.lines.contains { $0.contains("2021/00002 registered; 2021/00002 in M-02") })
    #expect(desk.lines.contains { $0.contains("departed: to family") })
    desk.press(.escape)
    #expect(desk.lines.contains { $0.contains("1 found") })
  }

  @Test func `of somebody who is here again, why one looks is asked for the stays before`() throws {
    var house = try desk().house
    try house.perform(SealCentre(manager: try #require(StaffName("n.manager"))))
    var desk = FakeDesk(house, role: .manager)
    desk.press(.character("3"), .character("p"), .character("w"))
    #expect(desk.notice == "they are here: nothing is hidden")
    let page = try #require(desk.house.history(of: PersonNumber(serial: 1)))
    let before = try #require(desk.house.history(of: PersonNumber(serial: 2)))
    let both = PersonHistory(
      person: page.person, stays: page.stays + before.stays, entries: page.entries, earlier: 0)
    desk.take(.loaded(.person(both, nil)))
    desk.press(.character("w"))
    #expect(desk.lines.contains { $0.contains("the reason are recorded before it is shown") })
    desk.type("a court asks")
    desk.press(.enter)
    let looks = desk.house.records.flatMap(\.act.events).compactMap { event in
      if case .access(.personsLookedUp(let look)) = event { look.stays } else { nil }
    }
    #expect(looks == [[StayNumber(year: 2021, serial: 2)]])
  }

  @Test func `from a bed the page is one key away, and Esc goes back to the bed`() throws {
    var desk = try desk()
    desk.press(.character("3"), .character("p"))
    #expect(desk.lines.contains { $0.contains("Muhammad Aslam   P-000001") })
    desk.press(.escape)
    #expect(desk.model.screen == .halls)
  }

  @Test func `in the list of people, too, p opens the page`() throws {
    var desk = try desk()
    desk.press(.character("6"), .character("p"))
    #expect(desk.lines.contains { $0.contains("Muhammad Aslam   P-000001") })
  }

  @Test func `of an empty bed of earlier it is said that nobody slept there`() throws {
    var desk = try desk()
    desk.press(.character("3"), .right, .right, .character("["))
    desk.press(.character("p"))
    #expect(desk.notice.hasPrefix("nobody slept in "), "\(desk.notice)")
  }

  @Test func `an empty bed has no page`() throws {
    var desk = try desk()
    desk.press(.character("3"), .right, .right, .character("p"))
    #expect(desk.notice == "nobody sleeps in M-03")
    #expect(desk.model.screen == .halls)
  }

  @Test func `nobody found is said, and the cursor has nothing to open`() throws {
    var desk = try desk()
    desk.press(.character("/"))
    desk.type("xxqqy")
    desk.press(.enter, .enter)
    #expect(desk.lines.contains { $0.contains("nobody was found") })
    #expect(desk.model.peopleScreen.page == nil)
  }

  @Test func `while the names are still being read that is said, and not that nobody was found`()
    throws
  {
    let desk = try desk()
    var model = desk.model
    for key in [Key.character("/"), .character("z"), .character("a"), .enter] {
      _ = model.update(.key(key, at: desk.house.centre.moment, arriving: .alone))
    }
    let waiting = view(model, glyphs: .unicode).lines
    #expect(waiting.contains { $0.contains("names are still being read") })
    #expect(!waiting.contains { $0.contains("nobody was found") })
    _ = model.update(.loaded(.found([], for: "za")))
    #expect(view(model, glyphs: .unicode).lines.contains { $0.contains("nobody was found") })
  }

  @Test func `the page names the fields of a correction`() throws {
    var desk = try desk()
    try desk.house.rename(1, to: "Muhammad Akram")
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    desk.press(.character("3"), .character("p"))
    #expect(desk.lines.contains { $0.contains("2021/00001 corrected: name") })
  }
}
