/// Folds who may sign in, who was erased and which sign-ins failed from the log itself: what
/// `staff.keys` has noted of it under its authentication, and every record since.
struct AccountsReading {
  let log: LogFile
  /// The accounts as the log gives them, in a house with nothing else in it.
  private(set) var centre: Centre
  /// The same up to a record a little before the end; nil: there is nothing new to be noted.
  private(set) var noted: KnownAccounts?
  /// Why it was not read to its end: damage.
  private(set) var fault: LogFault?

  /// How far what is noted lies behind the log's end, in bytes.
  struct Distance {
    /// So much is read at least: sign-ins that failed are not in what is noted.
    var least = 1 << 20
    /// Behind more it is noted anew: ten days of a busy centre.
    var most = 4 << 20
  }

  /// - Parameter known: as it is noted; where the log does not hold that record, all of it is read.
  init(
    _ log: LogFile, from known: KnownAccounts?, at moment: Moment, distance: Distance = Distance()
  ) throws {
    self.log = log
    centre = Centre(moment: moment)
    var head = LogHead.empty
    if let known, let noted = known.head, try noted.end <= log.head.end && log.holds(noted) {
      head = noted
      centre.begin(with: known)
    }
    do {
      try read(from: head, distance)
    } catch let fault as LogFault where fault.isLasting {
      self.fault = fault
    }
  }

  private mutating func read(from known: LogHead, _ distance: Distance) throws {
    let end = log.head.end
    let border = end - distance.least
    let isFar = end - known.end > distance.most
    var last = known
    try log.look(from: known, to: end) { record in
      if isFar, noted == nil, record.head.end > border {
        noted = KnownAccounts(centre, upTo: last)
      }
      last = record.head
      guard AccountsReading.words.contains(where: record.json.holds) else { return }
      let act = try RecordedAct(json: Array(record.json), seq: record.head.seq)
      centre.applyAccess(act, in: record.head.seq)
    }
  }

  private static let words = AccessEvent.ofAccounts.map { RecordWord("\"\($0.type)\"") }
}

extension AccessEvent {
  /// The shapes that say something of accounts, of failures or of who was erased.
  fileprivate static let ofAccounts: [any EventBody.Type] = [
    StaffAdded.self, StaffRoleChanged.self, StaffRemoved.self, PasswordSet.self,
    StaffSignedIn.self, SignInFailed.self, PersonErased.self, CentreSealed.self,
  ]
}

extension Centre {
  fileprivate mutating func begin(with known: KnownAccounts) {
    for account in known.staff { staff[account.name] = account }
    erased = Set(known.erased)
  }

  fileprivate mutating func applyAccess(_ act: RecordedAct, in seq: Int) {
    for case .access(let event) in act.events {
      apply(event, at: RecordStamp(seq: seq, at: act.at, desk: act.by.desk))
    }
  }

  /// Believes of the accounts what was folded from the log, and nothing else.
  mutating func takeAccounts(of read: Centre) {
    (staff, failures, erased) = (read.staff, read.failures, read.erased)
  }
}
