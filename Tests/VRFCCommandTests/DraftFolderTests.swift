import Foundation
import Glibc
import Synchronization
import Testing

@testable import VRFC
@testable import VRFCCommand

/// A kept form is whole or is not there, and what cannot be read is not called missing.
struct DraftFolderTests {
  private let transcript: Transcript
  private var path: String { transcript.folder.path + "/drafts" }

  init() throws { transcript = try Transcript(opened: .no) }

  private func folder(_ operations: any FileOperations = SystemFiles()) throws -> DraftFolder {
    try DraftFolder(path, access: .making, operations: operations)
  }

  @Test func `a form that is written and read in pieces, with interruptions, is whole`() throws {
    let form = Data((0..<1_000).map { UInt8(truncatingIfNeeded: $0) })
    let folder = try folder(HaltingFiles(piece: 7))
    try folder.write(form, to: "b.munir@pts-1.json")
    #expect(try folder.read("b.munir@pts-1.json") == form)
    #expect(try folder.names == ["b.munir@pts-1.json"])
  }

  @Test func `a disk that fills up leaves the form that was kept before`() throws {
    try folder().write(Data("before".utf8), to: "form.json")
    let full = try folder(HaltingFiles(piece: 3, room: 5))
    #expect(throws: DraftFault(path + "/form.json", ENOSPC)) {
      try full.write(Data("afterwards".utf8), to: "form.json")
    }
    #expect(try full.read("form.json") == Data("before".utf8))
    #expect(try full.names == ["form.json"])
  }

  @Test func `a form that is not there is nil, and one that cannot be read is told`() throws {
    let folder = try folder()
    #expect(try folder.read("form.json") == nil)
    try FileManager.default.createDirectory(
      atPath: path + "/form.json", withIntermediateDirectories: false)
    #expect(throws: DraftFault(reading: path + "/form.json", EISDIR)) {
      try folder.read("form.json")
    }
    try FileManager.default.createSymbolicLink(
      atPath: path + "/link.json", withDestinationPath: "form.json")
    #expect(throws: DraftFault(reading: path + "/link.json", ELOOP)) {
      try folder.read("link.json")
    }
  }
}

/// The operating system, which takes and gives a few bytes at a time, interrupts every other call,
/// and has so much room.
private final class HaltingFiles: FileOperations {
  private let system = SystemFiles()
  private let piece: Int
  private let state: Mutex<(calls: Int, room: Int)>

  init(piece: Int, room: Int = .max) {
    self.piece = piece
    state = Mutex((0, room))
  }

  private func interrupt() throws(SystemFault) {
    let calls = state.withLock { state in
      state.calls += 1
      return state.calls
    }
    if calls.isMultiple(of: 2) { throw SystemFault(call: "halt", number: EINTR) }
  }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    try interrupt()
    let some = UnsafeMutableRawBufferPointer(rebasing: buffer.prefix(piece))
    return try system.read(descriptor, into: some, at: offset)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    try interrupt()
    let count = state.withLock { state in
      let count = min(piece, bytes.count, state.room)
      state.room -= count
      return count
    }
    guard count > 0 else { throw SystemFault(call: "write", number: ENOSPC) }
    return try system.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes.prefix(count)))
  }

  func syncData(_ descriptor: Int32) throws(SystemFault) {
    try interrupt()
    try system.syncData(descriptor)
  }

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    try system.open(path, flags, mode)
  }
  func close(_ descriptor: Int32) { system.close(descriptor) }
  func sync(_ descriptor: Int32) throws(SystemFault) { try system.sync(descriptor) }
  func lock(_ descriptor: Int32, _ operation: Int32) throws(SystemFault) {
    try system.lock(descriptor, operation)
  }
  func status(_ descriptor: Int32) throws(SystemFault) -> FileStatus {
    try system.status(descriptor)
  }
  func status(path: String) throws(SystemFault) -> FileStatus { try system.status(path: path) }
  func rename(_ old: String, _ new: String) throws(SystemFault) { try system.rename(old, new) }
  func remove(_ path: String) throws(SystemFault) { try system.remove(path) }
  func makeFolder(_ path: String) throws(SystemFault) { try system.makeFolder(path) }
  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {
    try system.dropCachedPages(descriptor)
  }
  func room(path: String) throws(SystemFault) -> DiskRoom { try system.room(path: path) }
}
