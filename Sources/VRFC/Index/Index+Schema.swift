extension Index {
  static let tables = [
    "source", "record", "batch", "stay", "presence", "registration", "placement", "condition",
    "matter", "eater", "mention",
  ]

  /// What changes is kept in versions: a row holds from record `from_seq` until before `to_seq`
  /// (null: still), so that every question can be asked as of any record.
  static let schema = "\(tablesMade); \(waysMade); PRAGMA user_version = \(version)"

  private static let tablesMade = """
    CREATE TABLE source (log TEXT, seq INTEGER, hash TEXT, start INTEGER, end INTEGER);
    CREATE TABLE record (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, id BLOB NOT NULL,
      by TEXT NOT NULL, act TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      undone_by INTEGER);
    CREATE UNIQUE INDEX record_id ON record (id);
    CREATE TABLE batch (
      day INTEGER NOT NULL, serial INTEGER NOT NULL, at INTEGER NOT NULL, offset INTEGER NOT NULL,
      gate TEXT, men INTEGER NOT NULL, women INTEGER NOT NULL, children INTEGER NOT NULL,
      handed_back INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
      PRIMARY KEY (day, serial)) WITHOUT ROWID;
    CREATE TABLE stay (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL, batch_day INTEGER, batch_serial INTEGER,
      day INTEGER NOT NULL, arrived INTEGER NOT NULL, arrived_offset INTEGER NOT NULL,
      entry TEXT, from_seq INTEGER NOT NULL, withdrawn_seq INTEGER);
    CREATE TABLE presence (
      stay INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER, departed INTEGER,
      departed_offset INTEGER, departure TEXT, PRIMARY KEY (stay, from_seq)) WITHOUT ROWID;
    CREATE INDEX presence_now ON presence (stay) WHERE to_seq IS NULL;
    CREATE TABLE registration (
      stay INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER, sex TEXT NOT NULL,
      age INTEGER NOT NULL, age_basis TEXT, birth_year INTEGER, nationality TEXT NOT NULL,
      province TEXT, district TEXT, home_country TEXT, home_province TEXT, family INTEGER,
      needs TEXT NOT NULL, identified_in INTEGER NOT NULL,
      PRIMARY KEY (stay, from_seq)) WITHOUT ROWID;
    CREATE TABLE placement (
      stay INTEGER NOT NULL, from_seq INTEGER NOT NULL, part INTEGER NOT NULL, to_seq INTEGER,
      bed TEXT NOT NULL, PRIMARY KEY (stay, from_seq, part)) WITHOUT ROWID;
    CREATE INDEX placement_now ON placement (stay) WHERE to_seq IS NULL;
    CREATE TABLE condition (
      bed TEXT NOT NULL, from_seq INTEGER NOT NULL, part INTEGER NOT NULL, to_seq INTEGER,
      kind TEXT NOT NULL, until INTEGER, until_offset INTEGER, kept_for INTEGER,
      PRIMARY KEY (bed, from_seq, part)) WITHOUT ROWID;
    CREATE INDEX condition_now ON condition (bed) WHERE to_seq IS NULL;
    CREATE TABLE matter (
      kind TEXT NOT NULL, key TEXT NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
      stay INTEGER, day INTEGER, last_day INTEGER, is_open INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (kind, key, from_seq)) WITHOUT ROWID;
    CREATE INDEX matter_open ON matter (kind) WHERE to_seq IS NULL AND is_open;
    CREATE TABLE eater (
      meal TEXT NOT NULL, stay INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
      PRIMARY KEY (meal, stay, from_seq)) WITHOUT ROWID;
    CREATE TABLE mention (
      stay INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (stay, seq)) WITHOUT ROWID
    """

  /// The ways by which only questions go, and none of what brings acts in: while the index is made
  /// anew there are none, and at the end they are made in one go.
  private static let ways: KeyValuePairs = [
    "record_at": "record (at, seq)",
    "record_by": "record (by, seq) WHERE undone_by IS NULL",
    "stay_person": "stay (person, id)",
    "stay_batch": "stay (batch_day, batch_serial)",
    "stay_day": "stay (day)",
    "presence_departed": "presence (departed)",
    "presence_past": "presence (to_seq, from_seq, stay)",
    "placement_past": "placement (to_seq, from_seq, stay, part, bed)",
    "condition_past": "condition (to_seq, from_seq)",
    "matter_past": "matter (kind, to_seq, from_seq) WHERE is_open",
    "matter_stay": "matter (stay, kind)",
    "matter_day": "matter (kind, day) WHERE to_seq IS NULL",
    "matter_last_day": "matter (kind, last_day) WHERE to_seq IS NULL",
    "eater_stay": "eater (stay)",
  ]

  static var waysMade: String {
    ways.map { "CREATE INDEX \($0) ON \($1)" }.joined(separator: "; ")
  }

  static var waysClosed: String { ways.map { "DROP INDEX \($0.key)" }.joined(separator: "; ") }
}

extension StayNumber {
  /// The number under which the index keeps a stay.
  var key: Int { year * 1_000_000_000 + serial }

  init(key: Int) {
    self.init(year: key / 1_000_000_000, serial: key % 1_000_000_000)
  }
}
