import Glibc

/// What a disk still takes.
package struct DiskRoom: Hashable, Sendable {
  /// Bytes, for an ordinary user.
  package let bytes: Int
  /// How many more files can be made; nil: this file system has no such limit.
  package let files: Int?

  package init(bytes: Int, files: Int? = nil) {
    self.bytes = bytes
    self.files = files
  }

  /// Whether less is left than the site is warned of.
  func isLittle(by thresholds: Thresholds) -> Bool {
    bytes < thresholds.lowDiskMegabytes << 20
  }

  /// The same of the disk that a folder is on; one that does not say has room.
  static func isLittle(
    in folder: String, _ configuration: Configuration, besides needed: Int = 0,
    _ operations: any FileOperations
  ) -> Bool {
    do {
      let room = try operations.room(path: folder)
      return DiskRoom(bytes: room.bytes - needed).isLittle(by: configuration.thresholds)
    } catch {
      return false
    }
  }

  init(_ status: statvfs) {
    bytes = Int(clamping: UInt64(status.f_bavail).multipliedWhole(by: UInt64(status.f_frsize)))
    files = status.f_files > 0 ? Int(clamping: status.f_favail) : nil
  }

  /// A centre needs a handful of files for itself; so few left mean that something else on the disk
  /// makes them without end.
  package static let fewFiles = 1000
}

extension UInt64 {
  /// The product, or the greatest number where it would be greater.
  fileprivate func multipliedWhole(by other: UInt64) -> UInt64 {
    let (product, isTooMuch) = multipliedReportingOverflow(by: other)
    return isTooMuch ? .max : product
  }
}
