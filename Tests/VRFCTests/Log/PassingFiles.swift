import Glibc

@testable import VRFC

/// Files that pass every call on to others; who conforms says what they do otherwise.
protocol PassingFiles: FileOperations {
  associatedtype Base: FileOperations
  var base: Base { get }
}

extension PassingFiles {
  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    try base.open(path, flags, mode)
  }

  func close(_ descriptor: Int32) { base.close(descriptor) }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    try base.read(descriptor, into: buffer, at: offset)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    try base.write(descriptor, bytes)
  }

  func syncData(_ descriptor: Int32) throws(SystemFault) { try base.syncData(descriptor) }

  func sync(_ descriptor: Int32) throws(SystemFault) { try base.sync(descriptor) }

  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {
    try base.lock(descriptor, operation)
  }

  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    try base.status(descriptor)
  }

  func status(path: String) throws(SystemFault) -> FileStatus { try base.status(path: path) }

  func setPermissions(_ descriptor: Int32, _ mode: mode_t) throws(SystemFault) {
    try base.setPermissions(descriptor, mode)
  }

  func rename(_ old: String, _ new: String) throws(SystemFault) { try base.rename(old, new) }

  func remove(_ path: String) throws(SystemFault) { try base.remove(path) }

  func makeFolder(_ path: String) throws(SystemFault) { try base.makeFolder(path) }

  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {
    try base.dropCachedPages(descriptor)
  }

  func room(path: String) throws(SystemFault) -> DiskRoom { try base.room(path: path) }
}
