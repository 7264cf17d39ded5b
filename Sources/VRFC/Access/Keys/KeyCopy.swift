import Glibc

extension KeyRing {
  /// Copies the keys of a centre into a folder of their own, which is made if its parent is there.
  ///
  /// A copy that is there already gives way to the new one: an old one would still hold the keys of
  /// those who were erased since.
  package static func copyKeys(
    from folder: String, to target: String, operations: any FileOperations = SystemFiles()
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
          try PersonKeys.copy(own, to: copy + ".new")
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
  /// Copies the file as it stands between two changes, into a new one.
  fileprivate static func copy(_ path: String, to copy: String) throws(KeysFault) {
    guard access(path, F_OK) == 0 else { throw .missing(path: path) }
    let queue = try open(path)
    do {
      try queue.writeWithoutTransaction { database in
        try database.execute(sql: "VACUUM INTO ?", arguments: [copy])
      }
    } catch {
      throw KeysFault(error, path: path)
    }
  }
}
