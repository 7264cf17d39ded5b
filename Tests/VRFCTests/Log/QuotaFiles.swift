import Glibc
import Synchronization

@testable import VRFC

/// The operating system on a disk with so much room, which may grow: what does not fit is written
/// in part, and then the disk is full.
final class QuotaFiles: PassingFiles {
  let base = SystemFiles()
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
    return try base.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
  }

  func room(path: String) throws(SystemFault) -> DiskRoom {
    DiskRoom(bytes: left.withLock { $0 }, files: files)
  }
}
