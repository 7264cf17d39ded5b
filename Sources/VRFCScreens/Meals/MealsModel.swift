import VRFC

/// The screen Meals.
package struct MealsModel: Sendable {
  /// The sitting under the cursor; nil: the first that something is to be done for.
  var cursor: Sitting?
  /// The day that is shown; nil: today.
  var day: Day?
  /// What was looked up for a day, as of a record.
  var recalled: (recollections: Recollections, day: Day, seq: Int)?
}

/// One sitting of the day that is shown.
struct MealRow: Sendable {
  let meal: Meal
  /// Nil: something was recorded, and then the day got other sittings.
  let sitting: DaySitting?
  let present: Int
  let announced: Int

  var eligible: Int { present + announced }
  var name: String { meal.meal.sitting.rawValue }
}

extension Model {
  /// The day that is shown.
  var mealsDay: Day { meals.day ?? centre.moment.day }

  /// The house, with what was looked up for the day that is shown.
  var mealsHouse: Centre {
    guard let recalled = meals.recalled, recalled.day == mealsDay else { return centre }
    var house = centre
    house.recalled = recalled.recollections
    return house
  }

  /// The sittings of the day, and whatever else was recorded that day.
  var mealRows: [MealRow] {
    let house = mealsHouse
    let sittings = house.sittings(on: mealsDay)
    let others = Sitting.allCases.map { MealKey(day: mealsDay, sitting: $0) }.filter { key in
      !sittings.contains { $0.meal == key } && house.meal(key).isRecorded
    }
    return sittings.map { MealRow($0.meal, $0, in: house) }
      + others.map { MealRow($0, nil, in: house) }
  }

  /// Where the cursor is among the rows.
  func mealPlace(in rows: [MealRow]) -> Int {
    let chosen = rows.firstIndex { $0.meal.meal.sitting == meals.cursor }
    return chosen ?? rows.firstIndex { $0.isOpen } ?? 0
  }

  var chosenMeal: MealRow? {
    let rows = mealRows
    return rows.isEmpty ? nil : rows[mealPlace(in: rows)]
  }

  var wantedMeals: [Effect] {
    guard screen == .meals else { return [] }
    if let recalled = meals.recalled, recalled.day == mealsDay, recalled.seq == head.seq {
      return []
    }
    return [.loadMeals(mealsDay)]
  }
}

extension MealRow {
  /// Who is eligible is counted at the cut-off, or now where that is still to come; what an order
  /// knew of it is told beside it.
  fileprivate init(_ key: MealKey, _ sitting: DaySitting?, in house: Centre) {
    meal = house.meal(key)
    self.sitting = sitting
    if let sitting {
      let eligible = house.eligible(for: sitting)
      (present, announced) = (eligible.present, eligible.announced)
    } else {
      (present, announced) = (meal.order?.present ?? 0, meal.order?.announced ?? 0)
    }
  }

  /// Whether something is still to be done for somebody.
  fileprivate var isOpen: Bool {
    meal.delivered == nil ? eligible > 0 || meal.order != nil : meal.left > 0
  }
}

extension Meal {
  fileprivate var isRecorded: Bool { order != nil || delivered != nil || served > 0 }
}
