import Testing

@testable import VRFC
@testable import VRFCScreens

/// The screen Meals, at 10:02 with two persons in the house.
@Suite struct MealsTests {
  private func desk(size: ScreenSize = .usual) throws -> FakeDesk {
    var house = try House()
    try house.offerMeals()
    try house.arrive("Muhammad Aslam", daysAgo: 5)
    try house.arrive("Sajid Ali", age: 15)
    var desk = FakeDesk(house, size: size)
    desk.press(.character("4"))
    return desk
  }

  private func lunch(_ desk: FakeDesk) -> Meal { desk.house.centre.meal(desk.house.meal(.lunch)) }

  @Test func `what is late and what is next stands there in words`() throws {
    let lines = try desk().lines
    #expect(lines.contains { $0.contains("LATE: not ordered") })
    #expect(lines.contains { $0.contains("order by 11:00") })
    #expect(lines.contains { $0.contains("2 present + 0 announced") })
  }

  @Test func `an order offers the eligible, and its slip can be read`() throws {
    var desk = try desk()
    desk.press(.down, .character("L"))
    #expect(desk.notice.contains("nothing was ordered"))
    desk.press(.character("o"), .enter)
    #expect(lunch(desk).order?.count == 2)
    #expect(desk.lines.contains { $0.contains("deliver 2") })
    desk.press(.character("L"))
    #expect(desk.lines.contains { $0.contains("Sitting   lunch") })
    #expect(!desk.lines.contains { $0.contains("Aslam") })
  }

  @Test func `who is announced after an order is eligible, and a new order says one number`()
    throws
  {
    var desk = try desk()
    desk.press(.down, .character("o"), .enter)
    try desk.house.perform(
      ReceiveBatch(men: 11, women: 0, children: 0, day: desk.house.centre.moment.day))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(
      desk.lines.contains { $0.contains("2 present + 11 announced; 2 at the order of 10:02") })
    desk.press(.character("o"))
    #expect(desk.lines.contains { $0.contains("2 present + 11 announced = 13 eligible") })
    #expect(desk.model.dialog?.text(.portions) == "13")
    desk.press(.enter)
    #expect(lunch(desk).order?.count == 13)
    #expect(!desk.lines.contains { $0.contains("at the order of") })
  }

  @Test func `Today leads to the sitting whose order no longer fits, and to a short delivery`()
    throws
  {
    var desk = try desk()
    try desk.house.perform(OrderMeal(desk.house.meal(.dinner)))
    try desk.house.arrive("Imran Khan")
    try desk.house.perform(OrderMeal(desk.house.meal(.lunch)))
    try desk.house.perform(DeliverMeal(desk.house.meal(.lunch), count: 1))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    for (words, sitting) in [
      ("lunch: ordered 3, delivered 1", Sitting.lunch),
      ("dinner: ordered 2, now 3 eligible", .dinner),
    ] {
      desk.press(.character("1"), .home)
      let tasks = desk.model.centre.tasks
      let place = try #require(
        tasks.firstIndex { desk.model.places(of: $0, limit: 5).contains(words) })
      for _ in 0..<place { desk.press(.down) }
      desk.press(.enter)
      #expect(desk.model.screen == .meals && desk.model.meals.cursor == sitting)
      #expect(desk.notice.contains(words))
    }
  }

  @Test func `deliveries add up, and an empty number is not taken for nought`() throws {
    var desk = try desk()
    desk.press(.down, .character("e"), .enter)
    #expect(lunch(desk).delivered == nil)
    desk.type("1")
    desk.press(.enter, .character("e"))
    desk.type("2")
    desk.press(.enter)
    #expect(lunch(desk).delivered == 3)
    #expect(desk.lines.contains { $0.contains("serve: 3 left") })
  }

  @Test func `one is served by stay or its serial, and all others by one key and a yes`() throws {
    var desk = try desk()
    try desk.house.perform(DeliverMeal(desk.house.meal(.lunch), count: 3))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    desk.press(.down, .character("s"))
    desk.type("1")
    desk.press(.enter)
    #expect(lunch(desk).served == 1)
    desk.press(.escape, .character("A"))
    #expect(desk.lines.contains { $0.contains("Serve all 1 who were not served yet?") })
    #expect(lunch(desk).served == 1)
    desk.press(.character("y"))
    #expect(lunch(desk).served == 2)
    #expect(desk.lines.contains { $0.contains("1 left over") })
  }

  @Test func `heads are counted, and more than are left are refused beside the field`() throws {
    var desk = try desk()
    try desk.house.perform(DeliverMeal(desk.house.meal(.lunch), count: 1))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    desk.press(.down, .character("c"))
    desk.type("2")
    desk.press(.enter)
    #expect(desk.notice.contains("1 portion of lunch"))
    #expect(desk.model.dialog != nil)
    #expect(lunch(desk).served == 0)
  }

  @Test func `the days go no further than anything is recorded, and t is today`() throws {
    var desk = try desk()
    desk.press(.character("]"), .character("]"))
    #expect(desk.lines.contains { $0.contains("Fri 1 Oct 2021, tomorrow") })
    for _ in 0..<10 { desk.press(.character("[")) }
    #expect(desk.lines.contains { $0.contains("Meals of Thu 23 Sep 2021") })
    desk.press(.character("t"))
    #expect(desk.lines.contains { $0.contains("Thu 30 Sep 2021, today") })
  }

  @Test func `a meal that the house no longer keeps in mind is looked up`() throws {
    var desk = try desk()
    try desk.house.perform(OrderMeal(desk.house.meal(.lunch, daysAgo: 4)), minutesAgo: 4 * 1440)
    try desk.house.perform(OrderMeal(desk.house.meal(.lunch)))
    desk.take(.otherDesksActed(desk.house.centre, head: desk.house.head))
    #expect(desk.house.centre.meals[desk.house.meal(.lunch, daysAgo: 4)] == nil)
    for _ in 0..<4 { desk.press(.character("[")) }
    #expect(desk.lines.contains { $0.contains("LATE: no delivery of 1 recorded") })
  }

  @Test func `Ramadan is declared for a day, changes the sittings, and is ended`() throws {
    var desk = try desk()
    desk.press(.character("R"))
    #expect(desk.lines.contains { $0.contains("suhoor, iftar") })
    desk.press(.enter)
    #expect(desk.house.centre.isFast(desk.house.centre.moment.day))
    #expect(desk.lines.contains { $0.contains("iftar") })
    #expect(desk.lines.contains { $0.contains("1 present + 0 announced; for children") })
    desk.press(.character("R"), .enter)
    #expect(desk.house.centre.fasts.values.allSatisfy { $0.last != nil })
  }

  @Test func `the hardware cursor is on the sitting that is marked`() throws {
    var desk = try desk()
    let first = try #require(view(desk.model, glyphs: .unicode).cursor)
    desk.press(.down)
    let second = try #require(view(desk.model, glyphs: .unicode).cursor)
    #expect(desk.lines[second.row].contains("lunch"))
    #expect(first.row < second.row)
  }

  @Test func `a centre without sittings says where they are written`() throws {
    var desk = FakeDesk(try House())
    desk.press(.character("4"), .character("o"))
    #expect(desk.notice.contains("no sitting"))
    #expect(desk.lines.contains { $0.contains("[[sittings]]") })
  }

  @Test func `the form that serves one person stays open for the next`() throws {
    var house = try House()
    try house.arrive("Zahid Hussain")
    try house.arrive("Sajid Ali")
    try house.eat()
    var desk = FakeDesk(house)
    desk.press(.character("4"), .character("s"))
    let before = desk.performed
    desk.type("sajid")
    #expect(desk.lines.contains { $0.contains("→ Sajid Ali, 24 M-02") })
    desk.press(.enter)
    #expect(desk.performed == before && desk.model.dialog?.text(.stay) == "2021/00002")
    desk.press(.enter)
    #expect(desk.performed == before + 1)
    #expect(desk.model.dialog?.text(.stay) == "" && desk.notice.hasPrefix("saved: "))
    desk.type("sajid")
    #expect(!desk.lines.contains { $0.contains("→ Sajid") })
    desk.press(.escape)
    #expect(desk.model.dialog == nil)
  }
}
