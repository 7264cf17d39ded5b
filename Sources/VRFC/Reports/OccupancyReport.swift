/// How full the halls were, at six in the morning of each day: opening + in − out = closing.
///
/// A day's row tells what changed since six o'clock of the day before, and how the hall stood at
/// six, as it was recorded by then: a row does not change any more, whatever is corrected later.
/// What is counted are places to sleep, beds and mattresses on the floor, as on the board; an
/// infant in the mother's bed takes none, and who moves within a hall goes neither in nor out.
///
/// Vacant are the beds that anybody could be given, and an isolation bed is none of them: usable −
/// (closing − over) − held − isolation = vacant, where isolation are the isolation beds that nobody
/// is in. They have no column in the published table, whose columns are fixed; printed pages and
/// the screen tell them.
package struct OccupancyReport: Hashable, Sendable {
  package let step: ReportStep
  /// The last record that this desk has read; to be printed with the report.
  package let head: LogHead
  /// A row for every hall in every period.
  package let rows: [OccupancyCount]

  /// When the halls are counted, on the centre's clock.
  package static let hour = 6

  /// - Parameter censuses: those of some days, in order, without a gap.
  init(_ censuses: [HallCensus], by step: ReportStep, head: LogHead) {
    (self.step, self.head) = (step, head)
    var rows: [OccupancyCount] = []
    var places: [OccupancyCount.Place: Int] = [:]
    for census in censuses {
      let place = OccupancyCount.Place(
        period: ReportPeriod(step, of: census.day), hall: census.hall.id)
      if let row = places[place] {
        rows[row].add(census)
      } else {
        places[place] = rows.count
        rows.append(OccupancyCount(place, census))
      }
    }
    self.rows = rows
  }
}

/// A hall in a period.
package struct OccupancyCount: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    package let period: ReportPeriod
    package let hall: HallID
  }

  package let place: Place
  package let hall: Hall
  /// What happened, day by day; those to come are not in it.
  package private(set) var censuses: [HallCensus.Counted] = []

  init(_ place: Place, _ census: HallCensus) {
    (self.place, hall) = (place, census.hall)
    add(census)
  }

  mutating func add(_ census: HallCensus) {
    if let counted = census.counted { censuses.append(counted) }
  }

  /// Nil, like all that follows, where six o'clock is still to come.
  package var opening: Int? { censuses.first.map { $0.board.occupied - $0.came + $0.left } }
  package var came: Int? { censuses.isEmpty ? nil : censuses.reduce(0) { $0 + $1.came } }
  package var left: Int? { censuses.isEmpty ? nil : censuses.reduce(0) { $0 + $1.left } }
  package var closing: Int? { board?.occupied }
  /// The board at the last six o'clock of the period.
  package var board: HallCount? { censuses.last?.board }
  /// Places taken at six, on an average day.
  package var mean: Double? {
    guard !censuses.isEmpty else { return nil }
    return Double(censuses.reduce(0) { $0 + $1.board.occupied }) / Double(censuses.count)
  }
  /// Places taken at six, on the day on which most were.
  package var peak: Int? { censuses.map(\.board.occupied).max() }
}

/// A hall, counted on a day.
package struct HallCensus: Hashable, Sendable {
  package struct Counted: Hashable, Sendable {
    package let board: HallCount
    /// Places taken and given up since the day before.
    package let came: Int
    package let left: Int
  }

  package let day: Day
  package let hall: Hall
  /// Nil: that is still to come.
  package let counted: Counted?
}

extension Desk {
  /// How full the halls were on some days, as far as this desk has read the log.
  ///
  /// - Throws: ``NotPermitted`` for who may not export counts.
  package func occupancy(
    _ days: ReportDays, by step: ReportStep, as officer: Officer
  ) throws -> OccupancyReport {
    try export("occupancy", days, as: officer)
    return try occupancy(days, by: step)
  }

  /// The same for who was let in already.
  func occupancy(_ days: ReportDays, by step: ReportStep) throws -> OccupancyReport {
    OccupancyReport(try censuses(days), by: step, head: head)
  }

  /// The halls at six in the morning of some days.
  private func censuses(_ days: ReportDays) throws -> [HallCensus] {
    let moments = ([days.first.adding(-1)] + Array(days.first...days.last))
      .map { time.moment($0, hour: OccupancyReport.hour) }
    let past = moments.prefix { $0 <= clock.now() }
    let history = try history { try $0.bedHistory(at: Array(past)) }
    var walk = BedWalk(history, charter: charter, moment: moments[0])
    var censuses: [HallCensus] = []
    for (place, day) in (days.first...days.last).enumerated() {
      guard place + 1 < past.count else {
        censuses += charter.halls.map { HallCensus(day: day, hall: $0, counted: nil) }
        continue
      }
      let flows = walk.walk(to: history.boundaries[place + 1], at: moments[place + 1])
      censuses += walk.house.hallCounts.map { board in
        let flow = flows[board.hall.id] ?? BedWalk.Flow()
        return HallCensus(
          day: day, hall: board.hall,
          counted: HallCensus.Counted(board: board, came: flow.taken, left: flow.left))
      }
    }
    return censuses
  }
}
