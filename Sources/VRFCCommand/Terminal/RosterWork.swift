import Foundation
import Synchronization
import VRFC

/// Reads everyone's names on a thread of its own, then keeps them up with the log.
final class RosterWork {
  private let reading = Reading()
  private var isStarted = false
  private var roster: Roster?

  /// What the thread hands over.
  private final class Reading: Sendable {
    let roster = Mutex<Roster?>(nil)
  }

  func start(_ folder: CentreFolder, upTo head: LogHead) {
    if isStarted { return }
    isStarted = true
    Thread.detachNewThread { [reading] in
      // Where the log cannot be read, every other look at it says so.
      let found = (try? Roster.read(folder, upTo: head)) ?? Roster()
      reading.roster.withLock { $0 = found }
    }
  }

  var isRead: Bool {
    if roster != nil { return true }
    roster = reading.roster.withLock { found in
      defer { found = nil }
      return found
    }
    return roster != nil
  }

  /// Notes the records that came since.
  func catchUp(to seq: Int, reading: (Int) throws -> StampedAct?) throws {
    guard let known = roster?.seq, known < seq else { return }
    for seq in (known + 1)...seq {
      if let act = try reading(seq) { roster?.note(act) }
    }
  }

  func found(for query: LookAlikes.Query, at moment: Moment) -> [LookAlike] {
    roster.map { LookAlikes(in: $0, at: moment).found(for: query, limit: 3) } ?? []
  }
}
