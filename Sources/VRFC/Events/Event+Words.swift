extension Event {
  /// What happened, in words that name stays, beds and counts but never a person.
  package var words: String {
    switch self {
    case .centreOpened(let opened): say("centre \(opened.name) opened")
    case .batchReceived(let received):
      say("batch \(received.batch) received, \(received.manifest) heads")
        + (received.handedBack > 0 ? say(", \(received.handedBack) handed back") : "")
    case .batchWithdrawn(let withdrawn): say("batch \(withdrawn.batch) withdrawn")
    case .arrivalRegistered(let arrival): say("\(arrival.stay) registered")
    case .registrationCorrected(let correction): say("\(correction.stay) corrected")
    case .registrationWithdrawn(let withdrawn): say("\(withdrawn.stay) withdrawn")
    case .stayDeparted(let departure): say("\(departure.stay) departed: \(departure.kind.words)")
    case .stayResumed(let resumed): say("\(resumed.stay) not departed after all")
    case .logSealed(let seal): say("\(seal.length) bytes of a cut-off write sealed")
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
      say("\(assigned.stay) in \(assigned.bed)")
        + (assigned.from.map { say(" from \($0)") } ?? "")
        + (assigned.overridden ? say(", officer's decision") : "")
    case .bedVacated(let vacated): say("\(vacated.stay) out of \(vacated.bed), waits")
    case .bedHeld(let held): say("\(held.bed) held until \(held.until.dayAndClock)")
    case .bedReleased(let released): say("\(released.bed) released")
    case .bedBlocked(let blocked):
      say("\(blocked.bed) blocked") + (blocked.until.map { say(" until \($0.dayAndClock)") } ?? "")
    case .bedUnblocked(let unblocked): say("\(unblocked.bed) unblocked")
    case .bedReserved(let kept):
      say("\(kept.bed) kept for \(kept.person) until \(kept.until.dayAndClock)")
    case .bedIsolated(let isolated): say("\(isolated.bed) for isolation")
    case .bedRejoined(let rejoined): say("\(rejoined.bed) no longer for isolation")
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
    if withdrawn.count > 1 { return say("\(withdrawn.count) registrations withdrawn") }
    let left = events.filter { if case .stayDeparted = $0 { true } else { false } }.count
    if left > 1 { return say("\(left) departed together") }
    let back = events.filter { if case .stayResumed = $0 { true } else { false } }.count
    if back > 1 { return say("\(back) not departed after all") }
    let seen = events.filter { if case .care(.healthChecked) = $0 { true } else { false } }.count
    if seen > 1 { return say("\(seen) seen by health staff") }
    guard registered > 1 else { return events.map(\.words).joined(separator: "; ") }
    let placed = events.filter { if case .bedAssigned = $0 { true } else { false } }.count
    return say("\(registered) registered, \(placed) given beds")
  }
}

extension DepartureKind {
  /// As in a sentence: `to family`.
  package var words: String {
    switch self {
    case .released: say("released")
    case .family: say("to family")
    case .shelter: say("to a shelter")
    case .hospital: say("to hospital")
    case .custody: say("into custody")
    case .transferred: say("transferred")
    case .handedBack: say("handed back")
    case .absconded: say("absconded")
    case .deceased: say("deceased")
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
