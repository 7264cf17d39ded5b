import Synchronization

/// Acts on their way from the desk's thread to the index's.
final class Backlog: Sendable {
  /// Whether somebody has to come for what was added.
  enum Place {
    case first, behindOthers
  }

  private let acts = Mutex<[StampedAct]>([])

  func add(_ more: [StampedAct]) -> Place {
    acts.withLock { waiting in
      defer { waiting += more }
      return waiting.isEmpty ? .first : .behindOthers
    }
  }

  var isEmpty: Bool { acts.withLock { $0.isEmpty } }

  /// Everything that waits, in order.
  func take() -> [StampedAct] {
    acts.withLock { waiting in
      defer { waiting = [] }
      return waiting
    }
  }
}
