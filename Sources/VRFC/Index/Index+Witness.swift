import GRDB

extension Index {
  /// The last record that an index file knows to have been acknowledged; nil where there is no
  /// index, or none that can be read. Nothing is made and nothing changed.
  package static func headKnown(folder: String) -> LogHead? {
    do {
      var settings = GRDB.Configuration()
      settings.readonly = true
      let queue = try DatabaseQueue(path: folder + "/" + fileName, configuration: settings)
      return try queue.read(IndexSource.init)?.head
    } catch {
      return nil
    }
  }
}
