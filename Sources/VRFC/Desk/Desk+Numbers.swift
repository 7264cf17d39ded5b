/// Before anything is written, the numbers in it are held against the log.
extension Desk {
  /// Makes sure that the numbers of an act are the next ones of the log.
  ///
  /// Whether a series ends in the log where this desk believes is looked at when it is first used;
  /// from then on the house has every number from the log itself.
  func checkNumbers(of events: [Event]) throws {
    var last: [GivenNumber.Series: Int] = [:]
    for number in events.flatMap(\.numbers) {
      let series = number.series
      if last[series] == nil { last[series] = try provenLast(of: series) }
      let before = last[series] ?? 0
      guard number.follows(before) else { throw Misfit(what: .number(number)) }
      last[series] = max(before, number.serial)
    }
  }

  private func provenLast(of series: GivenNumber.Series) throws -> Int {
    let believed = try believedLast(of: series)
    if proven.contains(series) { return believed }
    let proof = NumberProof(log: log, series: series)
    let (indexed, before) = try history { (try $0.last(of: series), try $0.before(series)) }
    guard (indexed?.serial ?? 0) == believed else { throw Misfit(what: .series(series)) }
    if let indexed {
      try proof.check(indexed, at: try history { try $0.place(of: indexed.seq) })
    } else {
      try proof.checkNone(
        behind: try before.flatMap { seq in try history { try $0.place(of: seq) } })
    }
    proven.insert(series)
    return believed
  }

  /// By the house, and for batches of old days by what was recalled for the act.
  private func believedLast(of series: GivenNumber.Series) throws -> Int {
    switch series {
    case .stays(let year): centre.staySerials[year] ?? 0
    case .persons: centre.personSerial
    case .referrals: centre.referralSerial
    case .batches(let day):
      try centre.recalled.batchSerials[day]
        ?? history { index in
          try index.last(of: series)?.serial ?? 0
        }
    }
  }

  /// Makes sure that an id which a caller chose is not in the latest part of the log, where the
  /// index does not know it: an act that was sent twice is recorded once.
  func checkIsNew(_ id: ActID) throws {
    if latestIDs == nil {
      var ids: Set<ActID> = []
      try log.look(from: try log.latestPart(by: index), to: log.head.end) { record in
        if let id = ActID(beginning: record.json) { ids.insert(id) }
      }
      latestIDs = ids
    }
    if latestIDs?.contains(id) == true { throw Misfit(what: .recorded(id)) }
  }
}

/// Looks in the log whether a series of numbers ends where the index says: at the record that gave
/// the last one, and in all behind it.
private struct NumberProof {
  let log: LogFile
  let series: GivenNumber.Series

  func check(_ last: LastNumber, at place: LogHead?) throws {
    guard let place, let head = try log.proven(place) else { throw misfit }
    let given = try numbers(try log.json(at: head), head.seq)
    guard given.contains(last.serial) else { throw misfit }
    try checkAll(behind: head, areAtMost: max(last.serial, given.max() ?? 0), last.serial)
  }

  func checkNone(behind place: LogHead?) throws {
    var head = LogHead.empty
    if let place {
      guard let proven = try log.proven(place) else { throw misfit }
      head = proven
    }
    try checkAll(behind: head, areAtMost: 0, 0)
  }

  private func checkAll(behind head: LogHead, areAtMost inRecord: Int, _ last: Int) throws {
    guard inRecord == last else { throw misfit }
    let word = series.word
    try log.look(from: head, to: log.head.end) { record in
      guard record.json.holds(word) else { return }
      let given = try numbers(Array(record.json), record.head.seq)
      guard given.allSatisfy({ $0 <= last }) else { throw misfit }
    }
  }

  private func numbers(_ json: [UInt8], _ seq: Int) throws -> [Int] {
    try RecordedAct(json: json, seq: seq).events.flatMap(\.numbers)
      .filter { $0.series == series }.map(\.serial)
  }

  private var misfit: Misfit { Misfit(what: .series(series)) }
}

extension LogFile {
  /// A place that the index gives, with the hash that the record there has; nil: there is no such
  /// record.
  func proven(_ place: LogHead) throws(LogFault) -> LogHead? {
    guard place.seq > 0, place.end <= head.end, !place.line.isEmpty else { return nil }
    return try view.bytes(place.line).withUnsafeBytes { bytes in
      guard let line = RecordLine(bytes), line.seq == place.seq else { return nil }
      return LogHead(seq: line.seq, hash: line.hash, start: place.start, end: place.end)
    }
  }

  /// From where the latest part of the log is read, which is small.
  func latestPart(by index: Index) throws -> LogHead {
    guard let place = try index.lastPlace(endingBy: head.end - LogFile.latestBytes) else {
      return .empty
    }
    return try proven(place) ?? .empty
  }

  /// So much of the log's end is read again whenever a centre is opened; `verify` reads it all.
  static let latestBytes = 1 << 20
}

extension ActID {
  /// The id with which a record begins.
  init?(beginning json: UnsafeRawBufferPointer) {
    let before = "{\"id\":\"".utf8.count
    guard json.count > before + 36 else { return nil }
    self.init(
      String(
        decoding: UnsafeRawBufferPointer(rebasing: json[before..<(before + 36)]), as: UTF8.self))
  }
}
