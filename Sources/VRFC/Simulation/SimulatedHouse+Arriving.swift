extension SimulatedHouse {
  /// A handover at the gate: the head count is recorded, then people come to the desks.
  mutating func receive(_ arrivals: Int, in run: inout DeskRun) throws {
    let back = patientsBack(atMost: arrivals - 1)
    let parties = try inventor.parties(
      of: arrivals - back, returning: &returning, today: now.day)
    let facts = parties.flatMap(\.facts)
    let handedBack = generator.happens(0.12) ? generator.between(1...5) : 0
    let manifest = ReceiveBatch(
      men: facts.count { $0.sex != .female && !$0.age.isChild } + handedBack,
      women: facts.count { $0.sex == .female && !$0.age.isChild },
      children: facts.count { $0.age.isChild }, handedBack: handedBack,
      reason: handedBack > 0 ? generator.pick(InventedReasons.handedBack) : nil,
      gate: gate(), day: now.day)
    let batch = try announce(manifest, in: &run)
    expected = parties.reduce(expected) { $0 + $1.beds }
    if arrivals >= 40, generator.happens(0.07) {
      let errand = SimulatedErrand.importManifest(parties, batch: batch, relieved: now)
      agenda.note(errand, at: later(minutes: 20...45))
    } else {
      queue(parties, of: batch)
    }
    agenda.note(.relieve, at: later(minutes: 25...50))
    agenda.note(.seeToHealth(of: batch), at: later(minutes: 35...60))
  }

  private mutating func gate() -> String? {
    let gates = desk.configuration.gates
    guard gates.count > 1, generator.happens(0.15) else { return gates.first }
    return gates[1 + generator.below(gates.count - 1)]
  }

  /// Now and then the count was mistyped, and is taken back at once.
  private mutating func announce(
    _ manifest: ReceiveBatch, in run: inout DeskRun
  ) throws -> BatchNumber {
    let officer = receptionist(generator.below(SimulatedStaff.desks))
    if generator.happens(0.02) {
      let mistyped = ReceiveBatch(
        men: manifest.women, women: manifest.men, children: manifest.children,
        gate: manifest.gate, day: manifest.day)
      try perform(mistyped, as: officer, in: &run)
      pause(seconds: 20...90)
      try perform(
        UndoLastAct(by: officer.name), as: officer, in: &run)
      pause(seconds: 15...40)
    }
    for event in try perform(manifest, as: officer, in: &run) {
      if case .batchReceived(let received) = event { return received.batch }
    }
    throw SimulationFault.noBatch(now.day)
  }

  /// The queue before the desks: everybody goes to the one that is free first, and takes 20 to 60
  /// seconds, less only where the day would not suffice.
  private mutating func queue(_ parties: [Party], of batch: BatchNumber) {
    let heads = parties.reduce(0) { $0 + $1.count }
    let desks = heads > 60 ? SimulatedStaff.desks : 2
    let start = later(minutes: 6...18)
    let midnight = desk.time.midnight(now.day.adding(1))
    let closing = min(end, midnight).adding(minutes: -30)
    let left = max(0, Int(closing.milliseconds - start.milliseconds))
    let perHead = min(60_000, left * desks / max(1, heads))
    var free = (0..<desks).map { start.adding(milliseconds: $0 * 5_000) }
    for party in parties {
      let at = free.indices.min { (free[$0], $0) < (free[$1], $1) } ?? 0
      groupsMet += 1
      for member in party.members.indices {
        let pace = generator.between((perHead / 3)...perHead)
        free[at] = free[at].adding(milliseconds: pace)
        let registration = Registration(
          party: party, group: groupsMet, member: member, batch: batch, desk: at)
        agenda.note(.register(registration), at: free[at])
      }
    }
  }

  mutating func register(_ registration: Registration, in run: inout DeskRun) throws {
    let newcomer = registration.party.members[registration.member]
    let officer = receptionist(registration.desk)
    let arrival = RegisterArrival(
      facts: newcomer.person.facts, identity: newcomer.person.identity, arriver: newcomer.arriver,
      batch: registration.batch)
    if newcomer.arriver == .new, registration.party.count == 1,
      !newcomer.person.facts.age.isChild, generator.happens(0.003)
    {
      try perform(arrival, as: officer, in: &run)
      pause(seconds: 10...40)
      try perform(
        UndoLastAct(by: officer.name), as: officer, in: &run)
      pause(seconds: 10...30)
    }
    let events = try perform(arrival, as: officer, in: &run)
    for case .arrivalRegistered(let arrived) in events {
      take(arrived, newcomer.person, of: registration)
    }
  }

  /// All in one act; nobody looks whether they were here before.
  mutating func importManifest(
    _ parties: [Party], of batch: BatchNumber, relieved: Moment, in run: inout DeskRun
  ) throws {
    var registrations: [Registration] = []
    for party in parties {
      groupsMet += 1
      registrations += party.members.indices.map { member in
        Registration(party: party, group: groupsMet, member: member, batch: batch, desk: 0)
      }
    }
    let entries = registrations.enumerated().map { line, registration in
      let person = registration.party.members[registration.member].person
      return ManifestEntry(line: line + 2, facts: person.facts, identity: person.identity)
    }
    let manifest = RegisterManifest(
      entries: entries, batch: batch, arrived: relieved, beds: .auto)
    let arrived = try perform(manifest, as: receptionist(), in: &run).compactMap { event in
      if case .arrivalRegistered(let arrived) = event { arrived } else { nil }
    }
    for (registration, arrived) in zip(registrations, arrived) {
      take(arrived, registration.party.members[registration.member].person, of: registration)
    }
  }

  /// Somebody is registered: what will come of it later is noted.
  private mutating func take(
    _ arrived: ArrivalRegistered, _ person: InventedPerson, of registration: Registration
  ) {
    registered += 1
    people[arrived.stay] = person
    keep(arrived.stay, of: registration)
    if person.facts.sex == .transgender {
      agenda.note(.decideOnBed(arrived.stay), at: later(minutes: 8...30))
    }
    noteReferral(of: arrived.stay, person.facts)
    noteCare(of: arrived.stay)
    if generator.happens(0.012) {
      agenda.note(.correct(arrived.stay), at: later(minutes: 15...900))
    }
    if generator.happens(0.02) { agenda.note(.move(arrived.stay), at: later(minutes: 30...300)) }
  }

  private mutating func keep(_ stay: StayNumber, of registration: Registration) {
    if groups.last(where: { $0.number == registration.group }) == nil {
      expected = expected - registration.party.beds
      groups.append(group(of: registration))
    }
    guard let index = groups.lastIndex(where: { $0.number == registration.group }) else { return }
    groups[index].stays.append(stay)
  }
}
