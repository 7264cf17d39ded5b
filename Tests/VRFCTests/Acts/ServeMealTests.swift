import Testing

@testable import VRFC

/// A person has one meal a sitting and day; nobody is served what did not come.
struct ServeMealTests {
  private let lunch = House.meal(.lunch)
  private let undo = UndoLastAct(by: StaffName("b.munir") ?? .somebody)

  /// A house of some men, with lunch delivered.
  private func house(of men: Int, delivered: Int?) throws -> (House, [StayNumber]) {
    var house = House.withSittings()
    let stays = try (0..<men).map { _ in try house.registered(.of(.male, 30, bed: .none)) }
    if let delivered { try house.did(DeliverMeal(lunch, count: delivered)) }
    return (house, stays)
  }

  @Test func `deliveries are added up, and what is missing or too much is said`() throws {
    var (house, _) = try house(of: 0, delivered: nil)
    #expect(
      house.remarks(on: DeliverMeal(lunch, count: 4))
        == ["lunch of Fri 24 Sep 2021 was not ordered"])
    try house.did(OrderMeal(lunch, count: 10))
    #expect(house.remarks(on: DeliverMeal(lunch, count: 4)) == ["6 fewer than ordered so far"])
    try house.did(DeliverMeal(lunch, count: 4))
    #expect(house.centre.meal(lunch).shortfall == 6)
    #expect(house.remarks(on: DeliverMeal(lunch, count: 6)) == [])
    #expect(house.remarks(on: DeliverMeal(lunch, count: 7)) == ["1 more than ordered"])
    try house.did(DeliverMeal(lunch, count: 6))
    #expect(house.centre.meal(lunch).delivered == 10)
    #expect(house.centre.meal(lunch).shortfall == 0)
  }

  @Test(arguments: [-1, 5_001])
  func `a delivery that cannot be is refused`(count: Int) {
    #expect(
      House.withSittings().refusal(of: DeliverMeal(lunch, count: count))
        == .meal(.nonsense(count: count)))
  }

  @Test(arguments: [(-8, false), (-7, true), (1, true), (2, false)])
  func `deliveries are recorded for a week back and for tomorrow`(days: Int, isTaken: Bool) {
    let delivery = DeliverMeal(House.meal(.lunch, after: days), count: 1)
    #expect((House.withSittings().refusal(of: delivery) == nil) == isTaken)
  }

  @Test func `who was served is not served again at that sitting, but at the next`() throws {
    var (house, stays) = try house(of: 2, delivered: 5)
    try house.did(ServeMeal(lunch, .stays([stays[0]])))
    #expect(
      house.refusal(of: ServeMeal(lunch, .stays([stays[0]])))?.description == """
        2021/00001 was served lunch of Fri 24 Sep 2021 at 24 Sep 10:00 already; a person has one \
        meal a sitting
        """)
    #expect(
      house.refusal(of: ServeMeal(lunch, .stays([stays[1], stays[1]])))
        == .meal(.namedTwice(stays[1])))
    let dinner = House.meal(.dinner)
    try house.did(DeliverMeal(dinner, count: 1))
    #expect(house.refusal(of: ServeMeal(dinner, .stays([stays[0]]))) == nil)
  }

  @Test func `all present are those who were not served, and nobody is left then`() throws {
    var (house, stays) = try house(of: 3, delivered: 5)
    try house.did(ServeMeal(lunch, .stays([stays[1]])))
    #expect(house.remarks(on: ServeMeal(lunch, .allPresent)) == ["2 portions are left"])
    try house.did(ServeMeal(lunch, .allPresent))
    let meal = house.centre.meal(lunch)
    #expect(Set(meal.eaters.keys) == Set(stays))
    #expect([meal.served, meal.left, meal.surplus] == [3, 2, 2])
    #expect(
      house.refusal(of: ServeMeal(lunch, .allPresent)) == .meal(.everybodyServed(lunch)))
  }

  @Test func `where some were counted by head, nobody knows who is left`() throws {
    var (house, stays) = try house(of: 3, delivered: 5)
    try house.did(ServeMeal(lunch, .count(2)))
    #expect(
      house.refusal(of: ServeMeal(lunch, .allPresent)) == .meal(.countedByHead(lunch, heads: 2)))
    #expect(house.refusal(of: ServeMeal(lunch, .stays([stays[0]]))) == nil)
  }

  @Test func `nothing is served before it came, nor more than came`() throws {
    var (house, stays) = try house(of: 3, delivered: nil)
    #expect(house.refusal(of: ServeMeal(lunch, .allPresent)) == .meal(.nothingDelivered(lunch)))
    try house.did(DeliverMeal(lunch, count: 2))
    for portions in [ServeMeal.Portions.allPresent, .count(3), .stays(stays)] {
      #expect(
        house.refusal(of: ServeMeal(lunch, portions))
          == .meal(.notEnough(lunch, wanted: 3, left: 2)))
    }
    #expect(
      house.refusal(of: ServeMeal(lunch, .count(3)))?.description == """
        record a further delivery (1 missing), or serve 2 by stay: 2 portions of lunch of Fri 24 \
        Sep 2021 left, 3 wanted
        """)
  }

  @Test func `nobody, fewer than none, and who is not here are refused`() throws {
    var (house, stays) = try house(of: 1, delivered: 5)
    #expect(house.refusal(of: ServeMeal(lunch, .stays([]))) == .meal(.noneServed))
    #expect(house.refusal(of: ServeMeal(lunch, .count(0))) == .meal(.noneServed))
    #expect(house.refusal(of: ServeMeal(lunch, .count(-1))) == .meal(.nonsense(count: -1)))
    let nobody = StayNumber(year: 2021, serial: 99)
    #expect(
      house.refusal(of: ServeMeal(lunch, .stays([nobody]))) == .stay(.noSuchStay(nobody)))
    try house.did(DepartStay.whole(stays[0], .released, at: house.centre.moment))
    #expect(house.refusal(of: ServeMeal(lunch, .stays(stays))) != nil)
  }

  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, false)])
  func `people are served by name today, or yesterday when midnight came in between`(
    days: Int, isTaken: Bool
  ) throws {
    var house = House.withSittings()
    let stay = try house.registered(
      .of(.male, 30, arrived: House.ten.adding(minutes: -4 * 1440)))
    let meal = House.meal(.lunch, after: days)
    try house.did(DeliverMeal(meal, count: 1))
    #expect((house.refusal(of: ServeMeal(meal, .stays([stay]))) == nil) == isTaken)
    #expect((house.refusal(of: ServeMeal(meal, .count(1))) == nil) == (days <= 0))
  }

  @Test func `whoever was not here at the cut-off is not served, but by head of what was ordered`()
    throws
  {
    var (house, stays) = try house(of: 1, delivered: 5)
    house.wait(minutes: 61)
    let late = try house.registered(.of(.male, 30, bed: .none))
    #expect(
      house.refusal(of: ServeMeal(lunch, .stays([late])))
        == .meal(.cameAfter(late, lunch, arrived: house.centre.moment)))
    #expect(house.remarks(on: ServeMeal(lunch, .allPresent)) == ["4 portions are left"])
    try house.did(ServeMeal(lunch, .allPresent))
    #expect(Array(house.centre.meal(lunch).eaters.keys) == stays)
    try house.did(ServeMeal(lunch, .count(1)))
    let dinner = House.meal(.dinner)
    try house.did(DeliverMeal(dinner, count: 1))
    #expect(house.refusal(of: ServeMeal(dinner, .stays([late]))) == nil)
  }

  @Test func `nobody is served a meal of before they came`() throws {
    var house = House.withSittings()
    let yesterday = House.meal(.dinner, after: -1)
    let stay = try house.registered(.of(.male, 30))
    try house.did(DeliverMeal(yesterday, count: 2))
    #expect(
      house.refusal(of: ServeMeal(yesterday, .stays([stay])))
        == .meal(.cameAfter(stay, yesterday, arrived: House.ten)))
    #expect(
      house.refusal(of: ServeMeal(yesterday, .allPresent)) == .meal(.everybodyServed(yesterday)))
  }

  @Test func `serving is undone for those alone whom one officer served`() throws {
    var (house, stays) = try house(of: 3, delivered: 3)
    try house.did(ServeMeal(lunch, .stays([stays[0]])), by: "b.munir")
    try house.did(ServeMeal(lunch, .stays([stays[1]])), by: "h.zehri")
    try house.did(DeliverMeal(lunch, count: 4), by: "h.zehri")
    try house.did(undo)
    let meal = house.centre.meal(lunch)
    #expect(Set(meal.eaters.keys) == [stays[1]])
    #expect([meal.served, meal.delivered] == [1, 7])
    #expect(house.refusal(of: ServeMeal(lunch, .stays([stays[0]]))) == nil)
    #expect(meal == house.meal(lunch))
  }

  @Test func `a delivery is undone, unless its portions were served`() throws {
    var (house, stays) = try house(of: 2, delivered: 1)
    try house.did(ServeMeal(lunch, .stays([stays[0]])), by: "h.zehri")
    #expect(
      house.refusal(of: undo)
        == .undo(.changedSince("1 portion of 2021-09-24/lunch has been served")))
    try house.did(UndoLastAct(by: try #require(StaffName("h.zehri"))), by: "h.zehri")
    try house.did(undo)
    #expect(house.centre.meal(lunch).delivered == nil)
  }
}
