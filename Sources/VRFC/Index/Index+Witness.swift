import Foundation
import GRDB
import Glibc

extension Index {
  /// Which log an index file was derived from, and the last record that it knows to have been
  /// acknowledged; nil where there is no index, or none that can be read. Nothing is made and
  /// nothing changed.
  package static func sourceKnown(folder: String) -> IndexSource? {
    let path = folder + "/" + fileName
    guard access(path, F_OK) == 0 else { return nil }
    do {
      return try source(at: path)
    } catch {
      return sourceLeftAlone(path)
    }
  }

  private static func source(at path: String) throws -> IndexSource? {
    var settings = GRDB.Configuration()
    settings.readonly = true
    // Whoever closes it last tidies it up, and has it to themselves for that long.
    settings.busyMode = .timeout(5)
    return try DatabaseQueue(path: path, configuration: settings).read(IndexSource.init)
  }

  /// Where not even the small file can be made that readers share, on a full disk, the index is
  /// read as it lies there: it then knows what it did when it was last tidied up.
  private static func sourceLeftAlone(_ path: String) -> IndexSource? {
    let allowed = CharacterSet.urlPathAllowed
    guard let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) else {
      return nil
    }
    do {
      return try source(at: "file:\(escaped)?immutable=1")
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
