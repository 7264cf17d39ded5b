import VRFC

extension Model {
  /// So many minutes without a key lock the terminal; fewer where a screening is open.
  package var minutesUntilLock: Int {
    screening == nil ? centre.rules.idleLockMinutes : centre.rules.idleLockScreeningMinutes
  }

  /// Keeps what is being typed, and locks. Where nobody signs in, nothing locks.
  package mutating func lock() -> [Effect] {
    guard !isOpenCentre else {
      notice = .told(say("an open centre has no accounts, so that nothing locks it"))
      return []
    }
    return keepForm() + keepScreening() + [.lock]
  }
}
