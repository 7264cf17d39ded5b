/// Somebody who may be the one at the counter, with how sure that is.
package struct LookAlike: Hashable, Sendable {
  package let person: PersonNumber
  /// Their latest stay.
  package let stay: StayNumber
  package let identity: Identity
  package let facts: Facts
  package let arrived: Moment
  /// Nil: they are here.
  package let departed: Moment?
  package let departure: DepartureKind?
  /// In each hundred; the same CNIC is 100.
  package let score: Int
}

/// Looks for people seen before: the same CNIC, or names alike under another spelling with
/// father, district and age in keeping.
package struct LookAlikes {
  /// What is known of the person at the counter so far.
  package struct Query: Hashable, Sendable {
    package var name = ""
    package var fatherName = ""
    package var cnic: CNIC?
    package var age: Age?
    package var district: DistrictName?
    package var sex: Sex?

    package init() {}
  }

  /// Below this nobody is shown.
  package static let scoreMin = 70
  /// The most entries that are compared letter by letter.
  private static let comparedMax = 60

  private let roster: Roster
  private let moment: Moment

  /// - Parameter moment: when; ages are compared as of then.
  package init(in roster: Roster, at moment: Moment) {
    self.roster = roster
    self.moment = moment
  }

  /// The likeliest first, each person once.
  package func found(for query: Query, limit: Int) -> [LookAlike] {
    let name = NameWords(query.name)
    let father = NameWords(query.fatherName)
    var best: [PersonNumber: Int] = [:]
    for place in places(name: name, father: father) {
      let entry = roster.entries[place]
      let score = score(of: entry, query, name: name, father: father)
      if score >= Self.scoreMin { best[entry.person] = max(best[entry.person] ?? 0, score) }
    }
    for place in query.cnic.flatMap({ roster.numbers[$0] }) ?? [] {
      best[roster.entries[place].person] = 100
    }
    return best.compactMap(latest).sorted { ($1.score, $0.stay) < ($0.score, $1.stay) }
      .prefix(limit).map { $0 }
  }

  private func latest(of person: PersonNumber, score: Int) -> LookAlike? {
    let entries = (roster.persons[person] ?? []).map { roster.entries[$0] }
    guard let entry = entries.last(where: { !$0.isWithdrawn }) else { return nil }
    return LookAlike(
      person: person, stay: entry.stay, identity: entry.identity, facts: entry.facts,
      arrived: entry.arrived, departed: entry.departed, departure: entry.departure, score: score)
  }

  /// The entries worth comparing: a rare word that sounds alike counts for more than a usual one.
  private func places(name: NameWords, father: NameWords) -> [Int] {
    guard !name.words.isEmpty, !father.words.isEmpty else { return [] }
    var points = [Float](repeating: 0, count: roster.entries.count)
    for (sounds, index) in [(name.sounds, roster.names), (father.sounds, roster.fathers)] {
      for sound in Set(sounds) {
        guard let found = index[sound] else { continue }
        let weight = 1 / Float(found.count + 10)
        for place in found { points[place] += 1 + 100 * weight }
      }
    }
    let ranked = points.indices.filter { points[$0] > 1.2 }
      .sorted { points[$0] > points[$1] }
    return Array(ranked.prefix(Self.comparedMax))
  }

  private func score(
    of entry: Roster.Entry, _ query: Query, name: NameWords, father: NameWords
  ) -> Int {
    if let sex = query.sex, sex != entry.facts.sex { return 0 }
    if let theirs = entry.identity.cnic, let asked = query.cnic, theirs != asked { return 0 }
    let nameLikeness = name.likeness(to: NameWords(entry.identity.name.rawValue))
    let fatherLikeness = father.likeness(
      to: NameWords(entry.identity.fatherName?.rawValue ?? ""))
    guard nameLikeness >= 0.7, fatherLikeness >= 0.6 else { return 0 }
    let sum = 45 * nameLikeness + 25 * fatherLikeness + keeping(entry, query)
    return min(99, Int(sum.rounded()))
  }

  /// District and age: 15 each where they fit, 8 where they are not known yet.
  private func keeping(_ entry: Roster.Entry, _ query: Query) -> Double {
    var points = 0.0
    switch (query.district, entry.facts.district) {
    case (.some(let asked), .some(let theirs)): points += asked == theirs ? 15 : 0
    case (.none, _), (_, .none): points += 8
    }
    guard let age = query.age else { return points + 8 }
    let years = moment.day.year - entry.arrived.day.year
    let apart = abs(entry.facts.age.rawValue + years - age.rawValue)
    return points + (apart <= 2 ? 15 : apart <= 5 ? 8 : 0)
  }
}
