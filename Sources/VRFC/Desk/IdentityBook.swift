/// Who the people of the records are: read from the log when asked for, and kept in memory alone.
struct IdentityBook {
  /// For each stay, who it was by the records that say so.
  private var identities: [StayNumber: [Int: Identity]] = [:]
  private var numbers: [CNIC: StayNumber]?
  /// The last person of whom the numbers know.
  private var lastPerson = 0

  /// The identity that record `seq` gives a stay.
  /// - Parameter read: reads a record; asked only for what is not known yet.
  mutating func identity(
    of stay: StayNumber, in seq: Int, read: (Int) throws -> RecordedAct
  ) throws -> Identity? {
    if let known = identities[stay]?[seq] { return known }
    keep(try read(seq).events, in: seq)
    return identities[stay]?[seq]
  }

  /// Takes in what has just happened: who it was, and whose number is now here or no longer so.
  mutating func note(_ events: [Event], in seq: Int) {
    keep(events, in: seq)
    for event in events {
      switch event {
      case .arrivalRegistered(let arrival):
        // Somebody who was here before may have given a number then.
        if arrival.person.serial <= lastPerson { numbers = nil }
        lastPerson = max(lastPerson, arrival.person.serial)
        if let cnic = arrival.identity.content?.cnic { numbers?[cnic] = arrival.stay }
      case .registrationCorrected, .registrationWithdrawn, .stayResumed: numbers = nil
      case .stayDeparted(let departure): forget(departure.stay)
      case .centreOpened, .batchReceived, .batchWithdrawn, .bedAssigned, .bedVacated, .bedHeld,
        .bedReleased, .bedBlocked, .bedUnblocked, .bedReserved, .bedIsolated, .bedRejoined,
        .logSealed,
        .care, .referral, .meal, .shift, .access:
        break
      }
    }
  }

  /// Keeps who a record says that somebody was, so that it need not be read again. The record may
  /// be of years ago: it says nothing of who is here.
  private mutating func keep(_ events: [Event], in seq: Int) {
    for event in events {
      if case .arrivalRegistered(let arrival) = event {
        identities[arrival.stay, default: [:]][seq] = arrival.identity.content
      }
      if case .registrationCorrected(let correction) = event {
        identities[correction.stay, default: [:]][seq] = correction.identity.content
      }
    }
  }

  /// The CNIC numbers of everyone here, by what is known of them, also from earlier stays.
  mutating func numbersHere(
    _ centre: Centre,
    earlier: () throws -> [(here: StayNumber, earlier: StayNumber, seq: Int)],
    read: (Int) throws -> RecordedAct
  ) throws -> [CNIC: StayNumber] {
    if let numbers { return numbers }
    var found: [CNIC: StayNumber] = [:]
    for (here, stay, seq) in try earlier() {
      let identity = try identity(of: stay, in: seq, read: read)
      if let cnic = identity?.cnic { found[cnic] = here }
    }
    for resident in centre.residents.values {
      let identity = try identity(of: resident.stay, in: resident.identifiedIn, read: read)
      if let cnic = identity?.cnic { found[cnic] = resident.stay }
    }
    (numbers, lastPerson) = (found, centre.personSerial)
    return found
  }

  /// Whoever has left no longer stands in the way of registering the number.
  private mutating func forget(_ stay: StayNumber) {
    identities[stay] = nil
    numbers = numbers?.filter { $0.value != stay }
  }
}
