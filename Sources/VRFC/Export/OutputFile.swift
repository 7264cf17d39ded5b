import Glibc

/// A file that a report is written to: new, whole, and readable by its owner alone.
///
/// It never overwrites anything and follows no link. Until it is whole it stands under another
/// name in the same folder, which a failure takes away again.
package struct OutputFile {
  package let path: String
  private let operations: any FileOperations

  package init(_ path: String, operations: any FileOperations = SystemFiles()) {
    self.path = path
    self.operations = operations
  }

  /// Says at once what would keep the file from being made, before a long report is counted.
  package func check() throws(OutputFault) {
    if isThere(path) { throw .exists(path) }
    if !isThere(folder + "/.") { throw .noFolder(folder, of: path) }
    do throws(DestinationFault) {
      try Destination(folder: folder, operations: operations).check(for: .newFile)
    } catch {
      throw .elsewhere(error)
    }
  }

  /// Writes the file.
  /// - Returns: after it, and its name, are on the disk.
  package func write(_ text: String) throws(OutputFault) {
    try check()
    let bytes = Array(text.utf8)
    let temporary = "\(folder)/.\(name.prefix(100)).\(getpid()).part"
    try fill(temporary, with: bytes)
    defer { remove(temporary) }
    try place(temporary, bytes)
    do {
      try OpenFile.syncFolder(folder, operations: operations)
    } catch {
      throw .notWritten(path, reason: error.reason)
    }
  }

  /// Makes a new file; one that cannot be filled is taken away again.
  private func fill(_ new: String, with bytes: [UInt8]) throws(OutputFault) {
    let file: OpenFile
    do {
      file = try OpenFile(
        new, O_WRONLY | O_CREAT | O_EXCL, sharing: .owner, operations: operations)
    } catch {
      if error.number == EEXIST { throw .exists(new) }
      throw error.isFull
        ? .notWritten(path, reason: error.reason) : .cannotCreate(path, reason: error.reason)
    }
    do {
      try file.write(bytes)
      try file.sync()
    } catch {
      remove(new)
      throw .notWritten(path, reason: error.reason)
    }
  }

  /// Gives the file its name as a second one, which fails where something of that name has come
  /// meanwhile; on a disk that knows no second names (a memory stick) it is made anew in place.
  private func place(_ temporary: String, _ bytes: [UInt8]) throws(OutputFault) {
    if link(temporary, path) == 0 { return }
    switch errno {
    case EEXIST: throw .exists(path)
    case EPERM, ENOSYS, EOPNOTSUPP, EMLINK: try fill(path, with: bytes)
    default: throw refusal
    }
  }

  private var refusal: OutputFault {
    .cannotCreate(path, reason: String(cString: strerror(errno)))
  }

  private func remove(_ temporary: String) {
    do {
      try operations.remove(temporary)
    } catch {
      // What is left is a hidden file of its owner; the fault that led here is what counts.
    }
  }

  private func isThere(_ path: String) -> Bool {
    do {
      _ = try operations.status(path: path)
      return true
    } catch {
      return error.number != ENOENT && error.number != ENOTDIR
    }
  }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private var name: Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }
}

/// Why a report could not be written to a file.
package enum OutputFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// Something of this name is there, be it a link. Exit status 73.
  case exists(String)
  /// Exit status 73.
  case noFolder(String, of: String)
  /// Exit status 73.
  case cannotCreate(String, reason: String)
  /// Its folder is not to be written to. Exit status 73.
  case elsewhere(DestinationFault)
  /// The disk is full, or failed; nothing was left under that name. Exit status 74.
  case notWritten(String, reason: String)

  package var description: String {
    switch self {
    case .exists(let path):
      "\(path.quoted(limit: 200)) is there already and is left as it is; give another name."
    case .noFolder(let folder, let path):
      "\(path.quoted(limit: 200)) cannot be made: there is no folder "
        + "\(folder.quoted(limit: 200)); make it, or give another name."
    case .cannotCreate(let path, let reason):
      "\(path.quoted(limit: 200)) cannot be made (\(reason)); give another name."
    case .elsewhere(let fault): fault.description
    case .notWritten(let path, let reason):
      "\(path.quoted(limit: 200)) was not written (\(reason)); make room or take another disk, "
        + "then ask for the report again."
    }
  }
}
