/// Who everyone is who was ever registered: for finding somebody again, kept in memory alone.
///
/// Made by noting the acts of the log in their order.
package struct Roster: Sendable {
  /// The last record that was noted.
  package private(set) var seq = 0
  private(set) var entries: [Entry] = []
  /// The entries of a word, by its sound: of names, and of fathers' names.
  private(set) var names: [String: [Int]] = [:]
  private(set) var fathers: [String: [Int]] = [:]
  private(set) var numbers: [CNIC: [Int]] = [:]
  private var places: [StayNumber: Int] = [:]
  /// The entries of a person, the latest last.
  private(set) var persons: [PersonNumber: [Int]] = [:]

  /// A stay, as it is known now.
  struct Entry: Sendable {
    let person: PersonNumber
    let stay: StayNumber
    let arrived: Moment
    var identity: Identity
    var facts: Facts
    var departed: Moment?
    var departure: DepartureKind?
    var isWithdrawn = false
  }

  package init() {}

  /// Brings an act in; one that was noted before is passed over.
  package mutating func note(_ act: StampedAct) {
    guard act.head.seq > seq else { return }
    seq = act.head.seq
    for event in act.act.events { note(event) }
  }

  /// Everything up to this record is known; what was not noted says nothing about people.
  mutating func pass(to seq: Int) { self.seq = max(self.seq, seq) }

  private mutating func note(_ event: Event) {
    switch event {
    case .arrivalRegistered(let arrival): add(arrival)
    case .registrationCorrected(let correction): correct(correction)
    case .registrationWithdrawn(let withdrawn):
      change(withdrawn.stay) { $0.isWithdrawn = true }
    case .stayDeparted(let departure):
      change(departure.stay) { ($0.departed, $0.departure) = (departure.departed, departure.kind) }
    case .stayResumed(let resumed):
      change(resumed.stay) { ($0.departed, $0.departure) = (nil, nil) }
    case .centreOpened, .batchReceived, .batchWithdrawn, .bedAssigned, .bedVacated, .bedHeld,
      .bedReleased, .bedBlocked, .bedUnblocked, .logSealed:
      break
    }
  }

  private mutating func add(_ arrival: ArrivalRegistered) {
    let place = entries.count
    entries.append(
      Entry(
        person: arrival.person, stay: arrival.stay, arrived: arrival.arrived,
        identity: arrival.identity, facts: arrival.facts))
    places[arrival.stay] = place
    persons[arrival.person, default: []].append(place)
    enter(arrival.identity, at: place)
  }

  /// Earlier spellings stay findable.
  private mutating func correct(_ correction: RegistrationCorrected) {
    guard let place = places[correction.stay] else { return }
    entries[place].identity = correction.identity
    entries[place].facts = correction.facts
    enter(correction.identity, at: place)
  }

  private mutating func enter(_ identity: Identity, at place: Int) {
    for word in Set(NameWords(identity.name.rawValue).sounds) {
      names[word, default: []].append(place)
    }
    for word in Set(NameWords(identity.fatherName?.rawValue ?? "").sounds) {
      fathers[word, default: []].append(place)
    }
    if let cnic = identity.cnic { numbers[cnic, default: []].append(place) }
  }

  private mutating func change(_ stay: StayNumber, _ body: (inout Entry) -> Void) {
    guard let place = places[stay] else { return }
    body(&entries[place])
  }
}
