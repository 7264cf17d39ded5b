extension Event {
  /// What happened, in words that name stays, beds and counts but never a person.
  package var words: String {
    switch self {
    case .centreOpened(let opened): "centre \(opened.name) opened"
    case .batchReceived(let received):
      "batch \(received.batch) received, \(received.manifest) heads"
        + (received.handedBack > 0 ? ", \(received.handedBack) handed back" : "")
    case .batchWithdrawn(let withdrawn): "batch \(withdrawn.batch) withdrawn"
    case .arrivalRegistered(let arrival): "\(arrival.stay) registered"
    case .registrationCorrected(let correction): "\(correction.stay) corrected"
    case .registrationWithdrawn(let withdrawn): "\(withdrawn.stay) withdrawn"
    case .stayDeparted(let departure): "\(departure.stay) departed: \(departure.kind.words)"
    case .stayResumed(let resumed): "\(resumed.stay) not departed after all"
    case .logSealed(let seal): "\(seal.length) bytes of a cut-off write sealed"
    case .care, .referral, .meal, .shift, .access: matter?.words ?? ""
    case .bedAssigned, .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked,
      .bedReserved,
      .bedIsolated, .bedRejoined:
      bedWords
    }
  }

  private var bedWords: String {
    switch self {
    case .bedAssigned(let assigned):
      "\(assigned.stay) in \(assigned.bed)"
        + (assigned.from.map { " from \($0)" } ?? "")
        + (assigned.overridden ? ", officer's decision" : "")
    case .bedVacated(let vacated): "\(vacated.stay) out of \(vacated.bed), waits"
    case .bedHeld(let held): "\(held.bed) held until \(held.until.dayAndClock)"
    case .bedReleased(let released): "\(released.bed) released"
    case .bedBlocked(let blocked):
      "\(blocked.bed) blocked" + (blocked.until.map { " until \($0.dayAndClock)" } ?? "")
    case .bedUnblocked(let unblocked): "\(unblocked.bed) unblocked"
    case .bedReserved(let kept):
      "\(kept.bed) kept for \(kept.person) until \(kept.until.dayAndClock)"
    case .bedIsolated(let isolated): "\(isolated.bed) for isolation"
    case .bedRejoined(let rejoined): "\(rejoined.bed) no longer for isolation"
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .care,
      .referral, .meal, .shift, .access:
      ""
    }
  }
}

extension RecordedAct {
  /// What the act made happen, in one line: a manifest's rows are counted, not listed.
  package var words: String {
    let registered = events.filter { if case .arrivalRegistered = $0 { true } else { false } }.count
    let withdrawn = events.filter { if case .registrationWithdrawn = $0 { true } else { false } }
    if withdrawn.count > 1 { return "\(withdrawn.count) registrations withdrawn" }
    let left = events.filter { if case .stayDeparted = $0 { true } else { false } }.count
    if left > 1 { return "\(left) departed together" }
    let back = events.filter { if case .stayResumed = $0 { true } else { false } }.count
    if back > 1 { return "\(back) not departed after all" }
    let seen = events.filter { if case .care(.healthChecked) = $0 { true } else { false } }.count
    if seen > 1 { return "\(seen) seen by health staff" }
    guard registered > 1 else { return events.map(\.words).joined(separator: "; ") }
    let placed = events.filter { if case .bedAssigned = $0 { true } else { false } }.count
    return "\(registered) registered, \(placed) given beds"
  }
}

extension DepartureKind {
  /// As in a sentence: `to family`.
  package var words: String {
    switch self {
    case .released: "released"
    case .family: "to family"
    case .shelter: "to a shelter"
    case .hospital: "to hospital"
    case .custody: "into custody"
    case .transferred: "transferred"
    case .handedBack: "handed back"
    case .absconded: "absconded"
    case .deceased: "deceased"
    }
  }
}

extension Event {
  /// Why it was done, as somebody wrote it; it may name a person. Nil: nobody wrote why.
  package var reason: String? {
    switch self {
    case .batchReceived(let body): body.notes?.content?.reason?.rawValue
    case .registrationCorrected(let body): body.notes?.content?.reason?.rawValue
    case .stayDeparted(let body): body.notes?.content?.reason?.rawValue
    case .bedHeld(let body): body.notes?.content?.reason?.rawValue
    case .bedBlocked(let body): body.notes?.content?.reason?.rawValue
    case .bedAssigned(let body): body.notes?.content?.reason?.rawValue
    case .centreOpened, .batchWithdrawn, .arrivalRegistered, .bedVacated, .registrationWithdrawn,
      .stayResumed, .logSealed, .bedReleased, .bedUnblocked, .bedReserved, .bedIsolated,
      .bedRejoined:
      nil
    case .care, .referral, .meal, .shift, .access: matter?.reason?.rawValue
    }
  }
}
