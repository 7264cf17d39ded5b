/// Ends a stay. Final: who comes back begins a new one.
package struct DepartStay: Act {
  package static let name = "depart"

  package let stay: StayNumber
  package let kind: DepartureKind
  /// To whom or where.
  package let destination: Note?
  /// To whom a child is handed.
  package let receiver: Receiver?
  /// A duty officer's decision about a child, with the reason.
  package let overriding: Override?
  /// When; nil: now.
  package let departed: Moment?

  package init(
    stay: StayNumber, kind: DepartureKind, destination: Note? = nil, receiver: Receiver? = nil,
    overriding: Override? = nil, departed: Moment? = nil
  ) {
    self.stay = stay
    self.kind = kind
    self.destination = destination
    self.receiver = receiver
    self.overriding = overriding
    self.departed = departed
  }

  package var permissions: Set<Permission> {
    overriding == nil ? [.depart] : [.depart, .departChild]
  }

  package var recollection: Recollection { .stay(stay) }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let resident = try centre.resident(stay)
    let departed = departed ?? centre.moment
    guard departed <= centre.moment else { throw .departure(.toCome(departed)) }
    guard departed >= resident.arrived else {
      throw .departure(.beforeArrival(resident.arrived))
    }
    if kind.isByChoice, centre.isWithoutGuardian(resident) { try checkChild(resident) }
    let notes = Notes(reason: overriding?.reason, destination: destination)
    let departure = StayDeparted(
      stay: stay, departed: departed, kind: kind,
      familyRemaining: centre.familyRemaining(after: resident), identity: receiver,
      notes: notes == Notes() ? nil : notes)
    return [departure.event]
  }

  package func remarks(in centre: Centre) -> [String] {
    guard let resident = centre.residents[stay] else { return [] }
    let remaining = centre.familyRemaining(after: resident)
    guard !remaining.isEmpty else { return [] }
    return ["of the same family remain: \(remaining.map(\.description).joined(separator: ", "))"]
  }

  /// Under 18 without a guardian: a responsible officer, and a named person.
  private func checkChild(_ child: Resident) throws(Refusal) {
    let age = child.facts.age.rawValue
    guard overriding != nil else { throw .departure(.childNeedsOfficer(age: age)) }
    guard receiver != nil else { throw .departure(.childNeedsReceiver(age: age)) }
  }
}

extension DepartureKind {
  /// Whether the centre decides on it: nobody is asked for a name when a child ran away or died,
  /// nor before an ambulance leaves.
  var isByChoice: Bool {
    switch self {
    case .released, .family, .shelter, .custody, .transferred, .handedBack: true
    case .hospital, .absconded, .deceased: false
    }
  }
}

extension Centre {
  /// A child with no grown member of the family here, or known to be alone.
  package func isWithoutGuardian(_ resident: Resident) -> Bool {
    guard resident.facts.age.isChild else { return false }
    if resident.facts.needs.contains(.unaccompanied) || resident.facts.needs.contains(.separated) {
      return true
    }
    guard let key = resident.familyKey else { return true }
    return !family(key).contains { !$0.facts.age.isChild }
  }

  func familyRemaining(after leaving: Resident) -> [StayNumber] {
    guard let key = leaving.familyKey else { return [] }
    return family(key).map(\.stay).filter { $0 != leaving.stay }
  }
}
