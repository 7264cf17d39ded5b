import Testing

@testable import VRFC

/// Meals in a house.
extension House {
  /// A house that has sittings: breakfast at six, lunch at eleven, dinner at eighteen; in Ramadan
  /// suhoor at one, or as given, and iftar at sixteen.
  static func withSittings(suhoor: Int = 1) -> House {
    var house = House()
    house.provide(
      sittings([(.breakfast, 6), (.lunch, 11), (.dinner, 18)]),
      ramadan: sittings([(.suhoor, suhoor), (.iftar, 16)]))
    return house
  }

  private static func sittings(_ hours: [(Sitting, Int)]) -> [SittingConfiguration] {
    hours.compactMap { sitting, hour in
      ClockTime(hour: hour, minute: 0).map { SittingConfiguration(sitting: sitting, cutOff: $0) }
    }
  }

  /// A meal of some day after the first.
  static func meal(_ sitting: Sitting, after days: Int = 0) -> MealKey {
    MealKey(day: House.day.adding(days), sitting: sitting)
  }

  func eligible(_ sitting: Sitting, after days: Int = 0) throws -> Eligible {
    let sitting = try #require(centre.sitting(House.meal(sitting, after: days)))
    return remembering(centre.recollection(for: sitting)).eligible(for: sitting)
  }

  /// A meal as the log tells it.
  func meal(_ key: MealKey, before seq: Int = .max) -> Meal? {
    var meal: Meal?
    for act in acts where act.head.seq < seq {
      for case .meal(let event) in act.act.events where event.body.meal == key {
        var next = meal ?? Meal(key)
        event.body.apply(to: &next, at: act.act.at)
        meal = next
      }
    }
    return meal
  }

  /// What the last act did to meals: as they are, and as they were before.
  func recallMeals(of act: StampedAct?, into recalled: inout Recollections) {
    guard let act else { return }
    for case .meal(let event) in act.act.events {
      let key = event.body.meal
      recalled.meals[key] = meal(key)
      recalled.earlier.meals[key] = meal(key, before: act.head.seq)
    }
  }
}
