/// Acts that are decided one after the other under one lock, and synced together.
package struct DeskRun {
  private let desk: Desk
  /// Whether anything of it is on the disk.
  private(set) var hasSaved = false
  private var pending: [(act: RecordedAct, json: [UInt8])] = []
  /// The house as it was when nothing was pending, should the sync fail.
  private var settled: (centre: Centre, recent: RecentMoments)

  init(desk: Desk) {
    self.desk = desk
    settled = (desk.centre, desk.recent)
  }

  /// Decides an act; it is recorded by the next commit.
  ///
  /// - Parameter moment: when it happens; nil: now.
  package mutating func perform(
    _ act: some Act, as officer: Officer, at moment: Moment?, id: ActID? = nil
  ) throws -> Outcome {
    desk.centre.moment = moment ?? desk.clock.now()
    do {
      try desk.authorise(officer, try desk.permissions(for: act, officer))
    } catch let refused as NotPermitted {
      try note(refused, of: type(of: act).name, officer)
      throw refused
    }
    // Asked for first: the answer of an act that was recorded is for whoever may do it.
    if let id, let done = try recorded(id) {
      guard done.act.act == type(of: act).name else {
        throw ActIDTaken(id: id, by: done.act.act, seq: done.head.seq)
      }
      return Outcome(recorded: done, remarks: [], isRepeat: true)
    }
    do {
      return try enact(act, as: officer, at: desk.centre.moment, id: id)
    } catch let refused as NotPermitted {
      try note(refused, of: type(of: act).name, officer)
      throw refused
    }
  }

  /// Who tried what they may not do is on record, where there are accounts.
  mutating func note(_ refused: NotPermitted, of tried: String, _ officer: Officer) throws {
    guard desk.centre.isSealed else { return }
    _ = try enact(RecordRefusal(tried: tried, missing: refused.missing), as: officer, id: nil)
    try commit()
  }

  /// Decides an act that needs no permission, or whose doer has it.
  mutating func enact(
    _ act: some Act, as officer: Officer, at moment: Moment? = nil, id: ActID? = nil
  ) throws -> Outcome {
    try recordReplacement(as: officer)
    try recordOwedSignIn()
    desk.centre.moment = moment ?? desk.clock.now()
    let wanted = act.recollection(in: desk.centre)
    if !pending.isEmpty, desk.mustAskRecord(for: wanted) { try commit() }
    desk.centre.recalled = try desk.recall(wanted)
    defer { desk.centre.recalled = Recollections() }
    let remarks = act.remarks(in: desk.centre)
    let events = try desk.decided(act, as: officer, in: desk.centre)
    if pending.isEmpty { try desk.proveProtection(in: events, as: officer) }
    let recorded = RecordedAct(
      id: id ?? ActID(uuid: desk.identifiers.next()), at: desk.centre.moment, by: officer,
      act: type(of: act).name, events: events)
    return Outcome(recorded: try keep(recorded), remarks: remarks, isRepeat: false)
  }

  /// That the index was replaced stands before what is done by the new one.
  mutating func recordReplacement(as officer: Officer) throws {
    guard let parts = desk.replacementToRecord, pending.isEmpty else { return }
    desk.replacementToRecord = nil
    do {
      _ = try enact(RecordIndexReplaced(parts: parts), as: officer)
      try commit()
      hasSaved = false
    } catch {
      desk.replacementToRecord = parts
      throw error
    }
  }

  /// That somebody signed in while nothing could be saved stands before what they do.
  mutating func recordOwedSignIn() throws {
    guard let owed = desk.signInToRecord, pending.isEmpty else { return }
    desk.signInToRecord = nil
    do {
      _ = try enact(owed.act, as: owed.officer)
      try commit()
      hasSaved = false
    } catch {
      desk.signInToRecord = owed
      throw error
    }
  }

  /// The act recorded under this id, be it in this run.
  private mutating func recorded(_ id: ActID) throws -> StampedAct? {
    if pending.contains(where: { $0.act.id == id }) { try commit() }
    if let done = try desk.recorded(id) { return done }
    try desk.checkIsNew(id)
    return nil
  }

  private mutating func keep(_ recorded: RecordedAct) throws -> StampedAct {
    try mend(before: recorded)
    let sealed = try desk.sealed(recorded)
    let json = sealed.json
    try desk.checkNumbers(of: recorded.events)
    let seq = desk.log.head.seq + pending.count + 1
    guard sealed.reads(from: json, seq: seq) else { throw Misfit(what: .unreadable) }
    let place = LogHead(seq: seq, hash: .beforeFirst, start: 0, end: 0)
    pending.append((recorded, json))
    let stamped = StampedAct(act: recorded, head: place)
    desk.take(stamped)
    return stamped
  }

  /// A torn tail is sealed on its own, before the act that follows.
  private mutating func mend(before act: RecordedAct) throws {
    guard pending.isEmpty else { return }
    let record = try desk.log.mend(act: act.id.description) { seal in
      RecordedAct(
        id: ActID(uuid: desk.identifiers.next()), at: act.at, by: act.by, act: "seal",
        events: [LogSealed(seal).event]
      ).json
    }
    if let record { desk.index.absorbLater([try StampedAct(record)]) }
  }

  /// Appends what is pending, syncs, and tells the index afterwards.
  mutating func commit() throws {
    guard let last = pending.last else { return }
    let records = try desk.log.append(
      pending.map(\.json), act: last.act.id.description)
    let acts = zip(pending, records).map { StampedAct(act: $0.act, head: $1.head) }
    pending.removeAll(keepingCapacity: true)
    hasSaved = true
    settled = (desk.centre, desk.recent)
    desk.index.absorbLater(acts)
  }

  /// Forgets what was decided and not recorded.
  mutating func abandon() throws {
    guard !pending.isEmpty else { return }
    pending.removeAll()
    let moment = desk.centre.moment
    (desk.centre, desk.recent) = settled
    desk.centre.moment = moment
    desk.book = IdentityBook()
  }
}

extension RecordedAct {
  /// Whether its own bytes say what it says: what cannot be read again is never written.
  fileprivate func reads(from json: [UInt8], seq: Int) -> Bool {
    do throws(UnreadableRecord) {
      return try RecordedAct(json: json, seq: seq) == self
    } catch {
      return false
    }
  }
}

/// The id that was given belongs to an act of another kind, so the answer would be another's.
package struct ActIDTaken: Error, Hashable, CustomStringConvertible {
  package let description: String

  init(id: ActID, by act: String, seq: Int) {
    description =
      say(
        """
        the id \(id) is that of another act (\(ActName.words(of: act)), record \(seq)); nothing \
        was saved: give this act an id of its own
        """)
  }
}
