/// A sitting of which two numbers differ that should be the same.
package enum MealGap: Hashable, Sendable {
  /// What was ordered, and who is eligible now.
  case eligible(MealKey, ordered: Int, now: Int)
  /// What was ordered, and what came.
  case delivered(MealKey, ordered: Int, delivered: Int)

  package var meal: MealKey {
    switch self {
    case .eligible(let meal, ordered: _, now: _), .delivered(let meal, ordered: _, delivered: _):
      meal
    }
  }

  /// `lunch: ordered 1, now 141 eligible`.
  package var words: String {
    switch self {
    case .eligible(let meal, let ordered, let now):
      say("\(meal.sitting.rawValue): ordered \(ordered), now \(now) eligible")
    case .delivered(let meal, let ordered, let delivered):
      say("\(meal.sitting.rawValue): ordered \(ordered), delivered \(delivered)")
    }
  }
}

extension Centre {
  /// Sittings that were ordered, and for which another number is eligible by now: somebody came or
  /// left, or a batch was announced. After the cut-off nothing changes any more.
  ///
  /// Who ordered another number than was eligible then meant it, and is not asked again until the
  /// eligible are others.
  var outdatedOrders: [MealGap] {
    (moment.day...moment.day.adding(1)).flatMap { sittings(on: $0) }
      .filter { $0.cutOff > moment }
      .compactMap { sitting in
        guard let order = meals[sitting.meal]?.order else { return nil }
        let now = eligible(for: sitting).count
        guard now != order.eligible, now != order.count else { return nil }
        return .eligible(sitting.meal, ordered: order.count, now: now)
      }
  }

  /// Sittings for which fewer portions came than were ordered: until the rest comes, or everybody
  /// here has eaten, or the day is over.
  var shortDeliveries: [MealGap] {
    (moment.day...moment.day.adding(1)).flatMap { sittings(on: $0) }.map { meal($0.meal) }
      .compactMap { meal in
        guard let order = meal.order, let delivered = meal.delivered, delivered < order.count,
          unserved(meal.meal).count > meal.counted
        else { return nil }
        return .delivered(meal.meal, ordered: order.count, delivered: delivered)
      }
  }
}
