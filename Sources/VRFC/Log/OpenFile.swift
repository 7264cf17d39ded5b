import Glibc

/// One open file and its only owner: closing is what letting go of it means.
package struct OpenFile: ~Copyable {
  let descriptor: Int32
  let operations: any FileOperations
  package let path: String

  package init(
    _ path: String, _ flags: Int32, mode: mode_t = 0o600, operations: any FileOperations
  ) throws(SystemFault) {
    self.path = path
    self.operations = operations
    descriptor = try OpenFile.untilNotInterrupted { () throws(SystemFault) in
      try operations.open(path, flags | O_NOFOLLOW, mode)
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
  func write(_ bytes: [UInt8]) throws(SystemFault) {
    try bytes.withUnsafeBytes { buffer in
      Result { () throws(SystemFault) in try write(all: buffer) }
    }.get()
  }

  private func write(all bytes: UnsafeRawBufferPointer) throws(SystemFault) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = try OpenFile.untilNotInterrupted { () throws(SystemFault) in
        try operations.write(descriptor, piece)
      }
      rest = rest.dropFirst(count)
    }
  }

  /// Not retried after a failure, ever: the kernel may then call lost pages clean.
  /// An interruption is no failure: the call did not run to its end, and runs again.
  func syncData() throws(SystemFault) {
    try OpenFile.untilNotInterrupted { () throws(SystemFault) in
      try operations.syncData(descriptor)
    }
  }

  func sync() throws(SystemFault) {
    try OpenFile.untilNotInterrupted { () throws(SystemFault) in
      try operations.sync(descriptor)
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
