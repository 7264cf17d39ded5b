/// What an event says of who somebody is or whether they are here: all that a register keeps.
enum PersonNews: Hashable, Sendable {
  case arrived(
    StayNumber, PersonNumber, at: Moment, facts: Facts, identity: Sealable<Identity>)
  case corrected(StayNumber, facts: Facts, identity: Sealable<Identity>)
  case withdrawn(StayNumber)
  case departed(StayNumber, at: Moment, DepartureKind)
  case resumed(StayNumber)

  /// - Returns: nil for an event that says nothing of the kind.
  init?(_ event: Event) {
    switch event {
    case .arrivalRegistered(let arrival):
      self = .arrived(
        arrival.stay, arrival.person, at: arrival.arrived, facts: arrival.facts,
        identity: arrival.identity)
    case .registrationCorrected(let correction):
      self = .corrected(
        correction.stay, facts: correction.facts, identity: correction.identity)
    case .registrationWithdrawn(let withdrawn): self = .withdrawn(withdrawn.stay)
    case .stayDeparted(let departure):
      self = .departed(departure.stay, at: departure.departed, departure.kind)
    case .stayResumed(let resumed): self = .resumed(resumed.stay)
    case .centreOpened, .batchReceived, .batchWithdrawn, .bedAssigned, .bedVacated, .bedHeld,
      .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined,
      .logSealed, .care, .referral, .meal, .shift, .access:
      return nil
    }
  }

  /// An identity that is still sealed, and the type of the event that holds it.
  var sealed: (object: SealedObject, type: String)? {
    switch self {
    case .arrived(_, _, _, _, .sealed(let object)): (object, ArrivalRegistered.type)
    case .corrected(_, _, .sealed(let object)): (object, RegistrationCorrected.type)
    case .arrived, .corrected, .withdrawn, .departed, .resumed: nil
    }
  }

  /// The same, with its identity known.
  func opened(_ identity: Identity) -> PersonNews {
    switch self {
    case .arrived(let stay, let person, let arrived, let facts, _):
      .arrived(stay, person, at: arrived, facts: facts, identity: .known(identity))
    case .corrected(let stay, let facts, _):
      .corrected(stay, facts: facts, identity: .known(identity))
    case .withdrawn, .departed, .resumed: self
    }
  }
}
