import VRFC

/// A screen that can be read from top to bottom, for who cannot see it well.
package enum PlainScreen: String, CaseIterable, Hashable, Sendable {
  case today, halls, meals, referrals
  case checkIn = "check-in"

  /// Whether it lists who is here by name.
  package var namesPeople: Bool {
    switch self {
    case .halls, .referrals: true
    case .today, .meals, .checkIn: false
    }
  }

  var screen: Screen {
    switch self {
    case .today: .today
    case .halls: .halls
    case .meals: .meals
    case .referrals: .referrals
    case .checkIn: .checkIn
    }
  }
}

extension Model {
  /// Turns to a screen that is going to be read, and asks for everything that will be said of it.
  package mutating func turn(to plain: PlainScreen) -> [Effect] {
    screen = plain.screen
    let everyone = plain.namesPeople ? centre.residents.values.sorted { $0.stay < $1.stay } : []
    return (everyone.isEmpty ? [] : [.loadPeople(everyone)]) + wants()
  }

  /// A screen as lines without columns: one matter a line, words for every sign.
  package var plainLines: [String] {
    let moment = centre.moment
    let access = isOpenCentre ? [say("open centre: no accounts, names are not sealed")] : []
    let head = [
      say(
        """
        VRFC \(centre.charter?.name ?? ""), \(moment.fullText), \(officer.name), \
        \(officer.role.words)
        """), "\(screen.title)",
    ]
    let lines: [String] =
      switch screen {
      case .today: plainToday
      case .halls: house.hallCounts.flatMap(plainHall) + plainWaiting
      case .meals: plainMeals
      case .referrals: plainReferrals
      case .checkIn, .people, .reports, .log: []
      }
    return head + access + (warning.map { [$0.words] } ?? []) + lines.map(\.linear)
      + [say("as of record \(self.head.short)")]
  }

  private var plainToday: [String] {
    let tasks = tasks.map { task in
      (task.kind.isUrgent ? say("urgent: ") : "")
        + [
          "\(task.count) \(task.words(centre.rules))", places(of: task, limit: 100),
        ].filter { !$0.isEmpty }.joined(separator: ": ")
    }
    return todayLines.map(\.words).filter { !$0.isEmpty }
      + (tasks.isEmpty
        ? [say("nothing is left to be done")] : [say("to be done: \(tasks.count)")] + tasks)
      + footLines
  }

  private func plainHall(_ count: HallCount) -> [String] {
    let hall = count.hall
    let free = hall.bedList.filter { house.state(of: $0) == .vacant }
    let others = spots(of: hall).filter { house.state(of: $0) != .vacant }
    let over = count.over > 0 ? say("  OVER \(count.over)") : ""
    let percent = count.percent.map { say("  \($0) percent") } ?? ""
    return [
      say(
        """
        \(hall.name)  \(count.occupied) of \(count.usable) usable beds taken\(percent)  held \
        \(count.held)  blocked \(count.blocked)  waiting \(count.waiting)\(over)
        """),
      free.isEmpty ? say("no bed is free") : say("free \(free.count): \(free.runs)"),
    ] + others.map(bedWords)
  }

  private var plainWaiting: [String] {
    let waiting = house.waiting
    guard !waiting.isEmpty else { return [say("nobody waits for a bed")] }
    return [say("\(waiting.count) wait for a bed")]
      + waiting.map { "\($0.stay)  \(personWords($0))" }
  }

  private var plainMeals: [String] {
    let rows = mealRows.map { row in
      func number(_ name: String, _ count: Int?) -> String {
        "\(name) " + (count.map(String.init) ?? say("none"))
      }
      let cutOff = row.sitting.map { say("  cut-off \($0.cutOff.clockText)") } ?? ""
      return "\(row.name)\(cutOff)  "
        + [
          number(say("eligible"), row.eligible), number(say("ordered"), row.meal.order?.count),
          number(say("delivered"), row.meal.delivered), number(say("served"), row.meal.served),
          number(say("left"), row.meal.surplus), number(say("shortfall"), row.meal.shortfall),
          row.standing(at: centre.moment).words,
        ].joined(separator: "  ")
    }
    return [mealsHeading] + (rows.isEmpty ? [say("this day has no sitting")] : rows)
  }

  private var plainReferrals: [String] {
    let rows = referralRows.map { referral in
      let isLate = centre.isUnanswered(referral)
      return say(
        """
        \(referral.referral)  \(referral.stay)  \(referral.service.rawValue)  to \
        \(referral.agency)  \(referral.status.rawValue) \(referral.since.dayAndClock)
        """)
        + (isLate ? say("  NO ANSWER since \(referral.made.dayAndClock)") : "")
        + "  \(referralWords(referral))"
    }
    return [referralsHeading] + rows
  }
}

extension String {
  /// Columns as parts of a sentence: what blanks set apart, commas do. Keys that nobody can press
  /// here, as in `(o: all)`, are left out.
  var linear: String {
    var parts: [String] = [""]
    var blanks = 0
    for character in replacing(/\ *\([A-Za-z]: [^)]*\)/, with: "") {
      if character == " " {
        blanks += 1
        continue
      }
      if blanks > 1, !parts[parts.count - 1].isEmpty { parts.append("") }
      if blanks == 1, !parts[parts.count - 1].isEmpty { parts[parts.count - 1] += " " }
      blanks = 0
      parts[parts.count - 1].append(character)
    }
    return parts.joined(separator: ", ")
  }
}

extension [Bed] {
  /// `M-01 to M-04, M-07`.
  var runs: String {
    var runs: [(first: Bed, last: Bed)] = []
    for bed in self {
      if let run = runs.last, run.last.number + 1 == bed.number {
        runs[runs.count - 1].last = bed
      } else {
        runs.append((bed, bed))
      }
    }
    return runs.map { $0.first == $0.last ? "\($0.first)" : say("\($0.first) to \($0.last)") }
      .joined(separator: ", ")
  }
}
