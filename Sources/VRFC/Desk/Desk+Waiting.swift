/// Somebody tries to sign in: under which name, and where.
struct SignInAttempt {
  /// As it was typed; nil: the recovery code, which is nobody's.
  let typed: String?
  /// The member of staff of that name.
  let known: StaffName?
  let terminal: String
  /// Whether the owner of the name signed in at this terminal lately: failures elsewhere do not
  /// keep them from it, or anybody could shut out a whole centre.
  let isAtTheirs: Bool

  var places: [SignInPlace] {
    guard let typed else { return [.desk(terminal)] }
    return [.desk(terminal), .nameAt(typed, terminal), .name(typed)]
  }

  /// Where a wait holds for this attempt.
  fileprivate var waitingPlaces: [SignInPlace] {
    guard let typed else { return [.desk(terminal)] }
    return [.desk(terminal), isAtTheirs ? .nameAt(typed, terminal) : .name(typed)]
  }
}

/// Passwords are not guessed by the minute: after failures there is a wait.
extension Desk {
  /// What the machine remembers of sign-ins here; nil where nobody can tell what folder this is.
  private var signInMemory: SignInMemory? {
    do {
      return SignInMemory(
        log: charter.log, folder: try operations.status(path: folder.path), now: clock.running)
    } catch {
      return nil
    }
  }

  func attempt(_ typed: String?, at terminal: String) -> SignInAttempt {
    let known = typed.flatMap(StaffName.init).flatMap { centre.account(of: $0) }?.name
    let isAtTheirs = known.map { signInMemory?.knows($0, at: terminal) ?? false } ?? false
    return SignInAttempt(
      typed: typed, known: known, terminal: terminal, isAtTheirs: isAtTheirs)
  }

  /// The longer wait of what the log counts and what the machine remembers.
  func checkWait(_ attempt: SignInAttempt) throws(Refusal) {
    let byLog = centre.signInWait(
      name: attempt.isAtTheirs ? nil : attempt.known, desk: attempt.terminal)
    let seconds = max(byLog, signInMemory?.wait(at: attempt.waitingPlaces) ?? 0)
    guard seconds == 0 else { throw .access(.wait(seconds: seconds)) }
  }

  /// Counts and records that a name or a secret was wrong; where nothing can be recorded, the
  /// machine counts it all the same.
  ///
  /// The wait is asked for again under the lock: whoever guesses at many terminals at once is
  /// answered no faster.
  func countFailure(_ attempt: SignInAttempt) throws {
    do {
      try run { run in
        try checkWait(attempt)
        let act = FailSignIn(typed: attempt.known, desk: attempt.terminal)
        _ = try run.enact(act, as: .nobody(at: attempt.terminal))
        try run.commit()
      }
    } catch  where isUnwritable(error) {
      // It is slowed by the machine's memory alone.
    }
    signInMemory?.countFailure(at: attempt.places)
  }

  /// Records that somebody signed in; where nothing can be recorded they only read, until it is.
  func recordSignIn(_ name: StaffName, _ attempt: SignInAttempt, as officer: Officer) throws {
    let act = SignIn(staff: name)
    do {
      try run { run in
        try checkWait(attempt)
        _ = try run.enact(act, as: officer)
        try run.commit()
      }
      signInToRecord = nil
    } catch  where isUnwritable(error) {
      try checkWait(attempt)
      signInToRecord = (act, officer, clock.running())
    }
    signInMemory?.forget(attempt.places, signedIn: name, at: attempt.terminal)
  }

  /// Whether somebody is signed in here of whom the log does not know it yet.
  package var isReadingOnly: Bool { signInToRecord != nil }

  /// Records a sign-in that could not be recorded, as soon as that is possible again.
  func retrySignIn() {
    guard let owed = signInToRecord, halt == nil,
      clock.running() - owed.tried >= .seconds(Desk.retriesAfterSeconds)
    else { return }
    signInToRecord?.tried = clock.running()
    do {
      try run { run in try run.recordOwedSignIn() }
    } catch {
      // Tried again later.
    }
  }

  private static let retriesAfterSeconds = 30

  /// Whether nothing at all can be recorded now, whatever it is.
  private func isUnwritable(_ error: any Error) -> Bool {
    if let fault = error as? LogFault { return fault.keepsFromWriting }
    return halt != nil && !(error is Refusal)
  }
}

extension LogFault {
  /// Whether it says that nothing can be written, and not that this cannot.
  fileprivate var keepsFromWriting: Bool {
    switch self {
    case .damaged, .rolledBack, .replaced, .halted, .notSaved, .partlySaved, .uncertain, .system:
      true
    case .exists, .busy, .recordTooLong, .notOneLine: false
    }
  }
}
