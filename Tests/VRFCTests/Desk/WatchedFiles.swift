import Glibc
import Synchronization
import Testing

@testable import VRFC

/// The system's files; once, right after the lock was let go of, something else is done.
final class WatchedFiles: FileOperations {
  private let base = SystemFiles()
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

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    try base.open(path, flags, mode)
  }

  func close(_ descriptor: Int32) { base.close(descriptor) }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    try base.read(descriptor, into: buffer, at: offset)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    try base.write(descriptor, bytes)
  }

  func syncData(_ descriptor: Int32) throws(SystemFault) { try base.syncData(descriptor) }
  func sync(_ descriptor: Int32) throws(SystemFault) { try base.sync(descriptor) }

  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    try base.status(descriptor)
  }

  func status(path: String) throws(SystemFault) -> FileStatus { try base.status(path: path) }

  func rename(_ old: String, _ new: String) throws(SystemFault) { try base.rename(old, new) }
  func remove(_ path: String) throws(SystemFault) { try base.remove(path) }
  func makeFolder(_ path: String) throws(SystemFault) { try base.makeFolder(path) }

  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {
    try base.dropCachedPages(descriptor)
  }
}
