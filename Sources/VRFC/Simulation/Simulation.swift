/// Fills an empty centre with a plausible period, for training, demonstrations and tests.
///
/// Everything goes through the same acts and the same ``Desk`` as what staff do, and every act is
/// allowed by the rules. The same seed gives the same acts under the same ids, byte for byte. All
/// the people are invented.
package struct Simulation: Hashable, Sendable {
  package let from: Day
  package let to: Day
  /// How many arrivals are registered in all; a registration that is taken back is not one.
  package let arrivals: Int
  package let seed: UInt64
  /// When the last day breaks off, its batches all being registered; nil: at midnight.
  package let breakOff: ClockTime?

  /// More than this, on the average of the days, no gate hands over.
  package static let arrivalsPerDayMax = 1_000

  package init(
    from: Day, to: Day, arrivals: Int, seed: UInt64, breakOff: ClockTime? = nil
  ) {
    self.from = from
    self.to = to
    self.arrivals = arrivals
    self.seed = seed
    self.breakOff = breakOff
  }

  /// Fills the centre, day by day; what a day brought is on the disk when `progress` hears of it.
  ///
  /// The acts are recorded at their simulated moments, whatever the desk's own clock says.
  ///
  /// - Parameter progress: how many are registered, and how many there will be.
  /// - Throws: ``SimulationFault``, or what the desk throws.
  package func fill(
    _ desk: Desk, progress: (_ registered: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    try check()
    try desk.refresh()
    guard desk.head.seq == 1 else { throw SimulationFault.notEmpty(records: desk.head.seq) }
    var house = SimulatedHouse(desk: desk, simulation: self)
    for day in from...to {
      try house.live(day)
      try progress(house.registered, arrivals)
    }
  }

  private func check() throws(SimulationFault) {
    guard from <= to else { throw .endsBeforeItBegins(from: from, to: to) }
    guard arrivals >= 0 else { throw .fewerThanNone(arrivals) }
    let most = (to.number - from.number + 1) * Simulation.arrivalsPerDayMax
    guard arrivals <= most else { throw .tooMany(arrivals, most: most) }
  }
}

/// Why a centre cannot be filled.
package enum SimulationFault: Error, Hashable, Sendable, CustomStringConvertible {
  case notEmpty(records: Int)
  case endsBeforeItBegins(from: Day, to: Day)
  case fewerThanNone(Int)
  case tooMany(Int, most: Int)
  case noBatch(Day)

  package var description: String {
    switch self {
    case .notEmpty(let records):
      "this centre is in use: its log has \(records) records; only an empty one, with record 1 "
        + "alone, is filled with a simulation: make another with `vrfc init`"
    case .endsBeforeItBegins(let from, let to):
      "the period ends on \(to), before it begins on \(from); give --from and --to in order"
    case .fewerThanNone(let arrivals):
      "\(arrivals) arrivals are fewer than none; give --arrivals a number from 0"
    case .tooMany(let arrivals, let most):
      "\(arrivals) arrivals are too many for this period (at most \(most)); give fewer, or more "
        + "days"
    case .noBatch(let day): "a handover of \(day) was recorded without a batch; report this"
    }
  }
}
