/// Which bed is wished for at registration.
package enum BedWish: Hashable, Sendable {
  /// The next fitting one.
  case next
  /// None for now.
  case none
  case bed(Bed)
}

/// Who arrives: somebody new, or somebody who was here before.
package enum Arriver: Hashable, Sendable {
  case new
  case known(PersonNumber)
}

/// Registers one arrival: a person begins a stay.
package struct RegisterArrival: Act {
  package static let name = "checkIn"

  package let facts: Facts
  package let identity: Identity
  package let arriver: Arriver
  package let batch: BatchNumber?
  package let bed: BedWish
  package let overriding: Override?
  /// When they arrived; nil: now.
  package let arrived: Moment?
  package let entry: EntryKind

  package init(
    facts: Facts, identity: Identity, arriver: Arriver = .new, batch: BatchNumber? = nil,
    bed: BedWish = .next, overriding: Override? = nil, arrived: Moment? = nil,
    entry: EntryKind = .handedOver
  ) {
    self.facts = facts
    self.identity = identity
    self.arriver = arriver
    self.batch = batch
    self.bed = bed
    self.overriding = overriding
    self.arrived = arrived
    self.entry = entry
  }

  package var permissions: Set<Permission> {
    Self.permissionsByName.union(overriding == nil ? [] : [.override])
  }

  package var liftingReason: LiftingReason { .given(overriding?.reason) }

  package var recollection: Recollection {
    var recollection = Recollection()
    if case .known(let person) = arriver { recollection.persons = [person] }
    if let batch { recollection.batches = [batch] }
    recollection.identityNumbersHere = identity.cnic != nil
    if identity.cnic != nil { recollection.identityNumbersSince = arrived }
    return recollection
  }

  package func decide(in centre: Centre) throws(Refusal) -> [Event] {
    let arrived = arrived ?? centre.moment
    guard arrived <= centre.moment else { throw .stay(.arrivalToCome(arrived)) }
    try checkBatch(batch, in: centre)
    try checkNotHere(arrived, in: centre)
    let arrival = ArrivalRegistered(
      stay: centre.nextStay(at: arrived), person: try person(arrived, in: centre), batch: batch,
      arrived: arrived, entry: entry.recorded, facts: facts, identity: .known(identity))
    return [arrival.event] + (try assignment(for: arrival, in: centre))
  }

  package func remarks(in centre: Centre) -> [String] {
    facts.doubts(with: identity.cnic)
      + remarks(onArrival: arrived, in: centre) + remarksOnReturn(in: centre)
      + remarksOnSmallChild(in: centre)
  }

  /// A small child hardly comes alone: the family's number brings an infant to the mother's bed,
  /// and a boy to her hall.
  private func remarksOnSmallChild(in centre: Centre) -> [String] {
    let isAlone = facts.needs.contains(.unaccompanied) || facts.needs.contains(.separated)
    let isSmall = facts.age.rawValue < centre.rules.boysWithMotherUnder
    guard isSmall, !isAlone, facts.family == nil else { return [] }
    return [
      say(
        """
        a child of \(facts.age) without a family: if the mother is here, give the child her family \
        number; if nobody is, the need “unaccompanied”
        """)
    ]
  }

  /// Somebody who had gone missing is found; somebody whose bed was kept is back.
  private func remarksOnReturn(in centre: Centre) -> [String] {
    guard case .known(let person) = arriver, let earlier = centre.recalled.latestStays[person],
      let departed = earlier.departed
    else { return [] }
    var remarks: [String] = []
    if earlier.departure == .absconded {
      remarks.append(
        say(
          """
          this person was missing since \(departed.fullText), when they absconded from stay \
          \(earlier.stay)
          """))
    }
    if let bed = centre.bedKept(for: person) {
      remarks.append(say("\(bed) was kept for them while they were in hospital"))
    }
    return remarks
  }

  /// Nobody is registered twice: neither now, nor at the time at which they are said to have come.
  private func checkNotHere(_ arrived: Moment, in centre: Centre) throws(Refusal) {
    guard let cnic = identity.cnic else { return }
    if let refusal = centre.whoHas(cnic, since: arrived) { throw .stay(refusal) }
  }

  private func person(_ arrived: Moment, in centre: Centre) throws(Refusal) -> PersonNumber {
    switch arriver {
    case .new: return PersonNumber(serial: centre.personSerial + 1)
    case .known(let person):
      guard let latest = centre.recalled.latestStays[person] else {
        throw .stay(.noSuchPerson(person))
      }
      if let here = centre.residents[latest.stay] {
        throw .stay(.alreadyHere(here.stay, here.bed))
      }
      if let departed = latest.departed, departed > arrived {
        throw .stay(.hereThen(latest.stay, from: latest.arrived, to: departed))
      }
      return person
    }
  }

  private func assignment(
    for arrival: ArrivalRegistered, in centre: Centre
  ) throws(Refusal) -> [Event] {
    let placement = Placement(centre: centre)
    let guest = Guest(facts: facts, family: arrival.familyKey, person: arrival.person)
    let events: [Event]
    switch bed {
    case .none: return []
    case .next:
      events = placement.assignment(of: placement.offer(for: guest), to: arrival.stay)
    case .bed(let wish):
      let (bed, sharing) = try placement.place(guest, in: wish, overriding: overriding)
      let assigned = BedAssigned(
        stay: arrival.stay, bed: bed, sharing: sharing, overriding: overriding)
      events = [assigned.event]
    }
    return events.isEmpty ? [] : centre.keptNoLonger(for: arrival.person) + events
  }
}

extension Centre {
  /// Why nobody who has this number can have come at a moment; nil: nobody speaks against it.
  func whoHas(_ cnic: CNIC, since arrived: Moment) -> StayRefusal? {
    if let stay = recalled.here[cnic] { return .cnicHere(cnic, stay, residents[stay]?.bed) }
    guard let then = recalled.hereSince[cnic], let departed = then.departed, departed > arrived
    else { return nil }
    return .cnicHereThen(cnic, then.stay, from: then.arrived, to: departed)
  }
}

extension ArrivalRegistered {
  var familyKey: FamilyKey? {
    facts.family.map { FamilyKey(batch: batch, day: arrived.day, number: $0) }
  }
}

extension Placement {
  /// The assignment that an offer makes; none while somebody waits.
  func assignment(of offer: Offer, to stay: StayNumber) -> [Event] {
    switch offer {
    case .bed(let bed, let sharing):
      [BedAssigned(stay: stay, bed: bed, sharing: sharing).event]
    case .waits, .officerDecides: []
    }
  }
}

extension Act {
  /// A list from before the power cut is entered late; a month late, it may be a slip of the year.
  func remarks(onArrival arrived: Moment?, in centre: Centre) -> [String] {
    guard let arrived, arrived.adding(minutes: 31 * 24 * 60) < centre.moment else { return [] }
    return [say("the arrival is put at \(arrived.fullText), long ago; if that is a slip, undo it")]
  }

  /// A batch must have been announced before anyone is registered from it.
  func checkBatch(_ number: BatchNumber?, in centre: Centre) throws(Refusal) {
    guard let number else { return }
    let batch = centre.batches[number] ?? centre.recalled.batches[number]
    guard let batch, !batch.isWithdrawn else {
      let recent = centre.batches.values.filter { !$0.isWithdrawn }.map(\.number).sorted()
      throw .batch(.noSuchBatch(number, recent: recent.suffix(3)))
    }
  }
}
