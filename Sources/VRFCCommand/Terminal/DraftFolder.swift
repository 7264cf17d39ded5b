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
  private let operations: any FileOperations

  init(
    _ path: String, access: Access, operations: any FileOperations = SystemFiles()
  ) throws(DraftFault) {
    self.path = path
    self.operations = operations
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
    let opened = openat(descriptor, aside, flags, sharing.fileMode)
    guard opened >= 0 else { throw fault(name) }
    if sharing == .group { fchmod(opened, sharing.fileMode) }
    do throws(SystemFault) {
      let file = OpenFile(taking: opened, of: "\(path)/\(aside)", operations: operations)
      // Whoever looks for what a killed program left aside leaves this one alone.
      try operations.lock(opened, LOCK_EX | LOCK_NB)
      try file.write(Array(bytes))
      // On the disk before it takes the other's place: a power cut leaves the one or the other.
      try file.syncData()
    } catch {
      unlinkat(descriptor, aside, 0)
      throw DraftFault("\(path)/\(name)", error.number)
    }
    try rename(aside, to: name)
  }

  /// - Returns: nil where there is no such file: one that cannot be read is no lost form.
  func read(_ name: String) throws(DraftFault) -> Data? {
    try read(name) { _ throws(SystemFault) in }
  }

  /// The same of a file that nobody is writing now.
  ///
  /// - Returns: nil too where it is empty: a program may be about to fill it.
  func readAtRest(_ name: String) throws(DraftFault) -> Data? {
    let bytes = try read(name) { file throws(SystemFault) in
      try operations.lock(file, LOCK_SH | LOCK_NB)
    }
    return bytes?.isEmpty == true ? nil : bytes
  }

  private func read(
    _ name: String, ready: (Int32) throws(SystemFault) -> Void
  ) throws(DraftFault) -> Data? {
    let opened = openat(descriptor, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else {
      if errno == ENOENT { return nil }
      throw DraftFault(reading: "\(path)/\(name)", errno)
    }
    do throws(SystemFault) {
      let file = OpenFile(taking: opened, of: "\(path)/\(name)", operations: operations)
      try ready(opened)
      return Data(try file.bytes(0..<DraftFolder.limit))
    } catch {
      throw DraftFault(reading: "\(path)/\(name)", error.number)
    }
  }

  func rename(_ name: String, to other: String) throws(DraftFault) {
    guard renameat(descriptor, name, descriptor, other) == 0 else { throw fault(name) }
  }

  func remove(_ name: String) throws(DraftFault) {
    guard unlinkat(descriptor, name, 0) == 0 || errno == ENOENT else {
      throw DraftFault(removing: "\(path)/\(name)", errno)
    }
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

/// Why a form could not be kept, or not be found again.
struct DraftFault: Error, Hashable, CustomStringConvertible {
  let description: String

  init(_ path: String, _ number: Int32) {
    description =
      "the form could not be kept in \(path): \(String(cString: strerror(number))); "
      + "save it before you leave"
  }

  init(reading path: String, _ number: Int32) {
    description =
      "the form kept in \(path) could not be read: \(String(cString: strerror(number))); "
      + "it is left there"
  }

  init(removing path: String, _ number: Int32) {
    description =
      "the kept form \(path) could not be removed: \(String(cString: strerror(number))); "
      + "tell a manager"
  }
}
