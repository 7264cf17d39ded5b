/// The meals of each day: ordered at the cut-off, brought by the partner, handed out.
///
/// Chance has a generator of its own here, so that meals change nothing else of a simulation.
extension SimulatedHouse {
  mutating func planMeals(of day: Day) {
    for sitting in centre.sittings(on: day) {
      agenda.note(.orderMeal(sitting), at: sitting.cutOff.adding(minutes: -kitchen.between(1...9)))
    }
  }

  mutating func order(_ sitting: DaySitting, in run: inout DeskRun) throws {
    let eligible = centre.eligible(for: sitting).count
    guard eligible > 0 else { return }
    let more = kitchen.happens(0.08) ? kitchen.between(2...6) : 0
    try feed(OrderMeal(sitting.meal, count: more > 0 ? eligible + more : nil), in: &run)
    let minutes = kitchen.between(100...135)
    agenda.note(.deliverMeal(sitting.meal), at: sitting.cutOff.adding(minutes: minutes))
  }

  /// Now and then the partner comes short, and mostly brings the rest later.
  mutating func deliver(_ meal: MealKey, in run: inout DeskRun) throws {
    let known = centre.meal(meal)
    let missing = (known.order?.count ?? 0) - (known.delivered ?? 0)
    let isShort = known.delivered == nil && kitchen.happens(0.06)
    let short = isShort ? min(missing, kitchen.between(3...12)) : 0
    try feed(DeliverMeal(meal, count: missing - short), in: &run)
    agenda.note(.serveMeal(meal), at: now.adding(minutes: kitchen.between(5...20)))
    if short > 0, kitchen.happens(0.7) {
      agenda.note(.deliverMeal(meal), at: now.adding(minutes: kitchen.between(40...75)))
    }
  }

  /// Everybody who is here; where it is not enough, as many as there is food for.
  mutating func serve(_ meal: MealKey, in run: inout DeskRun) throws {
    let waiting = centre.unserved(meal)
    let left = centre.meal(meal).left
    guard !waiting.isEmpty, left > 0 else { return }
    let portions: ServeMeal.Portions =
      waiting.count <= left ? .allPresent : .stays(Array(waiting.prefix(left)))
    try feed(ServeMeal(meal, portions), in: &run)
  }

  private mutating func feed(_ act: some Act, in run: inout DeskRun) throws {
    let officer = SimulatedStaff.receptionist(at: now, desk: 0)
    _ = try run.perform(act, as: officer, at: now, id: ActID(uuid: kitchen.uuid()))
  }
}
