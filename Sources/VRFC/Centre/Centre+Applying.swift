extension Centre {
  /// The centre after an act. Never refuses: what is recorded has happened.
  package mutating func apply(_ events: [Event], at stamp: RecordStamp) {
    for event in events { apply(event, at: stamp) }
  }

  private mutating func apply(_ event: Event, at stamp: RecordStamp) {
    let kept = event.safeguards(
      known: { residents[$0]?.safeguard ?? missing[$0] }, missing: { Array(missing.values) })
    change(event, at: stamp)
    for safeguard in kept {
      residents[safeguard.stay]?.safeguard = safeguard
      missing[safeguard.stay] = safeguard.isOpen ? safeguard : nil
    }
  }

  private mutating func change(_ event: Event, at stamp: RecordStamp) {
    switch event {
    case .centreOpened(let opened): charter = opened
    case .batchReceived(let received): keep(Batch(received: received, registered: 0))
    case .batchWithdrawn(let withdrawn): batches[withdrawn.batch]?.isWithdrawn = true
    case .arrivalRegistered(let arrival): register(arrival, at: stamp)
    case .registrationCorrected(let correction):
      residents[correction.stay]?.facts = correction.facts
      residents[correction.stay]?.identifiedIn = stamp.seq
    case .registrationWithdrawn(let withdrawn): withdraw(withdrawn.stay)
    case .stayDeparted(let departure): remove(departure.stay)
    case .stayResumed(let resumed): resume(resumed, at: stamp)
    case .logSealed: break
    case .care(let event): apply(event.body)
    case .referral(let event): apply(event.body)
    case .meal(let event): apply(event.body, at: stamp)
    case .shift(let event): apply(event)
    case .access(let event): apply(event, at: stamp)
    case .bedAssigned, .bedVacated, .bedHeld, .bedReleased, .bedBlocked, .bedUnblocked,
      .bedReserved,
      .bedIsolated, .bedRejoined:
      applyToBeds(event, at: stamp)
    }
  }

  private mutating func applyToBeds(_ event: Event, at stamp: RecordStamp) {
    switch event {
    case .bedAssigned(let assigned): place(assigned.stay, in: assigned.bed)
    case .bedVacated(let vacated): place(vacated.stay, in: nil)
    case .bedHeld(let held):
      conditions[held.bed] = BedCondition(kind: .held, until: held.until, recordedIn: stamp.seq)
    case .bedBlocked(let blocked):
      conditions[blocked.bed] = BedCondition(
        kind: .blocked, until: blocked.until, recordedIn: stamp.seq)
    case .bedReleased(let released): conditions[released.bed] = nil
    case .bedUnblocked(let unblocked): conditions[unblocked.bed] = nil
    case .bedReserved(let kept):
      conditions[kept.bed] = BedCondition(
        kind: .held, until: kept.until, recordedIn: stamp.seq, keptFor: kept.person)
    case .bedIsolated(let isolated): isolationBeds.insert(isolated.bed)
    case .bedRejoined(let rejoined): isolationBeds.remove(rejoined.bed)
    case .centreOpened, .batchReceived, .batchWithdrawn, .arrivalRegistered, .stayResumed,
      .registrationCorrected, .registrationWithdrawn, .stayDeparted, .logSealed, .care,
      .referral, .meal, .shift, .access:
      break
    }
  }

  private mutating func register(_ arrival: ArrivalRegistered, at stamp: RecordStamp) {
    residents[arrival.stay] = Resident(
      stay: arrival.stay, person: arrival.person, batch: arrival.batch, arrived: arrival.arrived,
      entry: arrival.entry ?? .handedOver, facts: arrival.facts, identifiedIn: stamp.seq)
    let year = arrival.stay.year
    staySerials[year] = max(staySerials[year] ?? 0, arrival.stay.serial)
    personSerial = max(personSerial, arrival.person.serial)
    if let batch = arrival.batch { batches[batch]?.registered += 1 }
  }

  private mutating func withdraw(_ stay: StayNumber) {
    if let batch = residents[stay]?.batch { batches[batch]?.registered -= 1 }
    remove(stay)
  }

  private mutating func resume(_ resumed: StayResumed, at stamp: RecordStamp) {
    residents[resumed.stay] = Resident(
      stay: resumed.stay, person: resumed.person, batch: resumed.batch, arrived: resumed.arrived,
      entry: resumed.entry ?? .handedOver, facts: resumed.facts, identifiedIn: resumed.identifiedIn)
  }

  private mutating func remove(_ stay: StayNumber) {
    place(stay, in: nil)
    residents[stay] = nil
  }

  private mutating func place(_ stay: StayNumber, in bed: Bed?) {
    guard let resident = residents[stay] else { return }
    if let left = resident.bed {
      occupants[left]?.removeAll { $0 == stay }
      if occupants[left]?.isEmpty == true { occupants[left] = nil }
    }
    residents[stay]?.bed = bed
    if let bed { occupants[bed, default: []].append(stay) }
  }

  private mutating func keep(_ batch: Batch) {
    batches[batch.number] = batch
    if batches.count > Centre.recentBatches, let oldest = batches.keys.min() {
      batches[oldest] = nil
    }
  }
}
