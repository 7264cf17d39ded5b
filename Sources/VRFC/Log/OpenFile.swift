import Glibc

/// One open file and its only owner: closing is what letting go of it means.
package struct OpenFile: ~Copyable {
  let descriptor: Int32
  let operations: any FileOperations
  package let path: String

  /// Opens a file, following no link and waiting for no pipe.
  ///
  /// - Parameter sharing: whose a file is that is made here; nil, within the centre: theirs to whom
  ///   its folder belongs.
  package init(
    _ path: String, _ flags: Int32, sharing: FolderSharing? = nil, operations: any FileOperations
  ) throws(SystemFault) {
    let sharing =
      flags & O_CREAT == 0
      ? .owner : sharing ?? FolderSharing(around: path, operations: operations)
    let opened = try OpenFile.untilNotInterrupted { () throws(SystemFault) in
      try operations.open(path, flags | O_NOFOLLOW | O_NONBLOCK, sharing.fileMode)
    }
    do throws(SystemFault) {
      if sharing == .group { try OpenFile.share(opened, operations) }
    } catch {
      operations.close(opened)
      throw error
    }
    (descriptor, self.path, self.operations) = (opened, path, operations)
  }

  /// Takes a descriptor that was opened within a folder, which no path leads to as safely; it is
  /// closed with this.
  package init(taking descriptor: Int32, of path: String, operations: any FileOperations) {
    (self.descriptor, self.path, self.operations) = (descriptor, path, operations)
  }

  /// Gives the group what the process's own mask kept from it.
  private static func share(
    _ descriptor: Int32, _ operations: any FileOperations
  ) throws(SystemFault) {
    let mode = FolderSharing.group.fileMode
    if try operations.status(descriptor).permissions & mode == mode { return }
    try operations.setPermissions(descriptor, mode)
  }

  /// Takes from others what an earlier copy may have left them; a disk that knows no such modes (a
  /// memory stick) was mounted for somebody.
  func keepToOwner() throws(SystemFault) {
    guard try status.permissions & 0o077 != 0 else { return }
    do {
      try operations.setPermissions(descriptor, FolderSharing.owner.fileMode)
    } catch  where error.number == EPERM || error.number == EOPNOTSUPP {
      return
    }
  }

  deinit {
    operations.close(descriptor)
  }

  package var status: FileStatus {
    get throws(SystemFault) { try operations.status(descriptor) }
  }

  /// Fills as much of the buffer as the file has from `offset`.
  /// - Returns: the bytes read; fewer than asked for only at the end of the file.
  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int) throws(SystemFault) -> Int {
    var filled = 0
    while filled < buffer.count {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
      let count = try OpenFile.untilNotInterrupted { () throws(SystemFault) in
        try operations.read(descriptor, into: rest, at: offset + filled)
      }
      if count == 0 { break }
      filled += count
    }
    return filled
  }

  /// The bytes of a range, fewer where the file ends before it does.
  package func bytes(_ range: Range<Int>) throws(SystemFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: range.count)
    let count = bytes.withUnsafeMutableBytes { buffer in
      Result { () throws(SystemFault) in try read(into: buffer, at: range.lowerBound) }
    }
    bytes.removeLast(bytes.count - (try count.get()))
    return bytes
  }

  /// Writes all of it, going on after an interruption or a short write.
  package func write(_ bytes: [UInt8]) throws(SystemFault) {
    if let fault = writeWhatGoes(bytes).fault { throw fault }
  }

  /// Writes all of it, or as much as goes.
  /// - Returns: how many bytes are in the file, and why not all.
  func writeWhatGoes(_ bytes: [UInt8]) -> (written: Int, fault: SystemFault?) {
    bytes.withUnsafeBytes { buffer in
      var written = 0
      do throws(SystemFault) {
        while written < buffer.count { written += try writeSome(of: buffer[written...]) }
        return (written, nil)
      } catch {
        return (written, error)
      }
    }
  }

  private func writeSome(of bytes: Slice<UnsafeRawBufferPointer>) throws(SystemFault) -> Int {
    let piece = UnsafeRawBufferPointer(rebasing: bytes)
    let count = try OpenFile.untilNotInterrupted { () throws(SystemFault) in
      try operations.write(descriptor, piece)
    }
    // Asked again it would answer the same, for ever.
    guard count > 0 else { throw SystemFault(call: "write", path: path, number: EIO) }
    return count
  }

  /// Not retried after a failure, ever: the kernel may then call lost pages clean.
  /// An interruption is no failure: the call did not run to its end, and runs again.
  package func syncData() throws(SystemFault) {
    try OpenFile.untilNotInterrupted { () throws(SystemFault) in
      try operations.syncData(descriptor)
    }
  }

  func sync() throws(SystemFault) {
    try OpenFile.untilNotInterrupted { () throws(SystemFault) in
      try operations.sync(descriptor)
    }
  }

  /// Whether the file's name still leads to it: it was neither removed nor replaced.
  func isInPlace() throws(LogFault) -> Bool {
    do {
      let (own, named) = (try status, try operations.status(path: path))
      return own.inode == named.inode && own.device == named.device
    } catch  where error.number == ENOENT {
      return false
    } catch {
      throw .system(error)
    }
  }

  func lock(_ operation: Int32) throws(SystemFault) {
    try operations.lock(descriptor, operation)
  }

  /// Syncs a folder, so that a name made in it outlives a power failure.
  static func syncFolder(_ path: String, operations: any FileOperations) throws(SystemFault) {
    let folder = try OpenFile(path, O_RDONLY | O_DIRECTORY, operations: operations)
    try folder.sync()
  }

  private static func untilNotInterrupted<Number>(
    _ call: () throws(SystemFault) -> Number
  ) throws(SystemFault) -> Number {
    while true {
      do {
        return try call()
      } catch  where error.number == EINTR {
        continue
      }
    }
  }
}
