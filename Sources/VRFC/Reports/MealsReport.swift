/// Meals counted sitting by sitting for each day or month, to be reconciled with the partner.
///
/// The four numbers are added up as they stand for each sitting, so that the months are the sums
/// of their days: one day's surplus makes nobody eat on another.
package struct MealsReport: Hashable, Sendable {
  package let step: ReportStep
  /// The last record that is counted; to be printed with the report.
  package let head: LogHead
  /// A row for every sitting that was held or recorded in each period, in the order of a day.
  package let rows: [MealsCount]

  /// - Complexity: O(tallies × log tallies).
  package init(by step: ReportStep, counting tallies: [MealTally], head: LogHead) {
    self.step = step
    self.head = head
    var rows: [MealsCount] = []
    var places: [MealsCount.Place: Int] = [:]
    for tally in tallies {
      let place = MealsCount.Place(
        period: ReportPeriod(step, of: tally.meal.day), sitting: tally.meal.sitting)
      if let row = places[place] {
        rows[row].add(tally)
      } else {
        places[place] = rows.count
        rows.append(MealsCount(place, tally))
      }
    }
    self.rows = rows.sorted { $0.place < $1.place }
  }
}

/// A sitting of a period.
package struct MealsCount: Hashable, Sendable {
  package struct Place: Hashable, Comparable, Sendable {
    package let period: ReportPeriod
    package let sitting: Sitting

    package static func < (left: Place, right: Place) -> Bool {
      (left.period.description, left.sitting.place) < (
        right.period.description, right.sitting.place
      )
    }
  }

  package let place: Place
  /// Nil where no sitting of the period was counted yet.
  package private(set) var eligible: Int?
  /// Nil where nothing was ordered.
  package private(set) var ordered: Int?
  /// Nil where no delivery was recorded.
  package private(set) var delivered: Int?
  package private(set) var served = 0
  /// Delivered and not served.
  package private(set) var surplus: Int?
  /// Ordered and not delivered.
  package private(set) var shortfall: Int?

  init(_ place: Place, _ tally: MealTally) {
    self.place = place
    add(tally)
  }

  mutating func add(_ tally: MealTally) {
    eligible = sum(eligible, tally.eligible)
    ordered = sum(ordered, tally.recorded.order?.count)
    delivered = sum(delivered, tally.recorded.delivered)
    served += tally.recorded.served
    surplus = sum(surplus, tally.recorded.surplus)
    shortfall = sum(shortfall, tally.recorded.shortfall)
  }

  private func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left else { return right }
    return left + (right ?? 0)
  }
}

/// One sitting of one day, for counting.
package struct MealTally: Hashable, Sendable {
  /// What was recorded of it; who was served by name is not asked.
  package let recorded: Meal
  /// As counted at its cut-off, or now where that is still to come; nil: not counted.
  package let eligible: Int?

  package var meal: MealKey { recorded.meal }
}

extension Sitting {
  /// Its place in the order of a day.
  fileprivate var place: Int {
    switch self {
    case .suhoor: 0
    case .breakfast: 1
    case .lunch: 2
    case .iftar: 3
    case .dinner: 4
    }
  }
}
