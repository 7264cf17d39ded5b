import Synchronization
import VRFC

/// A manifest of 140 rows: how many records and syncs it takes.
struct ImportBenchmark {
  let parent: String

  func run() throws -> String {
    let files = CountingFiles()
    let centre = try BenchmarkCentre(in: parent, operations: files)
    let entries = try (1...140).map { try centre.nextEntry(line: $0) }
    let act = RegisterManifest(entries: entries, batch: nil, arrived: nil, beds: .auto)
    let before = (files.syncs.load(ordering: .relaxed), centre.desk.head.seq)
    let time = try seconds { _ = try centre.desk.perform(act, as: centre.officer) }
    let syncs = files.syncs.load(ordering: .relaxed) - before.0
    let records = centre.desk.head.seq - before.1
    try centre.desk.history { _ in }
    try centre.remove()
    return "import of 140 rows: \(records) record, \(syncs) sync, \(rounded(time * 1000, 1)) ms"
  }
}

/// The operating system, counting what is synced.
final class CountingFiles: FileOperations {
  private let system = SystemFiles()
  let syncs = Atomic(0)

  func open(_ path: String, _ flags: Int32, _ mode: UInt32) throws(SystemFault) -> Int32 {
    try system.open(path, flags, mode)
  }

  func close(_ descriptor: Int32) { system.close(descriptor) }

  func read(
    _ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer, at offset: Int
  ) throws(SystemFault) -> Int {
    try system.read(descriptor, into: buffer, at: offset)
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    try system.write(descriptor, bytes)
  }

  func syncData(_ descriptor: Int32) throws(SystemFault) {
    syncs.wrappingAdd(1, ordering: .relaxed)
    try system.syncData(descriptor)
  }

  func sync(_ descriptor: Int32) throws(SystemFault) {
    syncs.wrappingAdd(1, ordering: .relaxed)
    try system.sync(descriptor)
  }

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
