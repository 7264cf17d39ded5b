/// The events that take an act back, as far as nothing has been built on it since.
struct Reversal {
  let act: StampedAct
  private(set) var centre: Centre

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

  /// Those who were moved by the act.
  var moved: Set<StayNumber> {
    Set(
      act.act.events.compactMap { event in
        switch event {
        case .bedAssigned(let assigned): assigned.stay
        case .bedVacated(let vacated): vacated.stay
        case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
          .registrationCorrected, .registrationWithdrawn, .stayDeparted, .bedHeld, .bedReleased,
          .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined, .logSealed, .care,
          .referral, .meal, .shift, .access:
          nil
        }
      })
  }

  /// Registrations first, for all that was recorded with one goes with it, and what a correction
  /// said, for by it a bed is theirs to go back to; then the last event before the one before it,
  /// each in the house that the ones after it left behind.
  func events() throws(Refusal) -> [Event] {
    var step = self
    var events: [Event] = []
    let reversed = Array(act.act.events.reversed())
    for event in reversed.filter(\.isOfRegistration) + reversed.filter({ !$0.isOfRegistration }) {
      let undone = try step.reversed(event)
      step.centre.apply(undone, at: RecordStamp(seq: seq, at: centre.moment))
      events += undone
    }
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
    case .bedVacated(let vacated): return try returned(vacated)
    case .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked, .bedIsolated, .bedRejoined:
      return try restored(event)
    case .care, .referral, .meal, .shift, .access: return try matterRestored(event)
    case .centreOpened, .batchWithdrawn, .registrationWithdrawn, .stayResumed, .bedReserved,
      .logSealed:
      return []
    }
  }

  private func withdrawn(_ received: BatchReceived) throws(Refusal) -> [Event] {
    let batch = centre.batches[received.batch]
    guard let batch, batch.registered == 0 else {
      throw .undo(
        .changedSince(say("\(batch?.registered ?? 0) people of \(received.batch) are registered")))
    }
    return [BatchWithdrawn(batch: received.batch, corrects: seq).event]
  }

  private func withdrawn(_ arrival: ArrivalRegistered) throws(Refusal) -> [Event] {
    guard centre.residents[arrival.stay] != nil else {
      throw .undo(.changedSince(say("\(arrival.stay) has left")))
    }
    return [RegistrationWithdrawn(stay: arrival.stay, corrects: seq).event]
  }

  private func earlier(than correction: RegistrationCorrected) throws(Refusal) -> [Event] {
    guard let earlier = centre.recalled.earlierRegistrations[correction.stay] else {
      throw .undo(.changedSince(say("\(correction.stay) was corrected again")))
    }
    if !moved.contains(correction.stay),
      let wrong = centre.wrongHall(of: correction.stay, with: earlier.facts)
    {
      throw .undo(.wrongHallThen(correction.stay, wrong.bed, wrong.why))
    }
    let corrected = RegistrationCorrected(
      stay: correction.stay, corrects: seq, facts: earlier.facts,
      identity: .known(earlier.identity),
      notes: nil)
    return [corrected.event]
  }

  /// Back to the bed left, if it is still free; else they wait for one.
  private func returned(_ assigned: BedAssigned) throws(Refusal) -> [Event] {
    guard centre.residents[assigned.stay]?.bed == assigned.bed else {
      throw .undo(.changedSince(say("\(assigned.stay) is no longer in \(assigned.bed)")))
    }
    guard let from = assigned.from, let place = place(of: assigned.stay, returningTo: from) else {
      return [BedVacated(stay: assigned.stay, bed: assigned.bed, corrects: seq).event]
    }
    let back = BedAssigned(
      stay: assigned.stay, bed: from, from: assigned.bed, sharing: place.sharing, corrects: seq)
    return [back.event]
  }

  /// Back to the bed that a correction took from them, if it is still free; else they wait on.
  private func returned(_ vacated: BedVacated) throws(Refusal) -> [Event] {
    guard let resident = centre.residents[vacated.stay], resident.bed == nil else {
      throw .undo(.changedSince(say("\(vacated.stay) has been given a bed, or has left")))
    }
    guard let place = place(of: vacated.stay, returningTo: vacated.bed) else { return [] }
    let back = BedAssigned(
      stay: vacated.stay, bed: vacated.bed, sharing: place.sharing, corrects: seq)
    return [back.event]
  }

  private func place(
    of stay: StayNumber, returningTo bed: Bed
  ) -> (bed: Bed, sharing: StayNumber?)? {
    guard let resident = centre.residents[stay] else { return nil }
    return Placement(centre: centre).place(of: Guest(resident), returningTo: bed)
  }

  private func resumed(_ departure: StayDeparted) throws(Refusal) -> [Event] {
    guard let outline = centre.recalled.stays[departure.stay], outline.departed != nil else {
      throw .undo(.changedSince(say("\(departure.stay) is here again")))
    }
    if let latest = centre.recalled.latestStays[outline.person], latest.stay != outline.stay {
      throw .undo(.changedSince(say("the person has come back since, as \(latest.stay)")))
    }
    let resumed = StayResumed(
      stay: outline.stay, corrects: seq, person: outline.person, batch: outline.batch,
      arrived: outline.arrived, entry: outline.entry.recorded, facts: outline.facts,
      identifiedIn: outline.identifiedIn)
    var events = [resumed.event]
    if let care = centre.recalled.earlier.care[outline.stay] {
      events.append(CareRestored(care: care, corrects: seq).event)
    }
    if let safeguard = centre.recalled.earlier.safeguards[outline.stay] {
      events.append(SafeguardRestored(state: safeguard, corrects: seq).event)
    }
    return events + bedAgain(for: outline, after: events)
  }

  /// The bed that they had, if it is still theirs to have; a bed kept for them is kept no longer.
  private func bedAgain(for outline: StayOutline, after events: [Event]) -> [Event] {
    guard let bed = outline.bed else { return [] }
    var step = self
    step.centre.apply(events, at: RecordStamp(seq: seq, at: centre.moment))
    guard let place = step.place(of: outline.stay, returningTo: bed) else { return [] }
    let assigned = BedAssigned(
      stay: outline.stay, bed: bed, sharing: place.sharing, corrects: seq)
    return centre.keptNoLonger(for: outline.person) + [assigned.event]
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
      if let person = released.keptFor { return keptAgain(released, for: person) }
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
      .bedReserved, .logSealed, .care, .referral, .meal, .shift, .access:
      return []
    }
  }

  /// A bed is kept again for somebody in hospital, if it is still free and the time not over.
  private func keptAgain(_ released: BedReleased, for person: PersonNumber) -> [Event] {
    guard released.heldUntil > centre.moment, centre.state(of: released.bed) == .vacant else {
      return []
    }
    let kept = BedReserved(
      bed: released.bed, until: released.heldUntil, person: person, corrects: seq)
    return [kept.event]
  }

  private func changed(_ bed: Bed) throws(Refusal) -> [Event] {
    throw .undo(.changedSince(say("\(bed) was released or taken since")))
  }
}

extension Event {
  fileprivate var isOfRegistration: Bool {
    if case .arrivalRegistered = self { return true }
    if case .registrationCorrected = self { return true }
    return false
  }
}
