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
    for act in try simulated.acts() {
      centre.moment = act.act.at
      centre.apply(act.act.events, at: act.stamp)
      for case .bedAssigned(let assigned) in act.act.events where assigned.overridden {
        overridden.insert(assigned.stay)
      }
      checkBeds(of: centre)
      checkHalls(of: centre, but: overridden)
      checkCounts(of: centre)
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
      #expect(count.vacant == count.usable - count.held - count.occupied + count.over)
      #expect(count.vacant == Array(centre.vacantBeds(in: count.hall)).count)
      #expect(count.vacant >= 0)
    }
    let slept = counts.reduce(0) { $0 + $1.persons }
    let waiting = counts.reduce(0) { $0 + $1.waiting } + centre.awaitingDecision
    #expect(slept + waiting == centre.residents.count)
  }
}
