/// Tells the kitchen how many will eat at a sitting. A later order takes the place of the earlier.
package struct OrderMeal: Act {
  package static let name = "orderMeal"

  package let meal: MealKey
  /// Portions; nil: as many as are eligible.
  package let count: Int?

  package init(_ meal: MealKey, count: Int? = nil) {
    self.meal = meal
    self.count = count
  }

  package func recollection(in centre: Centre) -> Recollection {
    centre.sitting(meal).map { centre.recollection(for: $0) } ?? Recollection()
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    try centre.check(meal.day, from: -1, to: 1)
    let sitting = try centre.checkedSitting(meal)
    if let count { try centre.checkPortions(count) }
    let eligible = centre.eligible(for: sitting)
    let order = Meal.Order(
      ordered: centre.moment, present: eligible.present, announced: eligible.announced,
      count: count ?? eligible.count, diets: eligible.diets)
    return [MealOrdered(meal: meal, order: order).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    guard let sitting = centre.sitting(meal) else { return [] }
    var remarks: [String] = []
    if let earlier = centre.meal(meal).order {
      remarks.append(
        say(
          "this takes the place of the order of \(earlier.ordered.clockText) for \(earlier.count)"))
    }
    if sitting.cutOff < centre.moment {
      remarks.append(say("ordered after the cut-off of \(sitting.cutOff.clockText)"))
    }
    let eligible = centre.eligible(for: sitting).count
    if let count, count != eligible { remarks.append(say("\(eligible) are eligible")) }
    return remarks
  }
}
