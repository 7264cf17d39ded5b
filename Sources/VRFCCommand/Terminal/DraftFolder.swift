import Foundation
import Glibc
import VRFC

/// The folder of kept forms, open to those to whom the centre's folder is; no link is followed, of
/// its own or in it.
struct DraftFolder: ~Copyable {
  /// Whether the folder is made where it is missing.
  enum Access { case making, reading }

  private let path: String
  private let descriptor: Int32
  private let sharing: FolderSharing

  init(_ path: String, access: Access) throws(DraftFault) {
    self.path = path
    sharing = FolderSharing(around: path)
    if access == .making { try DraftFolder.make(path, sharing) }
    let opened = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0 else { throw DraftFault(path, errno) }
    descriptor = opened
  }

  private static func make(_ path: String, _ sharing: FolderSharing) throws(DraftFault) {
    if mkdir(path, sharing.folderMode) != 0 {
      guard errno == EEXIST else { throw DraftFault(path, errno) }
    } else if chmod(path, sharing.folderMode) != 0 {
      throw DraftFault(path, errno)
    }
  }

  deinit { close(descriptor) }

  /// The most bytes that a kept form has.
  private static let limit = 1 << 18

  func write(_ bytes: Data, to name: String) throws(DraftFault) {
    let aside = name + ".new"
    unlinkat(descriptor, aside, 0)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = openat(descriptor, aside, flags, sharing.fileMode)
    guard file >= 0 else { throw fault(name) }
    if sharing == .group { fchmod(file, sharing.fileMode) }
    let written = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
    // On the disk before it takes the other's place: a power cut leaves the one or the other.
    let isKept = written == bytes.count && fdatasync(file) == 0
    let failure = errno
    close(file)
    guard isKept else {
      unlinkat(descriptor, aside, 0)
      throw DraftFault("\(path)/\(name)", written == bytes.count || written < 0 ? failure : ENOSPC)
    }
    try rename(aside, to: name)
  }

  func read(_ name: String) throws(DraftFault) -> Data? {
    let file = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = Data(count: DraftFolder.limit)
    let count = bytes.withUnsafeMutableBytes { Glibc.read(file, $0.baseAddress, $0.count) }
    return count < 0 ? nil : bytes.prefix(count)
  }

  func rename(_ name: String, to other: String) throws(DraftFault) {
    guard renameat(descriptor, name, descriptor, other) == 0 else { throw fault(name) }
  }

  func remove(_ name: String) throws(DraftFault) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else { throw fault(name) }
  }

  var names: [String] {
    get throws(DraftFault) {
      do {
        return try FileManager.default.contentsOfDirectory(atPath: path).sorted()
      } catch {
        throw fault("")
      }
    }
  }

  private func fault(_ name: String) -> DraftFault { DraftFault("\(path)/\(name)", errno) }
}

/// Why a form could not be kept.
struct DraftFault: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ path: String, _ number: Int32) {
    description =
      "the form could not be kept in \(path): \(String(cString: strerror(number))); "
      + "save it before you leave"
  }
}
