/// Records what health staff found: of one person, or of all of a batch in one go.
package struct CheckHealth: Act {
  package static let name = "checkHealth"

  package let stays: [StayNumber]
  package let outcome: HealthOutcome
  package let diet: Diet?
  package let note: Note?

  package init(
    stays: [StayNumber], outcome: HealthOutcome, diet: Diet? = nil, note: Note? = nil
  ) {
    self.stays = stays
    self.outcome = outcome
    self.diet = diet
    self.note = note
  }

  package init(
    stay: StayNumber, outcome: HealthOutcome, diet: Diet? = nil, note: Note? = nil
  ) {
    self.init(stays: [stay], outcome: outcome, diet: diet, note: note)
  }

  package var liftingReason: LiftingReason { .given(note) }

  package var recollection: Recollection {
    var recollection = Recollection()
    recollection.stays = stays
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    guard !stays.isEmpty else { throw .care(.nobody) }
    var events: [Event] = []
    var seen: Set<StayNumber> = []
    for stay in stays where seen.insert(stay).inserted {
      _ = try centre.resident(stay)
      let checked = HealthChecked(
        stay: stay, checked: centre.moment, outcome: outcome, diet: diet, notes: .reason(note))
      events.append(checked.event)
    }
    return events
  }

  package func remarks(in centre: Centre) -> [String] {
    stays.compactMap { centre.residents[$0] }.compactMap { remark(on: $0, in: centre) }
  }

  /// What is to be done next.
  private func remark(on resident: Resident, in centre: Centre) -> String? {
    let stay = resident.stay
    switch outcome {
    case .cleared:
      guard let bed = resident.bed, centre.isolationBeds.contains(bed) else { return nil }
      return say("\(stay) still sleeps in isolation bed \(bed); move them")
    case .hospital:
      return say(
        "\(stay) goes to hospital: record the departure, and keep the bed if they come back")
    case .isolate:
      if let bed = resident.bed, centre.isolationBeds.contains(bed) { return nil }
      let apart = Guest(
        facts: resident.facts, family: resident.familyKey, stay: stay, bed: resident.bed,
        person: resident.person, care: care(of: stay, at: centre.moment))
      guard case .bed(let bed, _) = Placement(centre: centre).offer(for: apart) else {
        return say(
          "\(stay) must sleep apart, and no isolation bed is free: set one apart, and move them")
      }
      return say(
        """
        \(stay) must sleep apart: isolation bed \(bed) is free, move them there
        """)
    }
  }
}

extension CheckHealth {
  /// What is known of somebody once this is recorded.
  private func care(of stay: StayNumber, at moment: Moment) -> Care {
    var care = Care(of: stay)
    care.health = Care.Health(outcome: outcome, diet: diet, checked: moment)
    return care
  }
}

extension Centre {
  /// Those of a batch who are here and whom health staff have not seen.
  package func unseenByHealth(of batch: BatchNumber) -> [StayNumber] {
    residents.values.filter { $0.batch == batch && $0.care.health == nil }.map(\.stay).sorted()
  }
}
