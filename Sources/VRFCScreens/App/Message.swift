import VRFC

/// What happened: everything that the screens ever learn.
package enum Message: Sendable {
  /// A key came at a moment.
  case key(Key, at: Moment, arriving: KeyArrival)
  /// The screen has this size now.
  case resized(ScreenSize)
  /// Nothing came for a while.
  case tick(Moment)
  /// Other desks have acted.
  case otherDesksActed(Centre, head: LogHead)
  /// An act was saved; the next blank form will become the act of this id.
  case performed(Outcome, for: Asker, Centre, head: LogHead, nextForm: ActID)
  /// An act was refused, or could not be saved.
  case refused(Rejection, for: Asker)
  /// Something that was asked for was found.
  case loaded(Loaded)
  /// The check of the log goes on, or is over.
  case verifying(Checking)
  /// A word for the officer.
  case told(String)
  /// The machine was looked at.
  case watched(Watch)
  /// Nothing can be written any more.
  case halted(String)
  /// Whether what other desks do is seen.
  case sight(Sight)
}

/// Whether a key was struck by itself, or came amid a burst that looks like a paste.
package enum KeyArrival: Hashable, Sendable {
  case alone, inBurst
}

/// On whose behalf an act was asked for.
package enum Asker: Hashable, Sendable {
  case checkIn
  case dialog
  case screening
  case undo
}

/// Why an act did not happen.
package struct Rejection: Sendable {
  package let words: String
  /// The rule, where it was one.
  package let refusal: Refusal?

  package init(_ error: any Error) {
    words = String(describing: error)
    refusal = error as? Refusal
  }

  /// The same, with a word about what leads on.
  func adding(_ way: String) -> Rejection { Rejection("\(words) (\(way))", refusal) }

  private init(_ words: String, _ refusal: Refusal?) {
    (self.words, self.refusal) = (words, refusal)
  }

  /// Whether a duty officer may decide otherwise, with a reason.
  var isForOfficer: Bool {
    guard case .hall(let refusal) = refusal else { return false }
    return refusal.isForOfficer
  }
}

/// What was found for the screens.
package enum Loaded: Sendable {
  /// Who these stays' people are; nil: it cannot be known any more.
  case people([StayNumber: Identity?])
  /// The house as it was.
  case house(Centre, asOf: Moment)
  /// Who held or blocked a bed, and why, by this record.
  case kept(KeptBed, by: Int)
  case lookAlikes([LookAlike], for: LookAlikes.Query)
  case records([StampedAct])
  /// Who has a stay; nil: nobody.
  case personOf(StayNumber, PersonNumber?)
  case found([FoundPerson], for: String)
  case person(PersonHistory, Identity?)
  /// The last act of this officer, which an undo would take back; nil: there is none.
  case lastAct(StampedAct?)
  case movements(Movements, of: Day)
  /// Who looked up how many of those who left on a day, as of a record.
  case looks([LookSum], of: Day, after: Int)
  /// The latest referrals, as of a record.
  case referrals([Referral], after: Int)
  /// What the meals of a day need beyond who is here, as of a record.
  case meals(Recollections, of: Day, after: Int)
  /// A page of text to be read.
  case sheet(Sheet)
  /// A screening that was begun and left; nil: none was. The next one becomes the act of this id.
  case screening(ScreeningDraft?, of: StayNumber, next: ActID)
  /// Who has begun a screening and left it.
  case screeningsBegun([StaffName], of: StayNumber)
  case report(ReportAnswer, for: ReportAsk)
  case exported(ReportExport)
  /// A form that was kept when a terminal was lost.
  case draft(CheckInDraft)
}

/// Whether what other desks do is seen.
package enum Sight: Hashable, Sendable {
  case clear
  /// The log cannot be read since then.
  case lost(since: Moment, why: String)
}

/// How far the check of the log is.
package enum Checking: Hashable, Sendable {
  case running(bytes: Int, total: Int)
  case sound(records: Int, head: String)
  case damaged(String)
  case cancelled
}
