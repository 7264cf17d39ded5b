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
  /// What is known of each, in the same order.
  private(set) var stays: [RegisteredStay] = []
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
    entries.append(RegisterEntry(stay, place: Int32(place), earlier: latest[stay.person]))
    stays.append(stay)
    places[stay.stay] = Int32(place)
    latest[stay.person] = Int32(place)
    count += 1
    enter(at: place)
  }

  private mutating func correct(_ stay: StayNumber, _ facts: Facts, _ identity: Identity?) {
    guard let place = places[stay].map(Int.init) else { return }
    leave(at: place)
    (stays[place].identity, stays[place].facts) = (identity, facts)
    entries[place].sex = facts.sex
    enter(at: place)
  }

  /// Nothing is kept of who it was.
  private mutating func withdraw(_ stay: StayNumber) {
    guard let place = places.removeValue(forKey: stay).map(Int.init) else { return }
    leave(at: place)
    entries[place].isWithdrawn = true
    stays[place].identity = nil
    count -= 1
  }

  private mutating func change(_ stay: StayNumber, _ body: (inout RegisteredStay) -> Void) {
    guard let place = places[stay].map(Int.init) else { return }
    body(&stays[place])
    entries[place].isHere = stays[place].departed == nil
  }

  private mutating func enter(at place: Int) {
    guard let identity = stays[place].identity else { return }
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

  /// Everybody who fits, by the best of their stays; each once, with the latest stay.
  ///
  /// - Parameters:
  ///   - score: of a stay that is searched in full; nought: it does not fit.
  ///   - hidden: of one of which no more may be told than that.
  func matches(
    as view: FindView, score: (RegisterEntry) -> Int, hidden: (RegisterEntry) -> Int
  ) -> [(stay: RegisteredStay, match: RegisterMatch)] {
    var best: [PersonNumber: RegisterMatch] = [:]
    for entry in entries where !entry.isWithdrawn {
      let treatment = view.treatment(of: entry)
      let score =
        switch treatment {
        case .inFull: score(entry)
        case .byWholeWords: hidden(entry)
        case .passedOver: 0
        }
      guard score > 0 else { continue }
      let match = RegisterMatch(
        matched: entry, score: score, isInFull: treatment == .inFull)
      if best[entry.person].map(match.isBetter) ?? true { best[entry.person] = match }
    }
    return best.compactMap { person, match in
      latestStay(of: person).map { (stay: $0, match: match) }
    }
  }

  /// In how many names each word occurs, of those that are searched in full: by what it weighs, a
  /// search would else tell of the names that are hidden.
  func wordCounts(as view: FindView) -> (counts: [Int32], stays: Int) {
    if case .whole = view { return (names.frequencies, count) }
    var counts = [Int32](repeating: 0, count: names.words.count)
    var stays = 0
    for entry in entries where !entry.isWithdrawn && view.treatment(of: entry) == .inFull {
      stays += 1
      for span in [entry.name, entry.fatherName] {
        let places = names[span]
        for index in places.indices where !places[..<index].contains(places[index]) {
          counts[Int(places[index])] += 1
        }
      }
    }
    return (counts, stays)
  }

  private func latestStay(of person: PersonNumber) -> RegisteredStay? {
    var place = latest[person]
    while let known = place {
      let entry = entries[Int(known)]
      if !entry.isWithdrawn { return stays[Int(known)] }
      place = entry.earlier
    }
    return nil
  }
}
