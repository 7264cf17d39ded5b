/// What a check of every byte found.
package struct Verification: Hashable, Sendable {
  package let records: Int
  package let head: LogHead
  package let seals: Int
  package let tail: LogTail
  package let bytes: Int
}

extension LogFile {
  /// Checks every byte of the log; changes nothing. What `progress` throws breaks it off.
  ///
  /// The lock is held only while the size is measured: what stands before that never changes, and
  /// nobody waits for a long check.
  /// - Parameter witnesses: records that the log must still hold, and who says so.
  /// - Throws: ``LogFault/damaged(_:)`` for the first damage,
  ///   ``LogFault/rolledBack(known:lastSeq:)`` when it does not hold what a witness knows.
  package func verify(
    witnesses: [KnownRecord] = [],
    progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> Verification {
    try verify(witnesses: witnesses, visit: { _ in }, progress: progress)
  }

  /// The same, for whoever looks at each record, too.
  func verify(
    witnesses: [KnownRecord], visit: (LogScanner.Visited) throws -> Void,
    progress: (_ bytes: Int, _ total: Int) throws -> Void
  ) throws -> Verification {
    let size = try hold(.read) { try self.size }
    var scanner = LogScanner(view, from: .empty, size: size)
    var wanted = witnesses
    let tail = try scanner.look { record in
      if !wanted.isEmpty { wanted.removeAll { $0.names(record.head) } }
      try visit(record)
      if record.head.seq % 1024 == 0 { try progress(record.head.end, size) }
    }
    try progress(size, size)
    try checkNothingIsLost(wanted, scanner.head)
    return Verification(
      records: scanner.head.seq, head: scanner.head, seals: scanner.seals.count, tail: tail,
      bytes: size)
  }

  /// - Parameter missing: what the witnesses know and the log does not hold.
  private func checkNothingIsLost(_ missing: [KnownRecord], _ last: LogHead) throws(LogFault) {
    for place in missing.compactMap(\.place) {
      if let damage = try damage(to: place, after: last) { throw .damaged(damage) }
    }
    if let first = missing.first { throw .rolledBack(known: first, lastSeq: last.seq) }
  }

  /// Reads the log anew from the disk, past the kernel's cache, and lifts the mark of a failed
  /// sync when it is sound.
  ///
  /// Pages that are still to be written are written first, since those the kernel does not drop;
  /// whether that works proves nothing, and what is read afterwards proves all.
  package func verifyFromDisk(
    witnesses: [KnownRecord] = [],
    progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> Verification {
    try verifyFromDisk(witnesses: witnesses, visit: { _ in }, progress: progress)
  }

  func verifyFromDisk(
    witnesses: [KnownRecord], visit: (LogScanner.Visited) throws -> Void,
    progress: (_ bytes: Int, _ total: Int) throws -> Void
  ) throws -> Verification {
    try hold(.write) {
      try LogFault.inSystem { () throws(SystemFault) in
        try reading.syncData()
        try operations.dropCachedPages(reading.descriptor)
      }
      let verification = try verify(witnesses: witnesses, visit: visit, progress: progress)
      try mark.lift()
      (syncFailed, sizeSeen) = (nil, nil)
      return verification
    }
  }
}

/// A record as an old printout, a backup or the index names it.
package struct KnownRecord: Hashable, Sendable {
  package let seq: Int
  /// 16 hex digits of its hash or more.
  package let hashPrefix: String
  package let witness: Witness
  /// Where it stood; the index alone knows.
  let place: LogHead?

  package init(_ head: LogHead, witness: Witness) {
    seq = head.seq
    place = witness == .index ? head : nil
    hashPrefix = head.hash.description
    self.witness = witness
  }

  /// Whether this is that record.
  func names(_ head: LogHead) -> Bool {
    seq == head.seq && head.hash.description.hasPrefix(hashPrefix)
  }

  /// Reads `SEQ:HASH` with 16 to 64 lower-case hex digits; nil for anything else.
  package init?(printed text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let seq = wholeNumber(parts[0]), seq > 0,
      (16...LogFormat.hashBytes).contains(parts[1].utf8.count),
      parts[1].utf8.allSatisfy(isHexDigit)
    else { return nil }
    self.seq = seq
    hashPrefix = String(parts[1])
    place = nil
    witness = .head
  }
}

extension LogFile {
  /// Checks a log that may stand anywhere, also where nothing can be written: an auditor's copy.
  /// The lock is taken for reading where there is one.
  package static func verify(
    folder: String, witnesses: [KnownRecord] = [], operations: any FileOperations = SystemFiles(),
    progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws -> Verification {
    let log = try LogFile(folder: folder, operations: operations)
    return try log.verify(witnesses: witnesses, progress: progress)
  }
}

extension LogFault {
  /// Whether the log itself is found wanting.
  package var isDamage: Bool {
    switch self {
    case .damaged, .rolledBack: true
    case .exists, .replaced, .busy, .halted, .notSaved, .partlySaved, .uncertain, .recordTooLong,
      .notOneLine, .system:
      false
    }
  }
}

extension Verification {
  /// `ok <records> records, head <seq>:<hash>`, and what is to be said of its end.
  package var sentence: String {
    var sentence = "ok \(records) records, head \(head.seq):\(head.hash)"
    if seals > 0 { sentence += ", \(seals) \(seals == 1 ? "seal" : "seals")" }
    switch tail {
    case .whole: break
    case .lacksNewline:
      sentence += ", the last line lacks its newline, to be ended at the next write"
    case .torn(let range):
      sentence +=
        ", torn tail of \(range.count) bytes at offset \(range.lowerBound), to be sealed "
        + "at the next write"
    }
    return sentence
  }
}
