extension SimulatedHouse {
  /// What will be done for somebody after the registration.
  mutating func noteCare(of stay: StayNumber) {
    agenda.note(.protect(stay), at: later(minutes: 90...300))
    if generator.happens(0.88) { agenda.note(.screen(stay), at: later(minutes: 60...700)) }
  }

  /// The last beds of each hall are set apart.
  mutating func setApart(in run: inout DeskRun) throws {
    for hall in centre.halls where centre.isolationBeds.isEmpty || hall.id != centre.halls[0].id {
      for bed in hall.bedList.suffix(hall.beds >= 20 ? 2 : 1) {
        try perform(IsolateBed(bed: bed), as: dutyOfficer, in: &run)
        pause(seconds: 10...30)
      }
    }
  }

  // MARK: Health

  /// Most are cleared in one go; a few sleep apart, or go to hospital.
  mutating func seeToHealth(of batch: BatchNumber, in run: inout DeskRun) throws {
    var cleared: [StayNumber] = []
    for stay in centre.unseenByHealth(of: batch) {
      let dice = generator.below(1000)
      if dice < 12 {
        try isolate(stay, in: &run)
      } else if dice < 15, groups.contains(where: { $0.size == 1 && $0.stays == [stay] }) {
        try sendToHospital(stay, in: &run)
      } else if let diet = diet(of: stay) {
        let check = CheckHealth(stay: stay, outcome: .cleared, diet: diet)
        try perform(check, as: receptionist(), in: &run)
      } else {
        cleared.append(stay)
      }
    }
    if !cleared.isEmpty {
      try perform(CheckHealth(stays: cleared, outcome: .cleared), as: receptionist(), in: &run)
    }
    if let known = centre.batches[batch], known.still > 0, now.clock.hour < 22 {
      agenda.note(.seeToHealth(of: batch), at: later(minutes: 40...60))
    }
  }

  private mutating func diet(of stay: StayNumber) -> Diet? {
    guard let facts = centre.residents[stay]?.facts else { return nil }
    if facts.age.rawValue < 2 { return .infant }
    if facts.needs.contains(.pregnant) { return .pregnant }
    guard facts.age.rawValue > 40 else { return nil }
    return generator.happens(0.06) ? .diabetic : generator.happens(0.02) ? .soft : nil
  }

  private mutating func isolate(_ stay: StayNumber, in run: inout DeskRun) throws {
    let check = CheckHealth(
      stay: stay, outcome: .isolate, note: generator.pick(InventedReasons.health))
    try perform(check, as: receptionist(), in: &run)
    try moveToFittingBed(stay, in: &run)
    agenda.note(.wellAgain(stay), at: later(minutes: 900...1_800))
  }

  mutating func wellAgain(_ stay: StayNumber, in run: inout DeskRun) throws {
    guard centre.residents[stay]?.care.health?.outcome == .isolate else { return }
    let cleared = CheckHealth(
      stay: stay, outcome: .cleared, note: InventedReasons.wellAgain)
    try perform(cleared, as: dutyOfficer, in: &run)
    try moveToFittingBed(stay, in: &run)
  }

  /// Into an isolation bed, or out of it, if one is free.
  private mutating func moveToFittingBed(_ stay: StayNumber, in run: inout DeskRun) throws {
    guard let resident = centre.residents[stay], resident.facts.sex != .transgender,
      case .bed(let bed, _) = Placement(centre: centre).offer(for: Guest(resident)),
      bed != resident.bed
    else { return }
    pause(seconds: 20...60)
    try perform(AssignBed(stay: stay, bed: bed), as: receptionist(), in: &run)
  }

  private mutating func sendToHospital(_ stay: StayNumber, in run: inout DeskRun) throws {
    guard let group = groups.first(where: { $0.stays == [stay] && !$0.isLeaving }) else { return }
    try perform(CheckHealth(stay: stay, outcome: .hospital), as: receptionist(), in: &run)
    let leaving = Leaving(
      kind: .hospital, destination: InventedReasons.destination(.hospital, &generator))
    try leave(group.number, leaving, in: &run)
  }

  /// Those whose time in hospital is over: some of those whom this day's gate brings.
  mutating func patientsBack(atMost most: Int) -> Int {
    let due = patients.filter { now.minutes(since: $0.left) >= 180 }.prefix(max(0, most))
    patients.removeAll { patient in due.contains { $0.number == patient.number } }
    let closing = desk.time.moment(now.day, hour: 23, minute: 30)
    for patient in due {
      agenda.note(.comeBack(patient), at: min(closing, later(minutes: 10...40)))
    }
    return due.count
  }

  mutating func comeBack(_ patient: Patient, in run: inout DeskRun) throws {
    var facts = patient.person.facts
    facts.family = nil
    let arrival = RegisterArrival(
      facts: facts, identity: patient.person.identity, arriver: .known(patient.number))
    for case .arrivalRegistered(let arrived) in try perform(
      arrival, as: receptionist(), in: &run)
    {
      registered += 1
      groupsMet += 1
      people[arrived.stay] = patient.person
      let party = Party(members: [Newcomer(patient.person, arriver: .known(patient.number))])
      var group = Group(
        number: groupsMet, size: 1, arrived: now, beds: party.beds, due: now.day.adding(1),
        leaving: Leaving(kind: .released, destination: nil), stand: .kept)
      group.stays = [arrived.stay]
      groups.append(group)
      try perform(
        CheckHealth(stay: arrived.stay, outcome: .cleared), as: receptionist(), in: &run)
    }
  }

  // MARK: Children

  /// An officer answers for a child without a guardian, and child protection hears of it.
  mutating func protect(_ stay: StayNumber, in run: inout DeskRun) throws {
    guard let child = centre.residents[stay], centre.isWithoutGuardian(child) else { return }
    if child.care.responsible == nil {
      let officer = dutyOfficer
      try perform(AssignOfficer(stay: stay, officer: officer.name), as: officer, in: &run)
      pause(seconds: 15...40)
    }
    guard child.care.childProtection.isEmpty,
      let agency = centre.provision.agencies.first(where: {
        $0.services.contains(.childProtection)
      })
    else { return }
    let refer = ReferPerson(
      stay: stay, service: .childProtection, agency: agency.name, ground: .consent)
    for case .referral(let event) in try perform(refer, as: dutyOfficer, in: &run) {
      noteAnswer(to: event.body.referral)
    }
    pause(seconds: 15...40)
  }

  // MARK: Convoys

  /// The parties that may leave do so together; the others stay for another day.
  mutating func sendConvoy(
    _ numbers: [Int], _ leaving: Leaving, in run: inout DeskRun
  ) throws {
    let meant = groups.filter { numbers.contains($0.number) }
    let plan = ConvoyPlan(.stays(meant.flatMap(\.stays)), in: centre)
    let staying = Set(plan.staying.map(\.stay))
    let aboard = meant.filter { staying.isDisjoint(with: $0.stays) }
    for index in groups.indices where numbers.contains(groups[index].number) {
      groups[index].isLeaving = false
    }
    let stays = aboard.flatMap(\.stays).filter { centre.residents[$0] != nil }
    guard !stays.isEmpty else { return }
    let persons = stays.compactMap { centre.residents[$0] }
    let convoy = DepartConvoy(
      .stays(stays), kind: leaving.kind, destination: leaving.destination)
    let isProtected = persons.contains(where: centre.isProtected)
    try perform(convoy, as: isProtected ? dutyOfficer : receptionist(), in: &run)
    groups.removeAll { group in aboard.contains { $0.number == group.number } }
    for resident in persons {
      guard let person = people.removeValue(forKey: resident.stay) else { continue }
      returning.note(person, resident.person, left: now.day)
    }
    agenda.note(.settle, at: now.adding(minutes: 6))
  }
}
