/// The accounts are the log's, and the keys': the index decides nobody's role.
extension Desk {
  /// The file of the keys; where it is of before roles stood in it, it has them from its next
  /// change on, as the log gives them.
  func staffKeys() throws(KeysFault) -> StaffKeys {
    var keys = try StaffKeys.read(folder: folder.path)
    let accounts = centre.accounts.map { ($0.name, $0.role) }
    keys.rolesByLog = Dictionary(accounts) { first, _ in first }
    return keys
  }

  /// Reads from the log, before anybody signs in, who may: what the index says of it is forgotten.
  ///
  /// - Parameter keys: vouched for once somebody's secret has unlocked them.
  func takeAccounts(by keys: StaffKeys) throws {
    let read = try AccountsReading(log, from: keys.accounts, at: centre.moment)
    let isWrong = (centre.staff, centre.erased) != (read.centre.staff, read.centre.erased)
    if isWrong, read.fault == nil, halt == nil { try replaceIndex([.accounts]) }
    centre.takeAccounts(of: read.centre)
    accountsToNote = read.noted
    // What stands behind the damage is not known, and nothing is written.
    if let fault = read.fault { halt = halt ?? fault }
  }

  /// Notes in the file of the keys how the accounts stand; one that cannot be written now is
  /// written when somebody next signs in.
  func noteAccounts(_ site: SiteKey) {
    do throws(KeysFault) {
      var keys = try staffKeys()
      guard keys.lacksRoles || accountsToNote != nil else { return }
      try keys.note(accountsToNote, site: site)
      try keys.write(folder: folder.path, operations: operations)
      accountsToNote = nil
    } catch {
      // Nothing depends on it but how much of the log is read.
    }
  }
}
