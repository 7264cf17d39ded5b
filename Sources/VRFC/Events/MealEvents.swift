/// What happened to a meal, or to the sittings of the day.
package enum MealEvent: Hashable, Sendable {
  case ordered(MealOrdered)
  case delivered(MealDelivered)
  case served(MealServed)
  case restored(MealRestored)

  package var body: any MealEventBody {
    switch self {
    case .ordered(let body): body
    case .delivered(let body): body
    case .served(let body): body
    case .restored(let body): body
    }
  }

  static let shapes: [any EventBody.Type] = [
    MealOrdered.self, MealDelivered.self, MealServed.self, MealRestored.self,
  ]
}

/// An event of a meal makes its next state.
package protocol MealEventBody: MatterEventBody {
  var meal: MealKey { get }
  /// - Parameter moment: of the record.
  func apply(to meal: inout Meal, at moment: Moment)
}

/// The kitchen was told how many will eat.
package struct MealOrdered: MealEventBody, HoldsNoSecrets {
  package static let type = "meal.ordered"

  package let meal: MealKey
  package let order: Meal.Order

  package var event: Event { .meal(.ordered(self)) }
  package var words: String { say("\(meal): \(order.count) ordered, \(order.eligible) eligible") }

  package func apply(to meal: inout Meal, at moment: Moment) { meal.order = order }
}

/// The partner brought portions; what comes later for the same sitting is added.
package struct MealDelivered: MealEventBody, HoldsNoSecrets {
  package static let type = "meal.delivered"

  package let meal: MealKey
  package let count: Int

  package var event: Event { .meal(.delivered(self)) }
  package var words: String { say("\(meal): \(count) delivered") }

  package func apply(to meal: inout Meal, at moment: Moment) {
    meal.delivered = (meal.delivered ?? 0) + count
  }
}

/// Portions were handed out, to persons by their stays, or counted by head.
package struct MealServed: MealEventBody, HoldsNoSecrets {
  package static let type = "meal.served"

  package let meal: MealKey
  package let stays: [StayNumber]
  /// Beyond those named.
  package let counted: Int

  package var event: Event { .meal(.served(self)) }
  package var words: String { say("\(meal): \(stays.count + counted) served") }

  package func apply(to meal: inout Meal, at moment: Moment) {
    meal.served += stays.count + counted
    for stay in stays { meal.eaters[stay] = moment }
  }
}

/// A meal as it was before an act that was taken back.
package struct MealRestored: MealEventBody, HoldsNoSecrets {
  package static let type = "meal.restored"

  /// The numbers.
  package let state: Meal
  package let eaters: [StayNumber]
  package let corrects: CorrectedRecord?

  package init(state: Meal, corrects: CorrectedRecord?) {
    self.state = state.withoutEaters
    eaters = state.eaters.keys.sorted()
    self.corrects = corrects
  }

  package var event: Event { .meal(.restored(self)) }
  package var meal: MealKey { state.meal }
  package var words: String { say("\(meal): as before") }

  /// When somebody was served stays as it was recorded then.
  package func apply(to meal: inout Meal, at moment: Moment) {
    let served = meal.eaters
    meal = state
    for stay in eaters { meal.eaters[stay] = served[stay] ?? moment }
  }
}
