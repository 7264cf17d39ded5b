import VRFC

/// Any bytes as a log: what the reader finds is what a simple reader finds, and a log that is
/// sound, or was cut off, takes one more act.
enum LogProperty {
  static func check(_ script: [UInt8]) throws(Broken) {
    let bytes = LogScript(script).bytes
    let model = LogModel(bytes)
    let files = OneLog(bytes)
    do {
      let found = try LogFile.verify(folder: OneLog.folder, operations: files)
      try expect(model.tail == found.tail, "tail \(found.tail), not \(shown(model.tail))")
      try expect(
        model.records.count == found.records && model.seals == found.seals
          && model.hash == "\(found.head.hash)" && found.bytes == bytes.count,
        "\(found.sentence), not \(model.records.count) records, \(model.seals) seals")
      try takeOneMore(files, model)
    } catch let fault as LogFault {
      guard case .damaged(let damage) = fault else { throw Broken("\(fault)") }
      try expect(model.tail == nil, "\(fault), where there is none")
      try expect(
        damage.offset == model.end && damage.seq == model.records.count + 1,
        "\(fault), not behind record \(model.records.count) at \(model.end)")
    } catch let broken as Broken {
      throw broken
    } catch {
      throw Broken("\(error)")
    }
    try expect(files.bytes.starts(with: bytes), "bytes were changed that stood in the log")
  }

  private static func takeOneMore(_ files: OneLog, _ model: LogModel) throws {
    let log = try LogFile(folder: OneLog.folder, patience: 0, operations: files)
    try log.hold(.write) {
      var read: [[UInt8]] = []
      try log.catchUp { record in
        try expect(
          try log.json(at: record.head) == record.json, "record \(record.seq) reads otherwise")
        read.append(record.json)
      }
      try expect(read == model.records, "the records hold something else")
      for (place, json) in read.enumerated() { try check(act: json, seq: place + 1) }
      _ = try log.mend(act: "seal") { Array("{\"events\":[\($0.event)]}".utf8) }
      _ = try log.append([Array("{}".utf8)], act: "more")
    }
    let after = try LogFile.verify(folder: OneLog.folder, operations: files)
    var added = 1
    if case .torn = model.tail { added = 2 }
    try expect(
      after.tail == .whole && after.records == model.records.count + added,
      "behind one more act: \(after.sentence)")
  }

  /// An act that can be read is written as one line that reads the same.
  private static func check(act json: [UInt8], seq: Int) throws {
    let act: RecordedAct
    do throws(UnreadableRecord) {
      act = try RecordedAct(json: json, seq: seq)
    } catch {
      try expect(!error.description.holdsControl, "a control character: \(error)")
      return
    }
    try expect(act.json.allSatisfy { $0 >= 32 }, "an act is written on two lines")
    try expect(try RecordedAct(json: act.json, seq: seq) == act, "an act reads otherwise: \(act)")
  }

  private static func shown(_ tail: LogTail?) -> String { tail.map { "\($0)" } ?? "damage" }
}

extension Seal {
  /// The event as the format has it.
  fileprivate var event: String {
    """
    {"type":"log.sealed","v":1,"offset":\(offset),"length":\(length),"sha256":"\(sha256)"}
    """
  }
}
