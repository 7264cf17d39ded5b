/// The site key's replacement, which alone makes sure that a key destroyed is not in an older copy
/// of `person.keys` for whoever knows a password.
///
/// It may be stopped anywhere: until the person keys are wrapped anew the old site key is the one,
/// and after it the next; `staff.keys` leads everybody to both as long as that may be asked.
struct Rekeying {
  enum Step: CaseIterable {
    case begun, announced, beforeCommit, rewrapped, tidied, finished
  }

  let folder: String
  let change: PersonKeys.Change
  /// Who has an account: a way in that somebody else put into the file leads to no next site key.
  let accounts: Set<StaffName>
  let site: SiteKey
  let operations: any FileOperations
  /// For trials, which stop it or look at the files between any two steps.
  var at: (Step) throws(KeysFault) -> Void = { _ throws(KeysFault) in }

  func run(staff: inout StaffKeys) throws(KeysFault) -> SiteKey {
    let (keys, next) = try KeysLock.hold(folder, operations) { () throws(KeysFault) in
      try replace()
    }
    staff = keys
    return next
  }

  private func replace() throws(KeysFault) -> (StaffKeys, SiteKey) {
    var staff = try StaffKeys.read(folder: folder, operations: operations)
    let persons = try openPersons()
    let next = site.next()
    try staff.content.settle(on: site)
    staff.content.staff.removeAll { entry in !accounts.contains { $0.description == entry.name } }
    try staff.content.seal([site, next])
    try at(.begun)
    staff.origin = try staff.replaceFile(folder: folder, operations)
    try at(.announced)
    try persons.rewrap(from: site, to: next, change) { try at(.beforeCommit) }
    try at(.rewrapped)
    persons.tidy()
    try at(.tidied)
    try staff.content.settle(on: next)
    staff.origin = try staff.replaceFile(folder: folder, operations)
    try at(.finished)
    return (staff, next)
  }

  private func openPersons() throws(KeysFault) -> PersonKeys {
    do throws(KeysFault) {
      return try PersonKeys(
        folder: folder, site: site, ifMissing: .refuse, operations: operations)
    } catch {
      throw error == .notTogether ? .locked : error
    }
  }
}

extension KeyRing {
  /// Destroys an owner's key and replaces the site key, without anybody's password: what was sealed
  /// for them cannot be read again, here or from any copy.
  ///
  /// Every ring, this process's too, is locked by it; a new one opens with what is returned.
  /// - Parameters:
  ///   - accounts: who has one by what the log says.
  ///   - staff: afterwards, what then stands in `staff.keys`.
  /// - Throws: ``KeysFault/locked`` when this is not the site key any more;
  ///   ``KeysFault/tampered``. After ``KeysFault/system(path:_:)`` the key may be destroyed all the
  ///   same: who signs in then finds out by ``isErased(_:)``, and finishes it by signing in.
  package static func erase(
    _ owner: KeyOwner, folder: String, site: SiteKey, accounts: Set<StaffName>,
    staff: inout StaffKeys,
    operations: any FileOperations = SystemFiles()
  ) throws(KeysFault) -> SiteKey {
    let rekeying = Rekeying(
      folder: folder, change: .destroying(owner), accounts: accounts, site: site,
      operations: operations)
    return try rekeying.run(staff: &staff)
  }

  /// Replaces the site key and begins the next period, after somebody was removed, who may have
  /// kept a copy of the key files: it opens nothing that is sealed from now on, about whomever.
  ///
  /// - Parameter registered: how many persons have been registered until now.
  package static func replaceSiteKey(
    folder: String, registered: Int, site: SiteKey, accounts: Set<StaffName>,
    staff: inout StaffKeys,
    operations: any FileOperations = SystemFiles()
  ) throws(KeysFault) -> SiteKey {
    let rekeying = Rekeying(
      folder: folder, change: .beginningPeriod(registered: registered), accounts: accounts,
      site: site, operations: operations)
    return try rekeying.run(staff: &staff)
  }
}

extension StaffKeys {
  /// Lets go of the site key that an erasure which was stopped left behind.
  static func finishErasure(
    folder: String, site: SiteKey, operations: any FileOperations
  ) throws(KeysFault) {
    do throws(KeysFault) {
      guard try read(folder: folder, operations: operations).content.seals.count > 1 else {
        return
      }
      try KeysLock.hold(folder, operations) { () throws(KeysFault) in
        var staff = try read(folder: folder, operations: operations)
        guard staff.content.seals.count > 1 else { return }
        try staff.content.settle(on: site)
        _ = try staff.replaceFile(folder: folder, operations)
      }
    } catch {
      switch error {
      // Whoever signs in next tries again.
      case .missing, .busy, .system, .locked: return
      case .exists, .othersCanRead, .notAFile, .malformed, .newer, .wrong, .noMemory,
        .tampered, .notTogether, .behind, .copyHoldsMore, .changedMeanwhile, .noSuchStaff, .damaged,
        .erased, .noKey, .store:
        throw error
      }
    }
  }
}
