import Testing

@testable import VRFC

/// The duty officer's list is derived from the house, the most urgent first.
struct TasksTests {
  private func tasks(_ house: House) -> [OpenTask.Kind] { house.centre.tasks.map(\.kind) }

  private func stays(_ kind: OpenTask.Kind, _ house: House) -> [StayNumber]? {
    for task in house.centre.tasks where task.kind == kind {
      if case .stays(let stays) = task.subject { return stays }
    }
    return nil
  }

  @Test func `what stands in the log is English, whatever is said on the screen`() {
    let catalogue = Catalogue(["unscreened": "بغیر جانچ", "waiting-for-bed": "بستر کا منتظر"])
    Catalogue.$spoken.withValue(catalogue) {
      #expect(OpenTask.Kind.unscreened.name == "unscreened")
      #expect(OpenTask.Kind.waiting.name == "waiting-for-bed")
    }
  }

  @Test func `an empty house has nothing to be done`() {
    #expect(House().centre.tasks.isEmpty)
  }

  @Test func `a child alone is first, until an officer and child protection answer for it`()
    throws
  {
    var house = House()
    let child = try house.registered(.of(.male, 14))
    #expect(tasks(house).prefix(2) == [.childWithoutOfficer, .childWithoutReferral])
    #expect(stays(.childWithoutOfficer, house) == [child])
    let number = try house.referred(child, .childProtection, to: "Child")
    #expect(!tasks(house).contains(.childWithoutReferral))
    let no = Note(rawValue: "not ours")
    try house.did(AnswerReferral(referral: number, to: .declined, reason: no))
    #expect(tasks(house).contains(.childWithoutReferral))
  }

  @Test func `who waits for a bed and whom an officer places are listed apart`() throws {
    var house = House()
    let waiting = try house.registered(.of(.male, 30, bed: .none))
    let placed = try house.registered(.of(.transgender, 30, bed: .none))
    #expect(stays(.waiting, house) == [waiting])
    #expect(stays(.officerDecides, house) == [placed])
  }

  @Test func `places on the floor are over capacity`() throws {
    var house = House()
    for _ in 1...3 { try house.did(RegisterArrival.of(.male, 30)) }
    try house.did(RegisterArrival.of(.male, 30, bed: .bed("M-F1"), overriding: .decided))
    let over = house.centre.tasks.first { $0.kind == .overCapacity }
    #expect(over?.subject == .beds(["M-F1"]))
  }

  @Test func `who was not seen by health is listed at once, who was not screened after a day`()
    throws
  {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    #expect(stays(.unseen, house) == [stay])
    house.wait(minutes: 24 * 60 - 1)
    #expect(stays(.unscreened, house) == nil)
    house.wait(minutes: 1)
    #expect(stays(.unscreened, house) == [stay])
  }

  @Test func `a referral that nobody answered is listed after three days, not before`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let shelter = try house.referred(stay, .shelter, to: "Child")
    let health = try house.referred(stay)
    house.wait(minutes: 3 * 24 * 60 - 1)
    #expect(!tasks(house).contains(.unanswered))
    house.wait(minutes: 1)
    let task = house.centre.tasks.first { $0.kind == .unanswered }
    #expect(task?.subject == .referrals([health, shelter]))
    try house.did(AnswerReferral(referral: shelter, to: .accepted))
    #expect(house.centre.tasks.first { $0.kind == .unanswered }?.count == 1)
  }

  @Test(arguments: [(1, nil), (2, 3), (3, 3), (4, 5), (9, 5)])
  func `the third and the fifth night are flagged, each stay once`(
    midnights: Int, night: Int?
  ) throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    house.wait(minutes: midnights * 24 * 60)
    let nights = tasks(house).compactMap { kind in
      if case .night(let night) = kind { night } else { nil }
    }
    #expect(nights == [night].compactMap { $0 })
  }

  @Test func `a sitting is to be ordered from an hour before its cut-off`() throws {
    var house = House()
    let lunch = try #require(ClockTime(hour: 11, minute: 0))
    house.provide([SittingConfiguration(sitting: .lunch, cutOff: lunch)])
    #expect(tasks(house) == [.mealNotOrdered])
    house.wait(minutes: -1)
    #expect(tasks(house).isEmpty)
    house.wait(minutes: 60 + 180 + 2)
    #expect(tasks(house).isEmpty)
  }

  @Test func `a batch is listed until everybody on its manifest is registered`() throws {
    var house = House()
    try house.did(ReceiveBatch(men: 1, women: 0, children: 0, day: House.day))
    #expect(tasks(house) == [.batchNotRegistered])
    let batch = try #require(house.centre.batches.keys.first)
    try house.did(RegisterArrival.of(.male, 30, batch: batch))
    #expect(!tasks(house).contains(.batchNotRegistered))
  }

  @Test func `a hold that ends within the hour is listed`() throws {
    var house = House()
    try house.did(HoldBed(bed: "M-01", until: House.ten.adding(minutes: 61), reason: nil))
    #expect(tasks(house).isEmpty)
    house.wait(minutes: 1)
    #expect(tasks(house) == [.holdEnding])
    house.wait(minutes: 60)
    #expect(tasks(house).isEmpty)
  }

  @Test func `children and the sick come before older referrals`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let shelter = try house.referred(stay, .shelter, to: "Child")
    let aid = try house.referred(stay, .legalAid, to: "Social Action")
    let health = try house.referred(stay)
    let order = house.centre.referrals.values.sorted(by: house.centre.isMoreUrgent)
    #expect(order.map(\.referral) == [health, shelter, aid])
  }

  private func gaps(_ kind: OpenTask.Kind, _ house: House) -> [String] {
    for task in house.centre.tasks where task.kind == kind {
      if case .mealGaps(let gaps) = task.subject { return gaps.map(\.words) }
    }
    return []
  }

  @Test func `an order is outdated when others are eligible, until it is renewed or counted`()
    throws
  {
    var house = House.withSittings()
    try house.did(RegisterArrival.of(.male, 30))
    try house.did(OrderMeal(House.meal(.lunch)))
    #expect(gaps(.mealOrderOutdated, house).isEmpty)
    try house.did(ReceiveBatch(men: 140, women: 0, children: 0, day: House.day))
    #expect(gaps(.mealOrderOutdated, house) == ["lunch: ordered 1, now 141 eligible"])
    var later = house
    later.wait(minutes: 60)
    #expect(gaps(.mealOrderOutdated, later).isEmpty)
    try house.did(OrderMeal(House.meal(.lunch)))
    #expect(gaps(.mealOrderOutdated, house).isEmpty)
  }

  @Test func `who orders another number than is eligible is not asked again and again`() throws {
    var house = House.withSittings()
    try house.did(RegisterArrival.of(.male, 30))
    try house.did(OrderMeal(House.meal(.lunch), count: 20))
    #expect(gaps(.mealOrderOutdated, house).isEmpty)
  }

  @Test func `a delivery is short until the rest comes, everybody has eaten, or the day is over`()
    throws
  {
    var house = House.withSittings()
    let lunch = House.meal(.lunch)
    for _ in 1...2 { try house.did(RegisterArrival.of(.male, 30)) }
    try house.did(OrderMeal(lunch))
    #expect(gaps(.mealShort, house).isEmpty)
    try house.did(DeliverMeal(lunch, count: 1))
    #expect(gaps(.mealShort, house) == ["lunch: ordered 2, delivered 1"])
    try house.did(ServeMeal(lunch, .count(1)))
    #expect(gaps(.mealShort, house) == ["lunch: ordered 2, delivered 1"])
    var tomorrow = house
    tomorrow.wait(minutes: 24 * 60)
    #expect(gaps(.mealShort, tomorrow).isEmpty)
    try house.did(DeliverMeal(lunch, count: 1))
    #expect(gaps(.mealShort, house).isEmpty)
  }

  @Test func `a short delivery is enough when everybody here has eaten`() throws {
    var house = House.withSittings()
    let lunch = House.meal(.lunch)
    try house.did(RegisterArrival.of(.male, 30))
    try house.did(OrderMeal(lunch, count: 5))
    try house.did(DeliverMeal(lunch, count: 1))
    #expect(gaps(.mealShort, house) == ["lunch: ordered 5, delivered 1"])
    try house.did(ServeMeal(lunch, .allPresent))
    #expect(gaps(.mealShort, house).isEmpty)
  }

  @Test func `a hand-over counts tasks by names that no language changes`() throws {
    let kinds: [OpenTask.Kind] = [.unscreened, .mealOrderOutdated, .mealShort, .night(5)]
    let names = Catalogue.$spoken.withValue(Catalogue(["unscreened": "жж"])) { kinds.map(\.name) }
    #expect(names == ["unscreened", "meal-order-outdated", "meal-delivered-short", "night-5"])
  }
}
