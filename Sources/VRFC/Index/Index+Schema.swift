extension Index {
  static let tables = [
    "source", "record", "batch", "stay", "presence", "registration", "placement", "condition",
    "matter", "eater", "mention",
  ]

  /// What changes is kept in versions: a row holds from record `from_seq` until before `to_seq`
  /// (null: still), so that every question can be asked as of any record.
  static let schema = """
    CREATE TABLE source (log TEXT, seq INTEGER, hash TEXT, start INTEGER, end INTEGER);
    CREATE TABLE record (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, offset INTEGER NOT NULL, id BLOB NOT NULL,
      by TEXT NOT NULL, act TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
      undone_by INTEGER);
    CREATE UNIQUE INDEX record_id ON record (id);
    CREATE INDEX record_at ON record (at, seq);
    CREATE INDEX record_by ON record (by, seq) WHERE undone_by IS NULL;
    CREATE TABLE batch (
      day INTEGER NOT NULL, serial INTEGER NOT NULL, at INTEGER NOT NULL, offset INTEGER NOT NULL,
      gate TEXT, men INTEGER NOT NULL, women INTEGER NOT NULL, children INTEGER NOT NULL,
      handed_back INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
      PRIMARY KEY (day, serial)) WITHOUT ROWID;
    CREATE TABLE stay (
      id INTEGER PRIMARY KEY, person INTEGER NOT NULL, batch_day INTEGER, batch_serial INTEGER,
      day INTEGER NOT NULL, arrived INTEGER NOT NULL, arrived_offset INTEGER NOT NULL,
      entry TEXT, from_seq INTEGER NOT NULL, withdrawn_seq INTEGER);
    CREATE INDEX stay_person ON stay (person, id);
    CREATE INDEX stay_batch ON stay (batch_day, batch_serial);
    CREATE INDEX stay_day ON stay (day);
    CREATE TABLE presence (
      stay INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER, departed INTEGER,
      departed_offset INTEGER, departure TEXT, PRIMARY KEY (stay, from_seq)) WITHOUT ROWID;
    CREATE INDEX presence_now ON presence (stay) WHERE to_seq IS NULL;
    CREATE INDEX presence_departed ON presence (departed);
    CREATE INDEX presence_past ON presence (to_seq, from_seq, stay);
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
    CREATE INDEX placement_past ON placement (to_seq, from_seq, stay, part, bed);
    CREATE TABLE condition (
      bed TEXT NOT NULL, from_seq INTEGER NOT NULL, part INTEGER NOT NULL, to_seq INTEGER,
      kind TEXT NOT NULL, until INTEGER, until_offset INTEGER, kept_for INTEGER,
      PRIMARY KEY (bed, from_seq, part)) WITHOUT ROWID;
    CREATE INDEX condition_now ON condition (bed) WHERE to_seq IS NULL;
    CREATE INDEX condition_past ON condition (to_seq, from_seq);
    CREATE TABLE matter (
      kind TEXT NOT NULL, key TEXT NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
      stay INTEGER, day INTEGER, last_day INTEGER, is_open INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (kind, key, from_seq)) WITHOUT ROWID;
    CREATE INDEX matter_open ON matter (kind) WHERE to_seq IS NULL AND is_open;
    CREATE INDEX matter_past ON matter (kind, to_seq, from_seq) WHERE is_open;
    CREATE INDEX matter_stay ON matter (stay, kind);
    CREATE INDEX matter_day ON matter (kind, day) WHERE to_seq IS NULL;
    CREATE INDEX matter_last_day ON matter (kind, last_day) WHERE to_seq IS NULL;
    CREATE TABLE eater (
      meal TEXT NOT NULL, stay INTEGER NOT NULL, from_seq INTEGER NOT NULL, to_seq INTEGER,
      PRIMARY KEY (meal, stay, from_seq)) WITHOUT ROWID;
    CREATE INDEX eater_stay ON eater (stay);
    CREATE TABLE mention (
      stay INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY (stay, seq)) WITHOUT ROWID;
    PRAGMA user_version = \(version);
    """
}

extension StayNumber {
  /// The number under which the index keeps a stay.
  var key: Int { year * 1_000_000_000 + serial }

  init(key: Int) {
    self.init(year: key / 1_000_000_000, serial: key % 1_000_000_000)
  }
}
