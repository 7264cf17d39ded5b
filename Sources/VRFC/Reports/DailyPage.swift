extension Desk {
  /// A day: who came, how full it was at six, who is in care, meals, referrals, open tasks.
  func dailyPage(_ day: Day, _ officer: Officer) throws -> ReportPage {
    let days = try ReportDays(from: day, to: day)
    let arrivals = try arrivals(days, by: .day)
    let occupancy = try occupancy(days, by: .day)
    let stays = try stays(days, by: .day)
    let meals = try meals(days, by: .day)
    let referrals = try referrals(days, by: .day)
    let writing = DailyWriting()
    return frame("DAILY REPORT", .day(day), officer).page([
      arrivals.rows.flatMap(writing.arrivals), writing.occupancy(occupancy),
      stays.rows.flatMap(writing.stays), writing.meals(meals), writing.referrals(referrals),
      try tasks(of: day),
    ])
  }

  /// What was left to be done at the end of the day, or is now.
  private func tasks(of day: Day) throws -> [String] {
    let (now, end) = (clock.now(), time.midnight(day.adding(1)).adding(minutes: -1))
    guard time.midnight(day) <= now else { return ["OPEN TASKS: the day is still to come"] }
    let moment = min(now, end)
    let house = try centre(asOf: moment)
    let tasks = house.tasks
    return ["OPEN TASKS at \(moment.clockText)" + (tasks.isEmpty ? ": none" : "")]
      + tasks.map { task in
        (task.kind.isUrgent ? "! " : "  ") + task.count.column(5) + "  " + task.words(house.rules)
      }
  }
}

private struct DailyWriting {
  func arrivals(_ count: ArrivalsCount) -> [String] {
    var table = PageTable("by_age 0-4 5-11 12-17 18-59 60+ all")
    for sex in HallSex.allCases {
      let ages = AgeBand.allCases.map { count.groups[.init(sex: sex, band: $0)] ?? 0 }
      table.add(sex.rawValue, ages + [ages.reduce(0, +)])
    }
    let homes = ArrivalHome.all.compactMap { home in
      count.homes[home].map { "\(home.title) \($0)" }
    }
    let batches = count.batches == 1 ? "1 batch" : "\(count.batches) batches"
    return [
      "ARRIVALS  \(count.total), in \(batches); handed back at the gate \(count.handedBack)"
    ] + table.lines.map { "  " + $0 } + [
      "  transgender, any age \(count.transgender); "
        + "unaccompanied minors, of all these \(count.unaccompaniedMinors)"
    ] + (homes.isEmpty ? [] : ["  homes: " + homes.joined(separator: ", ")])
  }

  func occupancy(_ report: OccupancyReport) -> [String] {
    var table = PageTable(
      "hall opening in out closing capacity blocked usable held isol. vacant over %")
    for row in report.rows {
      table.add(
        row.hall.id.description,
        [
          row.opening, row.came, row.left, row.closing, row.hall.beds, row.board?.blocked,
          row.board?.usable, row.board?.held, row.board?.isolation, row.board?.vacant,
          row.board?.over, row.board?.percent,
        ])
    }
    let toCome = report.rows.contains { $0.board == nil } ? " (still to come)" : ""
    return ["OCCUPANCY at 06:00\(toCome): opening + in - out = closing"]
      + table.lines.map { "  " + $0 } + [
        "  usable - (closing - over) - held - isol. = vacant; isol.: isolation beds nobody is in"
      ]
  }

  func stays(_ count: StaysCount) -> [String] {
    let kinds = DepartureKind.allCases.compactMap { kind in
      count.kinds[kind].map { "\(kind.rawValue) \($0)" }
    }
    let nights = count.meanNights.map { "; after \($0.withOneDecimal) nights on average" } ?? ""
    return [
      "PERSONS IN CARE  \(count.opening) + \(count.arrived) arrived - \(count.departed) departed "
        + "= \(count.closing)"
    ] + (kinds.isEmpty ? [] : ["  departed: " + kinds.joined(separator: ", ") + nights])
  }

  func meals(_ report: MealsReport) -> [String] {
    guard !report.rows.isEmpty else { return ["MEALS: none"] }
    var table = PageTable("sitting eligible ordered delivered served surplus shortfall")
    for row in report.rows {
      table.add(
        row.place.sitting.rawValue,
        [row.eligible, row.ordered, row.delivered, row.served, row.surplus, row.shortfall])
    }
    return ["MEALS"] + table.lines.map { "  " + $0 }
  }

  func referrals(_ report: ReferralsReport) -> [String] {
    let rows = report.rows.filter { $0.total > 0 }
    guard !rows.isEmpty else { return ["REFERRALS: none waits, none was made"] }
    return ["REFERRALS"] + PageTable(referrals: rows).lines.map { "  " + $0 }
  }
}

extension PageTable {
  /// Referrals by service with their sum, in the form of the published tables.
  init(referrals rows: [ReferralsCount]) {
    self.init("service b/f added total served closed declined withdrawn pending")
    func add(_ name: String, _ rows: [ReferralsCount]) {
      let columns: [(ReferralsCount) -> Int] = [
        \.broughtForward, \.added, \.total, \.served, \.closed, \.declined, \.withdrawn, \.pending,
      ]
      self.add(name, columns.map { column in rows.reduce(0) { $0 + column($1) } })
    }
    for row in rows { add(row.service.rawValue, [row]) }
    add("total", rows)
  }
}

extension Int {
  /// To the right of so many columns.
  func column(_ columns: Int) -> String {
    let digits = String(self)
    return String(repeating: " ", count: Swift.max(0, columns - digits.count)) + digits
  }
}
