/// Records portions that the partner brought; what comes later for the same sitting is added.
package struct DeliverMeal: Act {
  package static let name = "deliverMeal"

  package let meal: MealKey
  /// Nought: the partner came with nothing, or not at all.
  package let count: Int

  package init(_ meal: MealKey, count: Int) {
    self.meal = meal
    self.count = count
  }

  package func recollection(in centre: Centre) -> Recollection { centre.recollection(of: meal) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    try centre.check(meal.day, from: -Centre.mealDaysBack, to: 1)
    let known = centre.meal(meal)
    if known.order == nil { _ = try centre.checkedSitting(meal) }
    try centre.checkPortions(count)
    try centre.checkPortions((known.delivered ?? 0) + count)
    return [MealDelivered(meal: meal, count: count).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    guard (0...MealRefusal.portionsMax).contains(count) else { return [] }
    let known = centre.meal(meal)
    let delivered = (known.delivered ?? 0) + count
    guard let ordered = known.order?.count else { return [say("\(meal.words) was not ordered")] }
    if delivered < ordered { return [say("\(ordered - delivered) fewer than ordered so far")] }
    return delivered > ordered ? [say("\(delivered - ordered) more than ordered")] : []
  }
}
