import Glibc

/// The lock that makes one writer at a time of any number of processes: on a separate, permanent
/// file.
///
/// `flock` belongs to the open file and ends with the process that held it, however that dies.
final class LogLock {
  static let fileName = "lock"

  private let path: String
  private let sharing: FolderSharing?
  private let operations: any FileOperations
  /// How long to wait for others, in seconds.
  private let patience: Int
  /// Nil where there is no lock file yet, or none can be made: a copy on its own.
  private var file: OpenFile?
  private var held: LogAccess?

  /// - Parameter sharing: whose the lock's file is; nil: theirs to whom the folder belongs.
  init(
    folder: String, patience: Int, sharing: FolderSharing? = nil, operations: any FileOperations
  ) {
    path = folder + "/" + LogLock.fileName
    self.sharing = sharing
    self.patience = patience
    self.operations = operations
  }

  /// Runs `body` under the lock. What holds it for writing already may also read.
  /// - Throws: ``LogFault/busy(seconds:)`` when it cannot be had for as long as patience lasts.
  func hold<Result>(_ access: LogAccess, _ body: () throws -> Result) throws -> Result {
    if let held {
      guard held == .write || access == .read else { throw LogFault.busy(seconds: 0) }
      return try body()
    }
    try openFile(for: access)
    try take(access)
    held = access
    defer { release() }
    try checkPlace()
    return try body()
  }

  /// Whoever reads leaves no trace: only a writer makes the lock's file.
  private func openFile(for access: LogAccess) throws(LogFault) {
    guard file == nil else { return }
    do {
      switch access {
      case .write:
        file = try OpenFile(path, O_RDWR | O_CREAT, sharing: sharing, operations: operations)
      case .read: file = try openAsFound()
      }
    } catch {
      throw .system(error)
    }
  }

  /// Open for writing where that may be: over a network, only such a file can be locked for
  /// writing.
  private func openAsFound() throws(SystemFault) -> OpenFile? {
    do {
      return try OpenFile(path, O_RDWR, operations: operations)
    } catch {
      switch error.number {
      case ENOENT: return nil
      case EACCES, EROFS, EPERM: return try OpenFile(path, O_RDONLY, operations: operations)
      default: throw error
      }
    }
  }

  private func take(_ access: LogAccess) throws(LogFault) {
    let operation = (access == .read ? LOCK_SH : LOCK_EX) | LOCK_NB
    var waited = 0
    while true {
      do {
        return try file?.lock(operation) ?? ()
      } catch  where error.number == EWOULDBLOCK {
        guard waited < patience * 1_000_000 else { throw .busy(seconds: patience) }
        let pause = min(20_000, 500 + waited / 8)
        usleep(UInt32(pause))
        waited += pause
      } catch  where error.number == EINTR {
        continue
      } catch {
        throw .system(error)
      }
    }
  }

  /// A lock on a file that has left its place keeps nobody out.
  private func checkPlace() throws(LogFault) {
    guard try file?.isInPlace() ?? true else { throw .replaced(path: path) }
  }

  private func release() {
    held = nil
    do {
      try file?.lock(LOCK_UN)
    } catch {
      // Closing lets go of it too, and nothing that was saved depends on it.
      file = nil
    }
  }
}

/// What the lock is wanted for.
package enum LogAccess: Sendable {
  case read, write
}
