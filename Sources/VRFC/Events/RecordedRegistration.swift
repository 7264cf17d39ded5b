/// What a record says of somebody who was registered.
struct RecordedRegistration {
  let facts: Facts
  let identity: Sealable<Identity>

  /// Nil: the act says nothing of this stay's registration.
  init?(of stay: StayNumber, in act: RecordedAct) {
    for event in act.events.reversed() {
      switch event {
      case .arrivalRegistered(let arrival) where arrival.stay == stay:
        (facts, identity) = (arrival.facts, arrival.identity)
        return
      case .registrationCorrected(let correction) where correction.stay == stay:
        (facts, identity) = (correction.facts, correction.identity)
        return
      case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
        .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .bedAssigned,
        .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved,
        .bedIsolated, .bedRejoined, .care, .referral, .meal, .shift, .access:
        continue
      }
    }
    return nil
  }
}
