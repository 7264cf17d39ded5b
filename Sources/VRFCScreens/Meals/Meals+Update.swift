import VRFC

extension Model {
  mutating func perform(_ action: MealsAction) -> [Effect] {
    switch action {
    case .up: moveMealsCursor(by: -1)
    case .down: moveMealsCursor(by: 1)
    case .order: askOrder()
    case .deliver: askDelivery()
    case .serveStay: askServing()
    case .serveAll: askServingAll()
    case .count: askHeads()
    case .day(let step): showMeals(of: mealsDay.adding(step))
    case .today: (meals.day, meals.cursor) = (nil, nil)
    case .ramadan: askRamadan()
    case .slip: showKitchenSlip()
    }
    return []
  }

  private mutating func moveMealsCursor(by step: Int) {
    let rows = mealRows
    guard !rows.isEmpty else { return }
    let place = min(max(0, mealPlace(in: rows) + step), rows.count - 1)
    meals.cursor = rows[place].meal.meal.sitting
  }

  /// As far as anything can still be recorded.
  private mutating func showMeals(of day: Day) {
    let today = centre.moment.day
    guard (today.adding(-Centre.mealDaysBack)...today.adding(1)).contains(day) else {
      notice = .told(
        say(
          """
          meals are recorded for \(Centre.mealDaysBack) days back and for tomorrow; \
          \(Screen.reports.rawValue), Reports, has the others
          """))
      return
    }
    meals.day = day == today ? nil : day
    meals.cursor = nil
  }

  private mutating func showKitchenSlip() {
    guard let row = chosenMeal, let order = row.meal.order else {
      let way = say("\(key(.meals(.order), in: .meals)): order")
      notice = .told(say("nothing was ordered, so there is no slip yet (\(way))"))
      return
    }
    let slip = KitchenSlip(order, for: row.meal.meal, of: centre, head: head.short)
    sheet = Sheet(
      title: say("The kitchen's slip; `vrfc meals order` prints it"), lines: slip.lines)
  }
}
