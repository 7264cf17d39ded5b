import GRDB
import Glibc

/// What the last copy of the keys lacks: were the disk lost, so were the names behind it.
package struct KeyCopyStanding: Hashable, Sendable {
  /// Nil: none was ever made.
  package let at: Moment?
  /// How many blocks of keys were made since.
  package let blocksSince: Int

  package init(at: Moment?, blocksSince: Int) {
    (self.at, self.blocksSince) = (at, blocksSince)
  }

  init(_ database: Database) throws {
    let blocks =
      try Int.fetchOne(
        database.cachedStatement(sql: "SELECT count(*) FROM block")) ?? 0
    let copy = try Row.fetchOne(database.cachedStatement(sql: "SELECT at, blocks FROM copy"))
    at = try copy.flatMap { Moment(iso: try $0.cell(0)) }
    blocksSince = blocks - (try copy?.cell(1) ?? 0)
  }
}

extension KeyRing {
  /// Copies the keys of a centre into a folder of their own, which is made if its parent is there.
  ///
  /// A copy that is there already gives way to the new one: an old one would still hold the keys of
  /// those who were erased since.
  /// - Parameter moment: when; the file of the person keys remembers it.
  package static func copyKeys(
    from folder: String, to target: String, at moment: Moment,
    operations: any FileOperations = SystemFiles()
  ) throws(KeysFault) {
    try KeysFault.on(target) { () throws(SystemFault) in
      do throws(SystemFault) {
        try operations.makeFolder(target)
      } catch  where error.number == EEXIST {
        return
      }
    }
    guard try !isSame(folder, target, operations) else { throw .exists(path: target) }
    try KeysLock.hold(folder, operations) { () throws(KeysFault) in
      for name in [StaffKeys.fileName, PersonKeys.fileName] {
        let (own, copy) = (folder + "/" + name, target + "/" + name)
        try KeysFault.on(copy) { () throws(SystemFault) in
          if try LogFile.exists(copy + ".new", operations) {
            try operations.remove(copy + ".new")
          }
        }
        if name == StaffKeys.fileName {
          try copyWhole(own, to: copy + ".new", operations)
        } else {
          // Its owner's alone from the first byte on: SQLite would ask the umask.
          try KeysFault.on(copy) { () throws(SystemFault) in
            _ = try OpenFile(copy + ".new", O_WRONLY | O_CREAT | O_EXCL, operations: operations)
          }
          try PersonKeys.copy(own, to: copy + ".new", at: moment)
        }
        try KeysFault.on(copy) { () throws(SystemFault) in
          try OpenFile(copy + ".new", O_RDWR, operations: operations).sync()
          try operations.rename(copy + ".new", copy)
          try OpenFile.syncFolder(target, operations: operations)
        }
      }
    }
  }

  private static func isSame(
    _ folder: String, _ target: String, _ operations: any FileOperations
  ) throws(KeysFault) -> Bool {
    try KeysFault.on(target) { () throws(SystemFault) in
      let (own, there) = (
        try operations.status(path: folder), try operations.status(path: target)
      )
      return own.inode == there.inode && own.device == there.device
    }
  }

  private static func copyWhole(
    _ path: String, to copy: String, _ operations: any FileOperations
  ) throws(KeysFault) {
    guard let file = try KeyFile.open(path, operations) else { throw .missing(path: path) }
    try KeysFault.on(copy) { () throws(SystemFault) in
      let made = try OpenFile(copy, O_WRONLY | O_CREAT | O_EXCL, operations: operations)
      try made.write(try file.bytes(0..<(try file.status.size)))
    }
  }
}

extension PersonKeys {
  /// Copies the file as it stands between two changes, into an empty one. Both say when.
  fileprivate static func copy(
    _ path: String, to copy: String, at moment: Moment
  ) throws(KeysFault) {
    guard access(path, F_OK) == 0 else { throw .missing(path: path) }
    let queue = try open(path)
    do {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          try database.execute(sql: "DELETE FROM copy")
          try database.execute(
            sql: "INSERT INTO copy SELECT ?, count(*) FROM block",
            arguments: [moment.description])
          return .commit
        }
        try database.execute(sql: "VACUUM INTO ?", arguments: [copy])
      }
    } catch {
      throw KeysFault(error, path: path)
    }
  }
}
