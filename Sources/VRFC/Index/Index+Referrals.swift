import GRDB

extension Index {
  /// Every referral, as it stands.
  package func referrals() throws -> [Referral] {
    try queue.read { database in
      try MatterReading(database: database).all(Referral.self, by: .key, where: "to_seq IS NULL")
    }
  }

  /// The latest referrals, as they stand, the latest first.
  ///
  /// - Complexity: grows with how many are wanted, not with the history.
  func latestReferrals(_ limit: Int) throws -> [Referral] {
    try queue.read { database in
      try MatterReading(database: database).all(
        Referral.self, by: .key, where: "to_seq IS NULL ORDER BY key DESC LIMIT ?", [limit])
    }
  }

  /// Those that were made by the last of some days, and were not over before the first.
  ///
  /// - Complexity: grows with those days and with what is open, not with the history.
  func referrals(of days: ReportDays) throws -> [Referral] {
    try queue.read { database in
      let reading = MatterReading(database: database)
      let open = try reading.all(
        Referral.self, by: .open, where: "to_seq IS NULL AND is_open AND day <= ?",
        [days.last.number])
      let over = try reading.all(
        Referral.self, by: .lastDay, where: "to_seq IS NULL AND last_day >= ? AND day <= ?",
        [days.first.number, days.last.number])
      return open + over
    }
  }
}
