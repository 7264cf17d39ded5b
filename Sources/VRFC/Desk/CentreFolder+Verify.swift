/// What a check of every byte, and of everything that the records say, found.
package struct Findings: Sendable {
  package let log: Verification
  /// From which record on what is said was not read, since a newer program wrote it; nil: all was.
  package let unread: UnreadableRecord?
  /// What the index says otherwise than the log; empty: nothing, or there is no index to ask.
  package let indexDiffers: [IndexPart]
}

/// From where a log is checked.
package enum VerifySource: Sendable {
  case asItLies
  /// Anew from the disk; that lifts the mark of a failed sync.
  case disk
}

extension CentreFolder {
  /// Checks every byte of the log and what every record says; changes nothing. It need not be a
  /// centre that can be worked in: an auditor's copy will do.
  ///
  /// - Parameter progress: breaks it off by what it throws.
  /// - Throws: ``LogFault/damaged(_:)`` for the first thing that is not as it should be,
  ///   ``LogFault/rolledBack(known:lastSeq:)``.
  package func verify(
    _ source: VerifySource = .asItLies, witnesses: [KnownRecord] = [],
    progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> Findings {
    let log = try LogFile(folder: path)
    let reading = MeaningReading()
    let found = try reading.complete { visit in
      switch source {
      case .asItLies: try log.verify(witnesses: witnesses, visit: visit, progress: progress)
      case .disk: try log.verifyFromDisk(witnesses: witnesses, visit: visit, progress: progress)
      }
    }
    return Findings(
      log: found, unread: reading.unread,
      indexDiffers: reading.unread == nil ? differences(of: reading.meaning.house, found.head) : [])
  }

  /// In what the index differs from the house of the log, as of its last record.
  private func differences(of house: Centre, _ head: LogHead) -> [IndexPart] {
    guard let charter = house.charter,
      let indexed = Index.houseKnown(after: head.seq, charter: charter, folder: path)
    else { return [] }
    return HouseContent(house).differences(from: HouseContent(indexed))
  }
}

/// Reads the meaning of a log while its bytes are checked.
private final class MeaningReading {
  private(set) var meaning = LogMeaning(at: Moment(milliseconds: 0, offset: 0))
  private(set) var unread: UnreadableRecord?

  /// - Parameter check: visits every record; what it throws is thrown after what was found before.
  func complete(
    _ check: ((LogScanner.Visited) throws -> Void) throws -> Verification
  ) throws -> Verification {
    var decoding = ActDecoding()
    let found = Result {
      try check { record in
        try decoding.add(LogRecord(head: record.head, json: record.json), take)
      }
    }
    try decoding.finish(take)
    return try found.get()
  }

  private func take(_ act: ActDecoding.Decoded, _ head: LogHead) throws {
    if unread != nil { return }
    var words: String?
    do throws(UnreadableRecord) {
      words = meaning.take(try act.get())
    } catch {
      switch error.reason {
      case .newer: unread = error
      case .malformed, .repeats: words = say("the record is whole, and does not read as an act")
      }
    }
    if let words {
      throw LogFault.damaged(LogDamage(kind: .meaning(words), seq: head.seq, offset: head.start))
    }
  }
}
