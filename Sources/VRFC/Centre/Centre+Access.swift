extension Centre {
  /// Whether the centre has staff accounts and seals identities.
  package var isSealed: Bool { sealedSince != nil || charter?.access == .sealed }

  /// Whether the log says that a person was erased: nobody knows any more who they were.
  package func isErased(_ person: PersonNumber) -> Bool { erased.contains(person) }

  package func account(of name: StaffName) -> StaffAccount? { staff[name] }

  /// Those who may sign in.
  package var accounts: [StaffAccount] {
    staff.values.sorted { $0.name.description < $1.name.description }
  }

  /// How long nobody may sign in under this name or at this terminal, in seconds.
  package func signInWait(name: StaffName?, desk: String) -> Int {
    let places = [SignInFailures.Place.desk(desk)] + (name.map { [.name($0)] } ?? [])
    return places.compactMap { failures[$0.key]?.wait(at: moment) }.max() ?? 0
  }

  mutating func apply(_ event: AccessEvent, at stamp: RecordStamp) {
    for account in event.accounts { staff[account.name] = account.isRemoved ? nil : account }
    for counted in event.failures(at: stamp, earlier: { failures[$0] }) {
      failures[counted.key] = counted.count > 0 ? counted : nil
    }
    if case .centreSealed = event { sealedSince = stamp.seq }
    if case .personErased(let body) = event { erased.insert(body.person) }
  }
}

extension AccessEvent {
  /// The accounts as they are after it.
  var accounts: [StaffAccount] {
    switch self {
    case .staffAdded(let body):
      [StaffAccount(name: body.name, role: body.role, isRemoved: false)]
    case .staffRoleChanged(let body):
      [StaffAccount(name: body.name, role: body.role, isRemoved: false)]
    case .staffRemoved(let body):
      [StaffAccount(name: body.name, role: .nobody, isRemoved: true)]
    case .passwordSet, .signedIn, .signInFailed, .permissionRefused, .personsLookedUp,
      .countsExported, .personErased, .keysReplaced, .recoveryChanged,
      .centreSealed, .indexReplaced:
      []
    }
  }

  /// The failures as they are counted after it: a sign-in ends the count of its name and of its
  /// terminal. Who guesses and has an account of their own is slowed by the name that they guess.
  func failures(
    at stamp: RecordStamp, earlier: (String) throws -> SignInFailures?
  ) rethrows -> [SignInFailures] {
    let moment = stamp.at
    switch self {
    case .signInFailed(let body):
      let places = [SignInFailures.Place.desk(body.desk)] + (body.name.map { [.name($0)] } ?? [])
      return try places.map { place in
        let before = try earlier(place.key)?.standing(at: moment) ?? 0
        return SignInFailures(key: place.key, count: before + 1, last: moment)
      }
    case .signedIn(let body):
      return [ended(.name(body.name), moment)]
        + (stamp.desk.map { [ended(.desk($0), moment)] } ?? [])
    case .passwordSet(let body): return [ended(.name(body.name), moment)]
    case .staffAdded, .staffRoleChanged, .staffRemoved, .permissionRefused, .personsLookedUp,
      .countsExported, .personErased, .keysReplaced, .recoveryChanged,
      .centreSealed, .indexReplaced:
      return []
    }
  }

  private func ended(_ place: SignInFailures.Place, _ moment: Moment) -> SignInFailures {
    SignInFailures(key: place.key, count: 0, last: moment)
  }
}
