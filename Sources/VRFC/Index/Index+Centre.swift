import GRDB

extension Index {
  /// The house as it was after record `seq`; nil: as it is.
  ///
  /// - Complexity: now, grows with those who are here; as of a moment, one walk along the ends of
  ///   later stays.
  package func centre(
    after seq: Int? = nil, charter: CentreOpened?, moment: Moment, rules: Thresholds
  ) throws -> Centre {
    try queue.read { database in
      var centre = Centre(moment: moment)
      centre.charter = charter
      centre.rules = rules
      let loading = CentreLoading(database: database, horizon: seq ?? Int.max, isNow: seq == nil)
      for resident in try loading.residents() { centre.residents[resident.stay] = resident }
      for (stay, bed) in try loading.beds() where centre.residents[stay] != nil {
        centre.residents[stay]?.bed = bed
        centre.occupants[bed, default: []].append(stay)
      }
      centre.conditions = try loading.conditions()
      centre.batches = try loading.batches()
      (centre.staySerials, centre.personSerial) = try loading.serials()
      return centre
    }
  }
}

/// Reads the house out of the tables, as of a record.
struct CentreLoading {
  let database: Database
  let horizon: Int
  let isNow: Bool

  /// Rows that hold as of the horizon. Written out for now, so that the small partial indexes
  /// serve.
  private func holds(_ table: String) -> String {
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
          stay: StayNumber(key: row["id"]), person: PersonNumber(serial: row["person"]),
          batch: BatchNumber(row), arrived: Moment(row, "arrived"), facts: try Facts(row),
          identifiedIn: row["identified_in"]))
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
    ).compactMap { row in Bed(row["bed"]).map { (StayNumber(key: row["stay"]), $0) } }
  }

  func conditions() throws -> [Bed: BedCondition] {
    let rows = try Row.fetchAll(
      database, sql: "SELECT * FROM condition WHERE \(holds("condition"))")
    return rows.reduce(into: [:]) { conditions, row in
      guard let bed = Bed(row["bed"]), let kind = BedCondition.Kind(rawValue: row["kind"]) else {
        return
      }
      let until: Int64? = row["until"]
      conditions[bed] = BedCondition(
        kind: kind, until: until.map { _ in Moment(row, "until") }, recordedIn: row["from_seq"])
    }
  }

  func batches() throws -> [BatchNumber: Batch] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        \(Batch.selection(horizon: horizon)) WHERE batch.from_seq <= \(horizon)
        ORDER BY day DESC, serial DESC LIMIT \(Centre.recentBatches)
        """)
    return rows.map(Batch.init).reduce(into: [:]) { $0[$1.number] = $1 }
  }

  func serials() throws -> ([Int: Int], person: Int) {
    let years = try Row.fetchAll(
      database,
      sql: """
        SELECT id / 1000000000 AS year, max(id % 1000000000) AS serial FROM stay
        WHERE from_seq <= \(horizon) GROUP BY year
        """)
    let serials = years.reduce(into: [Int: Int]()) { $0[$1["year"]] = $1["serial"] }
    let person = try Int.fetchOne(
      database, sql: "SELECT max(person) FROM stay WHERE from_seq <= \(horizon)")
    return (serials, person ?? 0)
  }
}
