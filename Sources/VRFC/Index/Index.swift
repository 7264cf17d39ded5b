import Dispatch
import GRDB
import Glibc

/// The disposable view of the log: what was, in tables that answer quickly.
///
/// Everything in it comes from the log and can be derived anew. It never holds what identifies a
/// person: only where in the log that stands.
package final class Index: Sendable {
  package static let fileName = "index.sqlite"
  static let version = 8
  /// So many acts are taken in one transaction while much is read.
  static let piece = 4096

  let queue: DatabaseQueue
  /// Whether it goes with the process: what it knows is then written nowhere.
  package let isInMemory: Bool
  /// Acts that the index was told of and has not begun to take.
  private let backlog = Backlog()

  /// Opens the index in a centre's folder, or makes an empty one there.
  package init(folder: String) throws {
    Index.makeFile(folder)
    queue = try DatabaseQueue(
      path: folder + "/" + Index.fileName, configuration: Index.settings)
    isInMemory = false
    try prepare()
  }

  /// An empty file, which is an empty database, belongs to those to whom the folder does; what is
  /// written beside it does as it does.
  private static func makeFile(_ folder: String) {
    do throws(SystemFault) {
      let path = folder + "/" + fileName
      _ = try OpenFile(path, O_RDWR | O_CREAT | O_EXCL, operations: SystemFiles())
    } catch {
      // It is there; or it cannot be made, and opening it says why.
    }
  }

  /// An index in memory: for when there is no writing it to the disk.
  package init() throws {
    queue = try DatabaseQueue(configuration: Index.settings)
    isInMemory = true
    try prepare()
  }

  /// The same in memory: what comes from now on is written nowhere.
  ///
  /// - Returns: nil where that would take more memory than a small machine can spare.
  func inMemory() throws -> Index? {
    try drain()
    let bytes = try queue.read { database in
      try Int.fetchOne(
        database, sql: "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size")
    }
    guard let bytes, bytes <= Index.memoryMax else { return nil }
    return try Index(copying: queue)
  }

  private init(copying other: DatabaseQueue) throws {
    queue = try DatabaseQueue(configuration: Index.settings)
    isInMemory = true
    try other.backup(to: queue)
  }

  private static let memoryMax = 256 << 20

  /// Written ahead and synced at checkpoints alone: a power failure costs the latest rows, which
  /// the log gives back, and never the file's soundness.
  private static var settings: GRDB.Configuration {
    var settings = GRDB.Configuration()
    settings.busyMode = .timeout(10)
    settings.prepareDatabase { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA temp_store = MEMORY;
          PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 2000
          """)
    }
    return settings
  }

  /// Makes the tables where there are none; another process may be about to make the same.
  private func prepare() throws {
    try queue.inDatabase { database in
      if try Index.version(of: database) == Index.version { return }
      try database.inTransaction(.immediate) {
        if try Index.version(of: database) == 0 { try database.execute(sql: Index.schema) }
        return .commit
      }
    }
  }

  static func version(of database: Database) throws -> Int? {
    try Int.fetchOne(database, sql: "PRAGMA user_version")
  }

  /// The log that this index was derived from, and how far; nil when it is empty.
  package var source: IndexSource? {
    get throws { try queue.read(IndexSource.init) }
  }

  /// Adds acts to the index, in order; those it has already are passed over.
  package func absorb(_ acts: [StampedAct]) throws {
    guard !acts.isEmpty else { return }
    do {
      try queue.write { database in try Absorption(database: database).absorb(acts) }
    } catch let contradiction as Contradiction {
      // As far as it goes.
      let sound = acts.prefix { $0.head.seq < contradiction.head.seq }
      try queue.write { database in try Absorption(database: database).absorb(Array(sound)) }
      throw contradiction
    }
  }

  /// The same, while the caller goes on, a moment later: what comes meanwhile is taken together,
  /// since a transaction costs far more than an act, and its writes would slow the log's next sync.
  /// Should it fail, the log has the acts all the same, and whoever asks next finds them missing
  /// and reads them there.
  package func absorbLater(_ acts: [StampedAct]) {
    guard backlog.add(acts) == .first else { return }
    let delay = DispatchTime.now() + .milliseconds(Index.patience)
    DispatchQueue.global().asyncAfter(deadline: delay) { [queue, backlog] in
      queue.asyncWrite { database in
        try Absorption(database: database).absorb(backlog.take())
      } completion: { _, _ in
      }
    }
  }

  /// How long acts may wait for others to be taken together with, in milliseconds.
  private static let patience = 25

  /// Takes at once what waits.
  package func drain() throws {
    // What is being taken by now is before whatever the caller asks next.
    if backlog.isEmpty { return }
    try queue.write { database in
      try Absorption(database: database).absorb(backlog.take())
    }
  }

  /// Throws the files away; also those of an index that cannot be opened. Whoever has them open
  /// is not told, and may take the next index's companions for its own: what can be opened is
  /// renewed instead.
  package static func remove(folder: String) throws {
    for ending in ["", "-wal", "-shm", "-journal"] {
      let path = folder + "/" + fileName + ending
      guard unlink(path) == 0 || errno == ENOENT else {
        throw SystemFault(call: "remove", path: path, number: errno)
      }
    }
  }
}

/// From which log an index was derived, and how far.
package struct IndexSource: Hashable, Sendable {
  package let log: LogID
  package let head: LogHead

  init?(_ database: Database) throws {
    guard let row = try Row.fetchOne(database, sql: "SELECT * FROM source"),
      let log = LogID(try row.cell("log")), let hash = RecordHash(try row.cell("hash"))
    else { return nil }
    self.log = log
    head = try LogHead(row, hash: hash)
  }
}
