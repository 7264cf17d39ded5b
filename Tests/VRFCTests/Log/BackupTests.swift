import Glibc
import Testing

@testable import VRFC

/// Copies of the log in another place.
@Suite struct BackupTests {
  private static let stick = "/stick"
  private static let copy = "/stick/centre.log"

  private func files(_ log: [UInt8] = RecoveryTable.four) -> MemoryFiles {
    let files = SampleLog.files(log)
    files[SampleLog.folder + "/centre.toml"] = Array("name = \"Trial\"\n".utf8)
    return files
  }

  @discardableResult
  private func backUp(_ files: any FileOperations) throws -> BackupReport {
    try Writer(files).log.backUp(to: Self.stick)
  }

  @Test func `a backup is the log and the configuration, and the next one adds what is new`()
    throws
  {
    let files = files()
    let first = try backUp(files)
    #expect(first.records == 4 && first.bytesCopied == RecoveryTable.four.count)
    #expect(files[Self.copy] == RecoveryTable.four)
    #expect(files[Self.stick + "/centre.toml"] == files[SampleLog.folder + "/centre.toml"])
    try Writer(files).record(["five"])
    let second = try backUp(files)
    #expect(second.records == 5)
    #expect(second.bytesCopied == second.head.end - second.head.start)
    #expect(files[Self.copy] == files[SampleLog.path])
    #expect(try backUp(files).bytesCopied == 0)
    #expect(files[Self.copy + ".new"] == nil)
    #expect(files.unsynced(Self.copy).isEmpty)
    let restored = try LogFile(folder: Self.stick, operations: files).verify()
    #expect(restored.head == second.head)
  }

  @Test func `a torn tail stays behind, and its seal is copied`() throws {
    let files = files(RecoveryTable.four + Array("5 ab".utf8))
    try backUp(files)
    #expect(files[Self.copy] == RecoveryTable.four)
    try Writer(files).record(["six"])
    #expect(try backUp(files).records == 6)
    #expect(files[Self.copy] == files[SampleLog.path])
  }

  @Test func `a last record without its newline is copied as it is, and ended by the next`()
    throws
  {
    let files = files(Array(RecoveryTable.four.dropLast()))
    #expect(try backUp(files).records == 4)
    try Writer(files).record(["five"])
    #expect(try backUp(files).records == 5)
    #expect(files[Self.copy] == files[SampleLog.path])
  }

  @Test func `a copy that an earlier backup left unfinished is completed`() throws {
    let lines = RecoveryTable.lines
    let zeros = [UInt8](repeating: 0, count: 300)
    for end in [lines[0].count + 9, lines[0].count, RecoveryTable.four.count - 1] {
      for garbage in [[], zeros] {
        let files = files()
        files[Self.copy] = Array(RecoveryTable.four[..<end]) + garbage
        try backUp(files)
        #expect(files[Self.copy] == RecoveryTable.four)
      }
    }
    let files = files()
    files[Self.copy] = []
    #expect(try backUp(files).bytesCopied == RecoveryTable.four.count)
  }

  @Test func `a longer, a different or a damaged log is never overwritten`() throws {
    let other = Array(SampleLog.lines(3, named: "other").joined())
    let longer = Array(RecoveryTable.lines.joined())
    let branch = SampleLog.lines(
      [SampleLog.json("branch")], after: 3, previous: SampleLog.hash(of: RecoveryTable.lines[2]))
    let branched = Array(RecoveryTable.lines.prefix(3).joined()) + branch[0]
    var damaged = longer
    damaged[100] ^= 1
    let cases: [([UInt8], BackupFault)] = [
      (longer, .longer(path: Self.copy, records: 6)), (other, .different(path: Self.copy)),
      (branched, .different(path: Self.copy)),
      (Array(SampleLog.lines(9, named: "other").joined()), .different(path: Self.copy)),
      (
        damaged,
        .damagedCopy(
          path: Self.copy,
          LogDamage(
            kind: .laterRecordInBadBytes(seq: 3), seq: 2, offset: RecoveryTable.lines[0].count))
      ),
    ]
    for (bytes, fault) in cases {
      let files = files()
      files[Self.copy] = bytes
      #expect(throws: fault) { try backUp(files) }
      #expect(files[Self.copy] == bytes)
      #expect(files[SampleLog.path] == RecoveryTable.four)
    }
  }

  @Test func `a damaged log is not copied over a good copy`() throws {
    let files = files()
    try backUp(files)
    var damaged = RecoveryTable.four
    damaged[100] ^= 1
    files[SampleLog.path] = damaged
    #expect(throws: LogFault.self) { try backUp(files) }
    #expect(files[Self.copy] == RecoveryTable.four)
  }

  @Test func `the centre's own folder is no place for a backup`() throws {
    let files = files()
    #expect(throws: BackupFault.ownFolder(path: SampleLog.folder)) {
      try Writer(files).log.backUp(to: SampleLog.folder)
    }
  }

  @Test func `whatever happens to a backup, the next one is whole`() throws {
    var tried = 0
    for hadCopy in [true, false] {
      let start = files()
      if hadCopy {
        try backUp(start)
        try Writer(start).record(["five"])
      }
      let sound = FaultyFiles(start.copy())
      try backUp(sound)
      for (number, call) in sound.calls.enumerated() {
        for fault in faults(at: call) {
          for powerFails in [false, true] {
            try trial(start.copy(), at: number, fault, powerFails: powerFails, "\(call) \(fault)")
            tried += 1
          }
        }
      }
    }
    print("faults tried in backups: \(tried)")
  }

  private func faults(at call: FaultyFiles.Call) -> [Fault] {
    var faults: [Fault] = [.killedBefore, .killedAfter, .fails(EIO), .fails(ENOSPC), .fails(EINTR)]
    guard call.name == "write" else { return faults }
    for count in stride(from: 1, to: max(2, call.count), by: 3) {
      faults += [.shortWrite(count, then: nil), .shortWrite(count, then: ENOSPC)]
    }
    return faults
  }

  private func trial(
    _ files: MemoryFiles, at call: Int, _ fault: Fault, powerFails: Bool, _ name: String
  ) throws {
    let log = files[SampleLog.path]
    let copyBefore = files[Self.copy] ?? []
    let result = Result { try backUp(FaultyFiles(files, at: call, fault)) }
    powerFails ? files.powerFailed() : files.processDied()
    #expect(files[SampleLog.path] == log, "\(name)")
    #expect((files[Self.copy] ?? []).starts(with: copyBefore), "\(name)")
    if result.isSuccess { #expect(files[Self.copy] == log, "\(name)") }
    try backUp(files)
    #expect(files[Self.copy] == log, "\(name)")
  }

  @Test func `a copy that rotted anywhere is found by the next backup`() throws {
    let last = RecoveryTable.four.dropLast().lastIndex(of: LogFormat.newline) ?? 0
    for offset in stride(from: 0, to: RecoveryTable.four.count, by: 11) {
      let files = files()
      try backUp(files)
      var rotted = RecoveryTable.four
      rotted[offset] ^= 0x04
      files[Self.copy] = rotted
      try Writer(files).record(["five"])
      if offset < last {
        #expect(throws: BackupFault.self) { try backUp(files) }
        #expect(files[Self.copy] == rotted, "offset \(offset)")
      } else {
        // At its end it looks like a backup that was interrupted, and is made anew.
        try backUp(files)
        #expect(files[Self.copy] == files[SampleLog.path], "offset \(offset)")
      }
    }
  }
}
