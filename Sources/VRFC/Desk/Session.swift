import Foundation

/// Somebody who proved who they are at this desk, and the keys that they opened by it.
package struct Session: Sendable {
  package let name: StaffName
  /// In which role they work: the lesser of what the keys and the log gave when they signed in.
  package let role: Role
  /// What the log gave: where that changes, they sign in again.
  let account: Role
  package let began: Moment
  /// The same by a clock that nobody sets.
  let started: ContinuousClock.Instant
  let keys: any SecretKeys

  /// The ring that holds them, outside tests.
  var ring: KeyRing? { keys as? KeyRing }

  /// So many hours after signing in, everybody signs in again.
  package static let hours = 12
}

/// Why somebody must sign in before anything else.
package enum SignInNeeded: Error, Hashable, CustomStringConvertible {
  case nobody
  case another(StaffName)
  case tooLong(hours: Int)
  case keysChanged
  case removed(StaffName)
  case roleChanged(StaffName, Role)

  package var description: String {
    switch self {
    case .nobody:
      say(
        """
        this centre has staff accounts: sign in (--as NAME; the password is asked on the \
        terminal, or read from the file that VRFC_PASSWORD_FILE names)
        """)
    case .another(let name): say("\(name) is signed in at this desk, nobody else: sign in yourself")
    case .tooLong(let hours): say("you signed in more than \(hours) hours ago: sign in again")
    case .keysChanged: say("the keys of the centre were changed: sign in again")
    case .removed(let name): say("\(name) is not on the staff list any more; ask a manager")
    case .roleChanged(let name, let role):
      say("\(name) is \(role.words) from now on: sign in again to go on so")
    }
  }
}

extension Desk {
  /// Makes sure that somebody may do something, whatever they do it with: the one check.
  ///
  /// In a centre with staff accounts they must be signed in at this desk, and have the role that
  /// they act in; that is looked up anew each time, so that a change holds for the next thing done.
  package func authorise(
    _ officer: Officer, _ wanted: Set<Permission>
  ) throws {
    if centre.isSealed { try checkSession(of: officer) }
    try officer.role.check(wanted)
  }

  /// What an act takes: to correct what one registered oneself in the same shift takes less than to
  /// correct what others did. Whose a stay is, and how old, the record says that began it: a
  /// correction, one's own or an officer's, changes neither.
  func permissions(for act: some Act, _ officer: Officer) throws -> Set<Permission> {
    guard let stay = act.correctedStay, !officer.role.permissions.contains(.correctAny),
      centre.residents[stay] != nil,
      let beginning = try history({ try $0.beginning(of: stay) }),
      let registered = try self.act(in: beginning)?.act
    else { return act.permissions }
    let age = centre.moment.minutes(since: registered.at)
    let isOwn = registered.by.name == officer.name && age <= centre.rules.shiftHours * 60
    return isOwn ? act.permissions.subtracting([.correctAny]).union([.correctOwn]) : act.permissions
  }

  private func checkSession(of officer: Officer) throws(SignInNeeded) {
    guard let session else { throw .nobody }
    guard session.name == officer.name else { throw .another(session.name) }
    // Whichever comes first: a wall clock set back makes nobody's sitting longer.
    let isRecent = centre.moment.minutes(since: session.began) < Session.hours * 60
    guard isRecent, clock.running() - session.started < .seconds(Session.hours * 3600) else {
      throw .tooLong(hours: Session.hours)
    }
    if let ring = session.ring, ring.siteKey == nil { throw .keysChanged }
    guard let account = centre.account(of: officer.name) else { throw .removed(officer.name) }
    guard account.role == session.account else { throw .roleChanged(account.name, account.role) }
    guard officer.role == session.role else { throw .roleChanged(session.name, session.role) }
  }

  /// Whoever is signed in at this desk, in the role that counts.
  package func signedIn(at terminal: String) -> Officer? {
    session.map { Officer(name: $0.name, role: $0.role, desk: terminal) }
  }

  /// Forgets the keys and everything that was read with them.
  package func lock() {
    session?.keys.wipe()
    session = nil
    book = IdentityBook()
  }

  /// An act as whoever is signed in may read it.
  func opened(_ act: StampedAct) throws -> StampedAct {
    guard centre.isSealed, let session else { return act }
    return StampedAct(
      act: try act.act.opened(by: session.keys, log: charter.log, without: centre.erased),
      head: act.head)
  }

  /// An act as it is recorded: where there are staff accounts, with its secrets sealed.
  func sealed(_ act: RecordedAct) throws -> RecordedAct {
    guard centre.isSealed else { return act }
    let keys: any SecretKeys = session?.keys ?? NoKeys()
    return try act.sealed(by: keys, log: charter.log) { try owner(of: $0, in: act) }
  }

  /// Whose key an event's secrets are sealed with.
  private func owner(of event: Event, in act: RecordedAct) throws -> KeyOwner {
    if case .arrivalRegistered(let arrival) = event { return .person(arrival.person) }
    if case .access = event { return .centre }
    guard let stay = event.stays.first else { return .centre }
    for case .arrivalRegistered(let arrival) in act.events where arrival.stay == stay {
      return .person(arrival.person)
    }
    if let resident = centre.residents[stay] { return .person(resident.person) }
    let outline = try history { try $0.outline(of: stay) }
    return outline.map { .person($0.person) } ?? .centre
  }
}

extension Desk {
  /// What somebody is typing, as it is kept on the disk: sealed for them, where there are accounts.
  package func sealedDraft(_ plain: Data, of name: StaffName) throws -> Data {
    guard centre.isSealed else { return plain }
    guard let ring = session?.ring else { throw SignInNeeded.nobody }
    // Whoever watches the file would else count the letters as they are typed.
    return Data(
      try ring.sealDraft(SecretPadding.padded(Array(plain)), bound: draftBinding(name)))
  }

  package func openedDraft(_ kept: Data, of name: StaffName) throws -> Data {
    guard centre.isSealed else { return kept }
    guard let ring = session?.ring else { throw SignInNeeded.nobody }
    return Data(try ring.openDraft(Array(kept), bound: draftBinding(name)))
  }

  private func draftBinding(_ name: StaffName) -> [UInt8] {
    Array("\(charter.log) \(name)".utf8)
  }
}

/// Nobody is signed in, so nothing that must be sealed can be recorded.
private final class NoKeys: SecretKeys {
  func seal(_ plain: [UInt8], for owner: KeyOwner, bound: [UInt8]) throws -> [UInt8] {
    throw SignInNeeded.nobody
  }

  func opened(_ sealed: [UInt8], for owner: KeyOwner, bound: [UInt8]) throws -> [UInt8]? {
    throw SignInNeeded.nobody
  }

  func wipe() {}
}
