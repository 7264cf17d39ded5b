import GRDB

extension Moment {
  /// A moment kept in two columns, milliseconds and offset.
  init(_ row: Row, _ column: String) throws {
    let milliseconds: Int64 = try row.cell(column)
    let offset: Int = try row.cell(column == "at" ? "offset" : column + "_offset")
    guard milliseconds.magnitude < Moment.reach, offset.magnitude < 86_400 else {
      throw IndexFault.unreadableRow
    }
    self.init(milliseconds: milliseconds, offset: offset)
  }

  /// No moment is so far from 1970, in milliseconds: some ten thousand years.
  private static let reach: UInt64 = 1 << 48
}

extension Day {
  /// A day by its number, as a column has it.
  init(checked number: Int) throws(IndexFault) {
    guard number.magnitude < 1 << 22 else { throw .unreadableRow }
    self.init(number: number)
  }
}

extension BatchNumber {
  /// The batch of a stay; nil: it came with none.
  init?(_ row: Row) throws {
    guard let day: Int = try row.cell("batch_day"), let serial: Int = try row.cell("batch_serial")
    else { return nil }
    self.init(day: try Day(checked: day), serial: serial)
  }
}

extension Facts {
  init(_ row: Row) throws {
    guard let age = Age(rawValue: try row.cell("age")) else { throw IndexFault.unreadableRow }
    let needs: String = try row.cell("needs")
    let family: Int? = try row.cell("family")
    let birthYear: Int? = try row.cell("birth_year")
    self.init(
      sex: try row.reading("sex", as: Sex.init), age: age,
      ageBasis: try row.readingOptional("age_basis", as: AgeBasis.init),
      birthYear: birthYear.flatMap(BirthYear.init(rawValue:)),
      nationality: Nationality(rawValue: try row.cell("nationality")),
      province: try row.readingOptional("province", as: Province.init),
      district: try row.readingOptional("district") { DistrictName($0) },
      home: try HomeAbroad(row), family: family.flatMap(FamilyNumber.init(rawValue:)),
      needs: needs.split(separator: ";").compactMap { Need(rawValue: String($0)) })
  }
}

extension HomeAbroad {
  /// Nil: none is known.
  fileprivate init?(_ row: Row) throws {
    guard let country: String = try row.cell("home_country") else { return nil }
    self.init(
      country: Nationality(rawValue: country),
      province: try row.readingOptional("home_province", as: AfghanProvince.init))
  }
}

extension EntryKind {
  init(_ row: Row) throws {
    self = try row.readingOptional("entry", as: EntryKind.init) ?? .handedOver
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

  init(_ row: Row) throws {
    let received = BatchReceived(
      batch: BatchNumber(
        day: try Day(checked: try row.cell("day")), serial: try row.cell("serial")),
      received: try Moment(row, "at"), gate: try row.cell("gate"), men: try row.cell("men"),
      women: try row.cell("women"), children: try row.cell("children"),
      handedBack: try row.cell("handed_back"), notes: nil)
    self.init(
      received: received, registered: try row.cell("registered"),
      isWithdrawn: try row.cell("withdrawn"))
  }
}
