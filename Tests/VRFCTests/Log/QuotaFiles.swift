import Glibc
import Synchronization

@testable import VRFC

/// The operating system on a disk with so much room, which may grow: what does not fit is written
/// in part, and then the disk is full.
final class QuotaFiles: FileOperations {
  private let system = SystemFiles()
  private let left: Mutex<Int>
  /// How many more files the disk claims to take.
  private let files: Int

  init(bytes: Int, files: Int = 5000) {
    left = Mutex(bytes)
    self.files = files
  }

  /// Somebody removes something, or fills what is left.
  func setRoom(_ bytes: Int) {
    left.withLock { $0 = bytes }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    let count = left.withLock { left in
      let count = min(left, bytes.count)
      left -= count
      return count
    }
    guard count > 0 else { throw SystemFault(call: "write", number: ENOSPC) }
    return try system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
  }

  func room(path: String) throws(SystemFault) -> DiskRoom {
    DiskRoom(bytes: left.withLock { $0 }, files: files)
  }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    try system.open(path, flags, mode)
  }

  func close(_ descriptor: Int32) { system.close(descriptor) }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    try system.read(descriptor, into: buffer, at: offset)
  }

  func syncData(_ descriptor: Int32) throws(SystemFault) { try system.syncData(descriptor) }

  func sync(_ descriptor: Int32) throws(SystemFault) { try system.sync(descriptor) }

  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {
    try system.lock(descriptor, operation)
  }

  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    try system.status(descriptor)
  }

  func status(path: String) throws(SystemFault) -> FileStatus { try system.status(path: path) }

  func rename(_ old: String, _ new: String) throws(SystemFault) { try system.rename(old, new) }

  func remove(_ path: String) throws(SystemFault) { try system.remove(path) }

  func makeFolder(_ path: String) throws(SystemFault) { try system.makeFolder(path) }

  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {
    try system.dropCachedPages(descriptor)
  }
}
