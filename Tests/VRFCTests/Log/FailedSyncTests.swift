import Foundation
import Glibc
import Testing

@testable import VRFC

/// A disk that fails, and one that is full.
@Suite struct FailedSyncTests {
  private func desk(
    _ centre: TemporaryCentre, _ fault: Fault, at name: String
  ) throws -> (Desk, FaultyFiles) {
    let path = centre.folder.logPath
    let files = FaultyFiles(SystemFiles(), fault) { $0.name == name && $0.path == path }
    return (try centre.desk(operations: files), files)
  }

  @Test func `a failed sync halts every terminal until the log was read anew`() throws {
    let centre = try TemporaryCentre()
    let (desk, files) = try desk(centre, .fails(EIO), at: "fdatasync")
    let other = try centre.desk()
    let id = ActID(uuid: UUID())
    files.arm()
    let failed = LogFault.uncertain(
      act: id.description, SystemFault(call: "fdatasync", path: "", number: EIO))
    #expect("\(failed)".contains("--id \(id)"))
    #expect(throws: LogFault.self) { try desk.checkIn("First", id: id) }
    let syncs = files.calls.count { $0.name == "fdatasync" }
    for mark in [centre.path + "/halted", centre.memoryMark] {
      #expect(FileManager.default.fileExists(atPath: mark))
    }

    for halted in [desk, other, try centre.desk()] {
      #expect(throws: LogFault.self) { try halted.checkIn("Second") }
      try halted.refresh()
      #expect("\(try #require(halted.halt))".contains("vrfc verify --from-disk"))
    }
    #expect(files.calls.count { $0.name == "fdatasync" } == syncs)

    let sound = try LogFile(folder: centre.path).verifyFromDisk()
    #expect(!FileManager.default.fileExists(atPath: centre.path + "/halted"))
    #expect(!FileManager.default.fileExists(atPath: centre.memoryMark))
    try other.checkIn("Second")
    let again = try desk.checkIn("First", id: id)
    #expect(again.isRepeat == (sound.records == 2))
    #expect(try centre.verify().records == 3)
    #expect(try desk.beds() == other.beds())
  }

  @Test func `either mark alone halts`() throws {
    for place in 0...1 {
      let centre = try TemporaryCentre()
      let desk = try centre.desk()
      let mark = [centre.path + "/halted", centre.memoryMark][place]
      try Data().write(to: URL(fileURLWithPath: mark))
      #expect(throws: LogFault.halted(mark: mark)) { try desk.checkIn("First") }
      _ = try LogFile(folder: centre.path).verifyFromDisk()
      try desk.checkIn("First")
    }
  }

  /// A file like this in the machine's memory, of any user.
  private func files(owner: uid_t) -> OwnedFiles {
    let base = SampleLog.files(RecoveryTable.four)
    base[OwnedFiles.mark] = []
    return OwnedFiles(base: base, owner: owner)
  }

  @Test func `a mark that a stranger left in the machine's memory stops nobody`() throws {
    let stranger = files(owner: geteuid() + 77)
    let writer = try Writer(stranger)
    #expect(writer.log.haltMark == nil)
    try writer.record(["new"])
    // It cannot be taken away, and need not be.
    _ = try writer.log.verifyFromDisk()
  }

  @Test func `a mark of one's own or of root does, and who cannot lift it is told what to do`()
    throws
  {
    for owner in [geteuid(), 0] {
      let log = try Writer(files(owner: owner)).log
      #expect(log.haltMark == OwnedFiles.mark)
      let fault = #expect(throws: MarkStays.self) { try log.verifyFromDisk() }
      #expect(fault.map { "\($0)".contains("removes it with `rm`") } == true)
    }
  }

  @Test func `a log that is not sound keeps its mark`() throws {
    let files = SampleLog.files(Array("x".utf8) + RecoveryTable.four)
    files[SampleLog.folder + "/halted"] = []
    let log = try Writer(files).log
    #expect(throws: LogFault.self) { try log.verifyFromDisk() }
    #expect(log.haltMark == SampleLog.folder + "/halted")
  }

  @Test func `what another left unsynced is synced before anyone relies on it`() throws {
    let known = SampleLog.heads(RecoveryTable.lines)[2]
    let bytes = RecoveryTable.four
    let files = SampleLog.files(Array(bytes[..<known.end]))
    let unsynced = Array(bytes[known.end...])
    let descriptor = try files.open(SampleLog.path, O_WRONLY | O_APPEND, 0)
    _ = try unsynced.withUnsafeBytes { try files.write(descriptor, $0) }
    files.processDied()
    let log = try Writer(files, known: known).log
    var seen: [Int] = []
    try log.hold(.read) { try log.catchUp { seen.append($0.seq) } }
    #expect(seen == [4])
    #expect(files.unsynced(SampleLog.path).isEmpty)
  }

  @Test func `when that sync fails, the mark is left and nothing was relied on`() throws {
    let known = SampleLog.heads(RecoveryTable.lines)[2]
    let files = SampleLog.files(RecoveryTable.four)
    let faulty = FaultyFiles(files, .fails(EIO)) { $0.name == "fdatasync" }
    faulty.arm()
    let log = try Writer(faulty, known: known).log
    #expect(throws: LogFault.halted(mark: SampleLog.folder + "/halted")) {
      try log.hold(.read) { try log.catchUp { _ in Issue.record("relied on") } }
    }
    #expect(files[SampleLog.folder + "/halted"] != nil)
    #expect(files["/dev/shm/vrfc-halted-1-1"] != nil)
    #expect(throws: LogFault.self) { try Writer(files, known: known).record(["next"]) }
    #expect(faulty.calls.count { $0.name == "fdatasync" } == 1)
  }

  @Test func `a failed sync halts this terminal also where no mark can be left`() throws {
    let files = SampleLog.files(RecoveryTable.four)
    let faulty = NoRoom(base: files)
    let writer = try Writer(faulty)
    #expect(throws: LogFault.self) { try writer.record(["new"]) }
    #expect(files[SampleLog.folder + "/halted"] == nil)
    #expect(writer.log.haltMark != nil)
    #expect(throws: LogFault.self) { try writer.record(["new"]) }
  }

  @Test func `a full disk keeps what was typed, and goes on once there is room`() throws {
    let centre = try TemporaryCentre()
    let (desk, files) = try desk(centre, .shortWrite(33, then: ENOSPC), at: "write")
    try desk.checkIn("First")
    files.arm()
    let full = LogFault.notSaved(SystemFault(call: "write", number: ENOSPC))
    #expect("\(full)".hasPrefix("NOT SAVED: the disk is full"))
    #expect(throws: full) { try desk.checkIn("Second") }
    #expect(try desk.beds().count == 1)
    #expect(try centre.verify().tail != .whole)
    try desk.checkIn("Second")
    let verification = try centre.verify()
    #expect(verification.records == 4 && verification.seals == 1)
    #expect(try desk.beds() == centre.desk().beds())
  }
}

/// The mark in the machine's memory belongs to somebody, and stays.
private struct OwnedFiles: PassingFiles {
  let base: MemoryFiles
  let owner: uid_t

  static let mark = "/dev/shm/vrfc-halted-1-1"

  func status(path: String) throws(SystemFault) -> FileStatus {
    let status = try base.status(path: path)
    guard path == OwnedFiles.mark else { return status }
    return FileStatus(
      size: status.size, device: status.device, inode: status.inode, isRegular: true, owner: owner)
  }
  func remove(_ path: String) throws(SystemFault) {
    if path == OwnedFiles.mark { throw SystemFault(call: "unlink", path: path, number: EPERM) }
    try base.remove(path)
  }
}

/// Takes no new file, and fails every sync.
private struct NoRoom: PassingFiles {
  let base: MemoryFiles

  func open(_ path: String, _ flags: Int32, _ mode: mode_t) throws(SystemFault) -> Int32 {
    if path.contains("halted") { throw SystemFault(call: "open", path: path, number: EIO) }
    return try base.open(path, flags, mode)
  }
  func syncData(_ descriptor: Int32) throws(SystemFault) {
    throw SystemFault(call: "fdatasync", number: EIO)
  }
  func sync(_ descriptor: Int32) throws(SystemFault) {
    throw SystemFault(call: "fsync", number: EIO)
  }
  func dropCachedPages(_ descriptor: Int32) throws(SystemFault) {}
}
