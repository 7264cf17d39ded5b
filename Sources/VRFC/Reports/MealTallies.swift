extension Desk {
  /// The meals of some days, as far as this desk has read the log.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func meals(
    _ days: ReportDays, by step: ReportStep, as officer: Officer
  ) throws -> MealsReport {
    try export("meals", days, as: officer)
    return try meals(days, by: step)
  }

  /// The same for who was let in already.
  func meals(_ days: ReportDays, by step: ReportStep) throws -> MealsReport {
    MealsReport(by: step, counting: try tallies(of: days, until: clock.now()), head: head)
  }

  /// The sittings of a day; where the cut-off is still to come, with who is eligible now.
  package func meals(of day: Day) throws -> MealsReport {
    let days = try ReportDays(from: day, to: day)
    return MealsReport(by: .day, counting: try tallies(of: days, until: nil), head: head)
  }

  /// Who is eligible is counted for every sitting that there is, ordered or not: what an order
  /// knew of it is old as soon as somebody comes or a batch is announced.
  ///
  /// - Parameter last: of sittings with a later cut-off, only those that were ordered are counted;
  ///   nil: all are.
  private func tallies(of days: ReportDays, until last: Moment?) throws -> [MealTally] {
    let sittings = (days.first...days.last).flatMap { centre.sittings(on: $0) }
    var recorded = try history { try $0.meals(of: days) }
    let counted = sittings.filter { sitting in
      recorded[sitting.meal]?.order != nil || last.map { sitting.cutOff <= $0 } ?? true
    }
    let eligible = try eligible(for: counted)
    let held = Set(sittings.map(\.meal))
    for sitting in sittings where recorded[sitting.meal] == nil {
      recorded[sitting.meal] = Meal(sitting.meal)
    }
    return recorded.values.map { meal in
      // A day that got other sittings afterwards tells no cut-off: there the order's word stands.
      let known = held.contains(meal.meal) ? nil : meal.order?.eligible
      return MealTally(recorded: meal, eligible: eligible[meal.meal] ?? known)
    }
  }

  /// Who was eligible for sittings, by what is known of them now.
  private func eligible(for sittings: [DaySitting]) throws -> [MealKey: Int] {
    let sittings = sittings.sorted { $0.cutOff < $1.cutOff }
    guard let first = sittings.first, let last = sittings.last else { return [:] }
    let now = clock.now()
    let since = min(first.cutOff, now).adding(minutes: -Centre.announcedMinutes)
    let until = min(last.cutOff, now)
    let isForSome = sittings.contains { $0.audience == .exempt }
    let (left, batches) = try history { index in
      (
        try index.diners(leftSince: since, arrivedBy: until, knowing: isForSome ? .care : .stays),
        try index.batches(receivedSince: since)
      )
    }
    var counting = EligibleCounting(
      diners: centre.residents.values.map { Diner($0) } + left, batches: batches)
    return sittings.reduce(into: [:]) { eligible, sitting in
      eligible[sitting.meal] = counting.count(sitting, at: min(sitting.cutOff, now))
    }
  }
}

/// Counts who is eligible for one sitting after the other, from the earliest cut-off on.
///
/// - Complexity: O(diners × log diners), and for each sitting who is present then.
struct EligibleCounting {
  /// Those to come, the earliest last.
  private var coming: [Diner]
  private var present: [Diner] = []
  /// The earliest last.
  private var announced: [Batch]
  private var counted: [Batch] = []
  private var registered: [BatchNumber: Int] = [:]

  init(diners: [Diner], batches: [Batch]) {
    coming = diners.sorted { $0.arrived > $1.arrived }
    announced = batches.sorted { $0.received.received > $1.received.received }
  }

  /// - Parameter moment: not before that of the last call.
  mutating func count(_ sitting: DaySitting, at moment: Moment) -> Int {
    while let next = coming.last, next.arrived <= moment {
      coming.removeLast()
      present.append(next)
      if let batch = next.batch { registered[batch, default: 0] += 1 }
    }
    present.removeAll { !$0.isPresent(at: moment) }
    while let next = announced.last, next.received.received <= moment {
      announced.removeLast()
      counted.append(next)
    }
    counted.removeAll { !$0.isAnnounced(at: moment) }
    return counted.reduce(present.count(where: sitting.isFor)) { sum, batch in
      sum + batch.announced(registered: registered[batch.number] ?? 0)
    }
  }
}
