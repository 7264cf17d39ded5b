import Glibc
import Testing

@testable import VRFC

/// Every call that the log makes, gone wrong in every way.
@Suite struct EveryFaultTests {
  private static let numbers: [Int32] = [EIO, ENOSPC, EINTR, EACCES]

  /// Where a log stands before the act that a fault strikes.
  enum Beginning: String, CaseIterable {
    case whole, lacksNewline, torn, tornWithNewline, newlineAlone
  }

  private func files(_ beginning: Beginning) -> MemoryFiles {
    let lines = SampleLog.lines(3)
    let bytes = lines.joined()
    switch beginning {
    case .whole: return SampleLog.files(Array(bytes))
    case .lacksNewline: return SampleLog.files(Array(bytes.dropLast()))
    case .torn: return SampleLog.files(bytes + Array("4 12ab".utf8))
    case .tornWithNewline: return SampleLog.files(bytes + Array("4 12ab\n".utf8))
    case .newlineAlone: return SampleLog.files(bytes + [10])
    }
  }

  private func faults(at call: FaultyFiles.Call) -> [Fault] {
    var faults: [Fault] = [.killedBefore, .killedAfter] + Self.numbers.map(Fault.fails)
    guard call.name == "write" else { return faults }
    for count in 1..<max(2, call.count) {
      faults += [.shortWrite(count, then: nil), .shortWrite(count, then: ENOSPC)]
      faults.append(.shortWrite(count, then: EIO))
    }
    return faults
  }

  @Test(arguments: Beginning.allCases)
  func `what was acknowledged is there once, whatever happened to an act`(
    _ beginning: Beginning
  ) throws {
    let start = files(beginning)
    let sound = FaultyFiles(start.copy())
    try Writer(sound).record(["new"])
    var tried = 0
    for (number, call) in sound.calls.enumerated() {
      for fault in faults(at: call) {
        for power in [Power.stays, .fails] {
          try trial(start.copy(), at: number, fault, power, "\(beginning) \(call) \(fault)")
          tried += 1
        }
      }
    }
    #expect(tried > 100)
    print("faults tried in an act on a log that is \(beginning): \(tried)")
  }

  private enum Power { case stays, fails }

  private func trial(
    _ files: MemoryFiles, at call: Int, _ fault: Fault, _ power: Power, _ name: String
  ) throws {
    let before = try contents(files).names
    let outcome = Result { try Writer(FaultyFiles(files, at: call, fault)).record(["new"]) }
    let mayBeThere: Bool
    switch outcome {
    case .success: mayBeThere = true
    case .failure(let error):
      let fault = try #require(error as? LogFault, "\(name)")
      mayBeThere = !fault.saysNothingWasSaved || files.isDeadly(fault)
    }
    switch power {
    case .stays: files.processDied()
    case .fails: files.powerFailed()
    }
    try afterwards(files, acknowledged: outcome.isSuccess, mayBeThere, before, name)
  }

  private func afterwards(
    _ files: MemoryFiles, acknowledged: Bool, _ mayBeThere: Bool, _ before: [String],
    _ name: String
  ) throws {
    let found = try contents(files).names
    let count = found.count { $0 == "new" }
    #expect(acknowledged ? count == 1 : count <= (mayBeThere ? 1 : 0), "\(name): \(found)")
    #expect(
      found.filter { $0.hasPrefix("act") } == before.filter { $0.hasPrefix("act") }, "\(name)")
    let writer = try Writer(files)
    if writer.log.haltMark != nil {
      #expect(throws: LogFault.self, "\(name)") { try writer.record(["after"]) }
      _ = try writer.log.verifyFromDisk()
    }
    try writer.record(["after"])
    let last = try contents(files)
    #expect(last.names.last == "after" && last.tail == .whole, "\(name)")
    #expect(last.names.count { $0 == "new" } >= (acknowledged ? 1 : 0), "\(name)")
    #expect(last.names.count { $0 == "new" } <= (mayBeThere ? 1 : 0), "\(name)")
  }

  @Test func `a log is made whole or not at all, whatever happens`() throws {
    let start = MemoryFiles()
    let sound = FaultyFiles(start.copy())
    try LogFile.create(
      folder: SampleLog.folder, first: SampleLog.json("first"), patience: 0, operations: sound)
    var tried = 0
    for (number, call) in sound.calls.enumerated() {
      for fault in faults(at: call) {
        let files = start.copy()
        let made = Result {
          try LogFile.create(
            folder: SampleLog.folder, first: SampleLog.json("first"), patience: 0,
            operations: FaultyFiles(files, at: number, fault))
        }
        files.powerFailed()
        tried += 1
        if !made.isSuccess, files[SampleLog.path] == nil {
          try LogFile.create(
            folder: SampleLog.folder, first: SampleLog.json("first"), patience: 0,
            operations: files)
        }
        #expect(try contents(files).names == ["first"], "\(call) \(fault)")
        try Writer(files).record(["next"])
        #expect(try contents(files).names == ["first", "next"], "\(call) \(fault)")
      }
    }
    print("faults tried in making a log: \(tried)")
  }

  @Test func `when the disk is full between several acts, those before are saved, and it is said`()
    throws
  {
    let start = files(.whole)
    let sound = FaultyFiles(start.copy())
    let whole = try Writer(sound).record(["a", "b", "c"])
    let call = try #require(sound.calls.firstIndex { $0.name == "write" })
    let base = try #require(start[SampleLog.path]).count
    for count in 1..<sound.calls[call].count {
      let files = start.copy()
      let saved = whole.count { $0.end - 1 <= base + count }
      let faulty = FaultyFiles(files, at: call, .shortWrite(count, then: ENOSPC))
      let full = SystemFault(call: "write", number: ENOSPC)
      let writer = try Writer(faulty)
      switch saved {
      case 0:
        #expect(throws: LogFault.notSaved(full)) { try writer.record(["a", "b", "c"]) }
      case 3: try writer.record(["a", "b", "c"])
      default:
        #expect(throws: LogFault.partlySaved(count: saved, of: 3, full)) {
          try writer.record(["a", "b", "c"])
        }
      }
      files.powerFailed()
      let names = try contents(files).names
      #expect(Array(names.dropFirst(3)) == Array(["a", "b", "c"].prefix(saved)))
    }
  }
}

extension LogFault {
  /// Whether whoever reads it concludes that the act is not in the log.
  var saysNothingWasSaved: Bool {
    switch self {
    case .notSaved, .system, .busy, .damaged, .rolledBack, .replaced, .exists, .recordTooLong,
      .notOneLine, .halted:
      true
    case .uncertain, .partlySaved: false
    }
  }
}

extension MemoryFiles {
  /// A process that was killed told nobody anything.
  func isDeadly(_ fault: LogFault) -> Bool {
    "\(fault)".contains(String(cString: strerror(EOWNERDEAD)))
  }
}

extension Result {
  var isSuccess: Bool {
    switch self {
    case .success: true
    case .failure: false
    }
  }
}
