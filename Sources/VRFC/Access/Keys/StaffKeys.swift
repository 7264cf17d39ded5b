import Crypto
import Foundation

/// The content of `staff.keys`: for each member of staff, and for the recovery code, a way to the
/// site key.
///
/// Whoever unlocks it checks all of it against a code that only the site key makes, so that nobody
/// without the key can put in a way of their own.
package struct StaffKeys: Secret {
  package static let fileName = "staff.keys"

  /// How a member of staff comes to the site key.
  package enum Holding: Hashable, Sendable {
    case password
    /// By a one-use code, since no password was chosen yet.
    case code
  }

  var content: Content
  /// Where this was read or written last; nil: it stands in no file yet.
  var origin: Origin?
  /// Who has which role by the log: for a file of before roles stood in it, which has them from its
  /// next change on.
  var rolesByLog: [StaffName: Role]?

  /// Makes the keys of a new centre, with its first manager.
  package static func make(
    manager: StaffName, password: Password, cost: KeyCost
  ) throws(KeysFault) -> (keys: StaffKeys, site: SiteKey, recovery: RecoveryCode) {
    let (site, recovery) = (SiteKey.random(), RecoveryCode.random())
    let entry = try KeyEntry(
      .password, name: manager.description, role: .manager, secret: password.secret, cost: cost,
      sites: [site])
    let way = try KeyEntry(
      .recovery, name: "", role: nil, secret: recovery.secret, cost: cost, sites: [site])
    var content = Content(staff: [entry], recovery: way)
    content.authenticate([site])
    return (StaffKeys(content: content, origin: nil), site, recovery)
  }

  /// The staff, by name.
  package var names: [StaffName] {
    content.staff.compactMap { StaffName($0.name) }.sorted { $0.description < $1.description }
  }

  /// In which role somebody works at most; nil: the file is of before roles stood in it, or they
  /// have no way to the site key.
  package func role(of name: StaffName) -> Role? { content.entry(name)?.role }

  /// What stood in the log when it was last noted here.
  package var accounts: KnownAccounts? { content.accounts }

  /// Whether it is of before roles stood in it.
  package var lacksRoles: Bool { content.format < Content.format }

  /// - Returns: nil for somebody who has no way to the site key.
  package func holds(_ name: StaffName) -> Holding? {
    content.entry(name).map { entry in
      switch entry.kind {
      case .password: .password
      case .code, .recovery: .code
      }
    }
  }

  package var description: String { "(keys of \(content.staff.count))" }
}

extension StaffKeys {
  /// What stands in the file.
  struct Content: Codable, Hashable, Sendable {
    /// That a site key is among those which the entries lead to, and that it vouches for all of
    /// this.
    struct Seal: Codable, Hashable, Sendable {
      let generation: Int
      /// ``SiteKey/mark``
      let mark: Data
      /// Under a key derived from the site key, of everything but these codes.
      var code: Data
    }

    /// The first had neither roles nor accounts.
    static let format = 2
    var format = Content.format
    var staff: [KeyEntry]
    var recovery: KeyEntry
    /// One; during an erasure two: the site key and the next one.
    var seals: [Seal] = []
    var accounts: KnownAccounts?

    func entry(_ name: StaffName) -> KeyEntry? {
      staff.first { $0.name == name.description }
    }

    init(staff: [KeyEntry], recovery: KeyEntry) {
      (self.staff, self.recovery) = (staff, recovery)
    }

    /// Vouches for what stands here; these are the site keys that every entry was sealed with.
    mutating func authenticate(_ sites: [SiteKey]) {
      staff.sort { $0.name < $1.name }
      seals = sites.map { Seal(generation: $0.generation, mark: $0.mark, code: Data()) }
      let message = message
      for (place, site) in sites.enumerated() {
        let code = HMAC<SHA256>.authenticationCode(for: message, using: Content.key(site))
        seals[place].code = Data(code)
      }
    }

    /// - Returns: the place of a site key among the seals.
    /// - Throws: ``KeysFault/tampered``; ``KeysFault/locked`` when it is none of these keys.
    @discardableResult
    func check(_ site: SiteKey) throws(KeysFault) -> Int {
      guard let place = seals.firstIndex(where: { $0.mark == site.mark }) else { throw .locked }
      let isGenuine = HMAC<SHA256>.isValidAuthenticationCode(
        seals[place].code, authenticating: message, using: Content.key(site))
      guard isGenuine, seals[place].generation == site.generation else { throw .tampered }
      return place
    }

    /// Seals other site keys for everybody.
    mutating func seal(_ sites: [SiteKey]) throws(KeysFault) {
      for place in staff.indices { try staff[place].seal(sites) }
      try recovery.seal(sites)
      authenticate(sites)
    }

    /// Leaves one site key and lets go of any other.
    mutating func settle(on site: SiteKey) throws(KeysFault) {
      let place = try check(site)
      for entry in staff.indices { staff[entry].keep(place) }
      recovery.keep(place)
      authenticate([site])
    }

    private static func key(_ site: SiteKey) -> SymmetricKey { site.derived("staff.keys") }

    private var message: Data {
      var bare = self
      for place in bare.seals.indices { bare.seals[place].code = Data() }
      return bare.bytes
    }
  }
}
