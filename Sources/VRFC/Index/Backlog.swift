import Synchronization

/// Acts on their way from the desk's thread to the index's.
final class Backlog: Sendable {
  private let acts = Mutex<[StampedAct]>([])

  func withLock<Result: Sendable>(_ body: (inout sending [StampedAct]) -> Result) -> Result {
    acts.withLock { body(&$0) }
  }

  /// Everything that waits, in order.
  func take() -> [StampedAct] {
    acts.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
