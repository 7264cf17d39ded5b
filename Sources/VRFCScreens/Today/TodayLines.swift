import VRFC

/// A line of the screen Today.
struct TodayLine: Hashable {
  var words: String
  var indent = 3
  var meaning = Meaning.plain

  static func heading(_ words: String) -> TodayLine {
    TodayLine(words: words, indent: 1, meaning: .heading)
  }
}

extension Model {
  /// What stands above the tasks.
  var todayLines: [TodayLine] {
    summary + machineLines + hallLines + [TodayLine(words: "")] + batchLines
      + [TodayLine(words: "")]
  }

  private var summary: [TodayLine] {
    let (men, women) = centre.canTake
    var counts = [say("can take \(men.men), \(women.women) now")]
    if let (day, movements) = today.movements, day == centre.moment.day {
      counts += [
        say("arrived today \(movements.arrivals)"), say("departed \(movements.departures)"),
      ]
    }
    counts.append(say("here \(centre.residents.count)"))
    return packed(counts).map { .heading($0) }
  }

  /// Words that are never cut, on as many lines as they need; further ones are indented.
  private func packed(_ words: [String]) -> [String] {
    var lines: [String] = []
    for word in words {
      guard let line = lines.last else {
        lines.append(word)
        continue
      }
      let joined = "\(line)  \(word)"
      if TextWidth.columns(of: joined) <= size.columns - 2 {
        lines[lines.count - 1] = joined
      } else {
        lines.append("    \(word)")
      }
    }
    return lines
  }

  /// What is lost through the machine is lost for everyone, so this stands above all else.
  private var machineLines: [TodayLine] {
    guard let watch else { return [] }
    let backup = watch.backup.isOverdue ? [say("overdue: \(watch.backup)")] : []
    let keys = watch.keys.flatMap { $0.isOverdue ? [say("overdue: \($0)")] : nil } ?? []
    return (watch.concerns.filter(needsTelling).map(\.description) + backup + keys).flatMap {
      words in
      TextWidth.lines(of: words, columns: size.columns - 2)
        .map { TodayLine(words: $0, indent: 1, meaning: .danger) }
    }
  }

  /// The line above every screen tells all of the clock already, unless it tells something worse.
  private func needsTelling(_ concern: Concern) -> Bool {
    guard case .clock = concern else { return true }
    return warning.map { !$0.words.contains(concern.headline) } ?? true
  }

  /// At the foot: the last backup, unless it is overdue and stands above, and the last hand-over.
  var footLines: [String] {
    guard let backup = watch?.backup, !backup.isOverdue else { return [handoverWords] }
    return ["\(backup)", handoverWords]
  }

  /// Each hall: what is wrong first, then what is free, and nothing of what is none.
  private var hallLines: [TodayLine] {
    centre.hallCounts.flatMap { count in
      let percent = count.percent.map { "  \($0) %" } ?? ""
      let words: [String?] = [
        say("\(count.hall.name)  \(count.occupied) of \(count.usable)") + percent,
        count.over > 0 ? say("OVER \(count.over)") : nil,
        count.waiting > 0 ? say("wait \(count.waiting)") : nil,
        say("free \(count.vacant)"),
        count.held > 0 ? say("held \(count.held)") : nil,
        count.blocked > 0 ? say("blocked \(count.blocked)") : nil,
        count.isolation > 0 ? say("isolation \(count.isolation)") : nil,
      ]
      return packed(words.compactMap(\.self)).map {
        TodayLine(words: $0, indent: 1, meaning: count.over > 0 ? .danger : .plain)
      }
    }
  }

  private var batchLines: [TodayLine] {
    let batches = centre.batchesOfToday
    let announce = say("\(key(.announceBatch, in: .today)): announce")
    guard !batches.isEmpty else {
      return [.heading(say("No batch was announced today (\(announce))"))]
    }
    let still = batches.reduce(0) { $0 + max(0, $1.still) }
    // Those still to be registered come before those that are done.
    let byNeed = batches.filter { $0.still <= 0 } + batches.filter { $0.still > 0 }
    let listed = byNeed.suffix(batchRows).sorted { $0.number < $1.number }
    let left = batches.count - listed.count
    return [
      .heading(
        say("Batches today: \(batches.count), still to be registered \(still)")
          + (left > 0 ? say("  (\(left) not listed)") : ""))
    ]
      + listed.map {
        TodayLine(
          words: $0.words(columns: size.columns - 4),
          meaning: $0.still > 0 ? .warning : .plain)
      }
  }

  /// The rows that batches may take.
  private var batchRows: Int {
    switch contentRows.count {
    case ..<25: 2
    case 25..<45: 5
    default: 12
    }
  }

  var handoverWords: String {
    let way = say("\(key(.today(.handOver), in: .today)): hand over")
    guard let last = centre.lastHandover else {
      return say("no shift has been handed over yet (\(way))")
    }
    return say(
      """
      last handed over \(last.at.dayAndClock) by \(last.leaving) to \(last.coming) (\(way))
      """)
  }
}
