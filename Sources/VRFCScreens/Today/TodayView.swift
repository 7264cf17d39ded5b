import VRFC

extension Canvas {
  mutating func drawToday(of model: Model) {
    var row = model.contentRows.lowerBound
    let end = model.contentRows.upperBound
    for line in model.todayLines where row < end {
      write(
        line.words, row: row, column: line.indent, width: size.columns - line.indent - 1,
        as: line.meaning)
      row += 1
    }
    cursor = Position(row: model.contentRows.lowerBound, column: 0)
  }
}

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
  var todayLines: [TodayLine] {
    [summary] + hallLines + [TodayLine(words: "")] + batchLines + [TodayLine(words: "")]
      + flagLines
  }

  private var summary: TodayLine {
    let (men, women) = centre.canTake
    var words = "can take \(men) men, \(women) women now"
    if let (day, movements) = today.movements, day == centre.moment.day {
      words += "    arrived today \(movements.arrivals)  departed \(movements.departures)"
    }
    return .heading(words + "  here \(centre.residents.count)")
  }

  private var hallLines: [TodayLine] {
    centre.hallCounts.map { count in
      var words =
        "\(count.hall.name)  \(count.occupied) of \(count.usable)"
        + (count.percent.map { "  \($0) %" } ?? "") + "  free \(count.vacant)"
        + "  held \(count.held)  blocked \(count.blocked)  wait \(count.waiting)"
      if count.over > 0 { words += "  OVER \(count.over)" }
      return TodayLine(words: words, indent: 1, meaning: count.over > 0 ? .danger : .plain)
    }
  }

  private var batchLines: [TodayLine] {
    let batches = centre.batchesOfToday
    guard !batches.isEmpty else { return [.heading("No batch was announced today (n: announce)")] }
    let still = batches.reduce(0) { $0 + max(0, $1.still) }
    return [.heading("Batches today: \(batches.count), still to be registered \(still)")]
      + batches.suffix(5).map {
        TodayLine(words: $0.words, meaning: $0.still > 0 ? .warning : .plain)
      }
  }

  private var flagLines: [TodayLine] {
    let flags = machineFlags + nightFlags + bathFlags + peopleFlags
    guard !flags.isEmpty else { return [.heading("Nothing needs a look")] + backupLine }
    return [.heading("Needs a look")] + flags.map { TodayLine(words: $0, meaning: .warning) }
      + backupLine
  }

  /// First, since what is lost through them is lost for everyone.
  private var machineFlags: [String] {
    guard let watch else { return [] }
    let backup = watch.backup.isOverdue ? ["overdue: \(watch.backup)"] : []
    return (watch.concerns.map(\.description) + backup).flatMap { words in
      TextWidth.lines(of: words, columns: size.columns - 4)
    }
  }

  private var backupLine: [TodayLine] {
    guard let backup = watch?.backup, !backup.isOverdue else { return [] }
    return [TodayLine(words: "\(backup)", indent: 1, meaning: .dim)]
  }

  /// Those in a flagged night: the longest first.
  private var nightFlags: [String] {
    let flagged = centre.rules.flagNights.sorted(by: >)
    return flagged.enumerated().compactMap { place, night in
      let until = place == 0 ? Int.max : flagged[place - 1]
      let residents = centre.residents.values
        .filter { (night..<until).contains($0.night(at: centre.moment)) }
        .sorted { $0.stay < $1.stay }
      guard !residents.isEmpty else { return nil }
      let places = residents.prefix(8).map { $0.bed?.description ?? $0.stay.description }
      let more = residents.count > 8 ? " and \(residents.count - 8) more" : ""
      return "\(residents.count) in the \(ordinal(night)) night or later: "
        + places.joined(separator: " ") + more
    }
  }

  private var bathFlags: [String] {
    centre.hallCounts.compactMap { count in
      guard let persons = count.personsPerBathRoom,
        persons > Double(centre.rules.personsPerBathRoomWarning)
      else { return nil }
      return "\(count.hall.name): \(tenths(persons)) persons a bath room"
    }
  }

  private var peopleFlags: [String] {
    var flags: [String] = []
    let children = centre.residents.values.filter(centre.isWithoutGuardian)
      .sorted { $0.stay < $1.stay }
    if !children.isEmpty {
      flags.append(
        "\(children.count) under 18 without a guardian: "
          + children.prefix(5).map(\.stay.description).joined(separator: " "))
    }
    let waiting = centre.waiting.count
    if waiting > 0 { flags.append("waiting for a bed: \(waiting) (3, then w)") }
    if centre.awaitingDecision > 0 {
      flags.append("an officer decides on the bed: \(centre.awaitingDecision)")
    }
    if let latest = centre.residents.values.map(\.arrived).max(), latest > centre.moment {
      flags.append("the clock stands before the last arrival: check the machine's time")
    }
    return flags
  }
}
