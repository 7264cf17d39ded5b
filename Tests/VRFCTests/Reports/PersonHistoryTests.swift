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

  // MARK: Corrections

  /// What the latest entry says after each of these corrections.
  private func words(
    after changes: [RegistrationChange], _ trial: SealedTrial,
    read: (SealedTrial) throws -> Desk = { $0.desk }
  ) throws -> [String] {
    let somebody = try trial.register("Muhammad Aslam")
    return try changes.map { change in
      let act = CorrectRegistration(stay: somebody.stay, change: change)
      _ = try trial.desk.perform(act, as: trial.manager)
      let history = try read(trial).history(of: somebody.person, for: trial.manager)
      return try #require(history?.entries.first?.words)
    }
  }

  private func change(_ set: (inout RegistrationChange) throws -> Void) rethrows
    -> RegistrationChange
  {
    var change = RegistrationChange()
    try set(&change)
    return change
  }

  @Test func `a correction names the fields that it changed, and never what they say`() throws {
    let changes = [
      try change {
        ($0.age, $0.fatherName) = (try Age(years: 31), .to(try PersonName(typed: "Karam Din")))
      },
      try change {
        ($0.name, $0.age) = (try PersonName(typed: "Muhammad Akram"), try Age(years: 31))
      },
      try change { ($0.age, $0.needs) = (try Age(years: 30), [.trauma]) },
    ]
    let said = try words(after: changes, try SealedTrial())
    #expect(said[0].hasSuffix("00001 corrected: father's name, age"))
    #expect(said[1].hasSuffix("00001 corrected: name"))
    #expect(said[2].hasSuffix("00001 corrected: age, needs"))
    #expect(!said.joined().contains("Karam") && !said.joined().contains("Akram"))
  }

  @Test func `where nobody is signed in only what is not sealed is compared`() throws {
    let changes = [
      try change {
        ($0.age, $0.fatherName) = (try Age(years: 31), .to(try PersonName(typed: "Karam Din")))
      },
      try change { $0.name = try PersonName(typed: "Muhammad Akram") },
    ]
    let said = try words(after: changes, try SealedTrial()) { try Desk($0.folder) }
    #expect(said[0].hasSuffix("00001 corrected: age"))
    #expect(said[1].hasSuffix("00001 corrected"))
  }

  @Test func `taking a correction back names the fields, too`() throws {
    let trial = try SealedTrial()
    let said = try words(after: [try change { $0.age = try Age(years: 31) }], trial) { trial in
      _ = try trial.desk.perform(UndoLastAct(by: trial.manager.name), as: trial.manager)
      return trial.desk
    }
    #expect(said[0].hasSuffix("00001 corrected: age"))
  }
}
