/// What managers do with accounts and keys: the file of the keys and the log change together.
extension Desk {
  /// Gives somebody an account, and a code to choose their password with.
  package func addStaff(
    _ name: StaffName, _ role: Role, as officer: Officer
  ) throws -> OneUseCode {
    try changeKeys(AddStaff(staff: name, role: role), as: officer) { keys, site in
      try keys.admit(name, as: role, site: site)
    }
  }

  /// Gives somebody another role, in the keys and in the log.
  ///
  /// - Parameter id: as in ``perform(_:as:id:)``.
  package func changeRole(
    of name: StaffName, to role: Role, as officer: Officer, id: ActID? = nil
  ) throws -> Outcome {
    try run { run in
      let outcome = try run.perform(
        ChangeRole(staff: name, role: role), as: officer, at: nil, id: id)
      guard !outcome.isRepeat else { return outcome }
      guard let site = session?.ring?.siteKey else { throw SignInNeeded.nobody }
      var keys = try staffKeys()
      // Whoever lost their way in is given the role with the next code.
      if keys.holds(name) != nil {
        try keys.setRole(name, role, site: site)
        try keys.write(folder: folder.path, operations: operations)
      }
      try run.commit()
      return outcome
    }
  }

  /// Gives somebody a new code; their old password is worth nothing from now on.
  package func giveCode(_ name: StaffName, as officer: Officer) throws -> OneUseCode {
    try changeKeys(GiveCode(staff: name), as: officer) { keys, site in
      let role = keys.role(of: name) ?? centre.account(of: name)?.role ?? .nobody
      return try keys.admit(name, as: role, site: site)
    }
  }

  /// Takes somebody's account away, and replaces the keys, which they may have kept a copy of: it
  /// opens nothing that is sealed from then on. One-use codes that are still open go too, since
  /// they may know them.
  ///
  /// The record comes last: where it is missing, the removal is asked for again.
  /// - Returns: whose codes went.
  @discardableResult
  package func removeStaff(_ name: StaffName, as officer: Officer) throws -> [StaffName] {
    try changeKeys(RemoveStaff(staff: name), as: officer) { keys, site in
      try keys.remove(name, site: site)
      let voided = try keys.voidCodes(site: site)
      try keys.write(folder: folder.path, operations: operations)
      try beginPeriod(&keys, site)
      return voided
    }
  }

  private func beginPeriod(_ keys: inout StaffKeys, _ site: SiteKey) throws {
    let next = try KeyRing.replaceSiteKey(
      folder: folder.path, registered: centre.personSerial, site: site, accounts: accountNames,
      staff: &keys, operations: operations)
    try renewSession(with: next)
  }

  private var accountNames: Set<StaffName> { Set(centre.accounts.map(\.name)) }

  /// Seals a centre that was opened without accounts; its first manager comes with it.
  ///
  /// - Parameter confirm: is shown the recovery code before anything is written.
  package func seal(
    manager name: StaffName, _ password: Password, cost: KeyCost, as officer: Officer,
    confirming confirm: (RecoveryCode) throws -> Void
  ) throws -> Outcome {
    try refresh()
    _ = try SealCentre(manager: name).decide(in: centre)
    let made = try StaffKeys.make(manager: name, password: password, cost: cost)
    try confirm(made.recovery)
    return try run { run in
      // Another terminal may have sealed it while the code was typed back: then the keys in the
      // folder are no leftovers, but its own.
      _ = try SealCentre(manager: name).decide(in: centre)
      try authorise(officer, SealCentre(manager: name).permissions)
      try folder.keep(made.keys, made.site, operations: operations)
      let outcome = try run.perform(SealCentre(manager: name), as: officer, at: nil)
      try run.commit()
      return outcome
    }
  }

  /// Chooses another password for oneself.
  package func changePassword(
    to password: Password, cost: KeyCost, as officer: Officer
  ) throws {
    try changeKeys(ChoosePassword(staff: officer.name), as: officer) { keys, site in
      try keys.setPassword(officer.name, password, site: site, cost: cost)
    }
  }

  /// Makes another recovery code, and other keys: with an older copy of the key files the old one
  /// opens nothing that is sealed from now on.
  ///
  /// - Parameter confirm: is shown the code before the old one is given up, so that a power cut
  ///   leaves one that is on paper.
  package func newRecoveryCode(
    cost: KeyCost, as officer: Officer, confirming confirm: (RecoveryCode) throws -> Void
  ) throws {
    try refresh()
    try permit(officer, ChangeRecovery().permissions, of: ChangeRecovery.name)
    let code = RecoveryCode.random()
    try confirm(code)
    try changeKeys(ChangeRecovery(), as: officer) { keys, site in
      try keys.setRecovery(code, site: site, cost: cost)
      try keys.write(folder: folder.path, operations: operations)
      try beginPeriod(&keys, site)
    }
  }

  /// Erases a person who left: their key is destroyed, and the site key replaced.
  ///
  /// Recorded first: an erasure that is cut off is ended when a manager next signs in.
  package func erase(_ person: PersonNumber, reason: Note, as officer: Officer) throws -> Outcome {
    let outcome = try perform(ErasePerson(person, reason: reason), as: officer)
    try destroyKey(of: person)
    return outcome
  }

  /// Replaces the keys: copies of the old key files open nothing that is sealed from now on.
  /// Everybody keeps their password, and signs in again.
  package func replaceKeys(as officer: Officer) throws {
    _ = try perform(ReplaceKeys(), as: officer)
    try beginPeriod()
  }

  /// From now on everything is sealed with other keys.
  func beginPeriod() throws {
    guard let site = session?.ring?.siteKey else { throw SignInNeeded.nobody }
    try run { _ in
      var keys = try StaffKeys.read(folder: folder.path)
      try beginPeriod(&keys, site)
    }
  }

  /// Ends the erasures that are on record and whose key was not destroyed yet.
  func finishErasures() throws {
    guard let name = session?.name, centre.account(of: name)?.role == .manager else { return }
    // Each replaces the site key: the next one is looked for with the ring that then holds.
    for person in centre.erased.sorted(by: { $0.serial < $1.serial }) {
      guard let ring = session?.ring else { throw SignInNeeded.nobody }
      if try !ring.isErased(.person(person)) { try destroyKey(of: person) }
    }
  }

  private func destroyKey(of person: PersonNumber) throws {
    guard let ring = session?.ring, let site = ring.siteKey else { throw SignInNeeded.nobody }
    let next = try run { _ in
      var keys = try StaffKeys.read(folder: folder.path)
      return try KeyRing.erase(
        .person(person), folder: folder.path, site: site, accounts: accountNames, staff: &keys,
        operations: operations)
    }
    try renewSession(with: next)
  }

  /// The site key was replaced: this session goes on with the new one.
  private func renewSession(with site: SiteKey) throws {
    guard let old = session else { return }
    old.keys.wipe()
    session = Session(
      name: old.name, role: old.role, account: old.account, began: old.began, started: old.started,
      keys: try KeyRing(folder: folder.path, site: site, ifMissing: .refuse))
    book = IdentityBook()
    try checkKeys()
  }

  /// Whether the keys of whoever is signed in are an older copy, or damaged: nothing is sealed.
  package var areKeysBehind: Bool { session?.ring?.isBehind ?? false }

  /// Looks whether the keys open who was registered last, unless other keys were begun since. Those
  /// of an older copy, put beside a newer log, do not: then nothing is sealed with them, since what
  /// they seal the lost ones would never open.
  func checkKeys() throws {
    guard let ring = session?.ring, centre.personSerial > (try ring.registeredBefore()) else {
      return
    }
    let last = PersonNumber(serial: centre.personSerial)
    guard !centre.isErased(last),
      let outline = try history({ try $0.latestStay(of: last) }),
      let stored = try sealedAct(in: outline.identifiedIn)?.act
    else { return }
    let opened = try stored.opened(by: ring, log: charter.log, without: centre.erased)
    let registration = RecordedRegistration(of: outline.stay, in: opened)
    if registration?.identity.isSealed == true { try ring.stopSealing() }
  }

  /// Changes the file of the keys, then records the act; both under the lock. Where the power goes
  /// in between, an entry without an account opens nothing, and a changed entry is changed again.
  private func changeKeys<Answer>(
    _ act: some Act, as officer: Officer,
    _ change: (inout StaffKeys, SiteKey) throws -> Answer
  ) throws -> Answer {
    try run { run in
      do {
        try authorise(officer, act.permissions)
      } catch let refused as NotPermitted {
        try run.note(refused, of: type(of: act).name, officer)
        throw refused
      }
      guard let site = session?.ring?.siteKey else { throw SignInNeeded.nobody }
      _ = try act.decide(in: centre)
      var keys = try staffKeys()
      let answer = try change(&keys, site)
      try keys.write(folder: folder.path, operations: operations)
      _ = try run.enact(act, as: officer)
      try run.commit()
      return answer
    }
  }
}
