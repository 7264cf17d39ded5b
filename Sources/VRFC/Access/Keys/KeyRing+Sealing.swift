import Crypto
import Foundation

/// What comes out of something sealed.
package enum Opened: Hashable, Sendable {
  case plain([UInt8])
  /// The key was destroyed; nobody reads it again.
  case erased
}

/// Something sealed, and all that is needed to open it.
package struct Sealed: Hashable, Sendable {
  package let bytes: [UInt8]
  package let owner: KeyOwner
  /// What it is bound to, as when it was sealed.
  package let bound: [UInt8]

  package init(_ bytes: [UInt8], owner: KeyOwner, bound: [UInt8]) {
    (self.bytes, self.owner, self.bound) = (bytes, owner, bound)
  }
}

extension KeyRing {
  /// Seals something with its owner's key, which is made where there is none.
  ///
  /// - Parameter bound: where it belongs, as in which record of which log: it opens nowhere else.
  /// - Returns: nonce, ciphertext and tag, 28 bytes more than the plain text.
  /// - Throws: ``KeysFault/erased`` for an owner whose key was destroyed.
  package func seal(
    _ plain: [UInt8], for owner: KeyOwner, bound: [UInt8]
  ) throws(KeysFault) -> [UInt8] {
    try held { state throws(KeysFault) in
      let key = try keyMade(for: owner, in: &state)
      let bound = KeyRing.bound(owner, bound)
      return Array(try Sealing.seal(plain, under: key, bound: bound))
    }
  }

  /// - Throws: ``KeysFault/damaged`` when it was changed, or belongs to somebody or somewhere else;
  ///   ``KeysFault/noKey``.
  package func open(
    _ sealed: [UInt8], for owner: KeyOwner, bound: [UInt8]
  ) throws(KeysFault) -> Opened {
    try held { state throws(KeysFault) in
      try open(Sealed(sealed, owner: owner, bound: bound), in: &state)
    }
  }

  /// Opens many at once, which takes less time for each. One that does not open is no reason to
  /// withhold the others.
  package func open(
    _ many: [Sealed]
  ) throws(KeysFault) -> [Result<Opened, KeysFault>] {
    try held { state throws(KeysFault) in
      let missing = many.map(\.owner.block).filter { [state] in state.blocks[$0] == nil }
      if let first = missing.min(), let last = missing.max(), last - first <= missing.count {
        try fetchBlocks(first...last, in: &state)
      }
      return many.map { sealed in
        Result { () throws(KeysFault) in try open(sealed, in: &state) }
      }
    }
  }

  private func open(_ sealed: Sealed, in state: inout State) throws(KeysFault) -> Opened {
    let (owner, blocks) = (sealed.owner, try blocks(of: sealed.owner, in: &state))
    if blocks.isDestroyed(owner) { return .erased }
    let bound = KeyRing.bound(owner, sealed.bound)
    var fault = blocks.isDamaged ? KeysFault.damaged : .noKey
    for period in blocks.periods(first: state.opening) {
      guard let key = blocks.key(of: owner, in: period) else { continue }
      do throws(KeysFault) {
        let plain = try Sealing.open(sealed.bytes, under: key, bound: bound)
        state.opening = period
        return .plain(Array(plain))
      } catch {
        fault = error
      }
    }
    throw fault
  }

  private static func bound(_ owner: KeyOwner, _ bound: [UInt8]) -> [UInt8] {
    Array("vrfc \(owner)\n".utf8) + bound
  }
}

extension KeyRing {
  /// The codes by which the same content is known again, by whoever has the keys and by nobody
  /// else: HMAC-SHA256 under a key derived from that of `centre` in each period, the present one's
  /// last.
  package func contentCodes(of bytes: [UInt8]) throws(KeysFault) -> [[UInt8]] {
    try held { state throws(KeysFault) in
      _ = try keyMade(for: .centre, in: &state)
      let blocks = try blocks(of: KeyOwner.centre, in: &state)
      return blocks.sound.reversed().compactMap { block in
        blocks.key(of: KeyOwner.centre, in: block.place.period).map { centre in
          let key = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: centre, info: Data("vrfc content id".utf8), outputByteCount: 32)
          return Array(HMAC<SHA256>.authenticationCode(for: bytes, using: key))
        }
      }
    }
  }
}

extension KeyRing {
  private static let drafts = "drafts"

  /// Seals a form that was begun, for whoever signs in at this centre next. It does not outlive the
  /// site key.
  package func sealDraft(_ plain: [UInt8], bound: [UInt8]) throws(KeysFault) -> [UInt8] {
    try held { state throws(KeysFault) in
      let key = state.site.derived(KeyRing.drafts)
      return Array(try Sealing.seal(plain, under: key, bound: bound))
    }
  }

  /// - Throws: ``KeysFault/damaged`` when it was changed, or sealed under another site key.
  package func openDraft(_ sealed: [UInt8], bound: [UInt8]) throws(KeysFault) -> [UInt8] {
    try held { state throws(KeysFault) in
      let key = state.site.derived(KeyRing.drafts)
      return Array(try Sealing.open(sealed, under: key, bound: bound))
    }
  }
}
