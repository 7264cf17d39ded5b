import GRDB

extension Moment {
  /// A moment kept in two columns, milliseconds and offset.
  init(_ row: Row, _ column: String) {
    self.init(
      milliseconds: row[column], offset: row[column == "at" ? "offset" : column + "_offset"])
  }
}

extension BatchNumber {
  /// The batch of a stay; nil: it came with none.
  init?(_ row: Row) {
    guard let day = row["batch_day"] as Int?, let serial = row["batch_serial"] as Int? else {
      return nil
    }
    self.init(day: Day(number: day), serial: serial)
  }
}

extension Facts {
  init(_ row: Row) throws {
    guard let sex = Sex(rawValue: row["sex"]), let age = Age(rawValue: row["age"]) else {
      throw IndexFault.unreadableRow
    }
    let needs: String = row["needs"]
    self.init(
      sex: sex, age: age, nationality: Nationality(rawValue: row["nationality"]),
      province: (row["province"] as String?).flatMap(Province.init(rawValue:)),
      district: (row["district"] as String?).map { DistrictName($0) },
      family: (row["family"] as Int?).flatMap(FamilyNumber.init(rawValue:)),
      needs: needs.split(separator: ";").compactMap { Need(rawValue: String($0)) })
  }
}

extension Batch {
  /// Batches and how many of each had been registered as of a record.
  static func selection(horizon: Int) -> String {
    """
    SELECT batch.*, (
        SELECT count(*) FROM stay
        WHERE batch_day = batch.day AND batch_serial = batch.serial
          AND stay.from_seq <= \(horizon)
          AND (withdrawn_seq IS NULL OR withdrawn_seq > \(horizon))) AS registered,
      (to_seq IS NOT NULL AND to_seq <= \(horizon)) AS withdrawn
    FROM batch
    """
  }

  init(_ row: Row) {
    let received = BatchReceived(
      batch: BatchNumber(day: Day(number: row["day"]), serial: row["serial"]),
      received: Moment(row, "at"), gate: row["gate"], men: row["men"], women: row["women"],
      children: row["children"], handedBack: row["handed_back"], notes: nil)
    self.init(
      received: received, registered: row["registered"], isWithdrawn: row["withdrawn"])
  }
}
