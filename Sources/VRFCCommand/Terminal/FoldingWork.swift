import Foundation
import Glibc
import Synchronization
import VRFC

/// Folds the house from the log on a thread of its own, behind everything else that the machine
/// does.
final class FoldingWork {
  private let state = State()
  private var isStarted = false

  private final class State: Sendable {
    let found = Mutex<Result<FoldedHouse, any Error>?>(nil)
    let isCancelled = Atomic(false)
  }

  private struct Cancelled: Error {}

  deinit { state.isCancelled.store(true, ordering: .relaxed) }

  /// Begins, unless it has begun.
  func start(_ source: @autoclosure () -> FoldedHouse.Source) {
    if isStarted { return }
    isStarted = true
    let source = source()
    Thread.detachNewThread { [state] in
      // Of this thread alone.
      setpriority(Int32(PRIO_PROCESS.rawValue), 0, 15)
      let found = Result {
        try FoldedHouse.read(source) {
          if state.isCancelled.load(ordering: .relaxed) { throw Cancelled() }
        }
      }
      state.found.withLock { $0 = found }
    }
  }

  /// What was folded, once; nil: not yet, or it was handed over. What cannot be read of the log the
  /// desk itself finds out.
  func take() -> FoldedHouse? {
    state.found.withLock { found in
      defer { found = nil }
      if case .success(let house) = found { return house }
      return nil
    }
  }
}
