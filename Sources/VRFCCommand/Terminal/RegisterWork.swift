import Foundation
import Synchronization
import VRFC

/// Reads everyone's names on a thread of its own, then keeps them up with the log.
final class RegisterWork {
  private let reading = Reading()
  private var isStarted = false
  private var register: Register?

  /// What the thread hands over.
  private final class Reading: Sendable {
    let found = Mutex<Result<Register, any Error>?>(nil)
  }

  /// Begins, unless it has begun or is done.
  func start(_ source: Register.Source) {
    if isStarted { return }
    isStarted = true
    Thread.detachNewThread { [reading] in
      let found = Result { try Register.read(source) }
      reading.found.withLock { $0 = found }
    }
  }

  /// Whether its thread is at it.
  var isReading: Bool {
    isStarted && register == nil && reading.found.withLock { $0 == nil }
  }

  /// Whether it was read.
  ///
  /// - Throws: why it could not be; it can then be started anew.
  func isRead() throws -> Bool {
    if register != nil { return true }
    let found = reading.found.withLock { found in
      defer { found = nil }
      return found
    }
    do {
      register = try found?.get()
    } catch {
      isStarted = false
      throw error
    }
    return register != nil
  }

  /// Notes the records that came since, up to the first that cannot be had: what is passed over
  /// once would never be noted.
  func catchUp(to seq: Int, reading: (Int) throws -> StampedAct?) throws {
    guard let known = register?.seq, known < seq else { return }
    for seq in (known + 1)...seq {
      guard let act = try reading(seq) else { return }
      register?.note(act)
    }
  }

  func find(_ text: String, limit: Int, as view: FindView) -> [FoundPerson] {
    register?.find(text, limit: limit, as: view) ?? []
  }

  func lookAlikes(
    _ query: LookAlikes.Query, at moment: Moment, as view: FindView
  ) -> [LookAlike] {
    register?.lookAlikes(query, at: moment, limit: 3, as: view) ?? []
  }
}
