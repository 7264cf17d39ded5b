import GRDB

extension Index {
  /// What was recorded of the meals of some days, but for who was served by name.
  func meals(of days: ReportDays) throws -> [MealKey: Meal] {
    let meals = try queue.read { database in
      try MatterReading(database: database).all(
        Meal.self, by: .day, where: "to_seq IS NULL AND day BETWEEN ? AND ?",
        [days.first.number, days.last.number])
    }
    return Dictionary(meals.map { ($0.meal, $0) }) { $1 }
  }

  /// The batches that were handed over after a moment.
  func batches(receivedSince moment: Moment) throws -> [Batch] {
    try queue.read { database in
      try Row.fetchAll(
        database, sql: "\(Batch.selection(horizon: Int.max)) WHERE at > ?",
        arguments: [moment.milliseconds]
      ).map { try Batch($0) }
    }
  }
}
