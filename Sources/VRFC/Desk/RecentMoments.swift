/// When the latest records were made, by the clocks of their time.
///
/// A clock can jump, and then records are made under it. So the present moment is held against the
/// last record, and against what most of the latest say: one record from a wrong year raises no
/// alarm for ever, and a clock that stays wrong goes on being called so for a while.
struct RecentMoments {
  struct Entry: Hashable {
    let seq: Int
    let at: Moment
  }

  private var entries: [Entry]

  /// So many are remembered: more than half of them, about an hour's work, have to be made under a
  /// wrong clock before that is believed.
  static let count = 20
  /// A difference of terminals' clocks that nobody need hear of, in minutes.
  static let minutesBehind = 5
  /// No centre is silent for so long, in days.
  static let daysAhead = 30

  /// - Parameter entries: by record, the latest last.
  init(_ entries: [Entry] = []) {
    self.entries = entries.suffix(RecentMoments.count)
  }

  mutating func add(_ seq: Int, at moment: Moment) {
    entries.append(Entry(seq: seq, at: moment))
    if entries.count > RecentMoments.count { entries.removeFirst() }
  }

  /// The record that the clock contradicts.
  func concern(at now: Moment) -> Concern? {
    let typical = entries.sorted { $0.at < $1.at }
    let middle = typical.count > 2 ? typical[typical.count / 2] : nil
    let contradicted = [entries.last, middle].compactMap { $0 }.first { entry in
      let minutes = now.minutes(since: entry.at)
      return minutes < -RecentMoments.minutesBehind
        || minutes > RecentMoments.daysAhead * 24 * 60
    }
    return contradicted.map { .clock(says: now, record: $0.seq, at: $0.at) }
  }
}
