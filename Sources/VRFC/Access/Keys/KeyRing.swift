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
    /// The file of person keys as it was when its site key was last seen to be this one.
    var file: FileStatus
    /// For which period keys are made now.
    var period: KeyPeriod
    /// Whether the keys are known to lack some, as those of an older copy do.
    var isBehind = false
    var copy: KeyCopyStanding
    /// What was unwrapped since then, by the numbers of the blocks.
    var blocks: [Int: KeyBlocks] = [:]
    /// The period of the key that opened something last: in the order of the log, most likely that
    /// of the next, too.
    var opening: Int
  }

  private let persons: PersonKeys
  private let operations: any FileOperations
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
    self.operations = operations
    persons = try PersonKeys(
      folder: folder, site: site, ifMissing: ifMissing, operations: operations)
    let file = try persons.status(operations)
    let (period, copy) = try persons.standing(under: site)
    state = Mutex(State(site: site, file: file, period: period, copy: copy, opening: period.number))
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

  /// What the last copy of the keys lacks.
  package func copyStanding() throws(KeysFault) -> KeyCopyStanding {
    try held { state throws(KeysFault) in state.copy }
  }

  /// How many persons had been registered when the present keys began to be made.
  package func registeredBefore() throws(KeysFault) -> Int {
    try held { state throws(KeysFault) in state.period.registered }
  }

  /// Seals nothing any more: these keys do not open what was sealed last.
  package func stopSealing() throws(KeysFault) {
    try held { state throws(KeysFault) in state.isBehind = true }
  }

  package var isBehind: Bool { state.withLock { $0?.isBehind ?? false } }

  /// Whether the key of an owner was destroyed.
  package func isErased(_ owner: KeyOwner) throws(KeysFault) -> Bool {
    try held { state throws(KeysFault) in
      try blocks(of: owner, in: &state).isDestroyed(owner)
    }
  }

  /// Lets something happen under keys that are still the centre's.
  func held<Result>(
    _ body: (inout State) throws(KeysFault) -> Result
  ) throws(KeysFault) -> Result {
    try state.withLock { held throws(KeysFault) in
      guard var state = held.take() else { throw .locked }
      let file = try kept(&held, state) { () throws(KeysFault) in try persons.status(operations) }
      if file != state.file {
        // Another file was put in its place.
        guard file.inode == state.file.inode else { throw .locked }
        (state.period, state.copy) = try kept(&held, state) { () throws(KeysFault) in
          try persons.standing(under: state.site)
        }
        (state.file, state.blocks) = (file, [:])
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
      if error != .locked { held = state }
      throw error
    }
  }

  func blocks(of owner: KeyOwner, in state: inout State) throws(KeysFault) -> KeyBlocks {
    if let blocks = state.blocks[owner.block] { return blocks }
    try fetchBlocks(owner.block...owner.block, in: &state)
    return state.blocks[owner.block] ?? KeyBlocks()
  }

  /// Unwraps what these numbers stand for in one go: who came one after the other has keys side by
  /// side.
  func fetchBlocks(
    _ numbers: ClosedRange<Int>, in state: inout State
  ) throws(KeysFault) {
    let fetched = try persons.blocks(numbers, under: state.site)
    for number in numbers { state.blocks[number] = fetched[number] ?? KeyBlocks() }
  }

  /// The key that an owner has in this period, made where there is none.
  func keyMade(for owner: KeyOwner, in state: inout State) throws(KeysFault) -> SymmetricKey {
    if state.isBehind { throw .behind }
    if let key = try presentKey(of: owner, in: &state) { return key }
    try persons.makeBlocks(from: owner.block, under: state.site)
    try fetchBlocks(owner.block...owner.block, in: &state)
    // Its block is there, and does not open.
    guard let key = try presentKey(of: owner, in: &state) else { throw .behind }
    return key
  }

  private func presentKey(
    of owner: KeyOwner, in state: inout State
  ) throws(KeysFault) -> SymmetricKey? {
    let blocks = try blocks(of: owner, in: &state)
    if blocks.isDestroyed(owner) { throw .erased }
    return blocks.key(of: owner, in: state.period.number)
  }
}
