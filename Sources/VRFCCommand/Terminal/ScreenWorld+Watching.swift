import VRFC
import VRFCScreens

/// Whether the disk, the clock and the backup are looked after.
enum Watching {
  case machine
  /// In a demo, which is gone when it is left.
  case nothing
}

extension ScreenWorld {
  /// When to look at the machine.
  enum WatchTime {
    case now
    /// Once a minute, and when the clock jumps.
    case ifDue
  }

  /// The log could be looked at.
  func seen() -> [Message] {
    guard unseenSince != nil else { return [] }
    unseenSince = nil
    return [.sight(.clear)]
  }

  /// The log could not be looked at; said only when it lasts, since another desk may be writing.
  func unseen(_ error: any Error) -> [Message] {
    let since = unseenSince ?? now
    unseenSince = since
    let lasts = now.milliseconds - since.milliseconds
    return (0..<ScreenWorld.blink).contains(lasts)
      ? [] : [.sight(.lost(since: since, why: "\(error)"))]
  }

  /// Milliseconds for which nothing is said.
  private static let blink: Int64 = 3_000

  /// Folds the house from the log itself, once everyone's names are read.
  func startFolding() {
    if register.isReading { return }
    folding.start(desk.foldSource)
  }

  /// Whether the house is what the log says, as soon as that is known; where it is not, the index
  /// is made anew and everybody here is told.
  func compareWithLog() -> [Message] {
    guard let house = folding.take() else { return [] }
    do {
      guard try !desk.compare(house, as: officer).isEmpty else { return [] }
      return [.otherDesksActed(desk.centre, head: desk.head)] + watch(.now)
    } catch {
      return [.told("\(error)")]
    }
  }

  /// What is to be known of the machine.
  func watch(_ time: WatchTime) -> [Message] {
    switch (watching, time) {
    case (.nothing, _): return []
    case (.machine, .now): break
    case (.machine, .ifDue):
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
