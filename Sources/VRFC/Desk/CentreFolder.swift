import Foundation
import Glibc

/// The folder that is a centre: its configuration, its log, the lock, and the disposable index.
package struct CentreFolder: Hashable, Sendable {
  package let path: String

  package init(path: String) {
    self.path = path
  }

  package var configurationPath: String { path + "/centre.toml" }
  package var logPath: String { path + "/" + LogFile.fileName }
  package var indexPath: String { path + "/" + Index.fileName }
  package var draftsPath: String { path + "/drafts" }

  /// Makes sure that the folder is a centre that this user can work in.
  package func check() throws(FolderFault) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw errno == EACCES ? .notYours(path) : .noCentre(path)
    }
    guard status.st_mode & S_IFMT == S_IFDIR || isFolder else { throw .notAFolder(path) }
    guard access(path, X_OK) == 0 else { throw .notYours(path) }
    guard lstat(logPath, &status) == 0 else { throw .noCentre(path) }
    guard access(logPath, R_OK) == 0 else { throw .notYours(path) }
    try checkFiles()
  }

  /// Makes sure that this user can also write here.
  package func checkWritable() throws(FolderFault) {
    guard access(path, W_OK) == 0, access(logPath, W_OK) == 0 else {
      throw errno == EROFS ? .readOnly(path) : .notYours(path)
    }
  }

  private var isThere: Bool { access(path, F_OK) == 0 }

  private var isFolder: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Makes the folder, for its owner alone; one that is there is taken.
  package func make() throws(FolderFault) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotCreate(path, reason: isThere ? say("it is not a folder") : Self.reason())
    }
    guard isFolder else { throw .notAFolder(path) }
    guard access(path, W_OK | X_OK) == 0 else {
      throw .cannotCreate(path, reason: Self.reason())
    }
  }

  /// Shuts the folder to everybody else but the group that shares it, if one does; only once it is
  /// known to be the centre's own.
  package func shut(group: String?) throws(FolderFault) {
    guard let group else {
      guard chmod(path, FolderSharing.owner.folderMode) == 0 else {
        throw .cannotCreate(path, reason: Self.reason())
      }
      return
    }
    let number = try CentreFolder.number(ofGroup: group)
    guard chown(path, uid_t.max, number) == 0 else { throw .notInGroup(group) }
    guard chmod(path, FolderSharing.group.folderMode) == 0 else {
      throw .cannotCreate(path, reason: Self.reason())
    }
  }

  /// Makes sure, before anybody is asked anything, that there is such a group on this machine.
  package func checkGroup(_ group: String?) throws(FolderFault) {
    if let group { _ = try CentreFolder.number(ofGroup: group) }
  }

  private static func number(ofGroup name: String) throws(FolderFault) -> gid_t {
    guard let entry = getgrnam(name) else { throw .noGroup(name) }
    return entry.pointee.gr_gid
  }

  /// Whom the folder lets in, where that is not what the configuration says.
  func sharingConcern(_ group: String?) -> Concern? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    if status.st_mode & S_IWOTH != 0 { return .othersChange(path) }
    if status.st_mode & S_IRWXO != 0 { return .othersLookIn(path) }
    guard let group else { return nil }
    let isGroups = getgrnam(group)?.pointee.gr_gid == status.st_gid
    let sharing = FolderSharing(permissions: status.st_mode & 0o7777)
    return isGroups && sharing == .group ? nil : .notShared(path, group: group)
  }

  private static func reason() -> String { String(cString: strerror(errno)) }

  /// A configuration that everybody can write is no basis for a centre, nor to make one by.
  package static func checkIsGuarded(configuration path: String) throws(FolderFault) {
    var status = stat()
    guard stat(path, &status) == 0 else { return }
    if status.st_mode & S_IWOTH != 0 { throw .othersCanWrite(path) }
  }

  /// Refuses a configuration that others could have written.
  package func checkConfigurationOwner() throws(FolderFault) {
    var status = stat()
    guard stat(configurationPath, &status) == 0 else {
      throw errno == ENOENT
        ? .noConfiguration(configurationPath)
        : .unreadableConfiguration(configurationPath, reason: Self.reason())
    }
    var folder = stat()
    guard stat(path, &folder) == 0 else { throw .notYours(configurationPath) }
    // In a folder that a group shares it is the folder's owner's, whoever of the group comes.
    let owners: Set = [geteuid(), 0, folder.st_uid]
    guard owners.contains(status.st_uid) || geteuid() == 0 else {
      throw .notYours(configurationPath)
    }
    try Self.checkIsGuarded(configuration: configurationPath)
    // A group may where the folder is shared with it, and no other group.
    let isShared =
      FolderSharing(permissions: folder.st_mode & 0o7777) == .group
      && status.st_gid == folder.st_gid
    if status.st_mode & S_IWGRP != 0, !isShared { throw .groupCanWrite(configurationPath) }
  }
}

/// Why a folder cannot be worked with.
package enum FolderFault: Error, Hashable {
  case noCentre(String)
  case notAFolder(String)
  case notYours(String)
  case readOnly(String)
  case exists(String)
  case notEmpty(String, entry: String)
  case noConfiguration(String)
  case unreadableConfiguration(String, reason: String)
  case notText(String)
  case othersCanWrite(String)
  case groupCanWrite(String)
  case layoutDiffers(String)
  case cannotCreate(String, reason: String)
  case noGroup(String)
  case notInGroup(String)
  case notAFile(String)
  case othersCanChange(String)
}

extension FolderFault: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noCentre(let path):
      say(
        "there is no centre in \(path); make one with `vrfc init`, or name its folder with --centre"
      )
    case .notAFolder(let path): say("\(path) is not a folder; name a centre's folder with --centre")
    case .notYours(let path):
      say(
        """
        \(path) belongs to somebody else, or may not be read and written by you; sign in as its \
        owner, or ask them to let you
        """)
    case .readOnly(let path):
      say("\(path) is on a disk that can only be read; nothing can be saved there")
    case .notEmpty(let path, let entry):
      say(
        """
        \(path) holds other things (\(entry.quoted)); name a new folder or an empty one with \
        --centre
        """)
    case .exists(let path): say("there is a centre in \(path) already; it is left as it is")
    case .noConfiguration, .unreadableConfiguration, .notText, .groupCanWrite, .othersCanWrite,
      .layoutDiffers:
      configurationWords
    case .noGroup, .notInGroup, .othersCanChange: sharingWords
    case .notAFile(let path):
      say("\(path) is no ordinary file; find out who put it there, and take it away")
    case .cannotCreate(let path, let reason): say("\(path) cannot be made: \(reason)")
    }
  }

  /// What is wrong with its configuration.
  private var configurationWords: String {
    switch self {
    case .noConfiguration(let path):
      say("the configuration \(path) is missing; put back a copy of it (`vrfc init` made one)")
    case .unreadableConfiguration(let path, let reason):
      say("the configuration \(path) is there and cannot be read (\(reason)); mend that first")
    case .notText(let path):
      say(
        """
        the configuration \(path) is not UTF-8 text; save it as UTF-8 in your editor, or put back \
        a copy of it
        """)
    case .groupCanWrite(let path):
      say(
        """
        \(path) can be written by a group with which the folder is not shared; run `chmod g-w` on \
        it, and check what it says
        """)
    case .othersCanWrite(let path):
      say(
        """
        \(path) can be written by anybody on this machine; run `chmod o-w` on it, and check what \
        it says
        """)
    case .layoutDiffers(let path):
      say(
        """
        the halls in \(path) are not those with which the centre was opened; put them back as \
        they stand in record 1 of the log (`vrfc log --to 1`)
        """)
    case .noCentre, .notAFolder, .notYours, .readOnly, .exists, .notEmpty, .cannotCreate,
      .noGroup, .notInGroup, .notAFile, .othersCanChange:
      ""
    }
  }

  /// What is wrong with who may write there.
  private var sharingWords: String {
    switch self {
    case .noGroup(let group):
      say(
        """
        there is no group \(group.quoted) on this machine; an administrator makes it with \
        `groupadd`, or leave `group` out of the configuration
        """)
    case .notInGroup(let group):
      say(
        """
        you are not in the group \(group.quoted), so you cannot share a folder with it; an \
        administrator adds you with `usermod -aG`, then sign in to the machine again
        """)
    case .othersCanChange(let path):
      say(
        """
        others than the owner can change what is in \(path), so nothing is written there; its \
        owner runs `chmod go-w` on it, or names the group that shares it in the configuration
        """)
    case .noCentre, .notAFolder, .notYours, .readOnly, .exists, .notEmpty, .cannotCreate,
      .noConfiguration, .unreadableConfiguration, .notText, .groupCanWrite, .othersCanWrite,
      .layoutDiffers, .notAFile:
      ""
    }
  }
}
