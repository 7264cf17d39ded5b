import VRFC

/// What the screens ask of the world outside; the only way in which they act on it.
package enum Effect: Sendable {
  /// Do an act. An id makes sure that a form sent twice is recorded once.
  case perform(any Act, id: ActID?, for: Asker)
  /// Take back the officer's last act, provided that it is still this record.
  case undo(seq: Int)
  case loadLastAct
  case saveDraft(CheckInDraft)
  case discardDraft
  /// Throw away the form that was kept from an earlier time.
  case discardKeptDraft
  case loadPeople([Resident])
  /// Look whether a screening of this stay was begun and left.
  case loadScreening(StayNumber)
  case saveScreening(ScreeningDraft)
  /// Look who has begun a screening of this stay and left it.
  case loadScreeningsBegun(StayNumber)
  case discardScreening(StayNumber)
  case loadHalls(asOf: Moment)
  /// Who held or blocked a bed by this record, and why.
  case loadReason(seq: Int)
  case loadMovements(Day)
  /// Who looked up how many of those who left on a day.
  case loadLooks(Day)
  /// Every referral, open or over.
  case loadReferrals
  case loadLetter(ReferralNumber)
  /// What the meals of a day need beyond who is here.
  case loadMeals(Day)
  case lookAlikes(LookAlikes.Query)
  /// Look for anyone who was ever here.
  case findPeople(String)
  /// People by name among those who left, too, where that is a look of its own.
  case findAmongAll(String)
  /// Everything that was recorded of a person.
  case loadPerson(PersonNumber)
  /// Who has this stay.
  case findPerson(of: StayNumber)
  case loadReport(ReportAsk)
  /// Write the text of a report to a new file.
  case exportReport(ReportAsk, String, folder: String, file: String)
  case readLog(ClosedRange<Int>)
  /// Check every byte of the log.
  case verify
  case cancelVerify
  /// Stop as Ctrl-Z does.
  case suspend
  /// Show nothing until somebody signs in.
  case lock
  /// Write the whole screen again.
  case repaint
  case quit
}
