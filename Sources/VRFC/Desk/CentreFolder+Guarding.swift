import Glibc

/// What must hold of a centre's folder before anything in it is opened, or written.
extension CentreFolder {
  /// Whatever is opened here by its name.
  private static var names: [String] {
    let databases = [Index.fileName, PersonKeys.fileName].flatMap { name in
      ["", "-journal", "-wal", "-shm"].map { name + $0 }
    }
    return databases + [
      "centre.toml", LogFile.fileName, LogLock.fileName, StaffKeys.fileName, LastBackup.fileName,
    ]
  }

  /// Makes sure that nothing here is a pipe, which would be waited for without end, or a device.
  /// A folder or a link in the way is refused, or worked round, by whoever opens it.
  func checkFiles() throws(FolderFault) {
    for name in CentreFolder.names {
      var status = stat()
      let isThere = stat(path + "/" + name, &status) == 0
      let isWaitedFor = [S_IFIFO, S_IFSOCK, S_IFCHR, S_IFBLK].contains(status.st_mode & S_IFMT)
      if isThere, isWaitedFor { throw .notAFile(path + "/" + name) }
    }
  }

  /// Makes sure that nobody changes what is here but the owner, and the group that shares it.
  func checkOnlyOwnersWrite(sharedWith group: String?) throws(FolderFault) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .notYours(path) }
    let isShared = group.flatMap { getgrnam($0)?.pointee.gr_gid } == status.st_gid
    let others = S_IWOTH | (isShared ? 0 : S_IWGRP)
    guard status.st_mode & others == 0 else { throw .othersCanChange(path) }
  }

  /// Why nothing may be written here by this user; nil: it may.
  func whyNotWritable(sharedWith group: String?) -> FolderFault? {
    do throws(FolderFault) {
      try checkWritable()
      try checkOnlyOwnersWrite(sharedWith: group)
      return nil
    } catch {
      return error
    }
  }
}
