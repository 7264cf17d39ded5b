/// Records portions that were handed out: one a person, sitting and day, to those who are here.
package struct ServeMeal: Act {
  package static let name = "serveMeal"

  /// To whom.
  package enum Portions: Hashable, Sendable {
    case stays([StayNumber])
    /// Counted by head.
    case count(Int)
    /// Everybody here who is entitled and was not served.
    case allPresent
  }

  package let meal: MealKey
  package let portions: Portions

  package init(_ meal: MealKey, _ portions: Portions) {
    self.meal = meal
    self.portions = portions
  }

  package func recollection(in centre: Centre) -> Recollection {
    var recollection = centre.recollection(of: meal)
    if case .stays(let stays) = portions { recollection.stays = stays }
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    try checkDay(in: centre)
    let known = centre.meal(meal)
    let sitting = centre.sitting(meal)
    if known.delivered == nil { _ = try centre.checkedSitting(meal) }
    let (stays, counted) = try served(known, sitting, in: centre)
    guard known.delivered != nil else { throw .meal(.nothingDelivered(meal)) }
    guard stays.count + counted <= known.left else {
      throw .meal(.notEnough(meal, wanted: stays.count + counted, left: known.left))
    }
    return [MealServed(meal: meal, stays: stays, counted: counted).event]
  }

  package func remarks(in centre: Centre) -> [String] {
    let known = centre.meal(meal)
    let wanted =
      switch portions {
      case .stays(let stays): stays.count
      // Remarked on before it is refused: a number that cannot be must not overflow.
      case .count(let count): min(max(0, count), MealRefusal.portionsMax)
      case .allPresent: centre.unserved(meal).count
      }
    let left = known.left - wanted
    return [say("\(left.portions) \(left == 1 ? say("is") : say("are")) left")]
  }

  /// By name only now or for the day before, when midnight came in between; and not before the day,
  /// but for a suhoor that is counted on the eve.
  private func checkDay(in centre: Centre) throws(Refusal) {
    let isCounted = centre.sitting(meal).map { $0.cutOff <= centre.moment } ?? false
    let last = isCounted ? max(0, centre.moment.day.distance(to: meal.day)) : 0
    switch portions {
    case .stays, .allPresent: try centre.check(meal.day, from: -1, to: last)
    case .count: try centre.check(meal.day, from: -Centre.mealDaysBack, to: last)
    }
  }

  private func served(
    _ known: Meal, _ sitting: DaySitting?, in centre: Centre
  ) throws(Refusal) -> (stays: [StayNumber], counted: Int) {
    switch portions {
    case .stays(let stays):
      guard !stays.isEmpty else { throw .meal(.noneServed) }
      var named: Set<StayNumber> = []
      for stay in stays {
        guard named.insert(stay).inserted else { throw .meal(.namedTwice(stay)) }
        try check(stay, known, sitting, in: centre)
      }
      return (stays, 0)
    case .count(let count):
      try centre.checkPortions(count)
      guard count > 0 else { throw .meal(.noneServed) }
      return ([], count)
    case .allPresent:
      guard known.counted == 0 else {
        throw .meal(.countedByHead(meal, heads: known.counted))
      }
      let stays = centre.unserved(meal)
      guard !stays.isEmpty else { throw .meal(.everybodyServed(meal)) }
      return (stays, 0)
    }
  }

  private func check(
    _ stay: StayNumber, _ known: Meal, _ sitting: DaySitting?, in centre: Centre
  ) throws(Refusal) {
    let resident = try centre.resident(stay)
    if let moment = known.eaters[stay] { throw .meal(.servedBefore(stay, meal, moment)) }
    guard let sitting else { return }
    let diner = Diner(resident)
    guard diner.isCounted(for: sitting, now: centre.moment) else {
      throw .meal(.cameAfter(stay, meal, arrived: resident.arrived))
    }
    if !sitting.isFor(diner) { throw .meal(.fasts(stay, meal.day)) }
  }
}

extension Centre {
  /// Those here who are entitled to a meal, were here at its cut-off, and were not served by name.
  package func unserved(_ key: MealKey) -> [StayNumber] {
    let (known, sitting) = (meal(key), sitting(key))
    return residents.values
      .filter { resident in
        let diner = Diner(resident)
        return known.eaters[resident.stay] == nil
          && sitting.map { $0.isFor(diner) && diner.isCounted(for: $0, now: moment) } ?? true
      }
      .map(\.stay).sorted()
  }
}
