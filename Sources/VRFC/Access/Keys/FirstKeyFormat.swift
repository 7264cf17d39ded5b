import Crypto
import Foundation
import GRDB

/// `person.keys` as it was first: a row for each owner, the key wrapped by itself. Backups may hold
/// it for years.
struct FirstKeyFormat {
  private let database: Database
  private let site: SiteKey

  init(_ database: Database, _ site: SiteKey) {
    (self.database, self.site) = (database, site)
  }

  /// Its keys become those of the first period; what is sealed from now on is sealed with others.
  func move() throws {
    let blocks = try blocks()
    try database.execute(sql: "DROP TABLE key; DROP TABLE site")
    try PersonKeys.layOut(site, period: 2, database)
    for block in blocks { try PersonKeys.add(block, site, database) }
  }

  private func blocks() throws -> [KeyBlock] {
    var keys: [Int: [Int: PersonKey]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT owner, wrapped FROM key") {
      guard let owner = KeyOwner(try row.cell(0)) else { throw KeysFault.damaged }
      keys[owner.block, default: [:]][owner.serial] = key(of: owner, try row.cell(1))
    }
    return keys.map { KeyBlock(KeyBlock.Place(number: $0, period: 1), of: $1) }
  }

  /// Nil for one that does not open: it is of no use any more.
  private func key(of owner: KeyOwner, _ wrapped: Data?) -> PersonKey? {
    guard let wrapped else { return .erased }
    do throws(KeysFault) {
      let bound = Data("vrfc person key\n\(site.generation)\n\(owner)".utf8)
      return .key(try Sealing.openKey(wrapped, under: site.key, bound: bound))
    } catch {
      return nil
    }
  }
}
