import Foundation
import GRDB
import Glibc

extension Index {
  /// Which log an index file was derived from, and the last record that it knows to have been
  /// acknowledged; nil where there is no index, or none that can be read. Nothing is made and
  /// nothing changed.
  package static func sourceKnown(folder: String) -> IndexSource? {
    looked(into: folder, for: IndexSource.init)
  }

  /// Where a record stands, by an index of this log; nil where it does not say.
  static func placeKnown(of seq: Int, in log: LogID, folder: String) -> LogHead? {
    looked(into: folder) { database in
      guard try IndexSource(database)?.log == log else { return nil }
      return try Row.fetchOne(
        database, sql: "SELECT * FROM record WHERE seq = ?", arguments: [seq]
      ).map { try LogHead($0) }
    }
  }

  static func looked<Answer>(
    into folder: String, for ask: (Database) throws -> Answer?
  ) -> Answer? {
    let path = folder + "/" + fileName
    guard access(path, F_OK) == 0 else { return nil }
    do {
      return try answer(at: path, ask)
    } catch {
      return answerLeftAlone(path, ask)
    }
  }

  private static func answer<Answer>(
    at path: String, _ ask: (Database) throws -> Answer?
  ) throws -> Answer? {
    var settings = GRDB.Configuration()
    settings.readonly = true
    // Whoever closes it last tidies it up, and has it to themselves for that long.
    settings.busyMode = .timeout(5)
    return try DatabaseQueue(path: path, configuration: settings).read(ask)
  }

  /// Where not even the small file can be made that readers share, on a full disk, the index is
  /// read as it lies there: it then knows what it did when it was last tidied up.
  private static func answerLeftAlone<Answer>(
    _ path: String, _ ask: (Database) throws -> Answer?
  ) -> Answer? {
    let allowed = CharacterSet.urlPathAllowed
    guard let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) else {
      return nil
    }
    do {
      return try answer(at: "file:\(escaped)?immutable=1", ask)
    } catch {
      return nil
    }
  }

  /// Whether this program made the index in a folder, in this version; looked at without a change.
  static func isMade(folder: String) throws -> Bool {
    guard access(folder + "/" + fileName, F_OK) == 0 else { return false }
    var settings = GRDB.Configuration()
    settings.readonly = true
    settings.busyMode = .timeout(10)
    let queue = try DatabaseQueue(path: folder + "/" + fileName, configuration: settings)
    return try queue.read(version(of:)) == version
  }
}
