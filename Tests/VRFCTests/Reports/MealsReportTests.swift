import Testing

@testable import VRFC

/// Meals as they are reconciled with the partner. It is noon on 30 September 2021.
struct MealsReportTests {
  private let centre: ReportCentre

  init() throws { centre = try ReportCentre() }

  private func meal(_ sitting: Sitting, _ day: String) throws -> MealKey {
    MealKey(day: try #require(Day(iso: day)), sitting: sitting)
  }

  private func report(
    _ first: String, _ last: String, by step: ReportStep = .day
  ) throws -> MealsReport {
    try centre.desk.meals(try days(first, last), by: step, as: centre.officer)
  }

  @Test func `every sitting has its row, with the numbers as they were recorded`() throws {
    let stay = try centre.register("Muhammad Aslam", at: "2021-09-29T09:00").stay
    try centre.register("Bilal Ahmed", at: "2021-09-29T09:05")
    let lunch = try meal(.lunch, "2021-09-29")
    try centre.perform(OrderMeal(lunch, count: 6), at: "2021-09-29T10:55")
    try centre.perform(DeliverMeal(lunch, count: 3), at: "2021-09-29T13:00")
    try centre.perform(ServeMeal(lunch, .stays([stay])), at: "2021-09-29T13:10")
    #expect(
      try report("2021-09-29", "2021-09-29").table.csv.split(separator: "\n") == [
        "date,sitting,eligible,ordered,delivered,served,surplus,shortfall",
        "2021-09-29,breakfast,0,,,0,,", "2021-09-29,lunch,2,6,3,1,2,3",
        "2021-09-29,dinner,2,,,0,,",
      ])
  }

  @Test func `a sitting that nobody ordered is counted at its cut-off, with who has left`() throws {
    let stay = try centre.register("Muhammad Aslam", at: "2021-09-24T10:00").stay
    let left = try #require(Moment(iso: "2021-09-25T12:00:00+05:00"))
    try centre.perform(DepartStay.whole(stay, .released, at: left), at: "2021-09-25T12:00")
    let rows = try report("2021-09-24", "2021-09-25").rows
    #expect(rows.map(\.eligible) == [0, 1, 1, 1, 1, 0])
  }

  @Test func `a batch that is announced after the order is eligible where the cut-off is to come`()
    throws
  {
    try centre.register("Muhammad Aslam", at: "2021-09-30T09:00")
    let today = try #require(Day(iso: "2021-09-30"))
    try centre.perform(OrderMeal(MealKey(day: today, sitting: .dinner)), at: "2021-09-30T11:58")
    try centre.perform(
      ReceiveBatch(men: 140, women: 0, children: 0, day: today), at: "2021-09-30T11:59")
    let dinner = try #require(try centre.desk.meals(of: today).rows.last)
    #expect(dinner.eligible == 141 && dinner.ordered == 1)
    #expect(try report("2021-09-30", "2021-09-30").rows.last?.eligible == 141)
    let page = try centre.desk.page(.day(today), as: centre.officer)
    #expect(page.lines.contains { $0.contains("dinner") && $0.contains(" 141 ") })
  }

  @Test func `who came between the order and the cut-off is eligible, who came later is not`()
    throws
  {
    let lunch = try meal(.lunch, "2021-09-28")
    try centre.register("Muhammad Aslam", at: "2021-09-28T09:00")
    try centre.perform(OrderMeal(lunch), at: "2021-09-28T09:30")
    let leaving = try centre.register("Bilal Ahmed", at: "2021-09-28T10:00").stay
    try centre.register("Imran Khan", at: "2021-09-28T11:01")
    let left = try #require(Moment(iso: "2021-09-28T15:00:00+05:00"))
    try centre.perform(DepartStay.whole(leaving, .released, at: left), at: "2021-09-28T15:00")
    let row = try #require(try report("2021-09-28", "2021-09-28").rows.first { $0.ordered != nil })
    #expect(row.eligible == 2 && row.ordered == 1)
  }

  @Test func `an order of a day that got other sittings since keeps what it knew`() throws {
    let day = try #require(Day(iso: "2021-09-30"))
    try centre.register("Muhammad Aslam", at: "2021-09-30T09:00")
    try centre.perform(OrderMeal(MealKey(day: day, sitting: .breakfast)), at: "2021-09-30T10:00")
    try centre.perform(DeclareRamadan(from: day), at: "2021-09-30T11:00")
    let rows = try report("2021-09-30", "2021-09-30").rows
    #expect(rows.first { $0.place.sitting == .breakfast }?.eligible == 0)
  }

  @Test func `announced people are counted for a day, until they are registered`() throws {
    let day = try #require(Day(iso: "2021-09-26"))
    try centre.perform(
      ReceiveBatch(men: 4, women: 0, children: 0, day: day), at: "2021-09-26T10:00")
    let rows = try report("2021-09-26", "2021-09-27").rows
    #expect(rows.map(\.eligible) == [0, 4, 4, 4, 0, 0])
  }

  @Test func `what is still to come is empty in the report, and counted now at the desk`() throws {
    try centre.register("Muhammad Aslam", at: "2021-09-30T09:00")
    let rows = try report("2021-09-30", "2021-10-01").rows
    #expect(rows.map(\.eligible) == [0, 1, nil, nil, nil, nil])
    let desk = try centre.desk.meals(of: try #require(Day(iso: "2021-09-30")))
    #expect(desk.rows.map(\.eligible) == [0, 1, 1])
    #expect(desk.list.columns.map(\.name).first == "day")
  }

  @Test func `months are the sums of their days, sitting by sitting`() throws {
    try centre.register("Muhammad Aslam", at: "2021-08-30T09:00")
    for (day, ordered, delivered) in [("08-31", 9, 5), ("09-01", 4, 6), ("09-02", 7, 7)] {
      let lunch = try meal(.lunch, "2021-\(day)")
      try centre.perform(OrderMeal(lunch, count: ordered), at: "2021-\(day)T10:00")
      try centre.perform(DeliverMeal(lunch, count: delivered), at: "2021-\(day)T13:00")
      try centre.perform(ServeMeal(lunch, .count(delivered - 1)), at: "2021-\(day)T13:10")
    }
    let months = try report("2021-08-20", "2021-09-30", by: .month).rows
    #expect(
      try report("2021-08-20", "2021-09-30", by: .month).table.csv
        .contains("2021-09,lunch,30,11,13,11,2,0"))
    let days = try report("2021-08-20", "2021-09-30").rows
    #expect(months.count == 6)
    for month in months {
      let own = days.filter {
        $0.place.period.description.hasPrefix(month.place.period.description)
          && $0.place.sitting == month.place.sitting
      }
      for number in [\MealsCount.eligible, \.ordered, \.delivered, \.surplus, \.shortfall] {
        #expect(own.reduce(0) { $0 + ($1[keyPath: number] ?? 0) } == month[keyPath: number] ?? 0)
      }
      #expect(own.reduce(0) { $0 + $1.served } == month.served)
    }
  }

  @Test func `in Ramadan the rows are suhoor, lunch for those who do not fast, and iftar`() throws {
    try centre.register("Muhammad Aslam", at: "2021-09-24T09:00")
    try centre.register("Bilal Ahmed", age: 9, at: "2021-09-24T09:00")
    try centre.perform(
      DeclareRamadan(from: try #require(Day(iso: "2021-09-25"))), at: "2021-09-24T10:00")
    let rows = try report("2021-09-25", "2021-09-25").rows
    #expect(rows.map(\.place.sitting) == [.suhoor, .lunch, .iftar])
    #expect(rows.map(\.eligible) == [2, 1, 2])
  }

  @Test func `the kitchen's slip fits a page and names nobody`() throws {
    try centre.register("Muhammad Aslam", age: 1, at: "2021-09-29T09:00")
    let lunch = try meal(.lunch, "2021-09-29")
    let outcome = try centre.perform(OrderMeal(lunch), at: "2021-09-29T10:55")
    guard case .meal(.ordered(let ordered))? = outcome.events.first else {
      Issue.record("no order")
      return
    }
    let slip = KitchenSlip(
      ordered.order, for: lunch, of: centre.desk.centre, head: centre.desk.head.short)
    #expect(slip.lines.count <= 50)
    #expect(slip.lines.allSatisfy { TextWidth.columns(of: $0) <= 80 })
    for words in [
      "Saylani", "Wed 29 Sep 2021", "lunch", "1  PORTION", "1  present", "0  announced",
      "1  infant", "log \(centre.desk.head.short)",
    ] { #expect(slip.text.contains(words), "\(words)") }
    #expect(!slip.text.contains("Aslam"))
  }

  @Test func `counts are for who may export them`() throws {
    let reception = Officer(name: .somebody, role: .reception, desk: "pts/1")
    #expect(throws: NotPermitted.self) {
      try centre.desk.meals(try days("2021-09-01", "2021-09-02"), by: .day, as: reception)
    }
  }
}
