import GRDB

/// Who came and who left on a day.
package struct Movements: Hashable, Sendable {
  package let arrivals: Int
  package let departures: Int

  package init(arrivals: Int, departures: Int) {
    self.arrivals = arrivals
    self.departures = departures
  }
}

extension Index {
  /// Arrivals and departures between two moments, as recorded until now.
  ///
  /// - Complexity: grows with those who came and left then, not with the history.
  package func movements(of day: Day, from start: Moment, until end: Moment) throws -> Movements {
    try queue.read { database in
      let arrivals = try Int.fetchOne(
        database, sql: "SELECT count(*) FROM stay WHERE day = ? AND withdrawn_seq IS NULL",
        arguments: [day.number])
      let departures = try Int.fetchOne(
        database,
        sql: """
          SELECT count(*) FROM presence JOIN stay ON stay.id = presence.stay
          WHERE departed >= ? AND departed < ? AND withdrawn_seq IS NULL
            AND NOT EXISTS (
              SELECT 1 FROM presence AS later
              WHERE later.stay = presence.stay AND later.from_seq > presence.from_seq)
          """,
        arguments: [start.milliseconds, end.milliseconds])
      return Movements(arrivals: arrivals ?? 0, departures: departures ?? 0)
    }
  }
}
