import GRDB
import Glibc

extension Index {
  /// Which log an index file was derived from, and the last record that it knows to have been
  /// acknowledged; nil where there is no index, or none that can be read. Nothing is made and
  /// nothing changed.
  package static func sourceKnown(folder: String) -> IndexSource? {
    do {
      var settings = GRDB.Configuration()
      settings.readonly = true
      let queue = try DatabaseQueue(path: folder + "/" + fileName, configuration: settings)
      return try queue.read(IndexSource.init)
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
