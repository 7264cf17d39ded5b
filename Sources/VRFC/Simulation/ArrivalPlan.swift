/// When how many arrive: the batches of every day of a period, which add up to its arrivals.
struct ArrivalPlan {
  /// A handover to come.
  struct Handover {
    let at: Moment
    /// How many of it will be registered.
    let arrivals: Int
  }

  /// The handovers of each day, in order.
  private(set) var handovers: [Day: [Handover]] = [:]

  init(_ simulation: Simulation, time: CentreTime, generator: inout SeededGenerator) {
    let days = Array(simulation.from...simulation.to)
    let totals = ArrivalPlan.totals(
      simulation.arrivals, weights: ArrivalPlan.weights(of: days, &generator))
    for (day, total) in zip(days, totals) where total > 0 {
      let sizes = ArrivalPlan.sizes(of: total, &generator)
      let isCutShort = simulation.breakOff != nil && day == simulation.to
      let hours = isCutShort ? ArrivalPlan.earlyHours : ArrivalPlan.hours
      let moments = sizes.map { _ in
        ArrivalPlan.moment(on: day, hours, time, &generator)
      }.sorted()
      handovers[day] = zip(moments, sizes).map { Handover(at: $0, arrivals: $1) }
    }
  }

  /// How busy the border is in each month, January first: rising to April, falling in May, high
  /// from June to September, low from October.
  private static let season = [
    0.6, 0.7, 0.85, 0.9, 0.6, 0.95, 1.0, 1.05, 1.0, 0.45, 0.4, 0.4,
  ]

  /// A day's share: the season, the week's luck and the day's own; nought on a day without any,
  /// which never follows another.
  private static func weights(of days: [Day], _ generator: inout SeededGenerator) -> [Double] {
    var week = 1.0
    var wasQuiet = true
    return days.map { day in
      if day == days[0] || day.number % 7 == 0 { week = 0.8 + 0.4 * generator.fraction() }
      let own = 0.55 + 0.9 * generator.fraction()
      wasQuiet = generator.happens(0.11) && !wasQuiet
      return wasQuiet ? 0 : season[day.date.month - 1] * week * own
    }
  }

  /// Whole numbers in keeping with the weights that add up to `total`; too few for a batch are
  /// left for the next day.
  private static func totals(_ total: Int, weights: [Double]) -> [Int] {
    let sum = weights.reduce(0, +)
    guard sum > 0 else { return weights.indices.map { $0 == weights.count - 1 ? total : 0 } }
    var (passed, given) = (0.0, 0)
    var totals = weights.map { weight in
      passed += weight
      let due = Int((Double(total) * passed / sum).rounded()) - given
      guard weight > 0, due >= sizeMin else { return 0 }
      given += due
      return due
    }
    let last = totals.lastIndex { $0 > 0 } ?? totals.count - 1
    totals[last] += total - given
    return totals
  }

  private static let sizeMin = 25
  private static let sizeMax = 200

  /// A day's arrivals in one to three batches, more where three cannot hold them.
  private static func sizes(of total: Int, _ generator: inout SeededGenerator) -> [Int] {
    let least = (total + sizeMax - 1) / sizeMax
    let most = max(least, min(3, total / 40))
    var left = total
    return (0..<generator.between(least...most)).reversed().map { following in
      guard following > 0 else { return left }
      let fair = left / (following + 1)
      let wish = generator.between((fair * 3 / 5)...(fair * 7 / 5))
      let size = min(min(wish, sizeMax), left - following * min(sizeMin, fair))
      let taken = max(size, left - following * sizeMax)
      left -= taken
      return taken
    }
  }

  /// Mostly between nine and six, seldom in the evening.
  private static let hours = [
    (9, 9), (10, 14), (11, 16), (12, 14), (13, 9), (14, 12), (15, 11), (16, 8), (17, 5),
    (19, 2), (20, 1),
  ]
  /// Of a day that is cut short.
  private static let earlyHours = [(7, 2), (8, 3), (9, 2)]

  private static func moment(
    on day: Day, _ hours: [(Int, Int)], _ time: CentreTime, _ generator: inout SeededGenerator
  ) -> Moment {
    let hour = generator.pick(weighted: hours)
    let moment = time.moment(day, hour: hour, minute: generator.below(60))
    return moment.adding(milliseconds: generator.below(60_000))
  }
}

extension CentreTime {
  /// The first moment that a simulation does not reach.
  func end(of simulation: Simulation) -> Moment {
    guard let clock = simulation.breakOff else { return midnight(simulation.to.adding(1)) }
    return moment(simulation.to, hour: clock.minutes / 60, minute: clock.minutes % 60)
  }
}

extension Moment {
  func adding(milliseconds more: Int) -> Moment {
    Moment(milliseconds: milliseconds + Int64(more), offset: offset)
  }
}
