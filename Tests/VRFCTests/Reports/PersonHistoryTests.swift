import Testing

@testable import VRFC

/// What a person's page says, read from the index and the log.
struct PersonHistoryTests {
  @Test func `every act that speaks of a person is listed, and no other's`() throws {
    let simulated = try SimulatedCentre(arrivals: 120, days: 3, seed: 9)
    let acts = try simulated.acts()
    let persons = Set(
      acts.flatMap(\.act.events).compactMap { event in
        if case .arrivalRegistered(let arrival) = event { arrival.person } else { nil }
      })
    #expect(persons.count > 50)
    for person in persons.sorted().prefix(40) {
      let history = try #require(
        try simulated.desk.history(of: person, for: SimulatedCentre.manager))
      let stays = Set(history.stays.map(\.outline.stay))
      let expected = acts.filter { act in
        act.act.events.contains { event in
          if case .meal = event { return false }
          return event.stays.contains(where: stays.contains)
        }
      }
      #expect(history.entries.map(\.seq) == expected.map(\.head.seq).reversed())
    }
  }

  @Test func `a person who was never here has no history`() throws {
    let simulated = try SimulatedCentre(arrivals: 10, days: 1, seed: 9)
    let nobody = PersonNumber(serial: 999_999)
    #expect(try simulated.desk.history(of: nobody, for: SimulatedCentre.manager) == nil)
  }
}
