import Crypto
import Foundation
import Synchronization

@testable import VRFC

/// Keys that live in a test alone.
final class TrialKeys: SecretKeys {
  private let key = SymmetricKey(size: .bits256)
  private let erased = Mutex<Set<KeyOwner>>([])

  func erase(_ owner: KeyOwner) { _ = erased.withLock { $0.insert(owner) } }

  func seal(_ plain: [UInt8], for owner: KeyOwner, bound: [UInt8]) throws -> [UInt8] {
    let box = try AES.GCM.seal(plain, using: key, authenticating: bound)
    return Array(box.combined ?? Data())
  }

  func opened(_ sealed: [UInt8], for owner: KeyOwner, bound: [UInt8]) throws -> [UInt8]? {
    if erased.withLock({ $0.contains(owner) }) { return nil }
    let box = try AES.GCM.SealedBox(combined: sealed)
    return Array(try AES.GCM.open(box, using: key, authenticating: bound))
  }

  func wipe() {}
}
