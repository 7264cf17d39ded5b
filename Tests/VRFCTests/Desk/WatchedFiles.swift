import Glibc
import Synchronization
import Testing

@testable import VRFC

/// The system's files; once, right after the lock was let go of, something else is done.
final class WatchedFiles: PassingFiles {
  let base = SystemFiles()
  private let wasUnlocked = Mutex(false)
  private let afterwards: @Sendable () throws -> Void

  init(afterUnlocking afterwards: @escaping @Sendable () throws -> Void) {
    self.afterwards = afterwards
  }

  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {
    try base.lock(descriptor, operation)
    guard operation == LOCK_UN else { return }
    let isFirst = wasUnlocked.withLock { was in
      defer { was = true }
      return !was
    }
    do { if isFirst { try afterwards() } } catch { Issue.record(error) }
  }
}
