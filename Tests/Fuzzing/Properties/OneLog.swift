import Glibc
import Synchronization
import VRFC

/// A folder in memory with a log in it, and nothing else.
final class OneLog: FileOperations {
  static let folder = "/centre"

  private static let logDescriptor: Int32 = 3
  private let content: Mutex<[UInt8]>

  init(_ bytes: [UInt8]) { content = Mutex(bytes) }

  var bytes: [UInt8] { content.withLock { $0 } }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    switch path {
    case "/centre/centre.log": Self.logDescriptor
    case "/centre/lock": 4
    default: throw SystemFault(call: "open", path: path, number: ENOENT)
    }
  }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    content.withLock { bytes in
      let piece = bytes[min(offset, bytes.count)...].prefix(buffer.count)
      buffer.copyBytes(from: piece)
      return piece.count
    }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    let piece = Array(bytes)
    content.withLock { $0 += piece }
    return piece.count
  }

  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    let size = descriptor == Self.logDescriptor ? bytes.count : 0
    return FileStatus(size: size, device: 1, inode: UInt64(descriptor), isRegular: true)
  }

  func status(path: String) throws(SystemFault) -> FileStatus {
    if path == Self.folder { return FileStatus(size: 0, device: 1, inode: 1, isRegular: false) }
    return try status(try open(path, O_RDONLY, 0))
  }

  func close(_ descriptor: Int32) {}
  func syncData(_ descriptor: Int32) throws(SystemFault) {}
  func sync(_ descriptor: Int32) throws(SystemFault) {}
  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {}
  func rename(_ old: String, _ new: String) throws(SystemFault) {}
  func remove(_ path: String) throws(SystemFault) {}
  func makeFolder(_ path: String) throws(SystemFault) {}
  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {}
}
