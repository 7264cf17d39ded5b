import Testing

@testable import VRFC

/// What is made of a log when it is opened, by one table.
@Suite struct RecoveryTableTests {
  /// What the index knows to have been acknowledged.
  enum Known: String, CaseIterable {
    case nothing, behind, equal, ahead, otherHash
  }

  private func head(_ known: Known, _ row: RecoveryRow) -> LogHead {
    let heads = SampleLog.heads(RecoveryTable.lines)
    switch known {
    case .nothing: return .empty
    case .behind: return heads[1]
    case .equal: return heads[min(row.found.soundRecords, 4) - 1]
    case .ahead:
      let end = row.bytes.count
      return LogHead(seq: 9, hash: heads[3].hash, start: end, end: end + 90)
    case .otherHash:
      return LogHead(
        seq: 2, hash: heads[2].hash, start: heads[1].start, end: heads[1].end)
    }
  }

  private func expected(_ known: Known, _ row: RecoveryRow) -> Found {
    switch known {
    case .nothing, .behind, .equal: row.found
    case .ahead, .otherHash: .rolledBack
    }
  }

  @Test(arguments: RecoveryTable.all, Known.allCases)
  func `a log is judged by the table`(_ row: RecoveryRow, _ known: Known) throws {
    // Where not even record 1 is sound, the index has nothing to begin behind.
    if row.found.soundRecords == 0, [.behind, .equal].contains(known) { return }
    let files = SampleLog.files(row.bytes)
    let writer = try Writer(files, known: head(known, row))
    let found = try find(writer.log)
    if row.found.soundRecords == 0, known != .nothing {
      #expect(found == .rolledBack)
    } else {
      #expect(found == expected(known, row))
    }
    if found.stops {
      #expect(throws: LogFault.self) { try writer.record(["next"]) }
      #expect(files[SampleLog.path] == row.bytes)
    } else {
      try writer.record(["next"])
      #expect(files[SampleLog.path]?.starts(with: row.bytes) == true)
      #expect(try contents(files).names.last == "next")
      #expect(try contents(files).tail == .whole)
    }
  }

  @Test(arguments: RecoveryTable.all)
  func `verify finds the same, and changes nothing`(_ row: RecoveryRow) throws {
    let files = SampleLog.files(row.bytes)
    let log = try LogFile(folder: SampleLog.folder, operations: files)
    let found: Found
    do {
      found = Found(try log.verify())
    } catch LogFault.damaged(let damage) {
      found = .damaged(damage.kind, at: damage.seq)
    }
    #expect(found == row.found)
    #expect(files[SampleLog.path] == row.bytes)
    #expect(files.unsynced(SampleLog.path).isEmpty)
  }

  private func find(_ log: LogFile) throws -> Found {
    do {
      return try log.hold(.read) {
        try log.catchUp { _ in }
        return Found(log.head.seq, log.tail)
      }
    } catch LogFault.damaged(let damage) {
      return .damaged(damage.kind, at: damage.seq)
    } catch LogFault.rolledBack {
      return .rolledBack
    }
  }

  @Test func `a record longer than may be is none, though its hash is right`() throws {
    let long = SampleLog.json(String(repeating: "x", count: LogFormat.recordBytesMax))
    let lines = SampleLog.lines([SampleLog.json("one"), long])
    let files = SampleLog.files(Array(lines.joined()))
    #expect(try find(try Writer(files).log) == .torn(after: 1))
    #expect(throws: LogFault.recordTooLong(bytes: LogFormat.recordBytesMax + 77)) {
      try Writer(files).record([String(repeating: "x", count: LogFormat.recordBytesMax)])
    }
    let longest = String(repeating: "x", count: LogFormat.recordBytesMax - 77)
    try Writer(files).record([longest])
    #expect(try contents(files).names.last == longest)
  }

  @Test func `what was acknowledged without its newline, and runs on, stops the log`() throws {
    let files = SampleLog.files(Array(RecoveryTable.four.dropLast()) + [0, 0])
    let known = SampleLog.heads(RecoveryTable.lines)[3]
    #expect(
      throws: LogFault.damaged(LogDamage(kind: .recordNotEnded, seq: 4, offset: known.start))
    ) {
      try Writer(files, known: known).record(["next"])
    }
  }

  @Test func `an index that makes no sense stops the log and nothing else`() throws {
    for (start, end) in [(-5, 100), (100, 5), (0, Int.max), (Int.max - 5, Int.max)] {
      let known = LogHead(seq: 2, hash: .beforeFirst, start: start, end: end)
      #expect(throws: LogFault.self) {
        try Writer(SampleLog.files(RecoveryTable.four), known: known).record(["next"])
      }
    }
  }
}

extension Found {
  init(_ verification: Verification) {
    self.init(verification.records, verification.tail)
  }

  init(_ records: Int, _ tail: LogTail) {
    switch tail {
    case .whole: self = .sound(records: records)
    case .lacksNewline: self = .lacksNewline(records: records)
    case .torn: self = .torn(after: records)
    }
  }

  /// How many records stand before what is wrong.
  var soundRecords: Int {
    switch self {
    case .sound(let records), .lacksNewline(let records), .torn(let records): records
    case .damaged(_, let seq): seq - 1
    case .rolledBack: 0
    }
  }

  var stops: Bool {
    switch self {
    case .sound, .lacksNewline, .torn: false
    case .damaged, .rolledBack: true
    }
  }
}
