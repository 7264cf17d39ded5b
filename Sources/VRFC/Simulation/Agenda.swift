/// What is to be done in a simulated centre, and when.
struct Agenda {
  private struct Entry {
    let at: Moment
    /// Errands of the same moment are done in the order in which they were noted.
    let order: Int
    let errand: SimulatedErrand

    func isBefore(_ other: Entry) -> Bool {
      (at.milliseconds, order) < (other.at.milliseconds, other.order)
    }
  }

  /// The next one last.
  private var entries: [Entry] = []
  private var noted = 0

  mutating func note(_ errand: SimulatedErrand, at moment: Moment) {
    let entry = Entry(at: moment, order: noted, errand: errand)
    noted += 1
    var (low, high) = (0, entries.count)
    while low < high {
      let middle = (low + high) / 2
      if entry.isBefore(entries[middle]) { low = middle + 1 } else { high = middle }
    }
    entries.insert(entry, at: low)
  }

  /// Takes the next errand, if it is due before `end`.
  mutating func next(before end: Moment) -> (at: Moment, errand: SimulatedErrand)? {
    guard let entry = entries.last, entry.at < end else { return nil }
    entries.removeLast()
    return (entry.at, entry.errand)
  }
}

/// Something that somebody at a simulated centre sets out to do.
enum SimulatedErrand {
  /// A batch is handed over at the gate; so many of it will be registered.
  case receive(arrivals: Int)
  case register(Registration)
  case importManifest([Party], batch: BatchNumber, relieved: Moment)
  /// A duty officer finds a bed for somebody whom the program never places.
  case decideOnBed(StayNumber)
  /// Those whose time has come leave in the course of the day.
  case seeOff
  /// When more come than there is room for, a convoy leaves.
  case relieve
  case leave(group: Int, Leaving)
  /// Parties leave together, as one record.
  case convoy(groups: [Int], Leaving)
  /// Beds are set apart for those who must sleep apart.
  case setApart
  /// Health staff see those of a batch who were not seen yet.
  case seeToHealth(of: BatchNumber)
  /// Somebody who slept apart is well again.
  case wellAgain(StayNumber)
  case screen(StayNumber)
  /// An officer answers for a child without a guardian, and child protection hears of it.
  case protect(StayNumber)
  /// Somebody comes back from hospital.
  case comeBack(Patient)
  /// Beds for those who wait and those on the floor.
  case settle
  /// Places on the floor for those who still wait at night.
  case bedDown
  case move(StayNumber)
  case correct(StayNumber)
  case block
  case unblock(Bed)
  case hold
  case release(Bed)
  case refer(StayNumber, Assistance)
  case answer(ReferralNumber, ReferralStatus)
  /// One shift leaves, the next one comes.
  case handOver
}

/// Somebody comes to a desk.
struct Registration {
  let party: Party
  /// Tells one party from another in this simulation.
  let group: Int
  /// Which one of the party.
  let member: Int
  let batch: BatchNumber
  /// The desk's number, from nought.
  let desk: Int
}

/// How somebody leaves.
struct Leaving {
  let kind: DepartureKind
  /// Where to; nil: nobody wrote it down.
  let destination: Note?
}

/// Somebody in hospital who will come back.
struct Patient {
  let person: InventedPerson
  let number: PersonNumber
  let left: Moment
}
