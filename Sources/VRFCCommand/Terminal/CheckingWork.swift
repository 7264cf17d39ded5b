import Foundation
import Synchronization
import VRFC
import VRFCScreens

/// Checks every byte of the log, and what its records say, on a thread of its own.
final class CheckingWork {
  private let state = State()
  private var told: Checking?

  private final class State: Sendable {
    let checking = Mutex<Checking?>(nil)
    let isCancelled = Atomic(false)
  }

  private struct Cancelled: Error {}

  var isRunning: Bool {
    if case .running = state.checking.withLock({ $0 }) { true } else { false }
  }

  func start(_ folder: CentreFolder) {
    if isRunning { return }
    state.isCancelled.store(false, ordering: .relaxed)
    state.checking.withLock { $0 = .running(bytes: 0, total: 0) }
    Thread.detachNewThread { [state] in
      let result = CheckingWork.check(folder, state)
      state.checking.withLock { $0 = result }
    }
  }

  func cancel() { state.isCancelled.store(true, ordering: .relaxed) }

  /// How far it is, if that has changed since the last time of asking.
  func news() -> Checking? {
    let now = state.checking.withLock { $0 }
    defer { told = now }
    return now == told ? nil : now
  }

  private static func check(_ folder: CentreFolder, _ state: State) -> Checking {
    do {
      let found = try folder.verify { bytes, total in
        if state.isCancelled.load(ordering: .relaxed) { throw Cancelled() }
        state.checking.withLock { $0 = .running(bytes: bytes, total: total) }
      }.log
      return .sound(records: found.records, head: found.head.short)
    } catch is Cancelled {
      return .cancelled
    } catch {
      return .damaged("\(error)")
    }
  }
}
