@testable import VRFC

/// The register as plainly as it can be written: everyone in a list, and every stay held against a
/// query by itself. Slow, and therefore right.
struct PlainRegister {
  struct Stay {
    var shown: RegisteredStay
    var isWithdrawn = false
    /// The words of the name and of the father's.
    private(set) var names: [[NameWord]] = []
    private(set) var numbers: [String] = []

    /// The stay with what it is searched by.
    var read: Stay {
      var stay = self
      stay.names = [shown.identity?.name.rawValue, shown.identity?.fatherName?.rawValue].map {
        Folding.words($0 ?? "").prefix(64).map(NameWord.init)
      }
      stay.numbers = [shown.identity?.cnic?.rawValue, shown.identity?.phone?.rawValue]
        .compactMap { $0 }.map(FindQuery.bareDigits)
      return stay
    }
  }

  private(set) var stays: [Stay] = []

  mutating func note(_ event: Event) {
    switch PersonNews(event) {
    case .arrived(let stay, let person, let arrived, let facts, let identity):
      stays.append(
        Stay(
          shown: RegisteredStay(
            stay: stay, person: person, arrived: arrived, facts: facts, identity: identity.content,
            departed: nil, departure: nil)
        ).read)
    case .corrected(let stay, let facts, let identity):
      change(stay) { ($0.shown.facts, $0.shown.identity) = (facts, identity.content) }
    case .withdrawn(let stay): change(stay) { ($0.isWithdrawn, $0.shown.identity) = (true, nil) }
    case .departed(let stay, let departed, let kind):
      change(stay) { ($0.shown.departed, $0.shown.departure) = (departed, kind) }
    case .resumed(let stay):
      change(stay) { ($0.shown.departed, $0.shown.departure) = (nil, nil) }
    case nil: break
    }
  }

  private mutating func change(_ number: StayNumber, _ body: (inout Stay) -> Void) {
    for place in stays.indices
    where stays[place].shown.stay == number && !stays[place].isWithdrawn {
      body(&stays[place])
      stays[place] = stays[place].read
    }
  }

  var present: ShownStays {
    ShownStays(stays.filter { !$0.isWithdrawn && $0.shown.departed == nil }.map(\.shown.stay))
  }

  // MARK: Finding

  func find(_ text: String, limit: Int, as view: FindView) -> [FoundPerson] {
    let query = FindQuery(text)
    if query.isEmpty { return [] }
    let scoring = PlainScoring(query, in: stays, weighedBy: inFull(view))
    var masked = 0
    return people(view, full: scoring.score, hidden: scoring.hiddenScore)
      .sorted { ($1.score, $1.stay.stay) < ($0.score, $0.stay.stay) }
      .filter { person in
        masked += person.isMasked ? 1 : 0
        return !person.isMasked || masked <= 5
      }
      .prefix(limit).map { $0 }
  }

  private func inFull(_ view: FindView) -> [Stay] {
    stays.filter { !$0.isWithdrawn && PlainRegister.isOpen($0, view) }
  }

  private static func isOpen(_ stay: Stay, _ view: FindView) -> Bool {
    switch view {
    case .whole: true
    case .only(let open), .masked(let open):
      open.stays.contains(stay.shown.stay) || open.persons.contains(stay.shown.person)
    }
  }

  /// Everybody who fits, by the best of their stays.
  func people(
    _ view: FindView, full: (Stay) -> Int, hidden: (Stay) -> Int
  ) -> [FoundPerson] {
    let counted = stays.filter { !$0.isWithdrawn }
    return Dictionary(grouping: counted, by: \.shown.person).values.compactMap { theirs in
      let fits = theirs.compactMap { stay -> (rank: [Int], stay: Stay, score: Int)? in
        let isOpen = PlainRegister.isOpen(stay, view)
        if case .only = view, !isOpen { return nil }
        let score = isOpen ? full(stay) : hidden(stay)
        let number = stay.shown.stay
        let isHere = stay.shown.departed == nil
        return score == 0
          ? nil
          : ([isOpen ? 1 : 0, score, isHere ? 1 : 0, number.year, number.serial], stay, score)
      }
      guard let best = fits.max(by: { $0.rank.lexicographicallyPrecedes($1.rank) }),
        let latest = theirs.last
      else { return nil }
      var shown = latest.shown
      if best.rank[0] == 0 { shown.identity = shown.identity?.masked }
      return FoundPerson(
        stay: shown, matched: best.stay.shown.stay, isOver: best.stay.shown.departed != nil,
        score: best.score, isMasked: best.rank[0] == 0)
    }
  }

  // MARK: Knowing again

  func lookAlikes(
    _ query: LookAlikes.Query, at moment: Moment, limit: Int, as view: FindView
  ) -> [LookAlike] {
    let score = { (stay: Stay) in PlainLikeness(query: query, moment: moment).score(stay) }
    return people(view, full: score, hidden: { LookAlikes.band(score($0)) })
      .sorted { ($1.score, $0.stay.stay) < ($0.score, $1.stay.stay) }
      .compactMap { found in
        found.identity.map { identity in
          let stay = found.stay
          return LookAlike(
            person: stay.person, stay: stay.stay, identity: identity, facts: stay.facts,
            arrived: stay.arrived, departed: stay.departed, departure: stay.departure,
            score: found.score, matched: found.matched, isMasked: found.isMasked)
        }
      }.prefix(limit).map { $0 }
  }
}

/// The rules by which a stay fits a form.
struct PlainLikeness {
  let query: LookAlikes.Query
  let moment: Moment

  func score(_ stay: PlainRegister.Stay) -> Int {
    if let asked = query.cnic, let cnic = stay.shown.identity?.cnic {
      return asked == cnic ? 100 : 0
    }
    let facts = stay.shown.facts
    if let sex = query.sex, sex != facts.sex { return 0 }
    let name = alike(query.name, stay.names[0])
    let father = alike(query.fatherName, stay.names[1])
    guard name >= 0.7, father >= 0.6 else { return 0 }
    var points: Float = 0
    if let asked = query.district, let theirs = facts.district {
      points += asked == theirs ? 15 : 0
    } else {
      points += 8
    }
    if let age = query.age {
      let years = moment.day.year - stay.shown.arrived.day.year
      let apart = abs(facts.age.rawValue + years - age.rawValue)
      points += apart <= 2 ? 15 : apart <= 5 ? 8 : 0
    } else {
      points += 8
    }
    let score = min(99, Int((45 * name + 25 * father + points).rounded()))
    return score >= 70 ? score : 0
  }

  private func alike(_ asked: String, _ words: [NameWord]) -> Float {
    let asked = Folding.words(asked).prefix(64).map(NameWord.init).filter(\.isName)
    if asked.isEmpty { return 0 }
    var used: Set<Int> = []
    var sum: Float = 0
    for typed in asked {
      var (best, place) = (0 as Float, nil as Int?)
      for (offset, word) in words.enumerated() where !used.contains(offset) {
        let value = typed.likeness(to: word)
        if value > best { (best, place) = (value, offset) }
      }
      sum += best
      if let place { used.insert(place) }
    }
    return 2 * sum / Float(max(1, asked.count + words.count { $0.isName }))
  }
}
