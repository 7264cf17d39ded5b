extension SimulatedHouse {
  /// When and how a party will leave.
  mutating func group(of registration: Registration) -> Group {
    let party = registration.party
    let (nights, kind) = prospects(of: party)
    return Group(
      number: registration.group, size: party.count, arrived: now, beds: party.beds,
      due: now.day.adding(nights),
      leaving: Leaving(kind: kind, destination: InventedReasons.destination(kind, &generator)),
      stand: nights > 2 || party.facts.allSatisfy(\.age.isChild) ? .kept : .movable)
  }

  /// Most leave within one to three days; children alone wait until somebody fetches them.
  private mutating func prospects(of party: Party) -> (nights: Int, kind: DepartureKind) {
    if party.facts.allSatisfy(\.age.isChild) {
      return (generator.between(1...3), generator.happens(0.7) ? .family : .shelter)
    }
    let nights = generator.pick(weighted: [(1, 84), (2, 10), (3, 3), (4, 1), (5, 1), (6, 1)])
    if party.count > 1 {
      let kinds: [(choice: DepartureKind, weight: Int)] = [
        (.family, 35), (.released, 45), (.transferred, 12), (.shelter, 8),
      ]
      return (nights, generator.pick(weighted: kinds))
    }
    let kinds: [(choice: DepartureKind, weight: Int)] = [
      (.released, 5600), (.transferred, 2300), (.family, 900), (.custody, 800), (.shelter, 130),
      (.hospital, 150), (.absconded, 80), (.handedBack, 35), (.deceased, 3),
    ]
    return (nights, generator.pick(weighted: kinds))
  }

  /// In the morning: those whose time has come leave in the course of the day, those who are
  /// transferred together.
  mutating func seeOff() {
    var convoy = later(minutes: 60...180)
    for index in groups.indices where groups[index].isComplete && !groups[index].isLeaving {
      guard groups[index].due <= now.day else { continue }
      if groups[index].leaving.kind == .transferred {
        convoy = convoy.adding(milliseconds: generator.between(12_000...30_000))
        note(leavingOf: index, groups[index].leaving, at: convoy)
      } else {
        let isEarly = generator.happens(0.75)
        let moment = isEarly ? later(minutes: 15...260) : later(minutes: 300...560)
        note(leavingOf: index, groups[index].leaving, at: moment)
      }
    }
  }

  private mutating func note(leavingOf index: Int, _ leaving: Leaving, at moment: Moment) {
    groups[index].isLeaving = true
    agenda.note(.leave(group: groups[index].number, leaving), at: moment)
  }

  /// When more are here and expected than there are beds, a convoy takes those who have been here
  /// longest, until about as many remain as the halls hold.
  mutating func relieve() {
    guard now.clock.hour < 22 else { return }
    let staying = groups.filter { !$0.isLeaving }.reduce(expected) { $0 + $1.beds }
    let usable = usableBeds
    var surplus = BedsNeeded(
      men: staying.men - usable.men * generator.between(93...112) / 100,
      women: staying.women - usable.women * generator.between(90...106) / 100)
    let leaving = Leaving(
      kind: .transferred, destination: InventedReasons.destination(.transferred, &generator))
    let convoy = later(minutes: 45...100)
    var aboard: [Int] = []
    for index in groups.indices where canBeTransferred(groups[index]) {
      let beds = groups[index].beds
      guard beds.women > 0 ? surplus.women > 0 : surplus.men > 0 else { continue }
      surplus = surplus - beds
      groups[index].isLeaving = true
      aboard.append(groups[index].number)
    }
    if !aboard.isEmpty { agenda.note(.convoy(groups: aboard, leaving), at: convoy) }
    if surplus.men > 0 || surplus.women > 0 { agenda.note(.relieve, at: later(minutes: 80...120)) }
    agenda.note(.settle, at: convoy.adding(minutes: 6))
  }

  private func canBeTransferred(_ group: Group) -> Bool {
    group.isComplete && !group.isLeaving && group.stand == .movable
      && now.minutes(since: group.arrived) >= 120
  }

  private var usableBeds: BedsNeeded {
    centre.hallCounts.reduce(into: BedsNeeded()) { beds, count in
      switch count.hall.sex {
      case .male: beds.men += count.usable - count.held
      case .female: beds.women += count.usable - count.held
      }
    }
  }

  /// A party leaves, children with those who look after them, in one act.
  mutating func leave(_ number: Int, _ leaving: Leaving, in run: inout DeskRun) throws {
    guard let index = groups.firstIndex(where: { $0.number == number }) else { return }
    if generator.happens(0.003) { try sendAwayByMistake(in: &run) }
    let group = groups.remove(at: index)
    let residents = group.stays.compactMap { centre.residents[$0] }
    let alone = residents.filter(centre.isWithoutGuardian)
    for child in alone {
      try depart([child], leaving, in: &run)
      pause(seconds: 5...15)
    }
    let others = residents.filter { resident in !alone.contains { $0.stay == resident.stay } }
    if !others.isEmpty { try depart(others, leaving, in: &run) }
    pause(seconds: 5...15)
  }

  private mutating func depart(
    _ residents: [Resident], _ leaving: Leaving, in run: inout DeskRun
  ) throws {
    guard let first = residents.first else { return }
    let kind = leaving.kind
    let isAlone = kind.isByChoice && centre.isWithoutGuardian(first)
    if isAlone { try protect(first.stay, in: &run) }
    if kind.isByChoice { try askVictims(among: residents, in: &run) }
    let keeps = kind == .hospital && keepsBed(first)
    let isProtected = residents.contains(where: centre.isProtected)
    let isOfVictim = kind.isByChoice && residents.contains { $0.victimFinding != nil }
    let act = DepartStay(
      stay: first.stay, with: residents.dropFirst().map(\.stay), kind: kind,
      destination: leaving.destination
        ?? (isOfVictim ? InventedReasons.destination(.family, &generator) : nil),
      receiver: isAlone ? try inventor.receiver(of: first.facts) : nil,
      reason: kind.needsReason || isAlone ? InventedReasons.departure(kind, &generator) : nil,
      departed: kind == .absconded ? lastSeen(first) : nil,
      keepingBedUntil: keeps ? now.adding(minutes: 24 * 60) : nil)
    try perform(act, as: isProtected ? dutyOfficer : receptionist(generator.below(2)), in: &run)
    for resident in residents {
      guard let person = people.removeValue(forKey: resident.stay), kind != .deceased else {
        continue
      }
      if keeps {
        patients.append(Patient(person: person, number: resident.person, left: now))
      } else {
        returning.note(person, resident.person, left: now.day)
      }
    }
  }

  /// What victims want themselves is known before they leave.
  private mutating func askVictims(among residents: [Resident], in run: inout DeskRun) throws {
    for resident in residents
    where resident.victimFinding != nil && resident.safeguard.wish == nil {
      let accepts = generator.happens(0.6)
      let wish = RecordWish(stay: resident.stay, assistance: accepts ? .accepted : .declined)
      try perform(wish, as: dutyOfficer, in: &run)
      pause(seconds: 20...60)
    }
  }

  /// Somebody who went missing was last seen a while before that was noticed; and at their last
  /// meal, to be sure.
  private mutating func lastSeen(_ resident: Resident) -> Moment {
    let ago = now.adding(minutes: -generator.between(20...240))
    let lastMeal = centre.meals.values.compactMap { $0.eaters[resident.stay] }.max()
    return max(resident.arrived, lastMeal ?? ago, ago)
  }

  private func keepsBed(_ resident: Resident) -> Bool {
    guard let bed = resident.bed, !bed.isFloor else { return false }
    return Placement(centre: centre).bedMother(of: Guest(resident))?.bed != bed
  }

  /// The wrong man was signed out, and is back a moment later.
  private mutating func sendAwayByMistake(in run: inout DeskRun) throws {
    let men = groups.filter {
      $0.isComplete && $0.size == 1 && $0.beds.men == 1 && $0.stand == .movable
        && $0.stays.allSatisfy { stay in
          centre.residents[stay].map { !centre.isProtected($0) } ?? false
        }
    }
    guard !men.isEmpty, let stay = generator.pick(men).stays.first else { return }
    let officer = receptionist()
    try perform(DepartStay(stay: stay, kind: .released), as: officer, in: &run)
    pause(seconds: 30...150)
    try perform(UndoLastAct(by: officer.name), as: officer, in: &run)
    pause(seconds: 20...60)
  }
}
