@testable import VRFC

extension House {
  /// A provision with the three sittings of a day, and those of Ramadan.
  static func sittings(of provision: Provision) throws -> Provision {
    var provision = provision
    provision.partner = "Saylani Welfare International Trust"
    provision.sittings = [
      try sitting(.breakfast, "06:00"), try sitting(.lunch, "11:00"),
      try sitting(.dinner, "18:00"),
    ]
    provision.ramadanSittings = [try sitting(.suhoor, "01:00"), try sitting(.iftar, "16:00")]
    return provision
  }

  private static func sitting(_ sitting: Sitting, _ time: String) throws -> SittingConfiguration {
    SittingConfiguration(sitting: sitting, cutOff: try present(ClockTime(typed: time)))
  }

  /// Every meal, as the records tell it.
  var mealsRecalled: Recollections {
    var recalled = Recollections()
    for act in records {
      for case .meal(let event) in act.act.events {
        let key = event.body.meal
        event.body.apply(to: &recalled.meals[key, default: Meal(key)], at: act.act.at)
      }
    }
    return recalled
  }

  func meal(_ sitting: Sitting, daysAgo: Int = 0) -> MealKey {
    MealKey(day: centre.moment.day.adding(-daysAgo), sitting: sitting)
  }

  /// Breakfast was short, lunch is ordered, dinner is to come.
  mutating func eat() throws {
    try offerMeals()
    try perform(OrderMeal(meal(.breakfast)), minutesAgo: 260)
    try perform(DeliverMeal(meal(.breakfast), count: 1), minutesAgo: 200)
    try perform(ServeMeal(meal(.breakfast), .count(1)), minutesAgo: 190)
    try perform(OrderMeal(meal(.lunch)))
    try perform(DeliverMeal(meal(.lunch), count: 30))
    try perform(ServeMeal(meal(.lunch), .stays([StayNumber(year: 2021, serial: 1)])))
  }
}
