/// Arrivals counted by day or month: a row for every period, also where nobody came.
///
/// Withdrawn registrations and batches are not counted, and corrections count as corrected. A
/// month counts only those of its days that were asked for.
package struct ArrivalsReport: Hashable, Sendable {
  package let days: ReportDays
  package let step: ReportStep
  /// The last record that is counted; to be printed with the report.
  package let head: LogHead
  package let rows: [ArrivalsCount]

  /// - Complexity: O(days + tallies).
  package init(days: ReportDays, by step: ReportStep, counting tallies: ArrivalTallies) {
    self.days = days
    self.step = step
    head = tallies.head
    let periods = days.periods(by: step)
    let indices = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
    var rows = periods.map(ArrivalsCount.init(period:))
    for tally in tallies.arrivals where days.contains(tally.day) {
      guard let index = indices[ReportPeriod(step, of: tally.day)] else { continue }
      rows[index].add(tally)
    }
    for tally in tallies.batches where days.contains(tally.day) {
      guard let index = indices[ReportPeriod(step, of: tally.day)] else { continue }
      rows[index].add(tally)
    }
    self.rows = rows
  }
}

extension Desk {
  /// The arrivals of some days, as far as this desk has read the log.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func arrivals(
    _ days: ReportDays, by step: ReportStep, as officer: Officer
  ) throws -> ArrivalsReport {
    try export("arrivals", days, as: officer)
    return try arrivals(days, by: step)
  }

  /// The same for who was let in already.
  func arrivals(_ days: ReportDays, by step: ReportStep) throws -> ArrivalsReport {
    let tallies = try history { try $0.arrivals(days) }
    return ArrivalsReport(days: days, by: step, counting: tallies)
  }
}

/// The arrivals of one period.
package struct ArrivalsCount: Hashable, Sendable {
  /// A sex for which ages are counted, and the band.
  package struct Group: Hashable, Sendable {
    package let sex: HallSex
    package let band: AgeBand

    /// In the order of the columns.
    package static let all = HallSex.allCases.flatMap { sex in
      AgeBand.allCases.map { Group(sex: sex, band: $0) }
    }
  }

  package let period: ReportPeriod
  package private(set) var batches = 0
  package private(set) var total = 0
  package private(set) var groups: [Group: Int] = [:]
  /// Transgender persons of every age; they are in none of the age columns.
  package private(set) var transgender = 0
  /// Under eighteen, of any sex, without anybody of their family who answers for them.
  package private(set) var unaccompaniedMinors = 0
  /// Handed back at the gate, by the batches' head counts; they are not in the total.
  package private(set) var handedBack = 0
  package private(set) var homes: [ArrivalHome: Int] = [:]

  package init(period: ReportPeriod) {
    self.period = period
  }

  mutating func add(_ tally: ArrivalTally) {
    total += tally.count
    homes[tally.home, default: 0] += tally.count
    if tally.isUnaccompanied { unaccompaniedMinors += tally.count }
    switch tally.sex {
    case .male: groups[Group(sex: .male, band: tally.age.band), default: 0] += tally.count
    case .female: groups[Group(sex: .female, band: tally.age.band), default: 0] += tally.count
    case .transgender: transgender += tally.count
    }
  }

  mutating func add(_ tally: BatchTally) {
    batches += tally.batches
    handedBack += tally.handedBack
  }
}
