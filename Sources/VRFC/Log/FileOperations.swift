import Glibc

/// The calls to the operating system that the log makes: the one seam at which a test can make
/// them fail.
///
/// Each is one system call, with no retry and no loop; those are the callers' business, so that
/// they are tested too.
package protocol FileOperations: Sendable {
  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32
  func close(_ descriptor: Int32)
  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int
  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int
  func syncData(_ descriptor: Int32) throws(SystemFault)
  func sync(_ descriptor: Int32) throws(SystemFault)
  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault)
  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus
  func status(path: String) throws(SystemFault) -> FileStatus
  func setPermissions(_ descriptor: Int32, _ mode: mode_t) throws(SystemFault)
  func rename(_ old: String, _ new: String) throws(SystemFault)
  func remove(_ path: String) throws(SystemFault)
  /// Makes a folder for its owner alone, within one that is there.
  func makeFolder(_ path: String) throws(SystemFault)
  func dropCachedPages(_ descriptor: Int32) throws(SystemFault)
  /// How much room there is where this path leads.
  func room(path: String) throws(SystemFault) -> DiskRoom
}

extension FileOperations {
  package func setPermissions(_ descriptor: Int32, _ mode: mode_t) throws(SystemFault) {
    guard fchmod(descriptor, mode) == 0 else { throw SystemFault(call: "fchmod", number: errno) }
  }
}

/// What is to be known of a file.
package struct FileStatus: Hashable, Sendable {
  package let size: Int
  package let device: UInt64
  package let inode: UInt64
  package let isRegular: Bool
  package let isLink: Bool
  /// The permission bits, as in `0o600`.
  package let permissions: mode_t
  /// The numbers of the user and of the group to whom it belongs.
  package let owner: uid_t
  package let group: gid_t
  /// When it was last changed, in nanoseconds since 1970.
  package let changed: Int64

  package init(
    size: Int, device: UInt64, inode: UInt64, isRegular: Bool, isLink: Bool = false,
    permissions: mode_t = 0o600, owner: uid_t = geteuid(), group: gid_t = getegid(),
    changed: Int64 = 0
  ) {
    (self.size, self.device) = (size, device)
    (self.inode, self.isRegular, self.isLink) = (inode, isRegular, isLink)
    (self.permissions, self.owner, self.group) = (permissions, owner, group)
    self.changed = changed
  }
}

/// A system call that failed: which one, on what, and why.
package struct SystemFault: Error, Hashable, CustomStringConvertible {
  package let call: String
  package let path: String
  package let number: Int32

  package init(call: String, path: String = "", number: Int32) {
    self.call = call
    self.path = path
    self.number = number
  }

  package var reason: String { String(cString: strerror(number)) }

  package var description: String {
    path.isEmpty ? "\(call) failed: \(reason)" : "\(call) of \(path) failed: \(reason)"
  }
}

/// The operating system itself.
package struct SystemFiles: FileOperations {
  package init() {}

  package func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, mode)
    return try checked(descriptor, "open", path)
  }

  package func close(_ descriptor: Int32) {
    _ = Glibc.close(descriptor)
  }

  package func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    try checked(pread(descriptor, buffer.baseAddress, buffer.count, offset), "read")
  }

  package func write(
    _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer
  ) throws(SystemFault) -> Int {
    try checked(Glibc.write(descriptor, bytes.baseAddress, bytes.count), "write")
  }

  package func syncData(_ descriptor: Int32) throws(SystemFault) {
    _ = try checked(fdatasync(descriptor), "fdatasync")
  }

  package func sync(_ descriptor: Int32) throws(SystemFault) {
    _ = try checked(fsync(descriptor), "fsync")
  }

  package func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {
    _ = try checked(flock(descriptor, operation), "flock")
  }

  package func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    var status = stat()
    _ = try checked(fstat(descriptor, &status), "fstat")
    return FileStatus(status)
  }

  package func status(path: String) throws(SystemFault) -> FileStatus {
    var status = stat()
    _ = try checked(lstat(path, &status), "stat", path)
    return FileStatus(status)
  }

  package func rename(_ old: String, _ new: String) throws(SystemFault) {
    _ = try checked(Glibc.rename(old, new), "rename", new)
  }

  package func remove(_ path: String) throws(SystemFault) {
    _ = try checked(unlink(path), "remove", path)
  }

  package func makeFolder(_ path: String) throws(SystemFault) {
    _ = try checked(mkdir(path, 0o700), "mkdir", path)
  }

  package func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {
    let number = posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    guard number == 0 else { throw SystemFault(call: "fadvise", number: number) }
  }

  package func room(path: String) throws(SystemFault) -> DiskRoom {
    var status = statvfs()
    _ = try checked(statvfs(path, &status), "statvfs", path)
    return DiskRoom(status)
  }

  private func checked<Number: SignedInteger>(
    _ result: Number, _ call: String, _ path: String = ""
  ) throws(SystemFault) -> Number {
    guard result >= 0 else { throw SystemFault(call: call, path: path, number: errno) }
    return result
  }
}

extension FileStatus {
  init(_ status: stat) {
    size = Int(status.st_size)
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    isRegular = status.st_mode & S_IFMT == S_IFREG
    isLink = status.st_mode & S_IFMT == S_IFLNK
    permissions = status.st_mode & 0o7777
    (owner, group) = (status.st_uid, status.st_gid)
    changed = Int64(status.st_ctim.tv_sec) * 1_000_000_000 + Int64(status.st_ctim.tv_nsec)
  }
}
