import Glibc

/// Whose the files in a folder are, which the folder itself says: its owner's alone, or also those
/// of a group that may write in it and whose every new file is the group's (mode 2770).
package enum FolderSharing: Hashable, Sendable {
  case owner, group

  /// - Parameter permissions: the folder's, as in `0o700`.
  package init(permissions: mode_t) {
    self = permissions & 0o2070 == 0o2070 ? .group : .owner
  }

  /// Of the folder in which a file or folder stands; one that cannot be asked is its owner's.
  package init(around path: String, operations: any FileOperations = SystemFiles()) {
    do throws(SystemFault) {
      let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
      self.init(
        permissions: try operations.status(path: folder.isEmpty ? "/" : String(folder)).permissions)
    } catch {
      self = .owner
    }
  }

  package var fileMode: mode_t {
    switch self {
    case .owner: 0o600
    case .group: 0o660
    }
  }

  package var folderMode: mode_t {
    switch self {
    case .owner: 0o700
    case .group: 0o2770
    }
  }
}
