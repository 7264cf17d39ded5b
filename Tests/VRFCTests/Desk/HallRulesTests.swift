import Testing

@testable import VRFC

/// What holds in a house at every moment, whatever is done in it.
struct HallRulesTests {
  enum Beds: Sendable {
    case shipped
    /// Too few for those who come.
    case few

    var toml: String {
      switch self {
      case .shipped: Configuration.shipped
      case .few:
        Configuration.shipped
          .replacing("beds = 75", with: "beds = 30").replacing("beds = 25", with: "beds = 8")
      }
    }
  }

  @Test(arguments: [(7, .shipped), (8, .few), (9, .few)] as [(UInt64, Beds)])
  func `after every act one bed has one person, nobody is in the wrong hall, and counts add up`(
    seed: UInt64, beds: Beds
  ) throws {
    let simulated = try SimulatedCentre(arrivals: 350, days: 5, seed: seed, toml: beds.toml)
    var centre = Centre(moment: simulated.clock.now())
    var overridden: Set<StayNumber> = []
    var halls = HallMovements()
    for act in try simulated.acts() {
      centre.moment = act.act.at
      checkIsolation(of: act.act.events, in: centre)
      centre.apply(act.act.events, at: act.stamp)
      for case .bedAssigned(let assigned) in act.act.events where assigned.overridden {
        overridden.insert(assigned.stay)
      }
      halls.note(act.act.events)
      checkBeds(of: centre)
      checkHalls(of: centre, but: overridden)
      checkCounts(of: centre)
      for count in centre.hallCounts { #expect(count.persons == halls.closing(count.hall.id)) }
    }
  }

  /// One bed, one person; infants share with a woman of their family alone.
  private func checkBeds(of centre: Centre) {
    for (bed, stays) in centre.occupants {
      #expect(stays.allSatisfy { centre.residents[$0]?.bed == bed })
      guard stays.count > 1 else { continue }
      let sleepers = stays.compactMap { centre.residents[$0] }
      let grown = sleepers.filter { $0.facts.age.rawValue >= centre.rules.infantSharesUnder }
      #expect(grown.count == 1, "\(bed)")
      #expect(grown.allSatisfy { $0.facts.sex == .female }, "\(bed)")
      #expect(Set(sleepers.map(\.familyKey)).count == 1, "\(bed)")
    }
    let placed = centre.residents.values.filter { $0.bed != nil }
    #expect(placed.count == centre.occupants.values.reduce(0) { $0 + $1.count })
  }

  /// An isolation bed is given to who must sleep apart, with the infant, or by a decision.
  private func checkIsolation(of events: [Event], in before: Centre) {
    var centre = before
    for event in events {
      if case .bedAssigned(let assigned) = event, centre.isolationBeds.contains(assigned.bed),
        !assigned.overridden, assigned.corrects == nil, assigned.sharing == nil
      {
        #expect(centre.residents[assigned.stay]?.care.health?.outcome == .isolate)
      }
      centre.apply([event], at: RecordStamp(seq: 0, at: centre.moment))
    }
    for hall in centre.halls {
      #expect(centre.isolationBeds.isDisjoint(with: centre.vacantBeds(in: hall)))
    }
  }

  private func checkHalls(of centre: Centre, but overridden: Set<StayNumber>) {
    for resident in centre.residents.values where !overridden.contains(resident.stay) {
      guard let bed = resident.bed, let hall = centre.hall(bed.hall) else { continue }
      switch (resident.facts.sex, hall.sex) {
      case (.female, .female), (.male, .male): break
      case (.male, .female): #expect(resident.facts.age.rawValue < 10, "\(resident.stay)")
      case (.female, .male), (.transgender, _): Issue.record("\(resident.stay) in \(bed)")
      }
      #expect(!bed.isFloor, "\(resident.stay) is on the floor without a decision")
    }
  }

  private func checkCounts(of centre: Centre) {
    let counts = centre.hallCounts
    for count in counts {
      #expect(
        count.vacant == count.usable - count.held - count.isolation - count.occupied
          + count.over)
      #expect(count.vacant == Array(centre.vacantBeds(in: count.hall)).count)
      #expect(count.vacant >= 0)
    }
    let slept = counts.reduce(0) { $0 + $1.persons }
    let waiting = counts.reduce(0) { $0 + $1.waiting } + centre.awaitingDecision
    #expect(slept + waiting == centre.residents.count)
  }
}

/// Who came into a hall and who left it, told by the events alone: opening + in − out = closing.
private struct HallMovements {
  private var came: [HallID: Int] = [:]
  private var left: [HallID: Int] = [:]
  private var hall: [StayNumber: HallID] = [:]

  mutating func note(_ events: [Event]) {
    for event in events {
      switch event {
      case .bedAssigned(let body): move(body.stay, to: body.bed.hall)
      case .bedVacated(let body): move(body.stay, to: nil)
      case .stayDeparted(let body): move(body.stay, to: nil)
      case .registrationWithdrawn(let body): move(body.stay, to: nil)
      case _: break
      }
    }
  }

  private mutating func move(_ stay: StayNumber, to next: HallID?) {
    if let before = hall[stay] { left[before, default: 0] += 1 }
    if let next { came[next, default: 0] += 1 }
    hall[stay] = next
  }

  func closing(_ hall: HallID) -> Int { (came[hall] ?? 0) - (left[hall] ?? 0) }
}
