import Testing

@testable import VRFC

/// A simulated period is like those that were reported: in bands, for chance is chance.
struct SimulatedPeopleTests {
  /// Simulated once for all the tests.
  private static let period = Result {
    try SimulatedCentre(arrivals: 1_400, days: 16, seed: 31).acts()
  }

  private let acts: [StampedAct]
  private let arrivals: [ArrivalRegistered]

  init() throws {
    acts = try SimulatedPeopleTests.period.get()
    arrivals = acts.flatMap(\.act.events).compactMap { event in
      if case .arrivalRegistered(let arrival) = event { arrival } else { nil }
    }
  }

  private func share(_ holds: (ArrivalRegistered) -> Bool) -> Double {
    Double(arrivals.count(where: holds)) / Double(arrivals.count)
  }

  private func count(_ holds: (Event) -> Bool) -> Int {
    acts.flatMap(\.act.events).count(where: holds)
  }

  @Test func `most are young men; there are women, children, and some alone`() {
    let isChild = { (arrival: ArrivalRegistered) in arrival.facts.age.isChild }
    #expect(
      (0.6...0.9).contains(
        share { $0.facts.sex == .male && (18...40).contains($0.facts.age.rawValue) }))
    #expect((0.04...0.13).contains(share { $0.facts.sex == .female && !isChild($0) }))
    #expect((0.06...0.19).contains(share(isChild)))
    #expect((0.01...0.06).contains(share { $0.facts.needs.contains(.unaccompanied) }))
    #expect((0.002...0.04).contains(share { $0.facts.needs.contains(.elderly) }))
  }

  @Test func `most are from Punjab, few from other countries`() {
    #expect((0.6...0.78).contains(share { $0.facts.province == .punjab }))
    #expect((0.08...0.22).contains(share { $0.facts.province == .khyberPakhtunkhwa }))
    #expect((0.005...0.06).contains(share { !$0.facts.nationality.isPakistan }))
  }

  @Test func `some have a CNIC or a phone, some names are in Urdu, some are here again`() {
    #expect((0.3...0.55).contains(share { $0.identity.content?.cnic != nil }))
    #expect((0.25...0.5).contains(share { $0.identity.content?.phone != nil }))
    let isUrdu = { (arrival: ArrivalRegistered) in
      arrival.identity.content?.name.rawValue.unicodeScalars.contains { $0.value > 0x600 } == true
    }
    #expect((0.07...0.17).contains(share(isUrdu)))
    let persons = Set(arrivals.map(\.person))
    #expect(persons.count < arrivals.count - 5)
  }

  @Test func `batches have 25 to 206 heads, and are handed over by day`() {
    let batches = acts.flatMap(\.act.events).compactMap { event in
      if case .batchReceived(let batch) = event { batch } else { nil }
    }
    #expect((10...45).contains(batches.count))
    #expect(batches.allSatisfy { (25...206).contains($0.manifest) })
    #expect(batches.allSatisfy { (9...19).contains($0.received.clock.hour) })
  }

  @Test func `most leave within three days, and the house is busy`() throws {
    let arrived = Dictionary(
      arrivals.map { ($0.stay, $0.arrived) }, uniquingKeysWith: { first, _ in first })
    let nights = acts.flatMap(\.act.events).compactMap { event -> Int? in
      guard case .stayDeparted(let departure) = event else { return nil }
      return arrived[departure.stay].map { departure.departed.nights(since: $0) }
    }
    #expect(nights.count > 1_200)
    #expect(Double(nights.count { $0 <= 3 }) / Double(nights.count) > 0.9)
    #expect(Double(nights.count { $0 >= 1 }) / Double(nights.count) > 0.5)
    let midnight = try #require(Moment(iso: "2021-07-08T00:00:00+05:00"))
    let evenings = (0...7).map { residents(at: midnight.adding(minutes: $0 * 24 * 60)) }
    #expect(evenings.count { (60...140).contains($0) } >= 5)
  }

  private func residents(at moment: Moment) -> Int {
    var centre = Centre(moment: moment)
    for act in acts where act.act.at < moment { centre.apply(act.act.events, at: act.stamp) }
    return centre.residents.count
  }

  @Test func `beds are blocked, held and given against the rules; slips are put right`() {
    #expect(count { if case .bedBlocked = $0 { true } else { false } } > 0)
    #expect(count { if case .bedHeld = $0 { true } else { false } } > 0)
    #expect(count { if case .registrationCorrected = $0 { true } else { false } } > 0)
    #expect(acts.contains { $0.act.act == UndoLastAct.name })
    let overridden = count { event in
      if case .bedAssigned(let assigned) = event { assigned.overridden } else { false }
    }
    #expect(overridden > 0)
  }

  @Test func `staff act in their roles, by shift`() {
    #expect(acts.dropFirst().allSatisfy { $0.act.by.role != .open })
    let night = acts.dropFirst().filter { !(7..<19).contains($0.act.at.clock.hour) }
    let day = acts.dropFirst().filter { (7..<19).contains($0.act.at.clock.hour) }
    let names = { (acts: [StampedAct]) in
      Set(acts.filter { $0.act.by.role == .reception }.map(\.act.by.name))
    }
    #expect(names(night).isDisjoint(with: names(Array(day))))
  }
}
