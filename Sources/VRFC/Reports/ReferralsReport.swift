/// Referrals counted by service for each day or month, in the form of the published tables:
/// brought forward + added = total; total − disposed = pending.
///
/// Disposed is what nobody waits for any more: served, declined or withdrawn. A referral is
/// disposed of once, so every column between total and pending is subtracted once: one that was
/// closed in the month in which it was served counts on the day of its service as closed, else as
/// served. So the days add up to their month, whatever days are asked for.
package struct ReferralsReport: Hashable, Sendable {
  package let step: ReportStep
  /// The last record that is counted; to be printed with the report.
  package let head: LogHead
  /// A row for every service in every period, also where nothing happened.
  package let rows: [ReferralsCount]

  /// - Parameter referrals: at least those that were made by the last day, and not over before the
  ///   first.
  /// - Complexity: O(days + referrals).
  package init(days: ReportDays, by step: ReportStep, counting referrals: [Referral], head: LogHead)
  {
    self.step = step
    self.head = head
    let periods = days.periods(by: step)
    var tally = ReferralsTally(days: days, step: step, periods: periods)
    for referral in referrals { tally.add(referral) }
    rows = tally.rows
  }
}

/// The referrals to one service in one period.
package struct ReferralsCount: Hashable, Sendable {
  package let period: ReportPeriod
  package let service: Assistance
  /// Made before the period, and not disposed of by then.
  package internal(set) var broughtForward = 0
  package internal(set) var added = 0
  /// Served within the period, and not closed by the end of that month.
  package internal(set) var served = 0
  /// Served within the period, and closed by the end of that month.
  package internal(set) var closed = 0
  package internal(set) var declined = 0
  package internal(set) var withdrawn = 0

  package var total: Int { broughtForward + added }
  package var disposed: Int { served + closed + declined + withdrawn }
  /// What somebody still waits for.
  package var pending: Int { total - disposed }
}

extension Desk {
  /// The referrals of some days, as far as this desk has read the log.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func referrals(
    _ days: ReportDays, by step: ReportStep, as officer: Officer
  ) throws -> ReferralsReport {
    try export("referrals", days, as: officer)
    return try referrals(days, by: step)
  }

  /// The same for who was let in already.
  func referrals(_ days: ReportDays, by step: ReportStep) throws -> ReferralsReport {
    let referrals = try history { try $0.referrals(of: days) }
    return ReferralsReport(days: days, by: step, counting: referrals, head: head)
  }
}

extension Referral {
  /// The step after which nobody waits for it any more; nil: somebody does.
  var disposal: Step? {
    steps.first { step in
      switch step.status {
      case .served, .declined, .withdrawn: true
      case .made, .accepted, .closed: false
      }
    }
  }

  /// Whether it was closed in the month in which it was served. The month decides and not the
  /// period, lest a day and its month call one referral by two names.
  fileprivate var isClosedInMonth: Bool {
    guard let disposal, let closed = steps.first(where: { $0.status == .closed }) else {
      return false
    }
    return closed.at.day.monthText == disposal.at.day.monthText
  }
}

private struct ReferralsTally {
  private let days: ReportDays
  private let step: ReportStep
  private let places: [ReportPeriod: Int]
  private var counts: [[ReferralsCount]]
  /// What each service begins with.
  private var waiting = [Int](repeating: 0, count: Assistance.allCases.count)

  init(days: ReportDays, step: ReportStep, periods: [ReportPeriod]) {
    self.days = days
    self.step = step
    places = Dictionary(uniqueKeysWithValues: zip(periods, periods.indices))
    counts = periods.map { period in
      Assistance.allCases.map { ReferralsCount(period: period, service: $0) }
    }
  }

  private func place(of moment: Moment) -> Int? {
    days.contains(moment.day) ? places[ReportPeriod(step, of: moment.day)] : nil
  }

  mutating func add(_ referral: Referral) {
    guard referral.made.day <= days.last,
      let service = Assistance.allCases.firstIndex(of: referral.service)
    else { return }
    let disposal = referral.disposal
    if let disposal, disposal.at.day < days.first { return }
    if let made = place(of: referral.made) {
      counts[made][service].added += 1
    } else {
      waiting[service] += 1
    }
    guard let disposal, let place = place(of: disposal.at) else { return }
    switch disposal.status {
    case .declined: counts[place][service].declined += 1
    case .withdrawn: counts[place][service].withdrawn += 1
    case .made, .accepted, .served, .closed:
      if referral.isClosedInMonth {
        counts[place][service].closed += 1
      } else {
        counts[place][service].served += 1
      }
    }
  }

  /// Each period begins with what the one before left pending.
  var rows: [ReferralsCount] {
    var waiting = waiting
    return counts.flatMap { period in
      period.enumerated().map { service, count in
        var count = count
        count.broughtForward = waiting[service]
        waiting[service] = count.pending
        return count
      }
    }
  }
}
