import GRDB

/// Reads matters out of the index, as they are or as of a record.
struct MatterReading {
  let database: Database

  func latest<Kept: Matter>(_ type: Kept.Type, key: String) throws -> Kept? {
    try one("kind = ? AND key = ? AND to_seq IS NULL", [Kept.kind, key])
  }

  /// A matter as it was before record `seq`; nil: it was not.
  func state<Kept: Matter>(_ type: Kept.Type, key: String, before seq: Int) throws -> Kept? {
    try one(
      """
      kind = ? AND key = ? AND from_seq < ? AND (to_seq IS NULL OR to_seq >= ?)
      """, [Kept.kind, key, seq, seq])
  }

  /// The way to matters through the table. It is named each time: left to choose, SQLite walks
  /// through everything of a kind that ever was.
  enum Way: String {
    case key = "NOT INDEXED"
    case open = "INDEXED BY matter_open"
    case past = "INDEXED BY matter_past"
    case stay = "INDEXED BY matter_stay"
    case day = "INDEXED BY matter_day"
    case lastDay = "INDEXED BY matter_last_day"
  }

  /// The matters of a kind of which a condition holds.
  func all<Kept: Matter>(
    _ type: Kept.Type, by way: Way, where condition: String, _ arguments: StatementArguments = []
  ) throws -> [Kept] {
    let texts = try String.fetchAll(
      database,
      sql: """
        SELECT value FROM matter \(way.rawValue) WHERE kind = '\(Kept.kind)' AND \(condition)
        """,
      arguments: arguments)
    return try texts.map(decoded)
  }

  /// A meal with everyone who was served by name.
  func meal(_ key: MealKey, before seq: Int? = nil) throws -> Meal? {
    var found: Meal?
    if let seq {
      found = try state(Meal.self, key: key.description, before: seq)
    } else {
      found = try latest(Meal.self, key: key.description)
    }
    guard var meal = found else { return nil }
    meal.eaters = try eaters(of: key, horizon: seq.map { $0 - 1 })
    return meal
  }

  /// Who was served at a meal by name, and when.
  func eaters(of meal: MealKey, horizon: Int? = nil) throws -> [StayNumber: Moment] {
    let holds =
      horizon.map { "from_seq <= \($0) AND (to_seq IS NULL OR to_seq > \($0))" }
      ?? "to_seq IS NULL"
    return try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT stay, at, offset FROM eater JOIN record ON record.seq = from_seq
          WHERE meal = ? AND \(holds)
          """),
      arguments: [meal.description]
    ).reduce(into: [:]) { $0[StayNumber(key: try $1.cell("stay"))] = try Moment($1, "at") }
  }

  private func one<Kept: Matter>(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> Kept? {
    try String.fetchOne(
      database.cachedStatement(sql: "SELECT value FROM matter WHERE \(condition)"),
      arguments: arguments
    ).map(decoded)
  }

  func decoded<Kept: Matter>(_ text: String) throws -> Kept {
    do {
      return try RecordDecoder.value(Kept.self, from: Array(text.utf8))
    } catch {
      throw IndexFault.unreadableRow
    }
  }
}
