import Testing

@testable import VRFC

/// The meals of a simulated centre.
struct SimulatedMealsTests {
  private let simulated: SimulatedCentre

  init() throws {
    simulated = try SimulatedCentre(arrivals: 500, days: 10, seed: 62)
  }

  private func days() throws -> ReportDays { try VRFCTests.days("2021-07-01", "2021-07-10") }

  private var served: [MealServed] {
    get throws {
      try simulated.acts().flatMap(\.act.events).compactMap { event in
        if case .meal(.served(let served)) = event { served } else { nil }
      }
    }
  }

  @Test func `nearly every sitting is ordered, delivered and served, and the numbers add up`()
    throws
  {
    let rows = try simulated.desk.meals(days(), by: .day, as: SimulatedCentre.manager).rows
    #expect(rows.count == 30)
    #expect(rows.count { $0.ordered != nil } >= 27)
    for row in rows {
      #expect((row.delivered ?? 0) == row.served + (row.surplus ?? 0))
      #expect((row.ordered ?? 0) == (row.delivered ?? 0) + (row.shortfall ?? 0))
    }
    let months = try simulated.desk.meals(days(), by: .month, as: SimulatedCentre.manager).rows
    #expect(months.reduce(0) { $0 + $1.served } == rows.reduce(0) { $0 + $1.served })
    #expect(months.reduce(0) { $0 + $1.served } > 1_000)
  }

  @Test func `nobody is served twice, and nobody by head`() throws {
    for (meal, servings) in Dictionary(grouping: try served, by: \.meal) {
      let stays = servings.flatMap(\.stays)
      #expect(Set(stays).count == stays.count, "\(meal)")
      #expect(servings.allSatisfy { $0.counted == 0 })
    }
  }

  @Test func `the partner comes short now and then`() throws {
    let meals = Dictionary(
      grouping: try simulated.acts().flatMap(\.act.events).compactMap { event in
        if case .meal(.delivered(let delivered)) = event { delivered } else { nil }
      }, by: \.meal)
    let rows = try simulated.desk.meals(days(), by: .day, as: SimulatedCentre.manager).rows
    let short = rows.count { ($0.shortfall ?? 0) > 0 }
    #expect(short + meals.values.count { $0.count > 1 } > 0)
    #expect(short < 6)
  }

  @Test func `meals are the same from an index made anew`() throws {
    let before = try simulated.desk.meals(days(), by: .day, as: SimulatedCentre.manager)
    try Index.remove(folder: simulated.folder.path)
    let again = try simulated.anotherDesk()
    #expect(again.centre.meals == simulated.desk.centre.meals)
    #expect(
      try again.meals(days(), by: .day, as: SimulatedCentre.manager).rows == before.rows)
  }
}
