extension StaffKeys {
  /// Lets somebody in by a one-use code: a new member of staff, or one whose password is to be
  /// forgotten.
  /// - Throws: ``KeysFault/tampered``, ``KeysFault/locked``.
  package mutating func admit(
    _ name: StaffName, as role: Role, site: SiteKey
  ) throws(KeysFault) -> OneUseCode {
    let code = OneUseCode.random()
    try change(site) { content throws(KeysFault) in
      // The code is chance itself: what a guess costs is of no account.
      let entry = try KeyEntry(
        .code, name: name.description, role: role, secret: code.secret, cost: .least,
        sites: [site])
      content.replace(entry)
    }
    return code
  }

  /// - Throws: ``KeysFault/noSuchStaff`` for somebody who was not admitted.
  package mutating func setPassword(
    _ name: StaffName, _ password: Password, site: SiteKey, cost: KeyCost
  ) throws(KeysFault) {
    guard holds(name) != nil else { throw .noSuchStaff }
    try change(site) { content throws(KeysFault) in
      let entry = try KeyEntry(
        .password, name: name.description, role: content.entry(name)?.role,
        secret: password.secret, cost: cost, sites: [site])
      content.replace(entry)
    }
  }

  /// - Throws: ``KeysFault/noSuchStaff`` for somebody who was not admitted.
  package mutating func setRole(
    _ name: StaffName, _ role: Role, site: SiteKey
  ) throws(KeysFault) {
    guard holds(name) != nil else { throw .noSuchStaff }
    try change(site) { content in content.give(role, to: name) }
  }

  /// Notes who works here by the log up to a record, so that what stands before it need not be read
  /// again; and gives roles, where the file is of before they stood in it.
  package mutating func note(_ accounts: KnownAccounts?, site: SiteKey) throws(KeysFault) {
    try change(site) { content in content.accounts = accounts ?? content.accounts }
  }

  /// Takes somebody's way to the site key. Should they have a copy of this file, they still know
  /// the site key, until
  /// ``KeyRing/replaceSiteKey(folder:registered:site:accounts:staff:operations:)``.
  package mutating func remove(_ name: StaffName, site: SiteKey) throws(KeysFault) {
    try change(site) { content throws(KeysFault) in
      content.staff.removeAll { $0.name == name.description }
    }
  }

  /// Makes every one-use code worth nothing that no password was chosen with yet.
  /// - Returns: whose they were.
  package mutating func voidCodes(site: SiteKey) throws(KeysFault) -> [StaffName] {
    let names = names.filter { holds($0) == .code }
    try change(site) { content throws(KeysFault) in
      content.staff.removeAll { $0.kind == .code }
    }
    return names
  }

  /// The code on paper so far is worth nothing from now on.
  package mutating func setRecovery(
    _ code: RecoveryCode, site: SiteKey, cost: KeyCost
  ) throws(KeysFault) {
    try change(site) { content throws(KeysFault) in
      content.recovery = try KeyEntry(
        .recovery, name: "", role: nil, secret: code.secret, cost: cost, sites: [site])
    }
  }

  /// Changes what was found to be genuine, or nothing. An erasure that was stopped is settled on
  /// the way; ``write(folder:operations:)`` refuses to settle it on a key that is past.
  private mutating func change(
    _ site: SiteKey, _ body: (inout Content) throws(KeysFault) -> Void
  ) throws(KeysFault) {
    var changed = content
    try changed.settle(on: site)
    try body(&changed)
    changed.giveRoles(rolesByLog)
    changed.authenticate([site])
    content = changed
  }
}

extension StaffKeys.Content {
  fileprivate mutating func give(_ role: Role, to name: StaffName) {
    for place in staff.indices where staff[place].name == name.description {
      staff[place].give(role)
    }
  }

  /// Lifts a file of before roles stood in it. Who has no account gets none by it; where nobody
  /// says what the log does, the file stays what it is.
  fileprivate mutating func giveRoles(_ roles: [StaffName: Role]?) {
    guard format < StaffKeys.Content.format else { return }
    for place in staff.indices {
      let known = roles.map { roles in StaffName(staff[place].name).flatMap { roles[$0] } ?? .nobody
      }
      staff[place].give(known.map { staff[place].role ?? $0 })
    }
    if roles == nil { accounts = nil } else { format = StaffKeys.Content.format }
  }

  fileprivate mutating func replace(_ entry: KeyEntry) {
    staff.removeAll { $0.name == entry.name }
    staff.append(entry)
  }
}
