/// Who was in the centre's care by day or month: opening + arrived − departed = closing, how the
/// stays ended, and how many nights they had lasted.
///
/// Days are from midnight to midnight. What is counted are persons, with a bed or waiting for one,
/// by what is known now: withdrawn registrations and departures are not counted.
package struct StaysReport: Hashable, Sendable {
  package let step: ReportStep
  /// The last record that is counted; to be printed with the report.
  package let head: LogHead
  /// A row for every period, also where nobody came or left.
  package let rows: [StaysCount]

  /// - Complexity: O(days + tallies).
  package init(days: ReportDays, by step: ReportStep, counting tallies: StayTallies) {
    self.step = step
    head = tallies.head
    var rows = days.periods(by: step).map(StaysCount.init(period:))
    let places = Dictionary(uniqueKeysWithValues: zip(rows.map(\.period), rows.indices))
    for (day, count) in tallies.arrivals where days.contains(day) {
      if let place = places[ReportPeriod(step, of: day)] { rows[place].arrived += count }
    }
    for tally in tallies.departures where days.contains(tally.day) {
      if let place = places[ReportPeriod(step, of: tally.day)] { rows[place].add(tally) }
    }
    var present = tallies.opening
    for place in rows.indices {
      rows[place].opening = present
      present = rows[place].closing
    }
    self.rows = rows
  }
}

/// The stays of one period.
package struct StaysCount: Hashable, Sendable {
  /// Lengths of stays that are counted together, in nights.
  package static let lengths: [ClosedRange<Int>] = [0...0, 1...1, 2...2, 3...4, 5...Int.max]

  package let period: ReportPeriod
  /// Persons in the centre's care when the period began.
  package internal(set) var opening = 0
  package internal(set) var arrived = 0
  package private(set) var kinds: [DepartureKind: Int] = [:]
  package private(set) var nights: [ClosedRange<Int>: Int] = [:]
  private var allNights = 0

  init(period: ReportPeriod) { self.period = period }

  package var departed: Int { kinds.values.reduce(0, +) }
  package var closing: Int { opening + arrived - departed }
  /// Nights that a stay had lasted that ended in the period, on average; nil: none did.
  package var meanNights: Double? {
    departed > 0 ? Double(allNights) / Double(departed) : nil
  }

  mutating func add(_ tally: DepartureTally) {
    kinds[tally.kind, default: 0] += tally.count
    allNights += tally.nights * tally.count
    guard let length = StaysCount.lengths.first(where: { $0.contains(tally.nights) }) else {
      return
    }
    nights[length, default: 0] += tally.count
  }
}

/// Departures of one day that are alike in all that reports count.
package struct DepartureTally: Hashable, Sendable {
  package let day: Day
  package let kind: DepartureKind
  /// Midnights passed since the arrival.
  package let nights: Int
  package let count: Int
}

/// What the index knows of the stays of some days, all as of one record.
package struct StayTallies: Sendable {
  /// The last record that is counted.
  package let head: LogHead
  /// Persons in the centre's care when the first day began.
  package let opening: Int
  package let arrivals: [Day: Int]
  package let departures: [DepartureTally]
}

extension Desk {
  /// The stays of some days, as far as this desk has read the log.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func stays(
    _ days: ReportDays, by step: ReportStep, as officer: Officer
  ) throws -> StaysReport {
    try export("stays", days, as: officer)
    return try stays(days, by: step)
  }

  /// The same for who was let in already.
  func stays(_ days: ReportDays, by step: ReportStep) throws -> StaysReport {
    let tallies = try history { try $0.stays(days, from: time.midnight(days.first)) }
    return StaysReport(days: days, by: step, counting: tallies)
  }
}
