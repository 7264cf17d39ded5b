import GRDB

extension Index {
  /// Who was here on some days, and who left on them, counted as it is known now: corrections and
  /// withdrawals count as such.
  ///
  /// - Complexity: grows with what happened since the first of the days, not with the years before.
  package func stays(_ days: ReportDays, from start: Moment) throws -> StayTallies {
    try queue.read { database in
      let reading = StayReading(database: database, days: days, start: start)
      return StayTallies(
        head: try IndexSource(database)?.head ?? .empty, opening: try reading.opening(),
        arrivals: try reading.arrivals(), departures: try reading.departures())
    }
  }
}

private struct StayReading {
  let database: Database
  let days: ReportDays
  let start: Moment

  /// Departures that were not taken back, of stays that were not: the last of their stay.
  private static let last = """
    FROM presence JOIN stay ON stay.id = presence.stay AND withdrawn_seq IS NULL
    WHERE departed >= ? AND NOT EXISTS (
      SELECT 1 FROM presence AS later
      WHERE later.stay = presence.stay AND later.from_seq > presence.from_seq)
    """
  private static let departureDay = "((departed + departed_offset * 1000) / 86400000)"

  /// Those who are here, less who came since the first day, and who left since.
  func opening() throws -> Int {
    let present = try number("SELECT count(*) FROM presence WHERE to_seq IS NULL", [])
    let came = try number(
      "SELECT count(*) FROM stay WHERE day >= ? AND withdrawn_seq IS NULL", [days.first.number])
    let left = try number("SELECT count(*) \(StayReading.last)", [start.milliseconds])
    return present - came + left
  }

  func arrivals() throws -> [Day: Int] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT day, count(*) FROM stay
        WHERE day BETWEEN ? AND ? AND withdrawn_seq IS NULL GROUP BY day
        """,
      arguments: [days.first.number, days.last.number]
    ).reduce(into: [:]) { $0[try Day(checked: try $1.cell(0))] = try $1.cell(1) }
  }

  func departures() throws -> [DepartureTally] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(StayReading.departureDay), departure, \(StayReading.departureDay) - stay.day,
          count(*)
        \(StayReading.last) AND \(StayReading.departureDay) <= ? GROUP BY 1, 2, 3
        """,
      arguments: [start.milliseconds, days.last.number]
    ).map { row in
      guard let kind = DepartureKind(rawValue: try row.cell(1)) else {
        throw IndexFault.unreadableRow
      }
      return DepartureTally(
        day: try Day(checked: try row.cell(0)), kind: kind, nights: max(0, try row.cell(2)),
        count: try row.cell(3))
    }
  }

  private func number(_ sql: String, _ arguments: StatementArguments) throws -> Int {
    try Int.fetchOne(database, sql: sql, arguments: arguments) ?? 0
  }
}
