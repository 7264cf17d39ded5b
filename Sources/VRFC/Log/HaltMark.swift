import Glibc

/// The mark that a failed sync leaves: while it stands, every terminal only reads.
///
/// It is left in the centre's folder, where it outlives a reboot, and in the machine's memory,
/// since a disk that fails a sync may well not take a new file.
struct HaltMark {
  private let folder: String
  private let paths: [String]
  private let operations: any FileOperations

  static let fileName = "halted"

  init(folder: String, operations: any FileOperations) throws(LogFault) {
    let status = try LogFault.inSystem { () throws(SystemFault) in
      try operations.status(path: folder)
    }
    self.folder = folder
    self.operations = operations
    paths = [
      folder + "/" + HaltMark.fileName,
      HaltMark.memoryPath(device: status.device, inode: status.inode),
    ]
  }

  /// In the machine's memory, under the numbers by which the system knows the folder.
  static func memoryPath(device: UInt64, inode: UInt64) -> String {
    "/dev/shm/vrfc-halted-\(device)-\(inode)"
  }

  /// Where a mark stands; nil when none does. One that cannot be looked at is taken to stand.
  var standing: String? {
    paths.first { path in
      do throws(SystemFault) {
        return try operations.status(path: path).isRegular
      } catch {
        return error.number != ENOENT && error.number != ENOTDIR
      }
    }
  }

  /// Leaves the mark wherever it can be left, naming what is in question.
  func leave(_ words: String) {
    for path in paths {
      do {
        let file = try OpenFile(path, O_WRONLY | O_CREAT, operations: operations)
        try file.write(Array("a sync failed while saving \(words)\n".utf8))
        try file.sync()
      } catch {
        continue
      }
    }
    do {
      try OpenFile.syncFolder(folder, operations: operations)
    } catch {
      // The name may then not outlive a power failure; the machine's memory does not either.
    }
  }

  func lift() throws(LogFault) {
    for path in paths {
      do {
        try operations.remove(path)
      } catch  where error.number == ENOENT {
        continue
      } catch {
        throw .system(error)
      }
    }
  }
}
