extension Desk {
  /// What the meals of a day need beyond who is here: the meals themselves, which the house keeps
  /// for a few days only, and who has left since the first cut-off.
  package func recollections(ofMealsOn day: Day) throws -> Recollections {
    var wanted = Recollection()
    wanted.meals = Sitting.allCases.map { MealKey(day: day, sitting: $0) }
    let first = centre.sittings(on: day).map(\.cutOff).min()
    wanted.leftSince = first.flatMap { $0 < centre.moment ? $0 : nil }
    return try recall(wanted)
  }
}
