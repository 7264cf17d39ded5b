import GRDB

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
}
