import Testing
@testable import VRFC

@testable import VRFCScreens

@Suite struct CaringTests {
  private func desk() throws -> FakeDesk {
    var house = try House()
    try house.arrive("Muhammad Aslam")
    try house.arrive("Sajid Ali", age: 15)
    try house.arrive("Fatima Bibi", sex: .female, age: 30, family: 1)
    try house.arrive("Zainab", sex: .female, age: 8, family: 1)
    var desk = FakeDesk(house)
    desk.press(.character("3"))
    return desk
  }

  private func stay(_ serial: Int) -> StayNumber { StayNumber(year: 2021, serial: serial) }

  @Test func `a bed is set apart after a question, and shown on the map and the board`() throws {
    var desk = try desk()
    desk.press(.end, .character("i"), .character("y"))
    #expect(desk.house.centre.isolationBeds.map(\.description) == ["F-25"])
    #expect(desk.lines.contains { $0.contains("isolation 0 of 1 taken") })
    #expect(desk.lines.contains { $0.contains("F-25  free, for isolation") })
  }

  @Test func `health is a word, and who must sleep apart is pointed at`() throws {
    var desk = try desk()
    desk.press(.character("e"), .control("u"))
    desk.type("iso")
    desk.press(.function(2))
    #expect(desk.house.centre.residents[stay(1)]?.care.health?.outcome == .isolate)
    #expect(desk.lines.contains { $0.contains("MUST SLEEP APART") })
    desk.press(.character("1"))
    #expect(desk.lines.contains { $0.contains("to be isolated, without an isolation bed") })
  }

  @Test func `an officer answers for a child, and the departure says what is lacking`() throws {
    var desk = try desk()
    desk.press(.right, .character("d"))
    #expect(desk.lines.contains { $0.contains("NO OFFICER yet (o); NOT REFERRED") })
    desk.type("f")
    desk.press(.function(2))
    #expect(desk.notice.contains("no officer answers for them"))
    desk.press(.escape, .character("o"), .function(2))
    #expect(desk.house.centre.residents[stay(2)]?.care.responsible?.description == "b.munir")
  }

  @Test func `who of the family remains is named at the departure`() throws {
    var desk = try desk()
    desk.press(.tab, .character("d"))
    #expect(desk.lines.contains { $0.contains("of the family remain: Zainab, 8") })
  }

  @Test func `a convoy shows the numbers, then asks, then leaves`() throws {
    var desk = try desk()
    desk.press(.character("C"))
    #expect(
      desk.lines.contains {
        $0.contains("Punjab: 1 man, 1 woman, 1 under 18 leave; 1 stay")
      })
    desk.type("punjab")
    desk.press(.enter, .enter)
    desk.type("FIA Lahore")
    desk.press(.function(2))
    #expect(desk.house.centre.residents.count == 4)
    #expect(desk.lines.contains { $0.contains("2021/00002 stays: a child without a guardian") })
    desk.press(.character("y"))
    #expect(Array(desk.house.centre.residents.keys) == [stay(2)])
    #expect(desk.notice.hasPrefix("saved: 3 departed together"))
  }
}
