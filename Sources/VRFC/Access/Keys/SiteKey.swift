import Crypto
import Foundation

/// Something that no description and no dump shows.
package protocol Secret: Sendable, CustomStringConvertible, CustomReflectable {}

extension Secret {
  package var description: String { "(key)" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

/// The key under which a centre's person keys are wrapped: 256 bits of chance.
///
/// Its bytes are overwritten when the last copy of it goes.
package struct SiteKey: Secret {
  let key: SymmetricKey
  /// The first is 1; each replacement counts on.
  package let generation: Int
  /// Says which site key this is, and gives nothing of it away.
  let mark: Data

  init(key: SymmetricKey, generation: Int) {
    self.key = key
    LockedMemory.keep(key)
    self.generation = generation
    let text = Data("generation \(generation)".utf8)
    mark = Data(
      HMAC<SHA256>.authenticationCode(for: text, using: SiteKey.derived("mark", from: key)))
  }

  package static func random() -> SiteKey {
    SiteKey(key: SymmetricKey(size: .bits256), generation: 1)
  }

  /// Another key by chance, to take this one's place.
  func next() -> SiteKey {
    SiteKey(key: SymmetricKey(size: .bits256), generation: generation + 1)
  }

  /// A key for one purpose, from which neither this one nor another purpose's can be told.
  func derived(_ purpose: String) -> SymmetricKey {
    SiteKey.derived(purpose, from: key)
  }

  private static func derived(_ purpose: String, from key: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(
      inputKeyMaterial: key, info: Data("vrfc \(purpose)".utf8), outputByteCount: 32)
  }
}
