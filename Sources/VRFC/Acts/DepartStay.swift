/// Ends a stay. Final: who comes back begins a new one.
package struct DepartStay: Act {
  package static let name = "depart"

  package let stay: StayNumber
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

  package init(
    stay: StayNumber, kind: DepartureKind, destination: Note? = nil, receiver: Receiver? = nil,
    reason: Note? = nil, departed: Moment? = nil, keepingBedUntil: Moment? = nil
  ) {
    self.stay = stay
    self.kind = kind
    self.destination = destination
    self.receiver = receiver
    self.reason = reason
    self.departed = departed
    self.keepingBedUntil = keepingBedUntil
  }

  package var permissions: Set<Permission> {
    receiver == nil ? [.depart] : [.depart, .departChild]
  }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let resident = try centre.resident(stay)
    try checkParticulars()
    let departed = departed ?? centre.moment
    guard departed <= centre.moment else { throw .departure(.toCome(departed)) }
    guard departed >= resident.arrived else {
      throw .departure(.beforeArrival(resident.arrived))
    }
    if kind.isByChoice, centre.isWithoutGuardian(resident) {
      try centre.checkChild(resident, to: receiver)
    }
    let kept = try keptBed(of: resident, in: centre)
    let notes = Notes(reason: reason, destination: destination)
    let departure = StayDeparted(
      stay: stay, departed: departed, kind: kind,
      familyRemaining: centre.familyRemaining(after: [resident]),
      identity: receiver.map(Sealable.known),
      notes: notes == Notes() ? nil : .known(notes))
    return centre.keptNoLonger(for: resident.person) + [departure.event] + kept
  }

  package func remarks(in centre: Centre) -> [String] {
    guard let resident = centre.residents[stay] else { return [] }
    let remaining = centre.familyRemaining(after: [resident])
    guard !remaining.isEmpty else { return [] }
    return [
      say("of the same family remain: \(remaining.map(\.description).joined(separator: ", "))")
    ]
  }

  /// What each kind of departure is recorded with.
  private func checkParticulars() throws(Refusal) {
    if kind.needsDestination, destination == nil, receiver == nil {
      throw .departure(.needsDestination(kind))
    }
    if kind.needsReason, reason == nil { throw .departure(.needsReason(kind)) }
    if kind == .absconded, departed == nil { throw .departure(.needsLastSeen) }
  }

  private func keptBed(of resident: Resident, in centre: Centre) throws(Refusal) -> [Event] {
    guard let until = keepingBedUntil else { return [] }
    guard kind == .hospital else { throw .departure(.keepsNoBed(kind)) }
    guard let bed = resident.bed, !bed.isFloor else { throw .departure(.noBedToKeep(stay)) }
    guard until > centre.moment else { throw .departure(.keptUntilPast(until)) }
    // An infant in the mother's bed has none of its own.
    let isMothers = Placement(centre: centre).bedMother(of: Guest(resident))?.bed == bed
    if isMothers { throw .departure(.noBedToKeep(stay)) }
    return [BedReserved(bed: bed, until: until, stay: stay, person: resident.person).event]
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
