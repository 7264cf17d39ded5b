import GRDB

extension Index {
  /// A person's stays, the latest first, with what was found out in each.
  func stays(of person: PersonNumber) throws -> [PersonHistory.Stay] {
    try queue.read { database in
      let reading = MatterReading(database: database)
      return try Row.fetchAll(
        database,
        sql: """
          \(StayOutline.selection)
          WHERE stay.person = ? AND stay.withdrawn_seq IS NULL ORDER BY stay.id DESC
          """, arguments: [person.serial]
      ).map { row in
        let outline = try StayOutline(row)
        return PersonHistory.Stay(
          outline: outline,
          care: try reading.latest(Care.self, key: Care(of: outline.stay).key)
            ?? Care(of: outline.stay),
          referrals: try reading.all(
            Referral.self, by: .stay, where: "stay = ? AND to_seq IS NULL ORDER BY key",
            [outline.stay.key]),
          meals: try Int.fetchOne(
            database, sql: "SELECT count(*) FROM eater WHERE stay = ? AND to_seq IS NULL",
            arguments: [outline.stay.key]) ?? 0)
      }
    }
  }

  /// The records that speak of a person, in order.
  func records(of person: PersonNumber) throws -> [Int] {
    try queue.read { database in
      try Int.fetchAll(
        database,
        sql: """
          SELECT DISTINCT seq FROM mention JOIN stay ON stay.id = mention.stay
          WHERE stay.person = ? ORDER BY seq
          """, arguments: [person.serial])
    }
  }
}
