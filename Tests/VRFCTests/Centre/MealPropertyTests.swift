import Testing

@testable import VRFC

/// What holds of meals whatever happens, over thousands of random days.
struct MealPropertyTests {
  private static let houses = 40

  @Test(arguments: UInt64(0)..<10)
  func `the numbers of every meal add up, and nobody is served twice`(tenth: UInt64) throws {
    var orders = 0
    var served = 0
    for seed in 0..<UInt64(MealPropertyTests.houses) {
      var days = RandomMeals(seed: tenth * 1_000 + seed)
      while days.day < House.day.adding(6) {
        try days.step()
        for meal in days.house.centre.meals.values { expectSums(of: meal) }
      }
      try expectEligible(in: days.house)
      for meal in days.house.centre.meals.values {
        #expect(meal == days.house.meal(meal.meal), "as the log tells it")
        orders += meal.order == nil ? 0 : 1
      }
      served += days.done.count { $0.act is ServeMeal }
    }
    #expect(orders > MealPropertyTests.houses)
    #expect(served > MealPropertyTests.houses)
  }

  private func expectSums(of meal: Meal) {
    if let order = meal.order { #expect(order.eligible == order.present + order.announced) }
    #expect((meal.delivered ?? 0) == meal.served + (meal.surplus ?? 0))
    #expect(meal.left >= 0)
    #expect(meal.counted >= 0)
    #expect((meal.delivered == nil) == (meal.surplus == nil))
  }

  /// The report counts the day's sittings as the desk would have.
  private func expectEligible(in house: House) throws {
    let centre = house.centre
    let sittings = centre.sittings(on: centre.moment.day).filter { $0.cutOff <= centre.moment }
    guard let first = sittings.first else { return }
    var wanted = Recollection()
    wanted.leftSince = first.cutOff.adding(minutes: -Centre.announcedMinutes)
    let recalled = house.remembering(wanted).recalled
    let diners =
      centre.residents.values.map { Diner($0) }
      + recalled.left.map { Diner($0, care: recalled.careOfLeft[$0.stay]) }
    var counting = EligibleCounting(diners: diners, batches: Array(centre.batches.values))
    for sitting in sittings {
      #expect(
        counting.count(sitting, at: sitting.cutOff)
          == (try house.eligible(
            sitting.sitting,
            after:
              House.day.distance(to: centre.moment.day))).count)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `the same days at a desk leave the same meals, also after reindexing`(seed: UInt64) throws {
    var days = RandomMeals(seed: seed)
    while days.day < House.day.adding(20) { try days.step() }
    let centre = try ReportCentre()
    try centre.desk.run { run in
      for done in days.done {
        let officer = Officer(
          name: try #require(StaffName(done.staff)), role: .open, desk: "pts/1")
        _ = try run.perform(done.act, as: officer, at: done.at)
      }
    }
    #expect(centre.desk.centre.meals == days.house.centre.meals)
    #expect(centre.desk.centre.fasts == days.house.centre.fasts)
    let asked = try VRFCTests.days("2021-09-20", "2021-10-20")
    let before = try centre.desk.meals(asked, by: .day, as: centre.officer)
    try Index.remove(folder: centre.folder.path)
    let again = try Desk(centre.folder)
    #expect(again.centre.meals == days.house.centre.meals)
    #expect(again.centre.fasts == days.house.centre.fasts)
    let after = try centre.desk.meals(asked, by: .day, as: centre.officer)
    #expect(after.rows == before.rows)
    #expect(before.rows.contains { $0.served > 0 })
  }
}
