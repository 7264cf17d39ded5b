import Crypto
import Foundation

/// AES-256-GCM, with a fresh nonce each time: nonce, ciphertext and tag in one piece.
enum Sealing {
  /// How much longer a sealed text is than the plain one, in bytes.
  static let overhead = 12 + 16

  /// - Parameter bound: what the sealed text belongs to; opening needs the same.
  static func seal(
    _ plain: some DataProtocol, under key: SymmetricKey, bound: some DataProtocol
  ) throws(KeysFault) -> Data {
    do {
      let box = try AES.GCM.seal(plain, using: key, authenticating: bound)
      guard let whole = box.combined else { throw KeysFault.damaged }
      return whole
    } catch {
      throw .damaged
    }
  }

  /// The same for a key; what it was copied to on the way is overwritten.
  static func seal(
    _ wrapped: SymmetricKey, under key: SymmetricKey, bound: Data
  ) throws(KeysFault) -> Data {
    var bytes = wrapped.withUnsafeBytes { Data($0) }
    defer { bytes.wipe() }
    return try seal(bytes, under: key, bound: bound)
  }

  static func openKey(
    _ sealed: Data, under key: SymmetricKey, bound: Data
  ) throws(KeysFault) -> SymmetricKey {
    var bytes = try open(sealed, under: key, bound: bound)
    defer { bytes.wipe() }
    return SymmetricKey(data: bytes)
  }

  /// - Throws: ``KeysFault/damaged`` where a single bit of it, of the key or of what it is bound to
  /// is another.
  static func open(
    _ sealed: some DataProtocol, under key: SymmetricKey, bound: some DataProtocol
  ) throws(KeysFault) -> Data {
    do {
      let box = try AES.GCM.SealedBox(combined: sealed)
      return try AES.GCM.open(box, using: key, authenticating: bound)
    } catch {
      throw .damaged
    }
  }
}

extension Data {
  /// Overwrites what stands here, where nobody else has a share in it.
  mutating func wipe() {
    resetBytes(in: startIndex..<endIndex)
  }
}
