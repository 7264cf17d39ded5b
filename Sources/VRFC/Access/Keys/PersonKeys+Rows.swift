import Crypto
import Foundation
import GRDB

/// A person's key, or that it was destroyed.
enum PersonKey: Sendable {
  case key(SymmetricKey)
  case erased
}

extension PersonKeys {
  /// So many person numbers get their keys at a time.
  static let ahead = 512
  private static let serialMax = 999_999_999

  /// Another number whenever another connection has changed the file.
  func version() throws(KeysFault) -> Int {
    try inDatabase { database in
      let statement = try database.cachedStatement(sql: "PRAGMA data_version")
      return try Int.fetchOne(statement) ?? 0
    }
  }

  /// Whether the file is still wrapped under this site key.
  func isUnder(_ site: SiteKey) throws(KeysFault) -> Bool {
    try inDatabase { database in try PersonKeys.mark(database) == site.mark }
  }

  /// - Returns: nil where there is none yet.
  func key(of owner: KeyOwner, under site: SiteKey) throws(KeysFault) -> PersonKey? {
    try inDatabase { database in
      var found: PersonKey?
      try database.inTransaction(.deferred) {
        try PersonKeys.checkSite(site, database)
        found = try PersonKeys.row(owner, database).map { row in
          try PersonKeys.key(of: owner, row, site)
        }
        return .commit
      }
      return found
    }
  }

  /// An owner's key as it stands in the file; nil where there is none.
  func wrapped(_ owner: KeyOwner) throws(KeysFault) -> Data? {
    try inDatabase { database in try PersonKeys.row(owner, database) ?? nil }
  }

  /// Every key there is.
  func all(under site: SiteKey) throws(KeysFault) -> [KeyOwner: PersonKey] {
    try keys("true", [], under: site)
  }

  /// The keys of the owners whose names lie between two.
  func all(
    in owners: ClosedRange<String>, under site: SiteKey
  ) throws(KeysFault) -> [KeyOwner: PersonKey] {
    try keys("owner BETWEEN ? AND ?", [owners.lowerBound, owners.upperBound], under: site)
  }

  private func keys(
    _ condition: String, _ arguments: StatementArguments, under site: SiteKey
  ) throws(KeysFault) -> [KeyOwner: PersonKey] {
    try inDatabase { database in
      var keys: [KeyOwner: PersonKey] = [:]
      try database.inTransaction(.deferred) {
        try PersonKeys.checkSite(site, database)
        let rows = try Row.fetchCursor(
          database.cachedStatement(
            sql: "SELECT owner, wrapped FROM key WHERE \(condition)"), arguments: arguments)
        while let row = try rows.next() {
          guard let owner = KeyOwner(try row.cell(0)) else { throw KeysFault.damaged }
          keys[owner] = try PersonKeys.key(of: owner, row.cell(1), site)
        }
        return .commit
      }
      return keys
    }
  }

  /// Makes the key of an owner who has none, and those of the next person numbers, so that nearly
  /// every registration finds its key there and waits for no sync.
  func makeKeys(from owner: KeyOwner, under site: SiteKey) throws(KeysFault) {
    try inDatabase { database in
      try database.inTransaction(.immediate) {
        try PersonKeys.checkSite(site, database)
        let insert = try database.makeStatement(
          sql: "INSERT OR IGNORE INTO key (owner, wrapped) VALUES (?, ?)")
        for owner in PersonKeys.owners(from: owner) {
          let key = SymmetricKey(size: .bits256)
          try insert.execute(
            arguments: [owner.description, try PersonKeys.wrap(key, of: owner, under: site)])
        }
        return .commit
      }
    }
  }

  /// The key of an owner, made where there is none, and those of the next ones.
  func keysMade(
    from owner: KeyOwner, under site: SiteKey
  ) throws(KeysFault) -> [KeyOwner: PersonKey] {
    if try wrapped(owner) == nil { try makeKeys(from: owner, under: site) }
    return try keys(
      "owner >= ? ORDER BY owner LIMIT \(PersonKeys.ahead)", [owner.description], under: site)
  }

  private static func owners(from owner: KeyOwner) -> [KeyOwner] {
    switch owner {
    case .centre: [.centre]
    case .person(let number):
      (number.serial..<number.serial + ahead).filter { $0 == number.serial || $0 <= serialMax }
        .map { .person(PersonNumber(serial: $0)) }
    }
  }

  private static func checkSite(_ site: SiteKey, _ database: Database) throws {
    guard try mark(database) == site.mark else { throw KeysFault.locked }
  }

  /// - Returns: nil where there is no row; within it, nil for a key that was destroyed.
  private static func row(_ owner: KeyOwner, _ database: Database) throws -> Data?? {
    let statement = try database.cachedStatement(sql: "SELECT wrapped FROM key WHERE owner = ?")
    guard let row = try Row.fetchOne(statement, arguments: [owner.description]) else { return nil }
    let wrapped: Data? = try row.cell(0)
    return .some(wrapped)
  }

  private static func key(
    of owner: KeyOwner, _ wrapped: Data?, _ site: SiteKey
  ) throws(KeysFault) -> PersonKey {
    guard let wrapped else { return .erased }
    return .key(
      try Sealing.openKey(wrapped, under: site.key, bound: bound(owner, site)))
  }

  private static func wrap(
    _ key: SymmetricKey, of owner: KeyOwner, under site: SiteKey
  ) throws(KeysFault) -> Data {
    try Sealing.seal(key, under: site.key, bound: bound(owner, site))
  }

  private static func bound(_ owner: KeyOwner, _ site: SiteKey) -> Data {
    Data("vrfc person key\n\(site.generation)\n\(owner)".utf8)
  }
}

extension PersonKeys {
  /// Destroys the key of an owner, if one is given, and wraps every other one under the next site
  /// key, in one transaction.
  ///
  /// What does not open under the old site key is of no use already, and stays as it is.
  func rewrap(
    from site: SiteKey, to next: SiteKey, erasing owner: KeyOwner?, keeping registered: Int,
    beforeCommit: () throws -> Void
  ) throws(KeysFault) {
    try inDatabase { database in
      try database.inTransaction(.immediate) {
        try PersonKeys.checkSite(site, database)
        if let owner {
          try database.execute(
            sql: "INSERT OR REPLACE INTO key (owner, wrapped) VALUES (?, NULL)",
            arguments: [owner.description])
        }
        try PersonKeys.dropKeysAhead(of: registered, database)
        try PersonKeys.rewrapAll(from: site, to: next, database)
        try PersonKeys.setSite(next, database)
        try beforeCommit()
        return .commit
      }
    }
  }

  /// A name's order is not its number's, so each is read.
  private static func dropKeysAhead(of registered: Int, _ database: Database) throws {
    let delete = try database.makeStatement(sql: "DELETE FROM key WHERE owner = ?")
    for name in try String.fetchAll(
      database, sql: "SELECT owner FROM key WHERE wrapped IS NOT NULL")
    {
      guard case .person(let number) = KeyOwner(name), number.serial > registered else { continue }
      try delete.execute(arguments: [name])
    }
  }

  private static func rewrapAll(
    from site: SiteKey, to next: SiteKey, _ database: Database
  ) throws {
    let update = try database.makeStatement(sql: "UPDATE key SET wrapped = ? WHERE owner = ?")
    let rows = try Row.fetchAll(
      database, sql: "SELECT owner, wrapped FROM key WHERE wrapped IS NOT NULL")
    for row in rows {
      let name: String = try row.cell(0)
      guard let owner = KeyOwner(name), let key = usable(owner, try row.cell(1), site) else {
        continue
      }
      try update.execute(arguments: [try wrap(key, of: owner, under: next), name])
    }
  }

  private static func usable(
    _ owner: KeyOwner, _ wrapped: Data?, _ site: SiteKey
  ) -> SymmetricKey? {
    do throws(KeysFault) {
      switch try key(of: owner, wrapped, site) {
      case .key(let key): return key
      case .erased: return nil
      }
    } catch {
      return nil
    }
  }

  /// Lays the file anew. What was destroyed is overwritten before this; should there be no room
  /// for it, the file is only longer than it need be.
  func tidy() {
    do {
      try inDatabase { database in try database.execute(sql: "VACUUM") }
    } catch {
      return
    }
  }
}
