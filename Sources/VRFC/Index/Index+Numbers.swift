import GRDB

/// The last number of a series as the index has it, and the record that gave it.
struct LastNumber: Hashable {
  let serial: Int
  let seq: Int
}

extension Index {
  func last(of series: GivenNumber.Series) throws -> LastNumber? {
    try queue.read { try NumberReading(database: $0).last(of: series) }
  }

  /// A record of before any number of a series that has none; nil: the beginning.
  func before(_ series: GivenNumber.Series) throws -> Int? {
    try queue.read { try NumberReading(database: $0).before(series) }
  }

  /// The record from which on the centre has accounts, though it was opened without.
  func sealedSince() throws -> Int? {
    try queue.read { database in
      try MatterReading(database: database).latest(SealedSince.self, key: "centre")?.seq
    }
  }
}

private struct NumberReading {
  let database: Database

  func last(of series: GivenNumber.Series) throws -> LastNumber? {
    switch series {
    case .stays(let year):
      try stays(
        above: StayNumber(year: year, serial: 0), below: StayNumber(year: year + 1, serial: 0))
    case .persons:
      try found(
        """
        SELECT person, min(from_seq) FROM stay WHERE person = (SELECT max(person) FROM stay)
        """)
    case .batches(let day):
      try found(
        "SELECT serial, from_seq FROM batch WHERE day = ? ORDER BY serial DESC LIMIT 1",
        [day.number])
    case .referrals:
      try found(
        """
        SELECT CAST(key AS INTEGER), from_seq FROM matter WHERE kind = '\(Referral.kind)'
        AND key = (SELECT max(key) FROM matter WHERE kind = '\(Referral.kind)')
        ORDER BY from_seq LIMIT 1
        """)
    }
  }

  func before(_ series: GivenNumber.Series) throws -> Int? {
    switch series {
    case .stays(let year):
      try stays(above: StayNumber(year: 0, serial: 0), below: StayNumber(year: year, serial: 0))?
        .seq
    // One of the day before may have been recorded late; its first one was not.
    case .batches(let day):
      try found(
        "SELECT serial, from_seq FROM batch WHERE day < ? ORDER BY day DESC, serial LIMIT 1",
        [day.number])?.seq
    case .persons, .referrals: nil
    }
  }

  private func stays(above low: StayNumber, below high: StayNumber) throws -> LastNumber? {
    try found(
      "SELECT id, from_seq FROM stay WHERE id > ? AND id < ? ORDER BY id DESC LIMIT 1",
      [low.key, high.key]
    ).map { LastNumber(serial: StayNumber(key: $0.serial).serial, seq: $0.seq) }
  }

  private func found(
    _ sql: String, _ arguments: StatementArguments = []
  ) throws -> LastNumber? {
    guard
      let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: arguments),
      let serial: Int = try row.cell(0), let seq: Int = try row.cell(1)
    else { return nil }
    return LastNumber(serial: serial, seq: seq)
  }
}
