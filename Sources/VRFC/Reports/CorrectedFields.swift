/// What a record says of somebody who was registered.
struct RecordedRegistration {
  let facts: Facts
  let identity: Identity?

  /// Nil: the act says nothing of this stay's registration.
  init?(of stay: StayNumber, in act: RecordedAct) {
    for event in act.events.reversed() {
      switch event {
      case .arrivalRegistered(let arrival) where arrival.stay == stay:
        (facts, identity) = (arrival.facts, arrival.identity.content)
        return
      case .registrationCorrected(let correction) where correction.stay == stay:
        (facts, identity) = (correction.facts, correction.identity.content)
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

extension RegistrationCorrected {
  /// The names of the fields that it says otherwise than an earlier record, and never what they
  /// say. Fields of an identity that cannot be read here are not among them.
  func fieldsChanged(since earlier: RecordedRegistration) -> [String] {
    identityChanged(since: earlier.identity) + factsChanged(since: earlier.facts)
  }

  private func identityChanged(since earlier: Identity?) -> [String] {
    guard let earlier, let now = identity.content else { return [] }
    return [
      now.name == earlier.name ? nil : say("name"),
      now.fatherName == earlier.fatherName ? nil : say("father's name"),
      now.cnic == earlier.cnic ? nil : say("CNIC"),
      now.phone == earlier.phone ? nil : say("phone"),
    ].compactMap(\.self)
  }

  private func factsChanged(since earlier: Facts) -> [String] {
    [
      facts.sex == earlier.sex ? nil : say("sex"),
      facts.age == earlier.age ? nil : say("age"),
      facts.nationality == earlier.nationality ? nil : say("nationality"),
      facts.province == earlier.province ? nil : say("province"),
      facts.district == earlier.district ? nil : say("district"),
      facts.family == earlier.family ? nil : say("family"),
      facts.needs == earlier.needs ? nil : say("needs"),
    ].compactMap(\.self)
  }
}
