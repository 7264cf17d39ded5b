import Foundation
import GRDB

extension Index {
  /// Answers what an act needs to know, but for what stands in the log itself.
  func recall(
    _ wanted: Recollection, adding known: Recollections = Recollections()
  ) throws -> Recollections {
    try queue.read { database in
      let recalling = Recalling(database: database)
      var recalled = known
      for stay in wanted.stays { recalled.stays[stay] = try recalling.stay(stay) }
      for person in wanted.persons {
        recalled.latestStays[person] = try recalling.latestStay(of: person)
      }
      if let later = wanted.later {
        for stay in later.stays {
          recalled.laterActs[stay] = try recalling.acts(of: stay, since: later.since)
        }
      }
      for batch in wanted.batches { recalled.batches[batch] = try recalling.batch(batch) }
      if let day = wanted.batchesOf {
        recalled.batchSerials[day] = try recalling.batchSerial(of: day)
      }
      let reading = MatterReading(database: database)
      for number in wanted.referrals {
        recalled.referrals[number] = try reading.latest(Referral.self, key: number.matterKey)
      }
      for key in wanted.meals { recalled.meals[key] = try reading.meal(key) }
      if let moment = wanted.leftSince {
        recalled.left = try recalling.left(since: moment)
        for stay in recalled.left.map(\.stay) {
          recalled.careOfLeft[stay] = try reading.latest(Care.self, key: Care(of: stay).key)
        }
      }
      return recalled
    }
  }

  /// Those who left after a moment, as recorded until now.
  func left(since moment: Moment) throws -> [StayOutline] {
    try queue.read { try Recalling(database: $0).left(since: moment) }
  }

  /// The earlier stays of those who are here: for each stay that goes on, where it is recorded who
  /// they were before.
  func earlierIdentities() throws -> [(here: StayNumber, earlier: StayNumber, seq: Int)] {
    try queue.read { database in
      try Row.fetchAll(
        database,
        sql: """
          SELECT now.id AS here, stay.id AS earlier, registration.identified_in AS seq
          FROM presence JOIN stay AS now ON now.id = presence.stay
          JOIN stay ON stay.person = now.person AND stay.id <> now.id
          JOIN registration ON registration.stay = stay.id AND registration.to_seq IS NULL
          WHERE presence.to_seq IS NULL AND now.withdrawn_seq IS NULL
          ORDER BY stay.id
          """
      ).map {
        (
          StayNumber(key: try $0.cell("here")), StayNumber(key: try $0.cell("earlier")),
          try $0.cell("seq")
        )
      }
    }
  }

  /// One stay, present or past; nil: there is none of this number.
  package func outline(of stay: StayNumber) throws -> StayOutline? {
    try queue.read { try Recalling(database: $0).stay(stay) }
  }

  /// A person's latest stay that was not withdrawn; nil: there is no such person.
  package func latestStay(of person: PersonNumber) throws -> StayOutline? {
    try queue.read { try Recalling(database: $0).latestStay(of: person) }
  }

  /// Where the record of an act stands; nil: this id was never recorded.
  package func place(of act: ActID) throws -> LogHead? {
    try queue.read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: "SELECT * FROM record WHERE id = ?"), arguments: [act.uuid]
      ).map { try LogHead($0) }
    }
  }

  /// Where a record stands in the log.
  package func place(of seq: Int) throws -> LogHead? {
    try queue.read { database in
      try Row.fetchOne(
        database.cachedStatement(sql: "SELECT * FROM record WHERE seq = ?"), arguments: [seq]
      )
      .map { try LogHead($0) }
    }
  }

  /// The last record that ends within so many bytes of the log; nil: none does.
  package func lastPlace(endingBy offset: Int) throws -> LogHead? {
    try queue.read { database in
      try Row.fetchOne(
        database,
        sql: "SELECT * FROM record WHERE \"end\" <= ? ORDER BY seq DESC LIMIT 1",
        arguments: [offset]
      ).map { try LogHead($0) }
    }
  }

  /// The latest records of some kinds of acts, the latest first.
  func lastRecords(of acts: [String], limit: Int) throws -> [Int] {
    try queue.read { database in
      let names = acts.map { "'\($0)'" }.joined(separator: ", ")
      return try Int.fetchAll(
        database,
        sql: "SELECT seq FROM record WHERE act IN (\(names)) ORDER BY seq DESC LIMIT ?",
        arguments: [limit])
    }
  }

  /// Whether an act has been undone.
  package func isUndone(_ seq: Int) throws -> Bool {
    try queue.read { database in
      try Int.fetchOne(
        database, sql: "SELECT undone_by FROM record WHERE seq = ?", arguments: [seq]) != nil
    }
  }

  /// The last act of a member of staff that was neither undone nor an undoing.
  package func lastAct(by staff: StaffName) throws -> LogHead? {
    try queue.read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT * FROM record
            WHERE by = ? AND undone_by IS NULL AND act NOT IN (\(Index.beyondUndo))
            ORDER BY seq DESC LIMIT 1
            """),
        arguments: [staff.description]
      ).map { try LogHead($0) }
    }
  }

  /// The acts that undo never finds: they are not of the house.
  private static let beyondUndo = [
    "open", "seal", SignIn.name, FailSignIn.name, RecordRefusal.name, RecordLook.name,
    RecordExport.name, AddStaff.name, RemoveStaff.name, ChangeRole.name, GiveCode.name,
    ChoosePassword.name, RecoverAccess.name, SealCentre.name, ErasePerson.name, ReplaceKeys.name,
    ChangeRecovery.name, RecordIndexReplaced.name,
  ].map { "'\($0)'" }.joined(separator: ", ")

  /// The record that began a stay.
  func beginning(of stay: StayNumber) throws -> Int? {
    try queue.read { database in
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT from_seq FROM stay WHERE id = ?"),
        arguments: [stay.key])
    }
  }

  /// What a stay's registration said before record `seq`, and where its identity stands.
  func registration(of stay: StayNumber, before seq: Int) throws -> (
    facts: Facts, identifiedIn: Int
  )? {
    try queue.read { database in
      try Row.fetchOne(
        database.cachedStatement(
          sql: """
            SELECT * FROM registration WHERE stay = ? AND from_seq < ?
            ORDER BY from_seq DESC LIMIT 1
            """),
        arguments: [stay.key, seq]
      ).map { (try Facts($0), try $0.cell("identified_in")) }
    }
  }
}

private struct Recalling {
  let database: Database

  func stay(_ stay: StayNumber) throws -> StayOutline? {
    try outline("WHERE stay.id = ?", [stay.key])
  }

  func latestStay(of person: PersonNumber) throws -> StayOutline? {
    try outline(
      "WHERE stay.person = ? AND stay.withdrawn_seq IS NULL ORDER BY stay.id DESC LIMIT 1",
      [person.serial])
  }

  private func outline(_ clause: String, _ arguments: StatementArguments) throws -> StayOutline? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "\(StayOutline.selection) \(clause)"), arguments: arguments
    ).map { try StayOutline($0) }
  }

  /// Those who left after a moment, as recorded until now.
  func left(since moment: Moment) throws -> [StayOutline] {
    try Row.fetchAll(
      database,
      sql: """
        \(StayOutline.selection)
        WHERE stay.id IN (SELECT stay FROM presence WHERE departed > ?)
          AND presence.departed > ? AND stay.withdrawn_seq IS NULL ORDER BY stay.id
        """, arguments: [moment.milliseconds, moment.milliseconds]
    ).map { try StayOutline($0) }
  }

  func acts(of stay: StayNumber, since moment: Moment) throws -> [LaterAct] {
    try Row.fetchAll(
      database.cachedStatement(
        sql: """
          SELECT record.seq, act, at, offset FROM mention JOIN record ON record.seq = mention.seq
          WHERE stay = ? AND at > ? AND undone_by IS NULL ORDER BY record.seq
          """), arguments: [stay.key, moment.milliseconds]
    ).map { row in
      LaterAct(
        seq: try row.cell("seq"), act: try row.cell("act"),
        at: Moment(milliseconds: try row.cell("at"), offset: try row.cell("offset")))
    }
  }

  func batch(_ number: BatchNumber) throws -> Batch? {
    try Row.fetchOne(
      database.cachedStatement(
        sql: "\(Batch.selection(horizon: Int.max)) WHERE day = ? AND serial = ?"),
      arguments: [number.day.number, number.serial]
    ).map(Batch.init)
  }

  func batchSerial(of day: Day) throws -> Int {
    try Int.fetchOne(
      database, sql: "SELECT max(serial) FROM batch WHERE day = ?", arguments: [day.number]) ?? 0
  }
}

extension StayOutline {
  /// Each stay with its latest presence, registration and bed.
  static let selection = """
    SELECT stay.*, registration.*,
      presence.departed, presence.departed_offset, presence.departure,
      (SELECT bed FROM placement WHERE placement.stay = stay.id
       ORDER BY from_seq DESC, part DESC LIMIT 1) AS bed
    FROM stay
    JOIN registration ON registration.stay = stay.id AND registration.to_seq IS NULL
    JOIN presence ON presence.stay = stay.id AND presence.from_seq = (
      SELECT max(from_seq) FROM presence WHERE stay = stay.id)
    """

  init(_ row: Row) throws {
    let departed: Int64? = try row.cell("departed")
    let withdrawn: Int? = try row.cell("withdrawn_seq")
    self.init(
      stay: StayNumber(key: try row.cell("id")),
      person: PersonNumber(serial: try row.cell("person")), batch: try BatchNumber(row),
      arrived: try Moment(row, "arrived"), entry: try EntryKind(row), facts: try Facts(row),
      identifiedIn: try row.cell("identified_in"),
      bed: try row.readingOptional("bed") { Bed($0) },
      departed: try departed.map { _ in try Moment(row, "departed") },
      departure: try row.readingOptional("departure", as: DepartureKind.init),
      isWithdrawn: withdrawn != nil)
  }
}

extension LogHead {
  /// Where a record stands; its hash is the log's to tell.
  init(_ row: Row, hash: RecordHash = .beforeFirst) throws {
    let (start, end): (Int, Int) = (try row.cell("start"), try row.cell("end"))
    guard start >= 0, start <= end, end - start <= LogFormat.recordBytesMax else {
      throw IndexFault.unreadableRow
    }
    self.init(seq: try row.cell("seq"), hash: hash, start: start, end: end)
  }
}
