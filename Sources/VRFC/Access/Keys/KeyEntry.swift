import Crypto
import Foundation

/// One way to the site key: a pair of keys whose private half is wrapped under a secret that
/// somebody knows, and the site key sealed to the public half.
struct KeyEntry: Codable, Hashable, Sendable {
  enum Kind: String, Codable, Hashable, Sendable {
    case password, code, recovery
  }

  /// The short name of a member of staff; empty for the recovery code.
  let name: String
  /// In which role they work at most: less, where the log says less. Nil: the recovery code's, or
  /// in a file of before roles stood in it.
  private(set) var role: Role?
  let kind: Kind
  let cost: KeyCost
  let salt: Data
  let publicKey: Data
  let privateKey: Data
  /// The site key; during an erasure the next one too, in the order of ``StaffKeys/Content/seals``.
  private(set) var sealed: [Data]

  /// - Throws: ``KeysFault/noMemory``.
  init(
    _ kind: Kind, name: String, role: Role?, secret: SymmetricKey, cost: KeyCost, sites: [SiteKey]
  ) throws(KeysFault) {
    let pair = Curve25519.KeyAgreement.PrivateKey()
    (self.name, self.role, self.kind, self.cost) = (name, role, kind, cost)
    salt = Data((0..<KeyCost.saltBytes).map { _ in UInt8.random(in: .min ... .max) })
    publicKey = pair.publicKey.rawRepresentation
    guard let wrapping = cost.key(from: secret, salt: salt) else { throw .noMemory }
    let bound = KeyEntry.bound(name, kind, cost, publicKey)
    privateKey = try Sealing.seal(pair.rawRepresentation, under: wrapping, bound: bound)
    sealed = []
    try seal(sites)
  }

  /// Seals other site keys, for which nobody's secret is needed.
  mutating func seal(_ sites: [SiteKey]) throws(KeysFault) {
    var sealed: [Data] = []
    for site in sites { sealed.append(try seal(site)) }
    self.sealed = sealed
  }

  mutating func give(_ role: Role?) { self.role = role }

  mutating func keep(_ place: Int) {
    sealed = [sealed[place]]
  }

  /// - Returns: the site keys; nil where it is not the secret of this entry.
  /// - Throws: ``KeysFault/tampered`` where the secret is right and the rest is not;
  ///   ``KeysFault/noMemory``.
  func open(_ secret: SymmetricKey, generations: [Int]) throws(KeysFault) -> [SiteKey]? {
    guard let wrapping = cost.key(from: secret, salt: salt) else { throw .noMemory }
    guard let pair = privateKey(under: wrapping) else { return nil }
    guard pair.publicKey.rawRepresentation == publicKey, generations.count == sealed.count
    else { throw .tampered }
    var sites: [SiteKey] = []
    for (sealed, generation) in zip(sealed, generations) {
      sites.append(try open(sealed, generation: generation, with: pair))
    }
    return sites
  }

  /// Whether everything has the length that it should have, and costs no more than it should.
  var isSound: Bool {
    let isNamed = kind == .recovery ? name.isEmpty : StaffName(name) != nil
    return isNamed && cost.isBearable && salt.count == KeyCost.saltBytes
      && publicKey.count == 32 && privateKey.count == 32 + Sealing.overhead
      && sealed.allSatisfy { $0.count == KeyEntry.encapsulated + 32 + 16 }
  }
}

extension KeyEntry {
  /// Of RFC 9180: X25519, HKDF-SHA256, AES-256-GCM.
  private static let suite = HPKE.Ciphersuite(
    kem: .Curve25519_HKDF_SHA256, kdf: .HKDF_SHA256, aead: .AES_GCM_256)
  private static let info = Data("vrfc site key".utf8)
  private static let encapsulated = 32

  private static func bound(
    _ name: String, _ kind: Kind, _ cost: KeyCost, _ publicKey: Data
  ) -> Data {
    let cost = "\(cost.n) \(cost.r) \(cost.p)"
    return Data("vrfc private key\n\(kind.rawValue)\n\(name)\n\(cost)\n".utf8) + publicKey
  }

  private func bound(generation: Int) -> Data {
    Data("\(generation)\n\(kind.rawValue)\n\(name)".utf8)
  }

  private func privateKey(under wrapping: SymmetricKey) -> Curve25519.KeyAgreement.PrivateKey? {
    do {
      let bound = KeyEntry.bound(name, kind, cost, publicKey)
      var bytes = try Sealing.open(privateKey, under: wrapping, bound: bound)
      defer { bytes.wipe() }
      return try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: bytes)
    } catch {
      return nil
    }
  }

  private func seal(_ site: SiteKey) throws(KeysFault) -> Data {
    do {
      let recipient = try Curve25519.KeyAgreement.PublicKey(rawRepresentation: publicKey)
      var sender = try HPKE.Sender(
        recipientKey: recipient, ciphersuite: KeyEntry.suite, info: KeyEntry.info)
      var bytes = site.key.withUnsafeBytes { Data($0) }
      defer { bytes.wipe() }
      let bound = bound(generation: site.generation)
      return sender.encapsulatedKey + (try sender.seal(bytes, authenticating: bound))
    } catch {
      throw .tampered
    }
  }

  private func open(
    _ sealed: Data, generation: Int, with pair: Curve25519.KeyAgreement.PrivateKey
  ) throws(KeysFault) -> SiteKey {
    do {
      var recipient = try HPKE.Recipient(
        privateKey: pair, ciphersuite: KeyEntry.suite, info: KeyEntry.info,
        encapsulatedKey: Data(sealed.prefix(KeyEntry.encapsulated)))
      var bytes = try recipient.open(
        Data(sealed.dropFirst(KeyEntry.encapsulated)),
        authenticating: bound(generation: generation))
      defer { bytes.wipe() }
      return SiteKey(key: SymmetricKey(data: bytes), generation: generation)
    } catch {
      throw .tampered
    }
  }
}
