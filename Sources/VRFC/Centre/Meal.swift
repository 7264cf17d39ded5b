/// The four numbers of one sitting, reconciled with the partner who brings the food.
package struct Meal: Codable, Hashable, Sendable {
  package struct Order: Codable, Hashable, Sendable {
    package let ordered: Moment
    /// Persons present at the cut-off who are entitled to this sitting.
    package let present: Int
    /// Persons announced by then and not registered yet.
    package let announced: Int
    package let count: Int
    package let diets: [DietCount]

    package var eligible: Int { present + announced }
  }

  package struct DietCount: Codable, Hashable, Sendable {
    package let diet: Diet
    package let count: Int
  }

  package let meal: MealKey
  /// The last order; what was ordered before is not added to it.
  package internal(set) var order: Order?
  /// All deliveries together; nil: none was recorded.
  package internal(set) var delivered: Int?
  /// Portions handed out, counted by head or by name.
  package internal(set) var served = 0
  /// Those who were served by name, and when: one a person, sitting and day.
  package internal(set) var eaters: [StayNumber: Moment] = [:]

  /// As it is recorded: who ate is many times as long as the numbers, and kept elsewhere.
  private enum CodingKeys: String, CodingKey {
    case meal, order, delivered, served
  }

  package init(_ meal: MealKey) {
    self.meal = meal
  }

  var withoutEaters: Meal {
    var meal = self
    meal.eaters = [:]
    return meal
  }

  /// Portions that can still be handed out.
  package var left: Int { (delivered ?? 0) - served }
  /// Portions that were counted by head, nobody knows whose.
  package var counted: Int { served - eaters.count }
  /// Delivered and not served; nil before anything was delivered.
  package var surplus: Int? { delivered.map { $0 - served } }
  /// Ordered and not delivered; nil before it is known.
  package var shortfall: Int? {
    guard let order, let delivered else { return nil }
    return max(0, order.count - delivered)
  }
}

extension Meal: Matter {
  static let kind = "meal"
  var key: String { meal.description }
  var day: Day? { meal.day }
  var isOpen: Bool { false }
}

/// A Ramadan that a duty officer declared; never computed.
package struct Fast: Codable, Hashable, Sendable {
  /// The first day of fasting.
  package let first: Day
  /// The last one; nil: it goes on.
  package internal(set) var last: Day?

  package func contains(_ day: Day) -> Bool {
    day >= first && (last.map { day <= $0 } ?? true)
  }
}

extension Fast: Matter {
  static let kind = "fast"
  var key: String { first.description }
  var day: Day? { first }
  var lastDay: Day? { last }
}
