/// The events that take an act back, as far as nothing has been built on it since.
struct Reversal {
  let act: StampedAct
  let centre: Centre

  init(of act: StampedAct, in centre: Centre) {
    self.act = act
    self.centre = centre
  }

  var seq: CorrectedRecord { act.head.seq }

  /// Those registered by the act: with the registration goes the bed.
  var registered: Set<StayNumber> {
    Set(
      act.act.events.compactMap { event in
        if case .arrivalRegistered(let arrival) = event { arrival.stay } else { nil }
      })
  }

  func events() throws(Refusal) -> [Event] {
    var events: [Event] = []
    for event in act.act.events.reversed() { events += try reversed(event) }
    return events
  }

  private func reversed(_ event: Event) throws(Refusal) -> [Event] {
    switch event {
    case .batchReceived(let received): return try withdrawn(received)
    case .arrivalRegistered(let arrival): return try withdrawn(arrival)
    case .registrationCorrected(let correction): return try earlier(than: correction)
    case .stayDeparted(let departure): return try resumed(departure)
    case .bedAssigned(let assigned):
      return registered.contains(assigned.stay) ? [] : try returned(assigned)
    case .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedIsolated, .bedRejoined:
      return try restored(event)
    case .care, .referral, .meal, .shift: return try matterRestored(event)
    case .centreOpened, .batchWithdrawn, .registrationWithdrawn, .bedVacated, .stayResumed,
      .bedReserved, .logSealed:
      return []
    }
  }

  private func withdrawn(_ received: BatchReceived) throws(Refusal) -> [Event] {
    let batch = centre.batches[received.batch]
    guard let batch, batch.registered == 0 else {
      throw .undo(
        .changedSince("\(batch?.registered ?? 0) people of \(received.batch) are registered"))
    }
    return [BatchWithdrawn(batch: received.batch, corrects: seq).event]
  }

  private func withdrawn(_ arrival: ArrivalRegistered) throws(Refusal) -> [Event] {
    guard centre.residents[arrival.stay] != nil else {
      throw .undo(.changedSince("\(arrival.stay) has left"))
    }
    return [RegistrationWithdrawn(stay: arrival.stay, corrects: seq).event]
  }

  private func earlier(than correction: RegistrationCorrected) throws(Refusal) -> [Event] {
    guard let earlier = centre.recalled.earlierRegistrations[correction.stay] else {
      throw .undo(.changedSince("\(correction.stay) was corrected again"))
    }
    try centre.checkBed(of: correction.stay, with: earlier.facts)
    let corrected = RegistrationCorrected(
      stay: correction.stay, corrects: seq, facts: earlier.facts, identity: earlier.identity,
      notes: nil)
    return [corrected.event]
  }

  /// Back to the bed left, if it is still free; else they wait for one.
  private func returned(_ assigned: BedAssigned) throws(Refusal) -> [Event] {
    guard centre.residents[assigned.stay]?.bed == assigned.bed else {
      throw .undo(.changedSince("\(assigned.stay) is no longer in \(assigned.bed)"))
    }
    guard let from = assigned.from, centre.state(of: from) == .vacant else {
      return [BedVacated(stay: assigned.stay, bed: assigned.bed, corrects: seq).event]
    }
    let back = BedAssigned(
      stay: assigned.stay, bed: from, from: assigned.bed, corrects: seq)
    return [back.event]
  }

  private func resumed(_ departure: StayDeparted) throws(Refusal) -> [Event] {
    guard let outline = centre.recalled.stays[departure.stay], outline.departed != nil else {
      throw .undo(.changedSince("\(departure.stay) is here again"))
    }
    if let latest = centre.recalled.latestStays[outline.person], latest.stay != outline.stay {
      throw .undo(.changedSince("the person has come back since, as \(latest.stay)"))
    }
    let resumed = StayResumed(
      stay: outline.stay, corrects: seq, person: outline.person, batch: outline.batch,
      arrived: outline.arrived, facts: outline.facts, identifiedIn: outline.identifiedIn)
    var events = [resumed.event]
    if let care = centre.recalled.earlier.care[outline.stay] {
      events.append(CareRestored(care: care, corrects: seq).event)
    }
    guard let bed = outline.bed, centre.state(of: bed) == .vacant else { return events }
    return events + [BedAssigned(stay: outline.stay, bed: bed, corrects: seq).event]
  }

  private func restored(_ event: Event) throws(Refusal) -> [Event] {
    switch event {
    case .bedHeld(let held):
      guard centre.condition(of: held.bed)?.recordedIn == seq else { return try changed(held.bed) }
      return [BedReleased(bed: held.bed, heldUntil: held.until, corrects: seq).event]
    case .bedBlocked(let blocked):
      guard centre.condition(of: blocked.bed)?.recordedIn == seq else {
        return try changed(blocked.bed)
      }
      return [BedUnblocked(bed: blocked.bed, blockedUntil: blocked.until, corrects: seq).event]
    case .bedReleased(let released):
      try centre.checkCanKeep(released.bed, until: released.heldUntil)
      let held = BedHeld(bed: released.bed, until: released.heldUntil, corrects: seq, notes: nil)
      return [held.event]
    case .bedIsolated(let isolated):
      guard centre.isolationBeds.contains(isolated.bed) else { return try changed(isolated.bed) }
      return [BedRejoined(bed: isolated.bed, corrects: seq).event]
    case .bedRejoined(let rejoined):
      guard !centre.isolationBeds.contains(rejoined.bed) else { return try changed(rejoined.bed) }
      return [BedIsolated(bed: rejoined.bed, corrects: seq).event]
    case .bedUnblocked(let unblocked):
      try centre.checkCanKeep(unblocked.bed, until: unblocked.blockedUntil)
      let blocked = BedBlocked(
        bed: unblocked.bed, until: unblocked.blockedUntil, corrects: seq, notes: nil)
      return [blocked.event]
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .bedAssigned, .bedVacated,
      .bedReserved, .logSealed, .care, .referral, .meal, .shift:
      return []
    }
  }

  private func changed(_ bed: Bed) throws(Refusal) -> [Event] {
    throw .undo(.changedSince("\(bed) was released or taken since"))
  }
}
