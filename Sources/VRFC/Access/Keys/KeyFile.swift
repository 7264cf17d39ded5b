import Glibc

/// What files of keys must be before a byte of them is believed.
enum KeyFile {
  /// Theirs who own it, and at most their group's.
  private static let permissionsMax: mode_t = 0o660

  /// Opens a file for reading, following no link.
  /// - Returns: nil where there is none.
  static func open(
    _ path: String, _ operations: any FileOperations
  ) throws(KeysFault) -> OpenFile? {
    do throws(SystemFault) {
      return try OpenFile(path, O_RDONLY | O_NONBLOCK, operations: operations)
    } catch {
      switch error.number {
      case ENOENT: return nil
      case ELOOP, ENXIO: throw .notAFile(path: path)
      default: throw .system(path: path, error)
      }
    }
  }

  static func check(_ status: FileStatus, _ path: String) throws(KeysFault) {
    guard status.isRegular else { throw .notAFile(path: path) }
    guard status.permissions & ~permissionsMax == 0 else { throw .othersCanRead(path: path) }
  }
}

/// The lock under which the files of keys are replaced: on their folder, so that it needs no file.
///
/// The log's lock is another one, which may be held meanwhile.
enum KeysLock {
  private static let patience = 5_000_000

  static func hold<Result>(
    _ folder: String, _ operations: any FileOperations,
    _ body: () throws(KeysFault) -> Result
  ) throws(KeysFault) -> Result {
    let file = try KeysFault.on(folder) { () throws(SystemFault) in
      try OpenFile(folder, O_RDONLY | O_DIRECTORY, operations: operations)
    }
    try take(file, folder)
    let result = Swift.Result { () throws(KeysFault) in try body() }
    do throws(SystemFault) {
      try file.lock(LOCK_UN)
    } catch {
      // Closing the folder, right after this, lets go of it too.
    }
    return try result.get()
  }

  private static func take(_ file: borrowing OpenFile, _ folder: String) throws(KeysFault) {
    var waited = 0
    while true {
      do throws(SystemFault) {
        return try file.lock(LOCK_EX | LOCK_NB)
      } catch  where error.number == EWOULDBLOCK {
        guard waited < patience else { throw .busy(path: folder) }
        usleep(10_000)
        waited += 10_000
      } catch  where error.number == EINTR {
        continue
      } catch {
        throw .system(path: folder, error)
      }
    }
  }
}
