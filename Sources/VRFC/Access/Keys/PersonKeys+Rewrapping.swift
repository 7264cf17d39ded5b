import Foundation
import GRDB

extension PersonKeys {
  /// What happens to the keys of persons while the site key is replaced.
  enum Change: Sendable {
    /// An owner's are destroyed, of every period.
    case destroying(KeyOwner)
    /// The next period begins, so many persons having been registered: what is sealed from then on
    /// is sealed with keys that stand in no copy made before.
    case beginningPeriod(registered: Int)
  }

  /// Makes a change to the keys, and wraps every block under the next site key, in one transaction.
  ///
  /// What does not open under the old site key is of no use already, and stays as it is.
  func rewrap(
    from site: SiteKey, to next: SiteKey, _ change: Change, beforeCommit: () throws -> Void
  ) throws(KeysFault) {
    try inDatabase { database in
      try database.inTransaction(.immediate) {
        try PersonKeys.checkSite(site, database)
        switch change {
        case .destroying(let owner):
          try PersonKeys.makeBlock(owner.block, without: owner, site, database)
          try PersonKeys.rewrapAll(from: site, to: next, destroying: owner, database)
        case .beginningPeriod(let registered):
          let number = try PersonKeys.period(database).number + 1
          try PersonKeys.begin(KeyPeriod(number: number, registered: registered), database)
          try PersonKeys.rewrapAll(from: site, to: next, destroying: nil, database)
        }
        // No copy made until now leads anywhere from here.
        try database.execute(sql: "DELETE FROM copy")
        try PersonKeys.setSite(next, database)
        try beforeCommit()
        return .commit
      }
    }
  }

  private static func rewrapAll(
    from site: SiteKey, to next: SiteKey, destroying owner: KeyOwner?, _ database: Database
  ) throws {
    let update = try database.makeStatement(
      sql: "UPDATE block SET wrapped = ? WHERE number = ? AND period = ?")
    let rows = try Row.fetchAll(database, sql: "SELECT number, period, wrapped FROM block")
    for row in rows {
      let place = KeyBlock.Place(number: try row.cell(0), period: try row.cell(1))
      guard var block = usable(place, try row.cell(2), site) else { continue }
      if let owner, owner.block == place.number { block = block.destroying(owner.serial) }
      try update.execute(
        arguments: [try block.wrapped(under: next), place.number, place.period])
    }
  }

  private static func usable(
    _ place: KeyBlock.Place, _ wrapped: Data, _ site: SiteKey
  ) -> KeyBlock? {
    do throws(KeysFault) {
      return try KeyBlock(place, wrapped: wrapped, under: site)
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
