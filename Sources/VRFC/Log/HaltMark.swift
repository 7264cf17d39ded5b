import Glibc

/// The mark that a failed sync leaves: while it stands, every terminal only reads.
///
/// It is left in the centre's folder, where it outlives a reboot, and in the machine's memory,
/// since a disk that fails a sync may well not take a new file. There anybody may leave one: it is
/// believed of those alone who could stop the centre anyway.
struct HaltMark {
  private let folder: String
  private let own: String
  private let inMemory: String
  private let trust: MarkTrust
  private let operations: any FileOperations

  static let fileName = "halted"

  init(folder: String, operations: any FileOperations) throws(LogFault) {
    let status = try LogFault.inSystem { () throws(SystemFault) in
      try operations.status(path: folder)
    }
    self.folder = folder
    self.operations = operations
    trust = MarkTrust(folder: status)
    own = folder + "/" + HaltMark.fileName
    inMemory = HaltMark.memoryPath(device: status.device, inode: status.inode)
  }

  private var paths: [String] { [own, inMemory] }

  /// In the machine's memory, under the numbers by which the system knows the folder.
  static func memoryPath(device: UInt64, inode: UInt64) -> String {
    "/dev/shm/vrfc-halted-\(device)-\(inode)"
  }

  /// Where a mark stands; nil when none does. One that cannot be looked at is taken to stand.
  var standing: String? {
    paths.first { path in
      do throws(SystemFault) {
        let status = try operations.status(path: path)
        return status.isRegular && isBelieved(status, at: path) && isOfThisLog(path)
      } catch {
        return error.number != ENOENT && error.number != ENOTDIR
      }
    }
  }

  /// Whoever can write in the centre's folder is believed without more ado.
  private func isBelieved(_ status: FileStatus, at path: String) -> Bool {
    path == own || trust.includes(status.owner)
  }

  /// The system gives the numbers of a folder that is gone to another one: a mark in memory that
  /// names another log by its first record is not of this centre. One that names none is believed.
  private func isOfThisLog(_ path: String) -> Bool {
    guard path == inMemory, let first = firstHash else { return true }
    do {
      let file = try OpenFile(path, O_RDONLY | O_NONBLOCK, operations: operations)
      let text = String(decoding: try file.bytes(0..<4_096), as: UTF8.self)
      let named = text.split(separator: "\n").first { $0.hasPrefix(HaltMark.naming) }
      return named.map { $0.dropFirst(HaltMark.naming.count) == first } ?? true
    } catch {
      return true
    }
  }

  private static let naming = "log "

  /// Of the log's first record; nil: there is none that can be read.
  private var firstHash: String? {
    do throws(LogFault) {
      return try LogFile.firstRecord(folder: folder, operations: operations).head.hash.description
    } catch {
      return nil
    }
  }

  /// Leaves the mark wherever it can be left, naming what is in question.
  func leave(_ words: String) {
    let log = firstHash.map { "\(HaltMark.naming)\($0)\n" } ?? ""
    for path in paths {
      do {
        let file = try OpenFile(path, O_WRONLY | O_CREAT, operations: operations)
        try file.write(Array("a sync failed while saving \(words)\n\(log)".utf8))
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

  /// - Throws: ``MarkStays`` where one that counts cannot be taken away.
  func lift() throws {
    for path in paths {
      do throws(SystemFault) {
        try operations.remove(path)
      } catch {
        if error.number == ENOENT || standing != path { continue }
        throw MarkStays(path: path, reason: error.reason)
      }
    }
  }
}

/// Whose mark is believed, that stands where anybody may leave one.
private struct MarkTrust {
  let folder: FileStatus

  func includes(_ user: uid_t) -> Bool {
    if [geteuid(), folder.owner, 0].contains(user) { return true }
    return folder.permissions & S_IWGRP != 0 && isInGroup(user)
  }

  /// Whether somebody is in the group with which the folder is shared.
  private func isInGroup(_ user: uid_t) -> Bool {
    guard let entry = getpwuid(user) else { return false }
    if entry.pointee.pw_gid == folder.group { return true }
    let name = String(cString: entry.pointee.pw_name)
    guard let members = getgrgid(folder.group)?.pointee.gr_mem else { return false }
    var place = 0
    while let member = members[place] {
      if String(cString: member) == name { return true }
      place += 1
    }
    return false
  }
}

/// The log was found sound, and still nothing can be written.
package struct MarkStays: Error, Hashable, CustomStringConvertible {
  let path: String
  let reason: String

  package var description: String {
    say(
      """
      the log is sound, but the mark \(path.quoted(limit: 200)) of the failed write cannot be \
      taken away (\(reason)), and while it stands the log can only be read; whoever it belongs \
      to, or root, removes it with `rm`
      """)
  }
}
