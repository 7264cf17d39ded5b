extension SimulatedHouse {
  /// Gives the next one of those who wait, then of those on the floor, a bed; and so on, one after
  /// the other, while there are beds for them.
  mutating func settle(in run: inout DeskRun) throws {
    guard let (stay, bed) = nextToSettle() else { return }
    try perform(AssignBed(stay: stay, bed: bed), as: receptionist(), in: &run)
    for infant in infants(of: stay) where centre.residents[infant]?.bed != bed {
      pause(seconds: 5...10)
      try perform(AssignBed(stay: infant, bed: bed), as: receptionist(), in: &run)
    }
    agenda.note(.settle, at: now.adding(milliseconds: generator.between(12_000...30_000)))
  }

  private func nextToSettle() -> (StayNumber, Bed)? {
    let placement = Placement(centre: centre)
    for resident in centre.waiting + onTheFloor {
      if case .bed(let bed, _) = placement.offer(for: Guest(resident)), bed != resident.bed,
        !bed.isFloor
      {
        return (resident.stay, bed)
      }
    }
    return nil
  }

  private var onTheFloor: [Resident] {
    centre.occupants.keys.filter(\.isFloor).sorted()
      .flatMap { centre.occupants[$0] ?? [] }.compactMap { centre.residents[$0] }
  }

  /// Those who sleep in their mother's bed go where she goes.
  private func infants(of stay: StayNumber) -> [StayNumber] {
    guard let mother = centre.residents[stay], let key = mother.familyKey else { return [] }
    let placement = Placement(centre: centre)
    return centre.family(key).filter { member in
      member.bed != nil && member.care.health?.outcome != .isolate
        && placement.bedMother(of: Guest(member))?.stay == stay
    }.map(\.stay)
  }

  /// At night a duty officer gives most of those who still wait a place on the floor.
  mutating func bedDown(in run: inout DeskRun) throws {
    try settle(in: &run)
    let placement = Placement(centre: centre)
    for resident in centre.waiting {
      let guest = Guest(resident)
      guard let hall = placement.natural(for: guest).first, generator.happens(0.85),
        centre.residents[resident.stay]?.bed == nil
      else { continue }
      pause(seconds: 10...25)
      try bedDown(resident, in: hall, in: &run)
    }
  }

  private mutating func bedDown(
    _ resident: Resident, in hall: Hall, in run: inout DeskRun
  ) throws {
    switch Placement(centre: centre).offer(for: Guest(resident)) {
    case .bed(let bed, _):
      try perform(AssignBed(stay: resident.stay, bed: bed), as: dutyOfficer, in: &run)
    case .waits where !Array(centre.vacantBeds(in: hall)).isEmpty:
      // They must sleep apart, and no isolation bed is free.
      break
    case .waits:
      let act = AssignBed(
        stay: resident.stay, bed: Bed(hall: hall.id, place: .floor(0)),
        overriding: Override(reason: generator.pick(InventedReasons.onTheFloor)))
      try perform(act, as: dutyOfficer, in: &run)
    case .officerDecides: break
    }
  }

  /// The program never places a transgender person: a duty officer does.
  mutating func decideOnBed(of stay: StayNumber, in run: inout DeskRun) throws {
    guard centre.residents[stay]?.bed == nil, centre.residents[stay] != nil else {
      return
    }
    let halls = centre.halls.filter { $0.sex == .female } + centre.halls
    let vacant = halls.compactMap { Array(centre.vacantBeds(in: $0)).last }
    guard let bed = vacant.first ?? halls.first.map({ Bed(hall: $0.id, place: .floor(0)) }) else {
      return
    }
    let reason = generator.pick(InventedReasons.placedByOfficer)
    try perform(
      AssignBed(stay: stay, bed: bed, overriding: Override(reason: reason)), as: dutyOfficer,
      in: &run)
  }

  /// Somebody asks for another bed.
  mutating func move(_ stay: StayNumber, in run: inout DeskRun) throws {
    guard let resident = centre.residents[stay], let bed = resident.bed,
      resident.facts.sex != .transgender, infants(of: stay).isEmpty,
      resident.care.health?.outcome != .isolate, !centre.isolationBeds.contains(bed),
      resident.facts.age.rawValue >= 12, let hall = centre.hall(bed.hall)
    else { return }
    let vacant = Array(centre.vacantBeds(in: hall))
    guard !vacant.isEmpty else { return }
    let officer = receptionist(1)
    try perform(AssignBed(stay: stay, bed: generator.pick(vacant)), as: officer, in: &run)
    guard generator.happens(0.08) else { return }
    pause(seconds: 20...90)
    try perform(UndoLastAct(by: officer.name), as: officer, in: &run)
  }

  // MARK: Beds that cannot be used

  private mutating func vacantBed() -> Bed? {
    let vacant = centre.halls.flatMap { Array(centre.vacantBeds(in: $0)) }
    return vacant.isEmpty ? nil : generator.pick(vacant)
  }

  /// Until a time, until it is mended, or by mistake.
  mutating func block(in run: inout DeskRun) throws {
    guard let bed = vacantBed() else { return }
    let until = generator.happens(0.35) ? later(minutes: 600...3_000) : nil
    let act = BlockBed(bed: bed, until: until, reason: generator.pick(InventedReasons.blocked))
    try perform(act, as: dutyOfficer, in: &run)
    if generator.happens(0.08) {
      pause(seconds: 20...120)
      try perform(UndoLastAct(by: dutyOfficer.name), as: dutyOfficer, in: &run)
    } else if until == nil {
      agenda.note(.unblock(bed), at: later(minutes: 700...4_000))
    }
  }

  mutating func unblock(_ bed: Bed, in run: inout DeskRun) throws {
    guard centre.condition(of: bed)?.kind == .blocked else { return }
    try perform(UnblockBed(bed: bed), as: dutyOfficer, in: &run)
  }

  mutating func hold(in run: inout DeskRun) throws {
    guard let bed = vacantBed() else { return }
    let act = HoldBed(
      bed: bed, until: later(minutes: 120...720), reason: generator.pick(InventedReasons.held))
    try perform(act, as: dutyOfficer, in: &run)
    if generator.happens(0.5) { agenda.note(.release(bed), at: later(minutes: 30...240)) }
  }

  mutating func release(_ bed: Bed, in run: inout DeskRun) throws {
    guard centre.condition(of: bed)?.kind == .held else { return }
    try perform(ReleaseBed(bed: bed), as: dutyOfficer, in: &run)
  }
}
