import Crypto
import Foundation
import GRDB
import Glibc

/// The file `person.keys`: the keys of each person, in blocks that are wrapped under the site key.
/// The only file here that is ever changed in place, each time synced in full.
final class PersonKeys: Sendable {
  static let fileName = "person.keys"
  /// The first had a row for each person, and one key for all time.
  private static let format = 2

  let path: String
  private let queue: DatabaseQueue

  private static let schema = """
    CREATE TABLE site (generation INTEGER NOT NULL, mark BLOB NOT NULL);
    CREATE TABLE period (number INTEGER NOT NULL, registered INTEGER NOT NULL);
    CREATE TABLE centre (id BLOB NOT NULL);
    CREATE TABLE block (
      number INTEGER NOT NULL, period INTEGER NOT NULL, wrapped BLOB NOT NULL,
      PRIMARY KEY (number, period));
    CREATE TABLE copy (at TEXT NOT NULL, blocks INTEGER NOT NULL);
    PRAGMA user_version = \(format);
    """

  /// What is overwritten must be gone: freed bytes are made noughts, and nothing goes to a file
  /// beside but the journal, which goes with the transaction.
  private static var settings: GRDB.Configuration {
    var settings = GRDB.Configuration()
    settings.busyMode = .timeout(5)
    settings.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY;
          PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA
          """)
    }
    return settings
  }

  /// Opens the file; where there is none, makes it for this site key.
  init(
    folder: String, site: SiteKey, ifMissing: KeyRing.IfMissing,
    operations: any FileOperations
  ) throws(KeysFault) {
    path = folder + "/" + PersonKeys.fileName
    try PersonKeys.findFile(path, folder: folder, ifMissing, operations)
    queue = try PersonKeys.open(path)
    try prepare(site, ifMissing)
  }

  static func open(_ path: String) throws(KeysFault) -> DatabaseQueue {
    do {
      return try DatabaseQueue(path: path, configuration: settings)
    } catch {
      throw KeysFault(error, path: path)
    }
  }

  /// An empty file is an empty database; made here, it is its owner's alone from the beginning.
  private static func findFile(
    _ path: String, folder: String, _ ifMissing: KeyRing.IfMissing,
    _ operations: any FileOperations
  ) throws(KeysFault) {
    let isThere = try KeysFault.on(path) { () throws(SystemFault) in
      try LogFile.exists(path, operations)
    }
    if isThere { return try check(path, operations) }
    if ifMissing == .refuse { throw .missing(path: path) }
    try KeysFault.on(path) { () throws(SystemFault) in
      do throws(SystemFault) {
        _ = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL, operations: operations)
      } catch  where error.number == EEXIST {
        return
      }
      try OpenFile.syncFolder(folder, operations: operations)
    }
  }

  private static func check(
    _ path: String, _ operations: any FileOperations
  ) throws(KeysFault) {
    let status = try KeysFault.on(path) { () throws(SystemFault) in
      try operations.status(path: path)
    }
    try KeyFile.check(status, path)
  }

  /// The file as it stands: another one, or another time, whenever a change was committed to it.
  func status(_ operations: any FileOperations) throws(KeysFault) -> FileStatus {
    do throws(SystemFault) {
      return try operations.status(path: path)
    } catch {
      throw error.number == ENOENT ? .missing(path: path) : .system(path: path, error)
    }
  }

  /// - Throws: ``KeysFault/notTogether`` when the keys are wrapped under another site key.
  private func prepare(_ site: SiteKey, _ ifMissing: KeyRing.IfMissing) throws(KeysFault) {
    try inDatabase { database in
      try database.inTransaction(.immediate) {
        let format = try PersonKeys.formatOf(database, self.path)
        if format == 0 {
          // What a power cut can leave of it: a new one would hold other keys for the same people.
          guard ifMissing == .make else { throw KeysFault.malformed(path: self.path) }
          try PersonKeys.layOut(site, period: 1, database)
        }
        guard try PersonKeys.mark(database) == site.mark else { throw KeysFault.notTogether }
        if format == 1 { try FirstKeyFormat(database, site).move() }
        return .commit
      }
    }
  }

  /// - Returns: 0 for an empty file.
  private static func formatOf(_ database: Database, _ path: String) throws -> Int {
    let format = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard format <= PersonKeys.format else { throw KeysFault.newer(path: path) }
    return format
  }

  /// Which site key the file of a folder is wrapped under; nil where there is no such file, or an
  /// empty one.
  static func siteMark(
    folder: String, operations: any FileOperations = SystemFiles()
  ) throws(KeysFault) -> Data? {
    let path = folder + "/" + fileName
    guard access(path, F_OK) == 0 else { return nil }
    try check(path, operations)
    let queue = try open(path)
    do {
      return try queue.read { database in
        try formatOf(database, path) == 0 ? nil : mark(database)
      }
    } catch {
      throw KeysFault(error, path: path)
    }
  }

  /// Runs on the one connection; what fails becomes a sentence.
  func inDatabase<Result>(_ body: (Database) throws -> Result) throws(KeysFault) -> Result {
    do {
      return try queue.inDatabase(body)
    } catch {
      throw KeysFault(error, path: path)
    }
  }
}

extension PersonKeys {
  static func mark(_ database: Database) throws -> Data {
    guard let row = try Row.fetchOne(database.cachedStatement(sql: "SELECT mark FROM site"))
    else { throw RowMissing() }
    return try row.cell("mark")
  }

  /// Lays out a file that has no keys yet.
  static func layOut(_ site: SiteKey, period: Int, _ database: Database) throws {
    try database.execute(sql: schema)
    try database.execute(sql: "INSERT INTO centre VALUES (randomblob(16))")
    try begin(KeyPeriod(number: period, registered: 0), database)
    try setSite(site, database)
  }

  static func setSite(_ site: SiteKey, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM site")
    try database.execute(
      sql: "INSERT INTO site (generation, mark) VALUES (?, ?)",
      arguments: [site.generation, site.mark])
  }

  static func begin(_ period: KeyPeriod, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM period")
    try database.execute(
      sql: "INSERT INTO period (number, registered) VALUES (?, ?)",
      arguments: [period.number, period.registered])
  }

  private struct RowMissing: Error {}
}

extension KeysFault {
  init(_ error: any Error, path: String) {
    switch error {
    case let fault as KeysFault: self = fault
    case let error as DatabaseError: self.init(code: error.resultCode, path: path)
    default: self = .malformed(path: path)
    }
  }

  private init(code: ResultCode, path: String) {
    switch code {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_FULL: self = .store(path: path, reason: "the disk is full")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH:
      self = .store(path: path, reason: "it can only be read")
    case .SQLITE_CANTOPEN: self = .store(path: path, reason: "it cannot be opened")
    case .SQLITE_IOERR: self = .store(path: path, reason: "the disk fails")
    case .SQLITE_NOMEM: self = .store(path: path, reason: "there is too little memory")
    default: self = .malformed(path: path)
    }
  }
}
