import Crypto
import Foundation
import Synchronization

/// What a process holds while somebody is signed in: the site key, and through it everybody's.
///
/// It may be used from any thread. When another process replaces the site key, the next use throws
/// ``KeysFault/locked``, and nothing is held any more.
package final class KeyRing: Sendable {
  struct State {
    let site: SiteKey
    var keys: [KeyOwner: PersonKey] = [:]
    /// The version of the file at which its site key was last seen to be this one.
    var version: Int
  }

  private let persons: PersonKeys
  /// Nil once it was wiped.
  private let state: Mutex<State?>

  /// What to do where there is no file of person keys.
  package enum IfMissing: Sendable {
    /// Make one: the centre is new.
    case make
    /// It was lost: a new one would hide that, and hold other keys for the same people.
    case refuse
  }

  /// Opens the file of person keys, and finishes an erasure that was stopped.
  ///
  /// - Throws: ``KeysFault/notTogether`` when the person keys are wrapped under another site key;
  ///   ``KeysFault/missing(path:)``.
  package init(
    folder: String, site: SiteKey, ifMissing: IfMissing,
    operations: any FileOperations = SystemFiles()
  ) throws(KeysFault) {
    persons = try PersonKeys(
      folder: folder, site: site, ifMissing: ifMissing, operations: operations)
    state = Mutex(State(site: site, version: try persons.version()))
    try StaffKeys.finishErasure(folder: folder, site: site, operations: operations)
    try held { _ throws(KeysFault) in }
  }

  /// Nil once the ring was wiped.
  package var siteKey: SiteKey? { state.withLock { $0?.site } }

  /// Lets go of every key; the bytes of each are overwritten on the way. After this everything
  /// throws ``KeysFault/locked``.
  package func wipe() {
    state.withLock { $0 = nil }
  }

  /// Unwraps every person's key at once, for whoever is about to search among all of them.
  package func loadAll() throws(KeysFault) {
    try held { state throws(KeysFault) in
      state.keys = try persons.all(under: state.site)
    }
  }

  /// Whether the key of an owner was destroyed.
  package func isErased(_ owner: KeyOwner) throws(KeysFault) -> Bool {
    try held { state throws(KeysFault) in
      switch try key(of: owner, in: &state) {
      case .erased: true
      case .key, nil: false
      }
    }
  }

  /// Lets something happen under keys that are still the centre's.
  func held<Result>(
    _ body: (inout State) throws(KeysFault) -> Result
  ) throws(KeysFault) -> Result {
    try state.withLock { held throws(KeysFault) in
      guard var state = held.take() else { throw .locked }
      let version = try kept(&held, state) { () throws(KeysFault) in try persons.version() }
      if version != state.version {
        let isSame = try kept(&held, state) { () throws(KeysFault) in
          try persons.isUnder(state.site)
        }
        guard isSame else { throw .locked }
        state.version = version
      }
      do throws(KeysFault) {
        let result = try body(&state)
        held = state
        return result
      } catch {
        if error != .locked { held = state }
        throw error
      }
    }
  }

  /// A file that is busy, or a disk that fails, is no reason to sign in again.
  private func kept<Result>(
    _ held: inout State?, _ state: State, _ body: () throws(KeysFault) -> Result
  ) throws(KeysFault) -> Result {
    do throws(KeysFault) {
      return try body()
    } catch {
      held = state
      throw error
    }
  }

  /// - Returns: nil where there is none yet.
  func key(of owner: KeyOwner, in state: inout State) throws(KeysFault) -> PersonKey? {
    if let key = state.keys[owner] { return key }
    let key = try persons.key(of: owner, under: state.site)
    state.keys[owner] = key
    return key
  }

  /// Unwraps the keys of many owners in one go, those between the first and the last of them: who
  /// came one after the other has keys side by side.
  func fetchKeys(of owners: [KeyOwner], in state: inout State) throws(KeysFault) {
    let missing = owners.filter { state.keys[$0] == nil }.map(\.description)
    guard missing.count > 1, let first = missing.min(), let last = missing.max() else { return }
    let keys = try persons.all(in: first...last, under: state.site)
    state.keys.merge(keys) { known, _ in known }
  }

  /// The same, made where there is none.
  func keyMade(for owner: KeyOwner, in state: inout State) throws(KeysFault) -> SymmetricKey {
    if state.keys[owner] == nil {
      let made = try persons.keysMade(from: owner, under: state.site)
      state.keys.merge(made) { known, _ in known }
    }
    switch try key(of: owner, in: &state) {
    case .key(let key): return key
    case .erased: throw .erased
    case nil: throw .noKey
    }
  }
}
