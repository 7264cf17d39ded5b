import Foundation
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
  /// A copy that is there already gives way to the new one, once that is whole: an old one would
  /// still hold the keys of those who were erased since.
  /// - Parameter moment: when; the file of the person keys remembers it.
  /// - Throws: ``DestinationFault``, ``KeysFault/exists(path:)`` where the keys of another centre
  ///   are, ``KeysFault/copyHoldsMore(path:)``.
  package static func copyKeys(
    from folder: String, to target: String, at moment: Moment,
    operations: any FileOperations = SystemFiles()
  ) throws {
    try checkKeyFolder(target, operations: operations)
    try KeysFault.on(target) { () throws(SystemFault) in
      do throws(SystemFault) {
        try operations.makeFolder(target)
      } catch  where error.number == EEXIST {
        return
      }
    }
    guard try !isSame(folder, target, operations) else { throw KeysFault.exists(path: target) }
    try KeysLock.hold(folder, operations) { () throws(KeysFault) in
      let (own, copy) = (folder + "/" + PersonKeys.fileName, target + "/" + PersonKeys.fileName)
      try PersonKeys.check(copy, mayGiveWayTo: own, operations)
      for name in [PersonKeys.fileName, StaffKeys.fileName] {
        try prepareCopy(of: name, folder, target, at: moment, operations)
      }
      try KeysFault.on(target) { () throws(SystemFault) in
        for name in [PersonKeys.fileName, StaffKeys.fileName] {
          try operations.rename("\(target)/\(name).new", "\(target)/\(name)")
        }
        try OpenFile.syncFolder(target, operations: operations)
      }
      try PersonKeys.note(try KeyContents(file: copy), at: moment, in: own)
    }
  }

  /// Whether a folder may take a copy of the keys, be it made already or not.
  package static func checkKeyFolder(
    _ folder: String, operations: any FileOperations = SystemFiles()
  ) throws(DestinationFault) {
    let destination = Destination(folder: folder, operations: operations)
    try destination.check(for: .copies)
    let copied = [PersonKeys.fileName, StaffKeys.fileName]
    try destination.checkFiles(copied + copied.map { $0 + ".new" })
  }

  /// Makes a copy beside the one that is there, for its owner alone from the first byte on, and
  /// syncs it.
  private static func prepareCopy(
    of name: String, _ folder: String, _ target: String, at moment: Moment,
    _ operations: any FileOperations
  ) throws(KeysFault) {
    let (own, copy) = ("\(folder)/\(name)", "\(target)/\(name).new")
    try KeysFault.on(copy) { () throws(SystemFault) in
      if try LogFile.exists(copy, operations) { try operations.remove(copy) }
      _ = try OpenFile(
        copy, O_WRONLY | O_CREAT | O_EXCL, sharing: .owner, operations: operations)
    }
    if name == StaffKeys.fileName {
      try copyWhole(own, to: copy, operations)
    } else {
      try PersonKeys.copy(own, to: copy)
      try PersonKeys.note(try KeyContents(file: copy), at: moment, in: copy)
    }
    try KeysFault.on(copy) { () throws(SystemFault) in
      try OpenFile(copy, O_RDWR, operations: operations).sync()
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
      let made = try OpenFile(copy, O_WRONLY, operations: operations)
      try made.write(try file.bytes(0..<(try file.status.size)))
    }
  }
}

/// Whose keys a file of person keys holds, and which.
private struct KeyContents {
  let centre: Data?
  let blocks: Set<KeyBlock.Place>

  init(file path: String) throws(KeysFault) {
    let queue = try PersonKeys.open(path)
    do {
      (centre, blocks) = try queue.read { database in
        let rows = try Row.fetchAll(database, sql: "SELECT number, period FROM block")
        return (
          try Data.fetchOne(database, sql: "SELECT id FROM centre"),
          Set(try rows.map { KeyBlock.Place(number: try $0.cell(0), period: try $0.cell(1)) })
        )
      }
    } catch {
      throw KeysFault(error, path: path)
    }
  }
}

extension PersonKeys {
  /// Copies the file as it stands between two changes, into an empty one.
  fileprivate static func copy(_ path: String, to copy: String) throws(KeysFault) {
    guard access(path, F_OK) == 0 else { throw .missing(path: path) }
    let queue = try open(path)
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [copy])
      }
    } catch {
      // The file is only read; it is the copy that there is no room for.
      throw KeysFault(error, path: copy)
    }
  }

  /// A copy that is there may be all that is left of keys: it gives way to no other centre's, and
  /// to nothing that has fewer of them. One that is damaged, or in the first format, does.
  fileprivate static func check(
    _ copy: String, mayGiveWayTo own: String, _ operations: any FileOperations
  ) throws(KeysFault) {
    let isThere = try KeysFault.on(copy) { () throws(SystemFault) in
      try LogFile.exists(copy, operations)
    }
    guard isThere else { return }
    let there: KeyContents
    do throws(KeysFault) {
      there = try KeyContents(file: copy)
    } catch {
      return
    }
    let ours = try KeyContents(file: own)
    guard there.centre == ours.centre else { throw .exists(path: copy) }
    guard there.blocks.isSubset(of: ours.blocks) else { throw .copyHoldsMore(path: copy) }
  }

  /// Remembers in a file of person keys what its copy has.
  fileprivate static func note(
    _ copy: KeyContents, at moment: Moment, in path: String
  ) throws(KeysFault) {
    let queue = try open(path)
    do {
      try queue.write { database in
        try database.execute(sql: "DELETE FROM copy")
        try database.execute(
          sql: "INSERT INTO copy (at, blocks) VALUES (?, ?)",
          arguments: [moment.description, copy.blocks.count])
      }
    } catch {
      throw KeysFault(error, path: path)
    }
  }
}
