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

  /// What has to be known of those who ate here.
  enum DinerKnowledge: Hashable {
    case stays
    /// Also their care, which tells who does not fast.
    case care
  }

  /// Those who have left since a moment, and had come by another.
  func diners(
    leftSince since: Moment, arrivedBy until: Moment, knowing knowledge: DinerKnowledge
  ) throws -> [Diner] {
    try queue.read { database in
      let stays = try Row.fetchAll(
        database,
        sql: """
          \(StayOutline.selection)
          WHERE presence.departed > ? AND stay.arrived <= ? AND stay.withdrawn_seq IS NULL
          """, arguments: [since.milliseconds, until.milliseconds]
      ).map { try StayOutline($0) }
      let reading = MatterReading(database: database)
      return try stays.map { stay in
        switch knowledge {
        case .stays: Diner(stay, care: nil)
        case .care: Diner(stay, care: try reading.latest(Care.self, key: stay.stay.description))
        }
      }
    }
  }
}
