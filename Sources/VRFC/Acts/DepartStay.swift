/// Ends a stay, and of those who leave together with it. Final: who comes back begins a new one.
package struct DepartStay: Act {
  package static let name = "depart"

  package let stay: StayNumber
  /// Those who leave in the same act, the same way: the rest of a family.
  package let companions: [StayNumber]
  package let kind: DepartureKind
  /// To whom or where; of the deceased: the place.
  package let destination: Note?
  /// To whom a child is handed.
  package let receiver: Receiver?
  /// Why, or what happened.
  package let reason: Note?
  /// When; nil: now. Of somebody who absconded: when they were last seen.
  package let departed: Moment?
  /// Until when the bed is kept for somebody in hospital; nil: it is free at once.
  package let keepingBedUntil: Moment?
  /// What a victim wants of the assistance that they are entitled to; nil: recorded already.
  package let wish: AssistanceWish?
  /// An officer's decision that a child leaves without its guardian.
  package let overriding: Override?

  package init(
    stay: StayNumber, with companions: [StayNumber] = [], kind: DepartureKind,
    destination: Note? = nil, receiver: Receiver? = nil, reason: Note? = nil,
    departed: Moment? = nil, keepingBedUntil: Moment? = nil, wish: AssistanceWish? = nil,
    overriding: Override? = nil
  ) {
    self.stay = stay
    self.companions = companions.filter { $0 != stay }
    self.kind = kind
    self.destination = destination
    self.receiver = receiver
    self.reason = reason
    self.departed = departed
    self.keepingBedUntil = keepingBedUntil
    self.wish = wish
    self.overriding = overriding
  }

  package var permissions: Set<Permission> {
    Self.permissionsByName
      .union(receiver == nil ? [] : [.departProtected])
      .union(overriding == nil ? [] : [.override])
  }

  package func permissions(in centre: Centre) -> Set<Permission> {
    protectedStays(in: centre).isEmpty ? [] : [.departProtected]
  }

  package func protectedStays(in centre: Centre) -> [StayNumber] {
    stays.compactMap { centre.residents[$0] }.filter(centre.isProtected).map(\.stay)
  }

  package var recollection: Recollection {
    var recollection = Recollection()
    recollection.stays = stays
    if let departed { recollection.later = LaterWanted(stays: stays, since: departed) }
    return recollection
  }

  private var stays: [StayNumber] { [stay] + companions }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    var leaving: [Resident] = []
    for stay in stays where !leaving.contains(where: { $0.stay == stay }) {
      leaving.append(try centre.resident(stay))
    }
    try checkParticulars()
    var events: [Event] = []
    if let wish {
      events += try RecordWish(stay: stay, assistance: wish, reason: reason).decide(in: centre)
    }
    for resident in leaving {
      events += try departure(of: resident, among: leaving, in: centre)
    }
    return events
  }

  private func departure(
    of resident: Resident, among leaving: [Resident], in centre: Centre
  ) throws(Refusal) -> [Event] {
    let departed = departed ?? centre.moment
    guard departed <= centre.moment else { throw .departure(.toCome(departed)) }
    guard departed >= resident.arrived else {
      throw .departure(.beforeArrival(resident.arrived))
    }
    try checkNothingSince(resident.stay, in: centre)
    if kind.isByChoice {
      try checkChild(resident, among: leaving, in: centre)
      try checkVictim(resident, in: centre)
    }
    let kept = try keptBed(of: resident, in: centre)
    let notes = Notes(reason: reason ?? overriding?.reason, destination: destination)
    let departure = StayDeparted(
      stay: resident.stay, departed: departed, kind: kind,
      familyRemaining: centre.familyRemaining(after: leaving),
      identity: receiver.map(Sealable.known),
      notes: notes == Notes() ? nil : .known(notes))
    return centre.keptNoLonger(for: resident.person) + [departure.event] + kept
  }

  package func remarks(in centre: Centre) -> [String] {
    let leaving = stays.compactMap { centre.residents[$0] }
    let remaining = centre.familyRemaining(after: leaving)
    let family =
      remaining.isEmpty
      ? []
      : [say("of the same family remain: \(remaining.map(\.description).joined(separator: ", "))")]
    return leaving.flatMap(centre.openMatters) + family
  }

  /// What each kind of departure is recorded with.
  private func checkParticulars() throws(Refusal) {
    if kind.needsDestination, destination == nil, receiver == nil {
      throw .departure(.needsDestination(kind))
    }
    if kind.needsReason, reason == nil { throw .departure(.needsReason(kind)) }
    if kind == .absconded, departed == nil { throw .departure(.needsLastSeen) }
  }

  /// A child leaves with its guardian, in the same act; alone only to a named person; or by an
  /// officer's decision, with the reason.
  private func checkChild(
    _ resident: Resident, among leaving: [Resident], in centre: Centre
  ) throws(Refusal) {
    guard resident.isProtectedAsChild else { return }
    if centre.isWithoutGuardian(resident) {
      return try centre.checkChild(resident, to: receiver)
    }
    let guardians = centre.guardians(of: resident)
    let isAccompanied = leaving.contains { guardians.contains($0.stay) }
    guard !isAccompanied, overriding == nil else { return }
    if guardians.isEmpty { throw .protection(.wasChild(resident.stay)) }
    throw .protection(.guardianStays(resident.stay, guardians: guardians))
  }

  /// Of a victim what they want themselves is known, and to whom they go.
  private func checkVictim(_ resident: Resident, in centre: Centre) throws(Refusal) {
    guard resident.victimFinding != nil else { return }
    guard resident.safeguard.wish != nil || (wish != nil && resident.stay == stay) else {
      let open = centre.openMatters(of: resident)
      throw .protection(.victimNeedsWish(resident.stay, open: open))
    }
    guard destination != nil || receiver != nil else {
      throw .protection(.victimNeedsReceiver(resident.stay, kind))
    }
  }

  /// What was recorded of somebody after they are said to have left contradicts it: an officer
  /// decides which of the two is right.
  private func checkNothingSince(_ stay: StayNumber, in centre: Centre) throws(Refusal) {
    guard overriding == nil else { return }
    let acts = (centre.recalled.laterActs[stay] ?? []).filter { later in
      ActName(rawValue: later.act)?.needsPresence == true
    }
    if let last = acts.last { throw .departure(.recordedSince(stay, last)) }
  }

  private func keptBed(of resident: Resident, in centre: Centre) throws(Refusal) -> [Event] {
    guard let until = keepingBedUntil, resident.stay == stay else { return [] }
    guard kind == .hospital else { throw .departure(.keepsNoBed(kind)) }
    guard let bed = resident.bed, !bed.isFloor else { throw .departure(.noBedToKeep(stay)) }
    guard until > centre.moment else { throw .departure(.keptUntilPast(until)) }
    // An infant in the mother's bed has none of its own.
    let isMothers = Placement(centre: centre).bedMother(of: Guest(resident))?.bed == bed
    if isMothers { throw .departure(.noBedToKeep(stay)) }
    return [BedReserved(bed: bed, until: until, stay: stay, person: resident.person).event]
  }
}

extension ActName {
  /// Whether it is done with somebody who is here.
  fileprivate var needsPresence: Bool {
    switch self {
    case .serveMeal, .assignBed, .checkHealth, .screen, .refer: true
    case .open, .sealCentre, .seal, .receiveBatch, .checkIn, .manifest, .correct, .undo, .holdBed,
      .releaseBed, .blockBed, .unblockBed, .isolateBed, .rejoinBed, .recordKinship, .assignOfficer,
      .recordWish, .reportChild, .findChild, .answerReferral, .depart, .convoy, .orderMeal,
      .deliverMeal, .declareRamadan, .endRamadan, .handOver, .look, .export, .refuse, .signIn,
      .failSignIn, .addStaff, .removeStaff, .changeRole, .giveCode, .choosePassword, .recover,
      .erase, .changeRecovery, .replaceKeys, .replaceIndex:
      false
    }
  }
}

extension DepartureKind {
  /// Whether the centre decides on it: nobody is asked for a name when a child ran away or died,
  /// nor before an ambulance leaves.
  package var isByChoice: Bool {
    switch self {
    case .released, .family, .shelter, .custody, .transferred, .handedBack: true
    case .hospital, .absconded, .deceased: false
    }
  }

  /// Whether where to, or the place, is recorded with it.
  package var needsDestination: Bool {
    switch self {
    case .shelter, .hospital, .custody, .transferred, .deceased: true
    case .released, .family, .handedBack, .absconded: false
    }
  }

  /// Whether why, or what happened, is recorded with it.
  package var needsReason: Bool {
    switch self {
    case .handedBack, .deceased: true
    case .released, .family, .shelter, .hospital, .custody, .transferred, .absconded: false
    }
  }
}
