import VRFC
import VRFCScreens

extension ScreenWorld {
  /// When to look at the machine.
  enum WatchTime {
    case now
    /// Once a minute, and when the clock jumps.
    case ifDue
  }

  /// What is to be known of the machine.
  func watch(_ time: WatchTime) -> [Message] {
    switch time {
    case .now: break
    case .ifDue:
      if let watched, (0..<1).contains(now.minutes(since: watched)) { return [] }
    }
    watched = now
    do {
      return [.watched(try desk.watch())]
    } catch {
      return [.told("\(error)")]
    }
  }
}
