import GRDB

/// Which of those who arrived on some days came as children alone: asked of each child and those
/// of its family as the house asks it of who is here.
struct ChildrenAlone {
  private let database: Database
  private let reading: MatterReading

  init(_ database: Database) {
    (self.database, reading) = (database, MatterReading(database: database))
  }

  func arrived(on days: ReportDays) throws -> [StayNumber] {
    let range = [days.first.number, days.last.number]
    let children = try residents(
      """
      \(Self.ofDays) AND (age < \(Age.grown) OR EXISTS (
        SELECT 1 FROM matter INDEXED BY matter_stay
        WHERE matter.stay = stay.id AND kind = '\(Care.kind)'
          AND to_seq IS NULL AND value LIKE '%"mayBeChild":true%'))
      """, StatementArguments(range))
    let batches = Set(children.filter { $0.familyKey != nil }.compactMap(\.batch))
    var members = try residents(
      "\(Self.ofDays) AND batch_day IS NULL AND family IS NOT NULL",
      StatementArguments(range))
    for batch in batches {
      members += try residents(
        "batch_day = ? AND batch_serial = ? AND family IS NOT NULL",
        [batch.day.number, batch.serial])
    }
    let families = Dictionary(grouping: members, by: \.familyKey)
    return children.filter { child in
      let family = child.familyKey.flatMap { families[$0] } ?? []
      return child.isAlone(among: family.filter { $0.stay != child.stay })
    }.map(\.stay)
  }

  /// By the days' own index, whatever else is asked for.
  private static let ofDays = "stay.id IN (SELECT id FROM stay WHERE day BETWEEN ? AND ?)"

  /// Those who came, as if they were here.
  private func residents(
    _ condition: String, _ arguments: StatementArguments
  ) throws -> [Resident] {
    try Row.fetchAll(
      database,
      sql: "\(StayOutline.selection) WHERE withdrawn_seq IS NULL AND \(condition)",
      arguments: arguments
    ).map { row in
      var resident = Resident(try StayOutline(row))
      let care = try reading.latest(Care.self, key: resident.care.key)
      let safeguard = try reading.latest(Safeguard.self, key: resident.safeguard.key)
      resident.care = care ?? resident.care
      resident.safeguard = safeguard ?? resident.safeguard
      return resident
    }
  }
}

extension Resident {
  fileprivate init(_ outline: StayOutline) {
    self.init(
      stay: outline.stay, person: outline.person, batch: outline.batch, arrived: outline.arrived,
      facts: outline.facts, bed: outline.bed, identifiedIn: outline.identifiedIn)
  }
}
