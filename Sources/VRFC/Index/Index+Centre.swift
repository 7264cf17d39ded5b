import GRDB

extension Index {
  /// The house as it was after record `seq`; nil: as it is.
  ///
  /// - Complexity: now, grows with those who are here; as of a moment, one walk along the ends of
  ///   later stays.
  package func centre(
    after seq: Int? = nil, charter: CentreOpened?, moment: Moment, configuration: Configuration
  ) throws -> Centre {
    var centre = try queue.read { database in
      try CentreLoading(database: database, horizon: seq ?? Int.max, isNow: seq == nil)
        .house(charter, at: moment)
    }
    centre.rules = configuration.thresholds
    centre.provision = Provision(configuration)
    return centre
  }

  /// The same by an index that is not opened for work, as of a record that it has; nil where it
  /// does not say.
  static func houseKnown(after seq: Int, charter: CentreOpened, folder: String) -> Centre? {
    looked(into: folder) { database in
      guard let source = try IndexSource(database), source.log == charter.log,
        source.head.seq >= seq, try version(of: database) == version
      else { return nil }
      return try CentreLoading(
        database: database, horizon: seq, isNow: source.head.seq == seq
      ).house(charter, at: Moment(milliseconds: 0, offset: 0))
    }
  }
}

/// Reads the house out of the tables, as of a record.
struct CentreLoading {
  let database: Database
  let horizon: Int
  let isNow: Bool

  func house(_ charter: CentreOpened?, at moment: Moment) throws -> Centre {
    var centre = Centre(moment: moment)
    centre.charter = charter
    for resident in try residents() { centre.residents[resident.stay] = resident }
    for (stay, bed) in try beds() where centre.residents[stay] != nil {
      centre.residents[stay]?.bed = bed
      centre.occupants[bed, default: []].append(stay)
    }
    centre.conditions = try conditions()
    centre.batches = try batches()
    (centre.staySerials, centre.personSerial) = try serials()
    try loadMatters(into: &centre)
    return centre
  }

  /// Rows that hold as of the horizon. Written out for now, so that the small partial indexes
  /// serve.
  func holds(_ table: String) -> String {
    isNow
      ? "\(table).to_seq IS NULL"
      : """
      \(table).from_seq <= \(horizon)
        AND (\(table).to_seq IS NULL OR \(table).to_seq > \(horizon))
      """
  }

  func residents() throws -> [Resident] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT stay.*, registration.* FROM presence
        JOIN stay ON stay.id = presence.stay
        JOIN registration ON registration.stay = presence.stay AND \(holds("registration"))
        WHERE \(holds("presence"))
        """)
    var residents: [Resident] = []
    while let row = try rows.next() {
      residents.append(
        Resident(
          stay: StayNumber(key: try row.cell("id")),
          person: PersonNumber(serial: try row.cell("person")), batch: try BatchNumber(row),
          arrived: try Moment(row, "arrived"), entry: try EntryKind(row), facts: try Facts(row),
          identifiedIn: try row.cell("identified_in")))
    }
    return residents
  }

  /// In the order in which the beds were taken, as those who share one are listed.
  func beds() throws -> [(StayNumber, Bed)] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT stay, bed FROM placement WHERE \(holds("placement"))
        ORDER BY from_seq, part
        """
    ).map { row in
      (StayNumber(key: try row.cell("stay")), try row.reading("bed") { Bed($0) })
    }
  }

  func conditions() throws -> [Bed: BedCondition] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM condition WHERE \(holds("condition"))")
    return try rows.reduce(into: [:]) { conditions, row in
      let until: Int64? = try row.cell("until")
      let keptFor: Int? = try row.cell("kept_for")
      conditions[try row.reading("bed") { Bed($0) }] = BedCondition(
        kind: try row.reading("kind", as: BedCondition.Kind.init),
        until: try until.map { _ in try Moment(row, "until") },
        recordedIn: try row.cell("from_seq"), keptFor: keptFor.map(PersonNumber.init(serial:)))
    }
  }

  func batches() throws -> [BatchNumber: Batch] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        \(Batch.selection(horizon: horizon)) WHERE batch.from_seq <= \(horizon)
        ORDER BY day DESC, serial DESC LIMIT \(Centre.recentBatches)
        """)
    return try rows.map(Batch.init).reduce(into: [:]) { $0[$1.number] = $1 }
  }

  /// The last serial of each year, by one look a year: from the last stay of one to the last stay
  /// before it began.
  func serials() throws -> ([Int: Int], person: Int) {
    let last = try database.cachedStatement(
      sql: """
        SELECT id FROM stay WHERE id < ? AND from_seq <= \(horizon) ORDER BY id DESC LIMIT 1
        """)
    var serials: [Int: Int] = [:]
    var bound = Int.max
    while let key = try Int.fetchOne(last, arguments: [bound]) {
      guard key > 0 else { throw IndexFault.unreadableRow }
      let stay = StayNumber(key: key)
      serials[stay.year] = stay.serial
      bound = StayNumber(year: stay.year, serial: 0).key
    }
    let person = try Int.fetchOne(
      database, sql: "SELECT max(person) FROM stay WHERE from_seq <= \(horizon)")
    return (serials, person ?? 0)
  }
}
