/// One row of a manifest.
package struct ManifestEntry: Hashable, Sendable {
  /// Its line in the file, for refusals.
  package let line: Int
  package let facts: Facts
  package let identity: Identity

  package init(line: Int, facts: Facts, identity: Identity) {
    self.line = line
    self.facts = facts
    self.identity = identity
  }
}

/// Registers a whole manifest: all rows in one record, or none.
package struct RegisterManifest: Act {
  package static let name = "import"

  /// Whether those on the manifest get beds now.
  package enum Beds: String, CaseIterable, Hashable, Sendable {
    /// The next fitting ones; those for whom none is free wait.
    case auto
    case none
  }

  package let entries: [ManifestEntry]
  package let batch: BatchNumber?
  package let arrived: Moment?
  package let beds: Beds

  package init(entries: [ManifestEntry], batch: BatchNumber?, arrived: Moment?, beds: Beds) {
    self.entries = entries
    self.batch = batch
    self.arrived = arrived
    self.beds = beds
  }

  package var recollection: Recollection {
    var recollection = Recollection()
    if let batch { recollection.batches = [batch] }
    recollection.identityNumbersHere = entries.contains { $0.identity.cnic != nil }
    if recollection.identityNumbersHere { recollection.identityNumbersSince = arrived }
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let arrived = arrived ?? centre.moment
    guard arrived <= centre.moment else { throw .stay(.arrivalToCome(arrived)) }
    try checkBatch(batch, in: centre)
    let refusals = refusals(in: centre)
    guard refusals.isEmpty else { throw .manifest(refusals) }
    var planned = centre
    let stamp = RecordStamp(seq: 0, at: centre.moment)
    var arrivals: [Event] = []
    var stays: [(StayNumber, Guest)] = []
    for entry in entries {
      let arrival = ArrivalRegistered(
        stay: planned.nextStay(at: arrived), person: PersonNumber(serial: planned.personSerial + 1),
        batch: batch, arrived: arrived, facts: entry.facts, identity: .known(entry.identity))
      planned.apply([arrival.event], at: stamp)
      arrivals.append(arrival.event)
      stays.append(
        (arrival.stay, Guest(facts: entry.facts, family: arrival.familyKey, stay: arrival.stay)))
    }
    return arrivals + (beds == .none ? [] : assignments(for: stays, in: &planned))
  }

  package func remarks(in centre: Centre) -> [String] { remarks(onArrival: arrived, in: centre) }

  /// Women first, so that a child finds its mother placed.
  private func assignments(
    for stays: [(stay: StayNumber, guest: Guest)], in planned: inout Centre
  ) -> [Event] {
    let mothersFirst =
      stays.filter { $0.guest.facts.sex == .female && !$0.guest.facts.age.isChild }
      + stays.filter { $0.guest.facts.sex != .female || $0.guest.facts.age.isChild }
    var events: [Event] = []
    for (stay, guest) in mothersFirst {
      let placement = Placement(centre: planned)
      let assigned = placement.assignment(of: placement.offer(for: guest), to: stay)
      planned.apply(assigned, at: RecordStamp(seq: 0, at: planned.moment))
      events += assigned
    }
    return events
  }

  /// Nobody is registered twice: not in the file, and not if they are here.
  private func refusals(in centre: Centre) -> [ManifestRefusal] {
    var lines: [CNIC: Int] = [:]
    return entries.compactMap { entry in
      guard let cnic = entry.identity.cnic else { return nil }
      let refusal: StayRefusal
      if let line = lines[cnic] {
        refusal = .cnicTwice(cnic, line: line)
      } else if let known = centre.whoHas(cnic, since: arrived ?? centre.moment) {
        refusal = known
      } else {
        lines[cnic] = entry.line
        return nil
      }
      return ManifestRefusal(line: entry.line, column: "cnic", refusal: refusal)
    }
  }
}
