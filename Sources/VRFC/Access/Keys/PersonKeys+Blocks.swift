import Crypto
import Foundation
import GRDB

/// What an owner's keys are looked up in: their blocks of every period, the latest first.
struct KeyBlocks: Sendable {
  private(set) var sound: [KeyBlock] = []
  /// Whether there is one more, or several, that do not open.
  private(set) var isDamaged = false

  mutating func add(_ place: KeyBlock.Place, _ wrapped: Data, _ site: SiteKey) {
    do throws(KeysFault) {
      sound.append(try KeyBlock(place, wrapped: wrapped, under: site))
    } catch {
      isDamaged = true
    }
  }

  /// - Returns: nil where there is none, or it was destroyed.
  func key(of owner: KeyOwner, in period: Int) -> SymmetricKey? {
    guard let block = sound.first(where: { $0.place.period == period }),
      case .key(let key) = block[owner.serial]
    else { return nil }
    return key
  }

  /// The periods of which there are keys, this one before the others.
  func periods(first likely: Int) -> [Int] {
    if sound.count == 1 { return [sound[0].place.period] }
    let periods = sound.map(\.place.period)
    return periods.filter { $0 == likely } + periods.filter { $0 != likely }
  }

  func isDestroyed(_ owner: KeyOwner) -> Bool {
    sound.contains { $0.isDestroyed(owner.serial) }
  }

  var destroyed: Set<Int> { sound.reduce(into: []) { $0.formUnion($1.destroyed) } }
}

/// For how long everybody is sealed with the same keys.
struct KeyPeriod: Sendable {
  let number: Int
  /// How many persons had been registered when it began.
  let registered: Int
}

extension PersonKeys {
  /// So many blocks, of the person numbers that come next, are made at a time.
  static let ahead = 16
  private static let serialMax = 999_999_999

  /// The period for which keys are made now, and what the last copy of the file lacks.
  ///
  /// - Throws: ``KeysFault/locked`` where the file is wrapped under another site key.
  func standing(
    under site: SiteKey
  ) throws(KeysFault) -> (period: KeyPeriod, copy: KeyCopyStanding) {
    try inTransaction(site) { database in
      (try PersonKeys.period(database), try KeyCopyStanding(database))
    }
  }

  /// The blocks with these numbers; those of which there is none are left out.
  func blocks(
    _ numbers: ClosedRange<Int>, under site: SiteKey
  ) throws(KeysFault) -> [Int: KeyBlocks] {
    try inTransaction(site) { database in try PersonKeys.blocks(numbers, site, database) }
  }

  /// Makes the blocks of this number and of the next ones for the present period, so that nearly
  /// every registration finds its key there and waits for no sync.
  func makeBlocks(from number: Int, under site: SiteKey) throws(KeysFault) {
    let last = min(number + PersonKeys.ahead - 1, PersonKeys.serialMax / KeyBlock.size)
    try inTransaction(site, .immediate) { database in
      for number in number...last { try PersonKeys.makeBlock(number, site, database) }
    }
  }

  /// One that is there already stays: another program made it. Whose key was destroyed gets none in
  /// a later period.
  static func makeBlock(
    _ number: Int, without owner: KeyOwner? = nil, _ site: SiteKey, _ database: Database
  ) throws {
    let place = KeyBlock.Place(number: number, period: try period(database).number)
    var destroyed = try blocks(number...number, site, database)[number]?.destroyed ?? []
    if let owner { destroyed.insert(owner.serial) }
    try add(KeyBlock(random: place, without: destroyed), site, database)
  }

  private func inTransaction<Result>(
    _ site: SiteKey, _ kind: Database.TransactionKind = .deferred,
    _ body: (Database) throws -> Result
  ) throws(KeysFault) -> Result {
    var result: Result?
    try inDatabase { database in
      try database.inTransaction(kind) {
        try PersonKeys.checkSite(site, database)
        result = try body(database)
        return .commit
      }
    }
    guard let result else { throw .damaged }
    return result
  }

  static func checkSite(_ site: SiteKey, _ database: Database) throws {
    guard try mark(database) == site.mark else { throw KeysFault.locked }
  }

  static func period(_ database: Database) throws -> KeyPeriod {
    let statement = try database.cachedStatement(sql: "SELECT number, registered FROM period")
    guard let row = try Row.fetchOne(statement) else { throw KeysFault.damaged }
    return KeyPeriod(number: try row.cell(0), registered: try row.cell(1))
  }

  private static func blocks(
    _ numbers: ClosedRange<Int>, _ site: SiteKey, _ database: Database
  ) throws -> [Int: KeyBlocks] {
    var blocks: [Int: KeyBlocks] = [:]
    let rows = try Row.fetchCursor(
      database.cachedStatement(
        sql: """
          SELECT number, period, wrapped FROM block WHERE number BETWEEN ? AND ?
          ORDER BY period DESC
          """), arguments: [numbers.lowerBound, numbers.upperBound])
    while let row = try rows.next() {
      let place = KeyBlock.Place(number: try row.cell(0), period: try row.cell(1))
      blocks[place.number, default: KeyBlocks()].add(place, try row.cell(2), site)
    }
    return blocks
  }

  static func add(_ block: KeyBlock, _ site: SiteKey, _ database: Database) throws {
    try database.cachedStatement(
      sql: "INSERT OR IGNORE INTO block (number, period, wrapped) VALUES (?, ?, ?)"
    ).execute(
      arguments: [block.place.number, block.place.period, try block.wrapped(under: site)])
  }
}
