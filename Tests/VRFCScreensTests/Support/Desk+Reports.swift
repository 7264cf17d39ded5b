@testable import VRFC

@testable import VRFCScreens

extension FakeDesk {
  /// Invented counts for what is asked, the same in every run.
  mutating func answer(_ ask: ReportAsk) {
    do {
      take(.loaded(.report(.shown(try InventedReport(ask, of: house.centre).shown), for: ask)))
    } catch {
      take(.loaded(.report(.refused("\(error)"), for: ask)))
    }
  }
}

private struct InventedReport {
  let ask: ReportAsk
  let house: Centre
  let days: ReportDays
  let head = LogHead(seq: 20_579, hash: .beforeFirst, start: 0, end: 0)

  init(_ ask: ReportAsk, of house: Centre) throws {
    (self.ask, self.house) = (ask, house)
    days = try ask.term.days()
  }

  var shown: ReportShown {
    get throws {
      switch ask.topic {
      case .page:
        let lines = (1...60).map { "line \($0) of the page of \(ask.term)" }
        let page = ReportPage(ask.term, lines: lines)
        return ReportShown(content: .page(page), exported: page.text, head: head)
      case .arrivals: return shown(try arrivals)
      case .occupancy: return shown(occupancy.chart)
      case .stays: return shown(stays.chart)
      case .meals: return shown(MealsReport(by: .day, counting: meals, head: head).chart)
      case .referrals:
        return shown(ReferralsReport(days: days, by: .day, counting: [], head: head).chart)
      }
    }
  }

  private func shown(_ chart: ReportChart) -> ReportShown {
    ReportShown(content: .chart(chart), exported: "date,total\n", head: head)
  }

  /// The days that have come.
  private var past: [Day] { (days.first...days.last).filter { $0 <= house.moment.day } }

  private func number(_ day: Day, below limit: Int) -> Int { day.number * 7919 % limit }

  private var arrivals: ReportChart {
    get throws {
      let tallies = try past.flatMap { day in
        try [(Sex.male, 30), (.female, 24), (.male, 9)].map { sex, age in
          ArrivalTally(
            day: day, sex: sex, age: try Age(years: age), home: .unknown,
            isUnaccompanied: age == 9, count: number(day, below: sex == .male ? 90 : 20))
        }
      }
      let counted = ArrivalTallies(head: head, arrivals: tallies, batches: [])
      return ArrivalsReport(days: days, by: .day, counting: counted).chart
    }
  }

  private var occupancy: OccupancyReport {
    let censuses = (days.first...days.last).flatMap { day in
      house.halls.map { hall in
        let taken = number(day, below: hall.beds + 4)
        let board = HallCount(
          hall: hall, blocked: 2, held: 1, isolation: 0, occupied: taken,
          over: max(0, taken - hall.beds), persons: taken, waiting: 0)
        let counted = HallCensus.Counted(board: board, came: 3, left: 2)
        return HallCensus(day: day, hall: hall, counted: past.contains(day) ? counted : nil)
      }
    }
    return OccupancyReport(censuses, by: .day, head: head)
  }

  private var stays: StaysReport {
    let arrived = Dictionary(uniqueKeysWithValues: past.map { ($0, number($0, below: 150)) })
    let departures = past.map {
      DepartureTally(day: $0, kind: .released, nights: 1, count: number($0, below: 140))
    }
    return StaysReport(
      days: days, by: .day,
      counting: StayTallies(head: head, opening: 900, arrivals: arrived, departures: departures))
  }

  private var meals: [MealTally] {
    past.map { day in
      MealTally(
        recorded: Meal(MealKey(day: day, sitting: .lunch)), eligible: number(day, below: 99))
    }
  }
}
