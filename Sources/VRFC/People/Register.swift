/// Everyone who was ever here, in memory alone: for finding people, and for knowing them again.
///
/// Made by noting the acts of the log in their order. There are two ways of asking:
/// ``find(_:limit:where:)`` and ``lookAlikes(_:at:limit:)``. A corrected name is known as corrected
/// alone: a spelling or number that was a mistake finds nobody.
package struct Register: Sendable {
  /// The last record that was noted.
  package private(set) var seq = 0
  /// Every stay in the order of registration.
  private(set) var entries: [RegisterEntry] = []
  private(set) var names = NameList()
  /// How many stays count.
  package private(set) var count = 0
  private var places: [StayNumber: Int32] = [:]
  /// The latest entry of each person.
  private var latest: [PersonNumber: Int32] = [:]

  package init() {}

  /// Brings an act in; one that was noted before is passed over.
  package mutating func note(_ act: StampedAct) {
    note(act.act.events, in: act.head.seq)
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
      add(
        RegisteredStay(
          stay: stay, person: person, arrived: arrived, facts: facts, identity: identity.content))
    case .corrected(let stay, let facts, let identity): correct(stay, facts, identity.content)
    case .withdrawn(let stay): withdraw(stay)
    case .departed(let stay, let departed, let kind):
      change(stay) { ($0.departed, $0.departure) = (departed, kind) }
    case .resumed(let stay): change(stay) { ($0.departed, $0.departure) = (nil, nil) }
    }
  }

  private mutating func add(_ stay: RegisteredStay) {
    let place = entries.count
    entries.append(RegisterEntry(stay, earlier: latest[stay.person]))
    places[stay.stay] = Int32(place)
    latest[stay.person] = Int32(place)
    count += 1
    enter(at: place)
  }

  private mutating func correct(_ stay: StayNumber, _ facts: Facts, _ identity: Identity?) {
    guard let place = places[stay].map(Int.init) else { return }
    leave(at: place)
    entries[place].stay.identity = identity
    entries[place].stay.facts = facts
    enter(at: place)
  }

  /// Nothing is kept of who it was.
  private mutating func withdraw(_ stay: StayNumber) {
    guard let place = places.removeValue(forKey: stay).map(Int.init) else { return }
    leave(at: place)
    entries[place].isWithdrawn = true
    entries[place].stay.identity = nil
    count -= 1
  }

  private mutating func change(_ stay: StayNumber, _ body: (inout RegisteredStay) -> Void) {
    guard let place = places[stay].map(Int.init) else { return }
    body(&entries[place].stay)
  }

  private mutating func enter(at place: Int) {
    guard let identity = entries[place].stay.identity else { return }
    entries[place].name = names.enter(identity.name.rawValue)
    entries[place].fatherName = names.enter(identity.fatherName?.rawValue ?? "")
    entries[place].numbers = (
      identity.cnic.flatMap { UInt64($0.digits) } ?? 0,
      identity.phone.flatMap { UInt64(FindQuery.bareDigits($0.rawValue)) } ?? 0
    )
  }

  private mutating func leave(at place: Int) {
    names.leave(entries[place].name)
    names.leave(entries[place].fatherName)
    (entries[place].name, entries[place].fatherName) = (WordSpan(), WordSpan())
    entries[place].numbers = (0, 0)
  }

  /// Everybody who has a score, by the best of their stays; each once, with the latest stay.
  ///
  /// - Parameter score: of one stay; nought: it does not fit.
  func scored(by score: (RegisterEntry) -> Int) -> [(stay: RegisteredStay, score: Int)] {
    var best: [PersonNumber: Int] = [:]
    for entry in entries where !entry.isWithdrawn {
      let score = score(entry)
      if score > 0 { best[entry.stay.person] = max(best[entry.stay.person] ?? 0, score) }
    }
    return best.compactMap { person, score in
      latestStay(of: person).map { (stay: $0, score: score) }
    }
  }

  private func latestStay(of person: PersonNumber) -> RegisteredStay? {
    var place = latest[person]
    while let known = place {
      let entry = entries[Int(known)]
      if !entry.isWithdrawn { return entry.stay }
      place = entry.earlier
    }
    return nil
  }
}
