extension StaffKeys {
  /// Lets somebody in by a one-use code: a new member of staff, or one whose password is to be
  /// forgotten.
  /// - Throws: ``KeysFault/tampered``, ``KeysFault/locked``.
  package mutating func admit(
    _ name: StaffName, site: SiteKey
  ) throws(KeysFault) -> OneUseCode {
    let code = OneUseCode.random()
    try change(site) { content throws(KeysFault) in
      // The code is chance itself: what a guess costs is of no account.
      let entry = try KeyEntry(
        .code, name: name.description, secret: code.secret, cost: .least, sites: [site])
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
        .password, name: name.description, secret: password.secret, cost: cost, sites: [site])
      content.replace(entry)
    }
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
        .recovery, name: "", secret: code.secret, cost: cost, sites: [site])
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
    changed.authenticate([site])
    content = changed
  }
}

extension StaffKeys.Content {
  fileprivate mutating func replace(_ entry: KeyEntry) {
    staff.removeAll { $0.name == entry.name }
    staff.append(entry)
  }
}
