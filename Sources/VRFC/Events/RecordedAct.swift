/// One act as the log holds it: who did what and when, and what that made happen.
package struct RecordedAct: Hashable, Sendable {
  package let id: ActID
  /// When, on the wall clock. Order comes from the record's number alone.
  package let at: Moment
  package let by: Officer
  /// The name of what they did, as in `checkIn`.
  package let act: String
  package let events: [Event]
}

/// Where in the log something was recorded.
package struct RecordStamp: Hashable, Sendable {
  package let seq: Int
  package let at: Moment
  /// At which terminal; nil: it was not recorded, but tried.
  package var desk: String?
}

/// An act together with its place in the log.
package struct StampedAct: Sendable {
  package let act: RecordedAct
  package let head: LogHead

  package var stamp: RecordStamp { RecordStamp(seq: head.seq, at: act.at, desk: act.by.desk) }
}
