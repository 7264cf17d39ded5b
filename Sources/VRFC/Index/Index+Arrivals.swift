import GRDB

extension Index {
  /// The arrivals and batches of some days, counted.
  ///
  /// - Complexity: grows with the arrivals of those days, not with the history.
  package func arrivals(_ days: ReportDays) throws -> ArrivalTallies {
    try queue.read { database in
      ArrivalTallies(
        head: try IndexSource(database)?.head ?? .empty,
        arrivals: try ArrivalTally.fetch(days, from: database),
        batches: try BatchTally.fetch(days, from: database))
    }
  }
}

extension ArrivalTally {
  fileprivate static func fetch(_ days: ReportDays, from database: Database) throws -> [Self] {
    let alone = try ChildrenAlone(database).arrived(on: days)
      .map { "\($0.key)" }.joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT stay.day, sex, age, nationality, province, stay.id IN (\(alone)), count(*)
        FROM stay
        JOIN registration ON registration.stay = stay.id AND registration.to_seq IS NULL
        WHERE stay.day BETWEEN ? AND ? AND withdrawn_seq IS NULL
        GROUP BY 1, 2, 3, 4, 5, 6
        """,
      arguments: [days.first.number, days.last.number])
    var tallies: [Self] = []
    while let row = try rows.next() { tallies.append(try Self(row)) }
    return tallies
  }

  private init(_ row: Row) throws {
    guard let sex = Sex(rawValue: try row.cell(1)), let age = Age(rawValue: try row.cell(2)) else {
      throw IndexFault.unreadableRow
    }
    let province: String? = try row.cell(4)
    self.init(
      day: try Day(checked: try row.cell(0)), sex: sex, age: age,
      home: ArrivalHome(
        nationality: Nationality(rawValue: try row.cell(3)),
        province: province.flatMap(Province.init)),
      isUnaccompanied: try row.cell(5), count: try row.cell(6))
  }
}

extension BatchTally {
  fileprivate static func fetch(_ days: ReportDays, from database: Database) throws -> [Self] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT day, count(*), sum(handed_back) FROM batch
        WHERE day BETWEEN ? AND ? AND to_seq IS NULL GROUP BY day
        """,
      arguments: [days.first.number, days.last.number]
    ).map { row in
      Self(
        day: try Day(checked: try row.cell(0)), batches: try row.cell(1),
        handedBack: try row.cell(2))
    }
  }
}
