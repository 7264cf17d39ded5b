import GRDB

extension Index {
  /// Every stay that counts, present or past, in the order of the records that say whose it is.
  ///
  /// - Complexity: grows with the history.
  package func findableStays() throws -> [FindableStay] {
    try queue.read { database in
      let rows = try Row.fetchCursor(database, sql: FindableStay.selection)
      var stays: [FindableStay] = []
      while let row = try rows.next() { stays.append(try FindableStay(row)) }
      return stays
    }
  }
}

extension FindableStay {
  /// Columns are read by their place: of hundreds of thousands of rows their names cost too much.
  fileprivate static let selection = """
    SELECT stay.id, stay.person, stay.arrived, stay.arrived_offset,
      presence.departed, presence.departed_offset,
      registration.sex, registration.age, registration.province, registration.district,
      record.seq, record.start, record.end
    FROM stay
    JOIN registration ON registration.stay = stay.id AND registration.to_seq IS NULL
    JOIN presence ON presence.stay = stay.id AND presence.from_seq = (
      SELECT max(from_seq) FROM presence WHERE stay = stay.id)
    JOIN record ON record.seq = registration.identified_in
    WHERE stay.withdrawn_seq IS NULL
    ORDER BY record.seq
    """

  fileprivate init(_ row: Row) throws {
    guard let sex = Sex(rawValue: row[6]), let age = Age(rawValue: row[7]) else {
      throw IndexFault.unreadableRow
    }
    let departed: Int64? = row[4]
    self.init(
      stay: StayNumber(key: row[0]), person: PersonNumber(serial: row[1]),
      arrived: Moment(milliseconds: row[2], offset: row[3]),
      departed: departed.map { Moment(milliseconds: $0, offset: row[5]) },
      facts: FindableFacts(
        sex: sex, age: age, province: (row[8] as String?).flatMap(Province.init(rawValue:)),
        district: (row[9] as String?).map { DistrictName($0) }),
      identified: LogHead(seq: row[10], hash: .beforeFirst, start: row[11], end: row[12]))
  }
}
