import Glibc
import Synchronization

/// While this lives, Ctrl-C asks for an end between two pieces of the work. Struck again, it ends
/// the program at once, as ever.
final class BreakOff {
  private static let asked = Atomic(false)
  private let before: sigaction

  /// Whether Ctrl-C was struck.
  static var isAsked: Bool { asked.load(ordering: .relaxed) }

  init() {
    BreakOff.asked.store(false, ordering: .relaxed)
    var (before, action) = (sigaction(), sigaction())
    sigaction(SIGINT, nil, &before)
    self.before = before
    // Whoever started this in the background does not want it to end here.
    guard !before.isIgnored else { return }
    action.__sigaction_handler.sa_handler = { _ in
      BreakOff.asked.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
    action.sa_flags = SA_RESTART
    sigaction(SIGINT, &action, nil)
  }

  deinit {
    var before = before
    sigaction(SIGINT, &before, nil)
  }
}

extension sigaction {
  fileprivate var isIgnored: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// Ctrl-C was struck; the sentence says what was done and what was not.
struct Interrupted: Error, CustomStringConvertible {
  /// As shells number a program that Ctrl-C ended.
  static let exitStatus: Int32 = 130

  let description: String
}
