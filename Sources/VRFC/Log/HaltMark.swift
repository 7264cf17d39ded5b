import Glibc

/// The mark that a failed sync leaves: while it stands, every terminal only reads.
///
/// It is left in the centre's folder, where it outlives a reboot, and in the machine's memory,
/// since a disk that fails a sync may well not take a new file.
struct HaltMark {
  private let paths: [String]
  private let operations: any FileOperations

  init(folder: String, operations: any FileOperations) throws(LogFault) {
    let status = try LogFault.inSystem { () throws(SystemFault) in
      try operations.status(path: folder)
    }
    paths = [folder + "/halted", "/dev/shm/vrfc-halted-\(status.device)-\(status.inode)"]
    self.operations = operations
  }

  /// Where a mark stands; nil when none does.
  var standing: String? {
    paths.first { path in
      do {
        return try operations.status(path: path).isRegular
      } catch {
        return false
      }
    }
  }

  /// Leaves the mark wherever it can be left, naming the act in question.
  func leave(act: String) {
    for path in paths {
      do {
        let file = try OpenFile(path, O_WRONLY | O_CREAT, operations: operations)
        try file.write(Array("a sync failed while saving act \(act)\n".utf8))
        try file.sync()
      } catch {
        continue
      }
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
