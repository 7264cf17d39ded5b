import Glibc
import Synchronization

@testable import VRFC

/// A file system in memory that knows what a power failure would leave of each file.
final class MemoryFiles: FileOperations {
  struct File {
    var bytes: [UInt8] = []
    /// What the last sync made last.
    var synced: [UInt8] = []
    var locks: [Int32: Int32] = [:]
  }

  fileprivate struct Open {
    let inode: Int
    let flags: Int32
  }

  fileprivate struct State {
    var files: [Int: File] = [:]
    var names: [String: Int] = [:]
    var folders: [String: Int] = [:]
    var open: [Int32: Open] = [:]
    var nextDescriptor: Int32 = 3
    var nextInode = 100
  }

  private let state: Mutex<State>

  init(folders: [String] = ["/centre", "/dev/shm"]) {
    var start = State()
    for (number, folder) in folders.enumerated() { start.folders[folder] = number + 1 }
    state = Mutex(start)
  }

  /// A copy as it stands, for the next trial.
  private init(_ other: State) {
    state = Mutex(other)
  }

  func copy() -> MemoryFiles {
    MemoryFiles(state.withLock { $0 })
  }

  subscript(_ path: String) -> [UInt8]? {
    get {
      state.withLock { state in state.names[path].flatMap { state.files[$0]?.bytes } }
    }
    set {
      state.withLock { state in
        guard let newValue else {
          state.names[path] = nil
          return
        }
        let inode = state.names[path] ?? state.newInode()
        state.names[path] = inode
        state.files[inode, default: File()].bytes = newValue
        state.files[inode, default: File()].synced = newValue
      }
    }
  }

  /// The process that worked here is gone, with everything it had open and locked.
  func processDied() {
    state.withLock { state in
      state.open = [:]
      for inode in state.files.keys { state.files[inode]?.locks = [:] }
    }
  }

  /// What was not synced is lost.
  func powerFailed() {
    processDied()
    state.withLock { state in
      for (inode, file) in state.files { state.files[inode]?.bytes = file.synced }
      for (name, _) in state.names where name.hasPrefix("/dev/shm") { state.names[name] = nil }
    }
  }

  func unsynced(_ path: String) -> ArraySlice<UInt8> {
    state.withLock { state in
      guard let file = state.names[path].flatMap({ state.files[$0] }) else { return [] }
      return file.bytes[file.synced.count...]
    }
  }
}

extension MemoryFiles.State {
  fileprivate mutating func newInode() -> Int {
    nextInode += 1
    files[nextInode] = MemoryFiles.File()
    return nextInode
  }

  fileprivate func inode(_ descriptor: Int32, _ call: String) throws(SystemFault) -> Int {
    guard let open = open[descriptor] else { throw SystemFault(call: call, number: EBADF) }
    return open.inode
  }
}

extension MemoryFiles {
  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    try state.withLock { state throws(SystemFault) in
      let inode: Int
      if let folder = state.folders[path] {
        inode = folder
      } else if let named = state.names[path] {
        if flags & O_EXCL != 0 { throw SystemFault(call: "open", path: path, number: EEXIST) }
        inode = named
        if flags & O_TRUNC != 0 { state.files[inode]?.bytes = [] }
      } else {
        guard flags & O_CREAT != 0 else {
          throw SystemFault(call: "open", path: path, number: ENOENT)
        }
        inode = state.newInode()
        state.names[path] = inode
      }
      state.nextDescriptor += 1
      state.open[state.nextDescriptor] = Open(inode: inode, flags: flags)
      return state.nextDescriptor
    }
  }

  func close(_ descriptor: Int32) {
    state.withLock { state in
      guard let open = state.open.removeValue(forKey: descriptor) else { return }
      state.files[open.inode]?.locks[descriptor] = nil
    }
  }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    let bytes = try bytes(descriptor)
    guard offset < bytes.count else { return 0 }
    let piece = bytes[offset...].prefix(buffer.count)
    buffer.copyBytes(from: piece)
    return piece.count
  }

  private func bytes(_ descriptor: Int32) throws(SystemFault) -> [UInt8] {
    try state.withLock { state throws(SystemFault) in
      state.files[try state.inode(descriptor, "read")]?.bytes ?? []
    }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    let piece = Array(bytes)
    return try state.withLock { state throws(SystemFault) in
      let inode = try state.inode(descriptor, "write")
      state.files[inode]?.bytes += piece
      return piece.count
    }
  }

  func syncData(_ descriptor: Int32) throws(SystemFault) {
    try sync(descriptor)
  }

  func sync(_ descriptor: Int32) throws(SystemFault) {
    try state.withLock { state throws(SystemFault) in
      let inode = try state.inode(descriptor, "fdatasync")
      let bytes = state.files[inode]?.bytes ?? []
      state.files[inode]?.synced = bytes
    }
  }

  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {
    try state.withLock { state throws(SystemFault) in
      let inode = try state.inode(descriptor, "flock")
      var others = state.files[inode]?.locks ?? [:]
      others[descriptor] = nil
      if operation == LOCK_UN {
        state.files[inode]?.locks = others
        return
      }
      let isShared = operation & LOCK_SH != 0
      guard others.isEmpty || (isShared && others.values.allSatisfy { $0 & LOCK_SH != 0 })
      else { throw SystemFault(call: "flock", number: EWOULDBLOCK) }
      others[descriptor] = operation
      state.files[inode]?.locks = others
    }
  }

  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    try state.withLock { state throws(SystemFault) in
      let inode = try state.inode(descriptor, "fstat")
      return FileStatus(
        size: state.files[inode]?.bytes.count ?? 0, device: 1, inode: UInt64(inode),
        isRegular: state.files[inode] != nil)
    }
  }

  func status(path: String) throws(SystemFault) -> FileStatus {
    try state.withLock { state throws(SystemFault) in
      guard let inode = state.names[path] ?? state.folders[path] else {
        throw SystemFault(call: "stat", path: path, number: ENOENT)
      }
      return FileStatus(
        size: state.files[inode]?.bytes.count ?? 0, device: 1, inode: UInt64(inode),
        isRegular: state.files[inode] != nil)
    }
  }

  func rename(_ old: String, _ new: String) throws(SystemFault) {
    try state.withLock { state throws(SystemFault) in
      guard let inode = state.names.removeValue(forKey: old) else {
        throw SystemFault(call: "rename", path: new, number: ENOENT)
      }
      state.names[new] = inode
    }
  }

  func remove(_ path: String) throws(SystemFault) {
    try state.withLock { state throws(SystemFault) in
      guard state.names.removeValue(forKey: path) != nil else {
        throw SystemFault(call: "remove", path: path, number: ENOENT)
      }
    }
  }

  func makeFolder(_ path: String) throws(SystemFault) {
    try state.withLock { state throws(SystemFault) in
      guard state.folders[path] == nil else {
        throw SystemFault(call: "mkdir", path: path, number: EEXIST)
      }
      state.folders[path] = state.folders.count + 1
    }
  }

  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {}

  func room(path: String) throws(SystemFault) -> DiskRoom { DiskRoom(bytes: 1 << 40) }
}
