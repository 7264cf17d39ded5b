/// What is to be known of the machine and of the backup, at a moment.
package struct Watch: Hashable, Sendable {
  package let concerns: [Concern]
  package let backup: BackupAge
  /// Nil: there are no keys to copy.
  package let keys: KeyCopyAge?

  package init(concerns: [Concern], backup: BackupAge, keys: KeyCopyAge? = nil) {
    self.concerns = concerns
    self.backup = backup
    self.keys = keys
  }
}

/// How far behind the last backup is.
package struct BackupAge: Hashable, Sendable {
  /// Nil: none was ever made.
  package let last: LastBackup?
  /// When it was made; without one, when the centre was opened.
  let since: Moment
  let now: Moment
  /// How many records no backup holds.
  package let recordsSince: Int
  /// After how many days it is called overdue.
  let daysAllowed: Int

  package init(
    last: LastBackup?, opened: Moment, now: Moment, recordsSince: Int, daysAllowed: Int
  ) {
    self.last = last
    since = last?.at ?? opened
    self.now = now
    self.recordsSince = recordsSince
    self.daysAllowed = daysAllowed
  }

  /// Whether somebody should see to it.
  package var isOverdue: Bool {
    recordsSince > 0 && now.isMore(than: daysAllowed, after: since)
  }
}

extension BackupAge: CustomStringConvertible {
  package var description: String {
    guard let last else { return say("no backup was made yet: vrfc backup FOLDER") }
    return say(
      """
      last backup \(age), up to record \(last.seq) (\(recordsSince) since), in \
      \(last.place.quoted)
      """)
  }

  private var age: String { now.age(of: since) }
}

/// How far behind the last copy of the keys is.
package struct KeyCopyAge: Hashable, Sendable {
  package let standing: KeyCopyStanding
  /// When it was made; without one, when the centre was opened.
  let since: Moment
  let now: Moment
  /// After how many days it is called overdue, where keys were made since.
  let daysAllowed: Int

  package init(_ standing: KeyCopyStanding, opened: Moment, now: Moment, daysAllowed: Int) {
    self.standing = standing
    since = standing.at ?? opened
    (self.now, self.daysAllowed) = (now, daysAllowed)
  }

  /// Whether somebody should see to it.
  package var isOverdue: Bool {
    standing.blocksSince > 0 && now.isMore(than: daysAllowed, after: since)
  }
}

extension KeyCopyAge: CustomStringConvertible {
  package var description: String {
    guard standing.at != nil else {
      return say(
        """
        there is no copy of the keys as they are now: if this disk fails, names are lost for ever. \
        A manager runs vrfc backup FOLDER --with-keys ANOTHER
        """)
    }
    return say(
      """
      the keys were copied \(now.age(of: since)), and new ones were made since: if this disk \
      fails, names are lost for ever. A manager runs vrfc backup FOLDER --with-keys ANOTHER
      """)
  }
}

extension Moment {
  fileprivate func isMore(than days: Int, after since: Moment) -> Bool {
    minutes(since: since) > days * 24 * 60
  }

  /// How long ago something was, in words.
  fileprivate func age(of since: Moment) -> String {
    switch day.number - since.day.number {
    case 0: say("today \(since.clockText)")
    case 1: say("yesterday \(since.clockText)")
    case let days where days > 1: say("\(days) days ago")
    // By a clock that was ahead, or is behind.
    default: since.fullText
    }
  }
}
