/// Everyone who was ever here, in memory alone: for finding people, and for knowing them again.
///
/// Made by noting the acts of the log in their order. There are two ways of asking:
/// ``find(_:limit:as:)`` and ``lookAlikes(_:at:limit:as:)``. A corrected name is known as corrected
/// alone: a spelling or number that was a mistake finds nobody.
package struct Register: Sendable {
  /// The last record that was noted.
  package private(set) var seq = 0
  /// Every stay in the order of registration.
  private(set) var entries: [RegisterEntry] = []
  /// What else is known of each, in the same order.
  private(set) var particulars: [StayParticulars] = []
  private(set) var names = NameList()
  private(set) var backgrounds = Interned<Background>()
  private(set) var phoneForms = Interned<PhoneForm>()
  /// What is known of few, by the place of their stay.
  private(set) var rarities: [Int: RareIdentity] = [:]
  /// How many stays count.
  package private(set) var count = 0
  /// Where the stays of each year stand.
  private var places: [Int: SerialPlaces] = [:]
  /// The latest stay of each person.
  private var latest = SerialPlaces()

  package init() {}

  /// Brings an act in; one that was noted before is passed over.
  package mutating func note(_ act: StampedAct) {
    note(act.act.events, in: act.head.seq)
  }

  /// Brings in what a record says of people.
  package mutating func note(_ act: PeopleAct, in seq: Int) {
    note(act.news, in: seq)
  }

  mutating func note(_ events: [Event], in seq: Int) {
    note(events.compactMap { PersonNews($0) }, in: seq)
  }

  mutating func note(_ news: [PersonNews], in seq: Int) {
    guard seq > self.seq else { return }
    for news in news { note(news) }
    pass(to: seq)
  }

  /// Everything up to this record is known; what was not noted says nothing about people.
  mutating func pass(to seq: Int) { self.seq = max(self.seq, seq) }

  private mutating func note(_ news: PersonNews) {
    switch news {
    case .arrived(let stay, let person, let arrived, let facts, let identity):
      let (place, earlier) = (entries.count, latest[person.serial])
      if let earlier { entries[earlier].isLast = false }
      entries.append(RegisterEntry(stay, person, facts.sex, earlier: earlier))
      particulars.append(StayParticulars(arrived: arrived, age: facts.age))
      places[stay.year, default: SerialPlaces()][stay.serial] = place
      latest[person.serial] = place
      count += 1
      enter(facts, identity.content, at: place)
    case .corrected(let stay, let facts, let identity):
      guard let place = place(of: stay) else { return }
      leave(at: place)
      enter(facts, identity.content, at: place)
    case .withdrawn(let stay): withdraw(stay)
    case .departed(let stay, let departed, let kind):
      guard let place = place(of: stay) else { return }
      particulars[place].departed = PackedMoment(departed)
      setDeparture(kind, at: place)
    case .resumed(let stay):
      guard let place = place(of: stay) else { return }
      setDeparture(nil, at: place)
    }
  }

  /// Nothing is kept of who it was.
  private mutating func withdraw(_ stay: StayNumber) {
    guard let place = place(of: stay) else { return }
    places[stay.year]?[stay.serial] = nil
    leave(at: place)
    entries[place].isWithdrawn = true
    count -= 1
  }

  private mutating func setDeparture(_ kind: DepartureKind?, at place: Int) {
    particulars[place].departure = kind
    entries[place].isHere = kind == nil
  }

  private mutating func enter(_ facts: Facts, _ identity: Identity?, at place: Int) {
    entries[place].sex = facts.sex
    (particulars[place].age, particulars[place].family) = (facts.age, facts.family)
    particulars[place].background = backgrounds.place(of: Background(facts))
    guard let identity else { return }
    entries[place].names = names.enter(
      identity.name.rawValue, father: identity.fatherName?.rawValue)
    rarities[place] = RareIdentity(identity)
    if let cnic = identity.cnic { entries[place].cnic = BareDigits(cnic.number) }
    guard let phone = identity.phone?.rawValue else { return }
    let digits = BareDigits(FindQuery.bareDigits(phone)) ?? .none
    entries[place].phone = digits
    particulars[place].phoneForm = phoneForms.place(of: PhoneForm(phone, digits))
  }

  private mutating func leave(at place: Int) {
    names.leave(entries[place].names)
    entries[place].names = NameSpan()
    (entries[place].cnic, entries[place].phone) = (.none, .none)
    rarities[place] = nil
    particulars[place].phoneForm = -1
  }

  /// Where a stay stands; nil for one that is unknown or withdrawn.
  func place(of stay: StayNumber) -> Int? { places[stay.year]?[stay.serial] }

  /// Where the last of a person's stays stands, be it withdrawn.
  func lastPlace(of person: PersonNumber) -> Int? { latest[person.serial] }
}
