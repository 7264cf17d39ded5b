import Glibc
import Synchronization

@testable import VRFC

/// What happens at one call to the operating system.
enum Fault: Hashable, CustomStringConvertible {
  case killedBefore, killedAfter
  case fails(Int32)
  /// So many bytes of a write go through, and the next one fails; nil: the next one goes on.
  case shortWrite(Int, then: Int32?)

  var description: String {
    switch self {
    case .killedBefore: "killed before"
    case .killedAfter: "killed after"
    case .fails(let number): String(cString: strerror(number))
    case .shortWrite(let count, let next):
      "\(count) bytes written, then \(next.map { String(cString: strerror($0)) } ?? "the rest")"
    }
  }
}

/// Passes every call on, and makes one of them go wrong; after a kill, every later one too.
final class FaultyFiles: FileOperations {
  struct Call: Hashable {
    let name: String
    let path: String
    /// The bytes to be written.
    let count: Int
  }

  private struct State {
    var calls: [Call] = []
    var paths: [Int32: String] = [:]
    var isDead = false
    var isArmed: Bool
    var failNextWrite: Int32?
  }

  private let base: any FileOperations
  private let fault: Fault
  private let strikes: @Sendable (Int, Call) -> Bool
  private let state: Mutex<State>

  /// - Parameter call: which call goes wrong; nil: none.
  init(_ base: any FileOperations, at call: Int? = nil, _ fault: Fault = .killedBefore) {
    self.base = base
    self.fault = fault
    strikes = { number, _ in number == call }
    state = Mutex(State(isArmed: true))
  }

  /// Strikes the first such call after it was armed.
  init(
    _ base: any FileOperations, _ fault: Fault, when strikes: @escaping @Sendable (Call) -> Bool
  ) {
    self.base = base
    self.fault = fault
    self.strikes = { _, call in strikes(call) }
    state = Mutex(State(isArmed: false))
  }

  func arm() {
    state.withLock { $0.isArmed = true }
  }

  /// Every call made, in order.
  var calls: [Call] { state.withLock { $0.calls } }

  private static let dead = SystemFault(call: "none, killed", number: EOWNERDEAD)

  /// How one call goes.
  private enum Course {
    case asUsual, thenDead, fails(Int32), short(Int, then: Int32?)
  }

  private func course(_ name: String, _ path: String, count: Int = 0) throws(SystemFault) -> Course
  {
    try state.withLock { state throws(SystemFault) in
      if state.isDead { throw FaultyFiles.dead }
      let call = Call(name: name, path: path, count: count)
      state.calls.append(call)
      if name == "write", let number = state.failNextWrite {
        state.failNextWrite = nil
        return .fails(number)
      }
      guard state.isArmed, strikes(state.calls.count - 1, call) else { return .asUsual }
      state.isArmed = false
      switch fault {
      case .killedBefore:
        state.isDead = true
        throw FaultyFiles.dead
      case .killedAfter: return .thenDead
      case .fails(let number): return .fails(number)
      case .shortWrite(let count, let next): return .short(count, then: next)
      }
    }
  }

  private func pass<Result>(
    _ name: String, _ path: String = "", _ call: () throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result {
    switch try course(name, path) {
    case .asUsual, .short: return try call()
    case .fails(let number): throw SystemFault(call: name, path: path, number: number)
    case .thenDead:
      _ = try call()
      state.withLock { $0.isDead = true }
      throw FaultyFiles.dead
    }
  }

  private func path(_ descriptor: Int32) -> String {
    state.withLock { $0.paths[descriptor] ?? "" }
  }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    let descriptor = try pass("open", path) { () throws(SystemFault) in
      try base.open(path, flags, mode)
    }
    state.withLock { $0.paths[descriptor] = path }
    return descriptor
  }

  func close(_ descriptor: Int32) {
    // A dead process's files are closed for it.
    base.close(descriptor)
  }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    try pass("read", path(descriptor)) { () throws(SystemFault) in
      try base.read(descriptor, into: buffer, at: offset)
    }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    switch try course("write", path(descriptor), count: bytes.count) {
    case .asUsual: return try base.write(descriptor, bytes)
    case .fails(let number): throw SystemFault(call: "write", number: number)
    case .short(let count, let next):
      state.withLock { $0.failNextWrite = next }
      return try base.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
    case .thenDead:
      _ = try base.write(descriptor, bytes)
      state.withLock { $0.isDead = true }
      throw FaultyFiles.dead
    }
  }

  func syncData(_ descriptor: Int32) throws(SystemFault) {
    try pass("fdatasync", path(descriptor)) { () throws(SystemFault) in
      try base.syncData(descriptor)
    }
  }

  func sync(_ descriptor: Int32) throws(SystemFault) {
    try pass("fsync", path(descriptor)) { () throws(SystemFault) in try base.sync(descriptor) }
  }

  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {
    try pass("flock", path(descriptor)) { () throws(SystemFault) in
      try base.lock(descriptor, operation)
    }
  }

  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    try pass("fstat", path(descriptor)) { () throws(SystemFault) in try base.status(descriptor) }
  }

  func status(path: String) throws(SystemFault) -> FileStatus {
    try pass("stat", path) { () throws(SystemFault) in try base.status(path: path) }
  }

  func rename(_ old: String, _ new: String) throws(SystemFault) {
    try pass("rename", new) { () throws(SystemFault) in try base.rename(old, new) }
  }

  func remove(_ path: String) throws(SystemFault) {
    try pass("remove", path) { () throws(SystemFault) in try base.remove(path) }
  }

  func makeFolder(_ path: String) throws(SystemFault) {
    try pass("mkdir", path) { () throws(SystemFault) in try base.makeFolder(path) }
  }

  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {
    try pass("fadvise", path(descriptor)) { () throws(SystemFault) in
      try base.dropCachedPages(descriptor)
    }
  }

  func room(path: String) throws(SystemFault) -> DiskRoom {
    try pass("statvfs", path) { () throws(SystemFault) in try base.room(path: path) }
  }
}
