/// The one door: every change goes through here, and every look at the centre comes from here.
///
/// To be used from one thread; whatever takes long opens a desk of its own.
package final class Desk {
  package let folder: CentreFolder
  package let configuration: Configuration
  package let time: CentreTime
  package let charter: CentreOpened
  /// The house as far as this desk has read the log.
  package internal(set) var centre: Centre
  /// Why nothing can be written; nil: it can.
  package internal(set) var halt: (any Error)?

  /// Why the index is in memory alone; nil: it is on the disk.
  package internal(set) var indexFault: IndexFault?

  /// Who is signed in at this desk; nil: nobody, or the centre has no staff accounts.
  package internal(set) var session: Session?

  /// That somebody signed in, until it is on record, and when that was last tried.
  var signInToRecord: (act: SignIn, officer: Officer, tried: ContinuousClock.Instant)?

  /// How the accounts stand by the log, where that is worth noting in the file of the keys.
  var accountsToNote: KnownAccounts?

  /// Series of numbers that were found in the log to end where this desk believes.
  var proven: Set<GivenNumber.Series> = []
  /// The ids of the acts in the latest part of the log; nil: it was not looked at.
  var latestIDs: Set<ActID>?
  /// The house as it was last folded from the log itself; nil: it was not yet.
  var folded: FoldedHouse?
  /// What the index was wrong about, and was made anew for; nil: nothing was found.
  package internal(set) var replacedIndex: [IndexPart]?
  /// The same, until it is on record.
  var replacementToRecord: [IndexPart]?

  let log: LogFile
  var index: Index
  let clock: CentreClock
  let identifiers: Identifiers
  let operations: any FileOperations
  var book = IdentityBook()
  var recent = RecentMoments()

  /// Opens a centre: catches the index up with the log, and loads the house. Where nothing can be
  /// written there is reading all the same.
  package init(
    _ folder: CentreFolder, clock: CentreClock? = nil, identifiers: Identifiers = .random,
    patience: Int = 5, operations: any FileOperations = SystemFiles(),
    progress: (_ bytes: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    try folder.check()
    try folder.checkConfigurationOwner()
    let opening = try DeskOpening(
      folder, patience: patience, operations: operations, progress: progress)
    self.folder = folder
    configuration = opening.configuration
    charter = opening.charter
    time = try CentreTime(zone: charter.timezone)
    self.clock = clock ?? .system(time)
    (self.identifiers, self.operations) = (identifiers, operations)
    (log, index, indexFault) = (opening.log, opening.index, opening.indexFault)
    (replacedIndex, replacementToRecord) = (opening.replaced, opening.replaced)
    halt = opening.halt ?? folder.whyNotWritable(sharedWith: configuration.group)
    centre = Centre(moment: self.clock.now())
    try log.hold(.read) { try load() }
    try leaveRoomToTheLog()
    reconsiderHalt()
  }

  /// Under the lock: the house is the one after the record that was read last, and not after one
  /// that another desk adds meanwhile.
  private func load() throws {
    if halt == nil || halt is FolderFault { try catchUp() }
    try loadHouse()
  }

  func loadHouse() throws {
    let moment = centre.moment
    centre = try history { index in
      try index.centre(charter: charter, moment: moment, configuration: configuration)
    }
    recent = RecentMoments(try consult { try $0.recentMoments() })
  }

  /// What the index was told of it still gets; a process that is killed leaves that to the next.
  deinit {
    do {
      try index.drain()
    } catch {
      // The log has it, and the next desk reads it there.
    }
  }

  /// The last record that this desk has seen; every report prints it.
  package var head: LogHead { log.head }

  /// Reads what other desks have written meanwhile.
  /// - Returns: whether there was anything.
  @discardableResult
  package func refresh() throws -> Bool {
    centre.moment = clock.now()
    reconsiderHalt()
    retrySignIn()
    guard halt == nil || halt is FolderFault, try log.hasGrown else { return false }
    let before = log.head.seq
    try log.hold(.read) { try catchUp() }
    return log.head.seq != before
  }

  /// Brings this desk up to the end of the log; under the lock.
  func catchUp() throws {
    var acts: [StampedAct] = []
    let read = Result {
      try log.catchUp { record in acts.append(try opened(StampedAct(record))) }
    }
    // What was read stays read, however the reading ended.
    for act in acts { take(act) }
    if !acts.isEmpty { try settle() }
    do {
      try read.get()
    } catch let fault as LogFault where fault.isLasting {
      halt = fault
    } catch let fault as UnreadableRecord {
      halt = fault
    }
  }

  /// A failed sync halts until the log was verified anew, at any terminal.
  func reconsiderHalt() {
    if let mark = log.haltMark {
      halt = halt ?? LogFault.halted(mark: mark)
    } else if case .halted = halt as? LogFault {
      halt = nil
    }
  }

  /// Brings one act into the house that this desk has in memory.
  func take(_ act: StampedAct) {
    centre.apply(act.act.events, at: act.stamp)
    book.note(act.act.events, in: act.head.seq)
    recent.add(act.head.seq, at: act.act.at)
  }

  /// The act that a record holds; nil: this desk has read no record of this number.
  package func act(in seq: Int) throws -> StampedAct? {
    try place(of: seq).map(read)
  }

  /// An act as it stands in the log: where there are staff accounts, with its secrets sealed.
  package func sealedAct(in seq: Int) throws -> StampedAct? {
    try place(of: seq).map(stored)
  }

  /// Where a record stands. One that the index was told of and has not taken yet is taken first:
  /// whatever this desk has read is there.
  private func place(of seq: Int) throws -> LogHead? {
    guard seq >= 1, seq <= head.seq else { return nil }
    if let place = try consult({ try $0.place(of: seq) }) { return place }
    return try history { index in
      guard let place = try index.place(of: seq) else { throw IndexFault.gap }
      return place
    }
  }

  func read(_ place: LogHead) throws -> StampedAct {
    try opened(try stored(place))
  }

  /// That no record stands where the index says need not be the log's fault: it is looked for.
  private func stored(_ place: LogHead) throws -> StampedAct {
    do {
      return try storedThere(place)
    } catch LogFault.damaged(let damage) {
      // What was found when the log was opened says it best.
      if let known = halt as? LogFault, known.isDamage { throw known }
      guard halt == nil, let right = try log.place(of: place.seq), right.start != place.start else {
        throw LogFault.damaged(damage)
      }
      return try storedThere(right)
    }
  }

  private func storedThere(_ place: LogHead) throws -> StampedAct {
    let json = try log.json(at: place)
    let act: StampedAct
    do {
      act = StampedAct(act: try RecordedAct(json: json, seq: place.seq), head: place)
    } catch {
      guard case .malformed = error.reason else { throw error }
      // It read as an act when the index took it in: its bytes have changed since.
      throw LogFault.damaged(
        LogDamage(kind: .badBytesBeforeRecord, seq: place.seq, offset: place.start))
    }
    return act
  }

  /// Who somebody is, by the record that says so; nil when it cannot be known any more.
  package func identity(of stay: StayNumber, in seq: Int) throws -> Identity? {
    try book.identity(of: stay, in: seq, read: recordedAct)
  }

  func recordedAct(_ seq: Int) throws -> RecordedAct {
    guard let act = try act(in: seq) else { throw IndexFault.unreadableRow }
    return act.act
  }
}

extension StampedAct {
  init(_ record: LogRecord) throws(UnreadableRecord) {
    self.init(act: try RecordedAct(json: record.json, seq: record.seq), head: record.head)
  }
}

extension LogFault {
  /// Whether it will not go away by itself.
  var isLasting: Bool {
    switch self {
    case .damaged, .rolledBack, .replaced, .halted, .exists: true
    case .busy, .notSaved, .partlySaved, .uncertain, .recordTooLong, .notOneLine, .system: false
    }
  }
}
