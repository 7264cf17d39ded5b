import Glibc

/// The lock that makes one writer at a time of any number of processes: on a separate, permanent file.
///
/// `flock` belongs to the open file and ends with the process that held it, however that dies.
struct LogLock: ~Copyable {
  enum Kind {
    case shared, exclusive
  }

  static let fileName = "lock"

  /// Nil where the folder can only be read and holds no lock file: a copy on its own.
  private let file: OpenFile?

  init(folder: String, operations: any FileOperations) throws(LogFault) {
    let path = folder + "/" + LogLock.fileName
    do {
      file = try OpenFile(path, O_RDWR | O_CREAT, operations: operations)
    } catch  where [EACCES, EROFS, EPERM].contains(error.number) {
      do {
        file = try OpenFile(path, O_RDONLY, operations: operations)
      } catch  where error.number == ENOENT {
        file = nil
      } catch {
        throw .system(error)
      }
    } catch {
      throw .system(error)
    }
  }

  /// Runs `body` under the lock.
  /// - Throws: ``LogFault/busy(seconds:)`` when it cannot be had for `patience` seconds.
  borrowing func hold<Result>(
    _ kind: Kind, patience: Int, _ body: () throws -> Result
  ) throws -> Result {
    try take(kind, patience: patience)
    defer { release() }
    return try body()
  }

  private borrowing func take(_ kind: Kind, patience: Int) throws(LogFault) {
    let operation = (kind == .shared ? LOCK_SH : LOCK_EX) | LOCK_NB
    var waited: UInt32 = 0
    while true {
      do {
        return try file?.lock(operation) ?? ()
      } catch  where error.number == EWOULDBLOCK || error.number == EINTR {
        guard waited < UInt32(patience) * 1_000_000 else { throw .busy(seconds: patience) }
        let pause = min(20_000, 500 + waited / 8)
        usleep(pause)
        waited += pause
      } catch {
        throw .system(error)
      }
    }
  }

  private borrowing func release() {
    do {
      try file?.lock(LOCK_UN)
    } catch {
      // The lock then ends with the process; nothing that was saved depends on it.
    }
  }
}

extension LogFault {
  static func inSystem<Result: ~Copyable>(
    _ body: () throws(SystemFault) -> Result
  ) throws(LogFault) -> Result {
    do {
      return try body()
    } catch {
      throw .system(error)
    }
  }
}
