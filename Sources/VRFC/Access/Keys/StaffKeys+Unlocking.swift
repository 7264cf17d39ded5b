import Crypto
import Foundation

extension StaffKeys {
  /// - Throws: ``KeysFault/wrong`` for a wrong password and for a name that is not there, after the
  ///   same time; ``KeysFault/tampered``; ``KeysFault/noMemory``, likewise for either.
  package func unlock(_ name: StaffName, password: String) throws(KeysFault) -> SiteKey {
    let secret = Password.secret(typed: password)
    guard let entry = entry(name, .password) else { throw waste(secret, beside: nil) }
    return try unlock(entry, secret)
  }

  /// - Throws: as for a password.
  package func unlock(_ name: StaffName, code: OneUseCode) throws(KeysFault) -> SiteKey {
    guard let entry = entry(name, .code) else { throw waste(code.secret, beside: nil) }
    return try unlock(entry, code.secret)
  }

  /// - Throws: ``KeysFault/wrong``, ``KeysFault/tampered``, ``KeysFault/noMemory``.
  package func unlock(recovery code: RecoveryCode) throws(KeysFault) -> SiteKey {
    try unlock(content.recovery, code.secret)
  }

  private func entry(_ name: StaffName, _ kind: KeyEntry.Kind) -> KeyEntry? {
    content.staff.first { $0.name == name.description && $0.kind == kind }
  }

  /// Takes the time and the memory that are left of what every failure takes, whoever's name was
  /// typed.
  private func waste(_ secret: SymmetricKey, beside entry: KeyEntry?) -> KeysFault {
    for cost in costs(beside: entry)
    where cost.key(from: secret, salt: content.recovery.salt) == nil {
      return .noMemory
    }
    return .wrong
  }

  /// What is spent beside an entry that did not open: together as much as the costliest password
  /// takes. Costs differ, since each was measured when it was chosen; a code costs next to nothing.
  ///
  /// - Parameter entry: nil: there is none of that name.
  func costs(beside entry: KeyEntry?) -> [KeyCost] {
    let passwords = content.staff.filter { $0.kind == .password } + [content.recovery]
    guard let most = passwords.map(\.cost).max(by: { $0.n < $1.n }) else { return [] }
    guard let entry else { return [most] }
    var costs: [KeyCost] = []
    var spent = entry.cost.n
    while spent < most.n {
      costs.append(KeyCost(rounds: spent))
      spent *= 2
    }
    return costs
  }

  private func unlock(_ entry: KeyEntry, _ secret: SymmetricKey) throws(KeysFault) -> SiteKey {
    let generations = content.seals.map(\.generation)
    guard let sites = try entry.open(secret, generations: generations) else {
      throw waste(secret, beside: entry)
    }
    for (place, site) in sites.enumerated() {
      do throws(KeysFault) {
        guard try content.check(site) == place else { throw KeysFault.tampered }
      } catch {
        throw .tampered
      }
    }
    return try StaffKeys.current(of: sites, folder: origin?.folder)
  }

  /// Which of the site keys that an erasure left behind is the one: what the person keys are
  /// wrapped under says so.
  static func current(of sites: [SiteKey], folder: String?) throws(KeysFault) -> SiteKey {
    guard let first = sites.first else { throw .tampered }
    guard sites.count > 1, let folder else { return first }
    guard let mark = try PersonKeys.siteMark(folder: folder) else { return first }
    guard let site = sites.first(where: { $0.mark == mark }) else { throw .notTogether }
    return site
  }
}
