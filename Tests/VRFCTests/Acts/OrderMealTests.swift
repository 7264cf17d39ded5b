import Testing

@testable import VRFC

/// Who eats is counted at the cut-off: everybody present then, and whoever was announced by then.
struct OrderMealTests {
  private let lunch = House.meal(.lunch)

  @Test func `as many are ordered as are present, and announced and not registered yet`() throws {
    var house = House.withSittings()
    try house.did(RegisterArrival.of(.male, 30))
    try house.did(
      ReceiveBatch(
        men: 5, women: 1, children: 0, handedBack: 1,
        reason: Note(rawValue: "Afghan"), day: House.day))
    let batch = BatchNumber(day: House.day, serial: 1)
    try house.did(RegisterArrival.of(.male, 31, batch: batch))
    try house.did(OrderMeal(lunch))
    let order = try #require(house.centre.meal(lunch).order)
    #expect([order.present, order.announced, order.count] == [2, 4, 6])
    #expect(order.eligible == order.present + order.announced)
  }

  @Test func `a withdrawn batch, and one of more than a day ago, are not counted on`() throws {
    var house = House.withSittings()
    let batch = ReceiveBatch(men: 5, women: 0, children: 0, day: House.day)
    try house.did(batch)
    #expect(try house.eligible(.lunch).announced == 5)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(try house.eligible(.lunch).announced == 0)
    try house.did(batch)
    house.wait(minutes: 24 * 60 - 1)
    #expect(try house.eligible(.lunch, after: 1).announced == 5)
    house.wait(minutes: 1)
    #expect(try house.eligible(.lunch, after: 1).announced == 0)
  }

  @Test func `after the cut-off it is counted as of the cut-off, with who has left since`() throws {
    var house = House.withSittings()
    let leaving = try house.registered(.of(.male, 30))
    try house.did(ReceiveBatch(men: 1, women: 0, children: 0, day: House.day))
    house.wait(minutes: 90)
    let batch = BatchNumber(day: House.day, serial: 1)
    try house.did(RegisterArrival.of(.male, 40, batch: batch))
    try house.did(DepartStay.whole(leaving, .released, at: house.centre.moment))
    house.wait(minutes: 1)
    let eligible = try house.eligible(.lunch)
    #expect([eligible.present, eligible.announced] == [1, 1])
    #expect(house.remarks(on: OrderMeal(lunch)) == ["ordered after the cut-off of 11:00"])
  }

  @Test func `diets are counted by age, need and what health staff wrote`() throws {
    var house = House.withSittings()
    try house.did(RegisterArrival.of(.male, 1))
    try house.did(RegisterArrival.of(.female, 25, needs: [.pregnant]))
    let stay = try house.registered(.of(.male, 50))
    try house.did(CheckHealth(stay: stay, outcome: .cleared, diet: .diabetic))
    try house.did(OrderMeal(lunch))
    let diets = house.centre.meal(lunch).order?.diets.reduce(into: [:]) { $0[$1.diet] = $1.count }
    #expect(diets == [.infant: 1, .pregnant: 1, .diabetic: 1])
  }

  @Test func `a later order takes the place of the earlier, and this is said`() throws {
    var house = House.withSittings()
    try house.did(OrderMeal(lunch, count: 10))
    house.wait(minutes: 2)
    #expect(
      house.remarks(on: OrderMeal(lunch, count: 7)) == [
        "this takes the place of the order of 10:00 for 10", "0 are eligible",
      ])
    try house.did(OrderMeal(lunch, count: 7))
    #expect(house.centre.meal(lunch).order?.count == 7)
  }

  @Test func `what is no sitting of that day is refused, and what there is is named`() {
    let house = House.withSittings()
    #expect(
      house.refusal(of: OrderMeal(House.meal(.iftar)))?.description == """
        there is no iftar on Fri 24 Sep 2021; there is breakfast, lunch or dinner, for Ramadan is \
        not declared for that day
        """)
    #expect(
      House().refusal(of: OrderMeal(lunch))?.description
        == "there is no lunch on Fri 24 Sep 2021; there is no sitting at all")
  }

  @Test(arguments: [(-2, false), (-1, true), (0, true), (1, true), (2, false)])
  func `orders are for yesterday, today and tomorrow`(days: Int, isTaken: Bool) {
    let refusal = House.withSittings().refusal(of: OrderMeal(House.meal(.lunch, after: days)))
    #expect((refusal == nil) == isTaken)
    #expect(isTaken || refusal?.description.contains("23 Sep 2021 to Sat 25 Sep 2021") == true)
  }

  @Test(arguments: [-1, 5_001])
  func `portions are from 0 to 5000`(count: Int) {
    let house = House.withSittings()
    let refusal = house.refusal(of: OrderMeal(lunch, count: count))
    #expect(refusal == .meal(.nonsense(count: count)))
  }

  @Test func `how many portions can be follows those who are here and announced`() throws {
    var house = House.withSittings()
    #expect(house.refusal(of: OrderMeal(lunch, count: 500)) == nil)
    #expect(
      house.refusal(of: OrderMeal(lunch, count: 501))
        == .meal(.tooManyFor(count: 501, people: 0)))
    try house.did(ReceiveBatch(men: 1_900, women: 0, children: 0, day: House.day))
    #expect(house.refusal(of: OrderMeal(lunch, count: 5_700)) == nil)
    #expect(
      house.refusal(of: OrderMeal(lunch, count: 5_701)) == .meal(.nonsense(count: 5_701)))
  }

  @Test func `an order that is undone leaves the one before, unless somebody ordered since`() throws
  {
    var house = House.withSittings()
    let undo = UndoLastAct(by: try #require(StaffName("b.munir")))
    try house.did(OrderMeal(lunch, count: 10), by: "h.zehri")
    try house.did(OrderMeal(lunch, count: 7))
    try house.did(undo)
    #expect(house.centre.meal(lunch).order?.count == 10)
    try house.did(OrderMeal(lunch, count: 8))
    try house.did(OrderMeal(lunch, count: 9), by: "h.zehri")
    #expect(
      house.refusal(of: undo) == .undo(.changedSince("2021-09-24/lunch was ordered again")))
  }
}
