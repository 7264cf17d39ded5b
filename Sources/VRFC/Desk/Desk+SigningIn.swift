import Foundation

/// What came of a right name and a right secret.
package enum SignInAnswer: Sendable {
  case signedIn(Officer)
  /// The secret was a one-use code: they choose a password now.
  case mustChoosePassword(PendingSignIn)
}

/// Somebody whose one-use code was right, and who chooses a password now.
package struct PendingSignIn: Sendable {
  package let name: StaffName
  /// Tried again when the password is chosen: until then it may be used, or replaced.
  let code: OneUseCode
  let started: ContinuousClock.Instant

  /// So many minutes after the code was typed, it has to be typed again.
  package static let minutes = 5
}

extension Desk {
  /// Signs somebody in, and records it; or records that it failed.
  ///
  /// - Parameters:
  ///   - typed: the name as it was typed; it need not be anybody's.
  ///   - secret: their password, or the one-use code that a manager gave them.
  ///   - terminal: where; failures are counted there, too.
  /// - Throws: ``Refusal`` for a wrong name or password (the same for both) or too many of them,
  ///   ``KeysFault`` where the keys cannot be read.
  package func signIn(
    _ typed: String, secret: String, at terminal: String
  ) throws -> SignInAnswer {
    try refresh()
    guard centre.isSealed else { throw Refusal.access(.notSealed) }
    let keys = try staffKeys()
    try takeAccounts(by: keys)
    let name = StaffName(typed)
    let attempt = attempt(typed, at: terminal)
    try checkWait(attempt)
    do {
      guard let name else { throw KeysFault.wrong }
      if keys.holds(name) == .code, let code = OneUseCode(typed: secret) {
        _ = try keys.unlock(name, code: code)
        guard attempt.known != nil else { throw KeysFault.wrong }
        try checkIsFresh(codeOf: name)
        return .mustChoosePassword(
          PendingSignIn(name: name, code: code, started: clock.running()))
      }
      let site = try keys.unlock(name, password: secret)
      guard attempt.known != nil else { throw KeysFault.wrong }
      return .signedIn(try begin(name, keys, site, attempt))
    } catch KeysFault.wrong {
      try countFailure(attempt)
      throw Refusal.access(.wrong)
    }
  }

  /// A code that lay about for days is worth nothing. When it was given, the log says; one that no
  /// record gave is over.
  private func checkIsFresh(codeOf name: StaffName) throws {
    let records = try history {
      try $0.lastRecords(of: [AddStaff.name, GiveCode.name], limit: .max)
    }
    let given = try records.lazy.compactMap(act(in:)).first { act in
      act.act.events.contains { event in
        guard case .access(.passwordSet(let body)) = event else { return false }
        return body.name == name && body.means == .code
      }
    }
    let minutes = given.map { centre.moment.minutes(since: $0.act.at) } ?? .max
    guard minutes < OneUseCode.hours * 60 else {
      throw Refusal.access(.codeOver(hours: OneUseCode.hours))
    }
  }

  /// Chooses the password of somebody whose one-use code was right, and signs them in.
  package func choosePassword(
    _ pending: PendingSignIn, _ password: Password, cost: KeyCost, at terminal: String
  ) throws -> Officer {
    guard isOpen(pending) else {
      throw Refusal.access(.choosingTooLong(minutes: PendingSignIn.minutes))
    }
    let act = ChoosePassword(staff: pending.name)
    let attempt = attempt("\(pending.name)", at: terminal)
    do {
      let (keys, site) = try changeKeys(
        act, as: { try self.officer(pending.name, $0, at: terminal) }
      ) { keys in
        let site = try keys.unlock(pending.name, code: pending.code)
        try keys.setPassword(pending.name, password, site: site, cost: cost)
        return site
      }
      return try begin(pending.name, keys, site, attempt)
    } catch KeysFault.wrong {
      try countFailure(attempt)
      throw Refusal.access(.codeSpent)
    }
  }

  /// Whether there is still time to choose a password.
  package func isOpen(_ pending: PendingSignIn) -> Bool {
    clock.running() - pending.started < .seconds(PendingSignIn.minutes * 60)
  }

  /// Makes a manager with the recovery code, when nobody else can.
  ///
  /// - Parameter isWithoutNames: the keys of the persons were lost for good: the work goes on with
  ///   new ones, and the names sealed until now are never read again.
  package func recover(
    _ name: StaffName, with code: RecoveryCode, _ password: Password, cost: KeyCost,
    isWithoutNames: Bool = false, at terminal: String
  ) throws -> Officer {
    try refresh()
    try takeAccounts(by: try staffKeys())
    let attempt = attempt(nil, at: terminal)
    try checkWait(attempt)
    if !isWithoutNames, try PersonKeys.siteMark(folder: folder.path) == nil {
      throw KeysFault.missing(path: folder.path + "/" + PersonKeys.fileName)
    }
    do {
      let (keys, site) = try changeKeys(
        RecoverAccess(staff: name), as: { _ in .nobody(at: terminal) }
      ) { keys in
        let site = try keys.unlock(recovery: code)
        if keys.holds(name) == nil { _ = try keys.admit(name, as: .manager, site: site) }
        try keys.setRole(name, .manager, site: site)
        try keys.setPassword(name, password, site: site, cost: cost)
        return site
      }
      let officer = try begin(name, keys, site, attempt, isWithoutNames ? .make : .refuse)
      // Whoever was registered before is known not to be read.
      if areKeysBehind, isWithoutNames { try beginPeriod() }
      return officer
    } catch KeysFault.wrong {
      try countFailure(attempt)
      throw Refusal.access(.wrong)
    }
  }

  /// Changes the keys of whoever is not signed in yet, who proves themselves by a code, and records
  /// it, under one hold of the lock: what the code opens is what is changed.
  private func changeKeys(
    _ act: some Act, as officer: (StaffKeys) throws -> Officer,
    _ change: (inout StaffKeys) throws -> SiteKey
  ) throws -> (StaffKeys, SiteKey) {
    try run { run in
      var keys = try staffKeys()
      let officer = try officer(keys)
      _ = try act.decide(in: centre)
      let site = try change(&keys)
      try keys.write(folder: folder.path, operations: operations)
      _ = try run.enact(act, as: officer)
      try run.commit()
      return (keys, site)
    }
  }

  /// - Parameter keys: what was unlocked.
  private func begin(
    _ name: StaffName, _ keys: StaffKeys, _ site: SiteKey,
    _ attempt: SignInAttempt, _ ifMissing: KeyRing.IfMissing = .refuse
  ) throws -> Officer {
    let ring = try KeyRing(
      folder: folder.path, site: site, ifMissing: ifMissing, operations: operations)
    let officer = try officer(name, keys, at: attempt.terminal)
    try recordSignIn(name, attempt, as: officer)
    session = Session(
      name: name, role: officer.role, account: centre.account(of: name)?.role ?? .nobody,
      began: centre.moment, started: clock.running(), keys: ring)
    book = IdentityBook()
    try checkKeys()
    if isReadingOnly { return officer }
    noteAccounts(site)
    try finishErasures()
    return officer
  }

  /// Somebody in the role that counts: the lesser of what the keys and the log give.
  private func officer(
    _ name: StaffName, _ keys: StaffKeys, at terminal: String
  ) throws -> Officer {
    guard let account = centre.account(of: name) else { throw Refusal.access(.wrong) }
    let role = account.role.lesser(keys.role(of: name) ?? account.role)
    return Officer(name: name, role: role, desk: terminal)
  }
}

extension Officer {
  /// Whoever has not signed in.
  package static func nobody(at terminal: String) -> Officer {
    Officer(name: StaffName.nobody, role: .nobody, desk: terminal)
  }
}
