/// A sitting of one day: when it is counted who eats, and for whom it is.
package struct DaySitting: Hashable, Sendable {
  package enum Audience: Hashable, Sendable {
    case everyone
    /// Children, the sick and the pregnant, on a day on which the others fast.
    case exempt
  }

  package let meal: MealKey
  /// Who is present at this moment is eligible.
  package let cutOff: Moment
  package let audience: Audience

  package init(meal: MealKey, cutOff: Moment, audience: Audience) {
    self.meal = meal
    self.cutOff = cutOff
    self.audience = audience
  }

  package var sitting: Sitting { meal.sitting }

  /// Whether this sitting is for somebody.
  package func isFor(_ diner: Diner) -> Bool {
    switch audience {
    case .everyone: true
    case .exempt: diner.isExempt
    }
  }
}

extension Centre {
  /// The sittings of a day in their order: those of an ordinary day, or of a day in a Ramadan that
  /// was declared: suhoor and iftar, and lunch for those who do not fast.
  package func sittings(on day: Day) -> [DaySitting] {
    guard isFast(day) else { return provision.sittings.map { sitting($0, on: day) }.inOrder }
    let lunch = provision.sittings.filter { $0.sitting == .lunch }
    let fasting = provision.ramadanSittings.filter { $0.sitting != .lunch }
    return (lunch.map { sitting($0, on: day, for: .exempt) } + fasting.map { sitting($0, on: day) })
      .inOrder
  }

  /// A sitting of its day; nil: there is none such that day.
  package func sitting(_ meal: MealKey) -> DaySitting? {
    sittings(on: meal.day).first { $0.meal == meal }
  }

  /// Suhoor counts for the fast's own date: a cut-off after noon is on the eve.
  private func sitting(
    _ configured: SittingConfiguration, on day: Day, for audience: DaySitting.Audience = .everyone
  ) -> DaySitting {
    let isOnTheEve = configured.sitting == .suhoor && configured.cutOff.hour >= 12
    return DaySitting(
      meal: MealKey(day: day, sitting: configured.sitting),
      cutOff: moment.atClock(configured.cutOff, of: isOnTheEve ? day.adding(-1) : day),
      audience: audience)
  }

  /// A meal as far as it is known; nothing was recorded of a new one.
  package func meal(_ key: MealKey) -> Meal { meals[key] ?? recalled.meals[key] ?? Meal(key) }
}

extension [DaySitting] {
  fileprivate var inOrder: [DaySitting] { sorted { $0.cutOff < $1.cutOff } }
}

extension Moment {
  /// A time of day, by the offset that the centre has at this moment.
  func atClock(_ time: ClockTime, of day: Day) -> Moment {
    let local = Int64(day.number) * 86_400_000 + Int64(time.minutes) * 60_000
    return Moment(milliseconds: local - Int64(offset) * 1000, offset: offset)
  }
}
