import Glibc

/// A place outside the centre's folder to which a copy of the log, of the keys, or a report goes:
/// looked at before the first byte is written, since whoever else can write there could exchange
/// what is written, or lead it elsewhere.
struct Destination {
  enum Use {
    /// Copies that are added to again and again: nobody else may put a file there.
    case copies
    /// One new file: a folder for everybody will do where nobody can exchange the files of others.
    case newFile
  }

  private let path: String
  private let operations: any FileOperations

  init(folder path: String, operations: any FileOperations) {
    // A link with a slash behind its name would be taken for what it leads to.
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    self.path = (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    self.operations = operations
  }

  /// Looks at the folder and those around it; what is not there yet is nobody's.
  func check(for use: Use) throws(DestinationFault) {
    for place in places {
      guard let status = status(of: place) else { return }
      let isLast = place == path
      if status.isLink {
        throw .link(place)
      } else if isOpenToOthers(status, isLast ? use : .newFile) {
        throw .othersCanWrite(place)
      } else if isLast, !isOurs(status) {
        throw .othersOwn(place)
      }
    }
  }

  /// Looks at what already stands in it under names that are to be written.
  func checkFiles(_ names: [String]) throws(DestinationFault) {
    for name in names {
      let place = path + "/" + name
      guard let status = status(of: place) else { continue }
      guard !status.isLink else { throw .link(place) }
      guard isOurs(status) else { throw .othersOwn(place) }
    }
  }

  /// The folder, and before it each that leads there.
  private var places: [String] {
    let slashes = path.indices.dropFirst().filter { path[$0] == "/" }
    return slashes.map { String(path[..<$0]) } + [path]
  }

  private func status(of path: String) -> FileStatus? {
    do {
      return try operations.status(path: path)
    } catch {
      return nil
    }
  }

  private func isOurs(_ status: FileStatus) -> Bool { [geteuid(), 0].contains(status.owner) }

  /// A folder of mode 1777 lets everybody make files, and nobody exchange those of others.
  private func isOpenToOthers(_ status: FileStatus, _ use: Use) -> Bool {
    let isGuarded = use == .newFile && status.permissions & 0o1000 != 0
    if isGuarded { return false }
    if status.permissions & S_IWOTH != 0 { return true }
    return status.permissions & S_IWGRP != 0 && !isOwnGroup(status.group)
  }

  /// Whether a group is the one that many systems give to each user alone, of the same name.
  private func isOwnGroup(_ group: gid_t) -> Bool {
    guard let user = getpwuid(geteuid())?.pointee, user.pw_gid == group,
      let entry = getgrgid(group)?.pointee, entry.gr_mem.pointee == nil
    else { return false }
    return String(cString: entry.gr_name) == String(cString: user.pw_name)
  }
}

/// Why nothing is written to a place outside the centre's folder. Exit status 73.
package enum DestinationFault: Error, Hashable {
  /// It is a link, or stands behind one.
  case link(String)
  case othersOwn(String)
  case othersCanWrite(String)
}

extension DestinationFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .link(let path):
      say(
        """
        \(path.quoted(limit: 200)) is a link, and nothing is written behind one; name the place \
        that it leads to
        """)
    case .othersOwn(let path):
      say(
        """
        \(path.quoted(limit: 200)) belongs to somebody else, who could read or exchange what is \
        written; name a folder of your own
        """)
    case .othersCanWrite(let path):
      say(
        """
        others can write to \(path.quoted(limit: 200)) and could exchange what is written; take \
        that away (chmod go-w; a memory stick is mounted with umask=077), or name another folder
        """)
    }
  }
}
