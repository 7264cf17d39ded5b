import Crypto
import Glibc
import Synchronization

/// Keeps keys from being written to the disk when memory is short, as far as the system allows it.
///
/// Pages that hold a key are locked and stay so: another key may lie in the same one. What is
/// allowed (`ulimit -l`) is a few megabytes for an ordinary user; beyond it keys are where they
/// were before.
enum LockedMemory {
  private static let pages = Mutex(Pages())

  private struct Pages {
    var locked: Set<UInt> = []
    var isFull = false
  }

  static func keep(_ key: SymmetricKey) {
    key.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress.map(UInt.init(bitPattern:)), !bytes.isEmpty else {
        return
      }
      let size = UInt(getpagesize())
      for page in (start / size)...((start + UInt(bytes.count) - 1) / size) { lock(page, size) }
    }
  }

  private static func lock(_ page: UInt, _ size: UInt) {
    pages.withLock { pages in
      guard !pages.isFull, pages.locked.insert(page).inserted else { return }
      guard mlock(UnsafeRawPointer(bitPattern: page * size), Int(size)) != 0 else { return }
      pages.locked.remove(page)
      pages.isFull = true
    }
  }
}
