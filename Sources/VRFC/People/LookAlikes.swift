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
  /// In each hundred; the same CNIC is 100. Of somebody masked no more than a band: 70, 90 or 100.
  package let score: Int
  /// Whether the names are hidden but for their beginnings.
  package var isMasked = false
}

extension Register {
  /// People seen before who may be the one whom a form describes: the same CNIC, or names alike
  /// under another spelling with father, district and age in keeping. The likeliest first.
  ///
  /// - Parameters:
  ///   - moment: when; ages are compared as of then.
  ///   - view: of whom how much may be told; who is hidden comes out masked.
  /// - Complexity: O(words + stays) for each word of the form.
  package func lookAlikes(
    _ query: LookAlikes.Query, at moment: Moment, limit: Int, as view: FindView = .whole
  ) -> [LookAlike] {
    let ranking = LookAlikes(query, in: self, at: moment)
    return matches(
      as: view, score: ranking.score, hidden: { LookAlikes.band(ranking.score(of: $0)) }
    )
    .sorted { ($1.match.score, $0.stay.stay) < ($0.match.score, $1.stay.stay) }
    .lazy.compactMap { LookAlike($0.stay, $0.match) }.prefix(limit).map { $0 }
  }
}

extension LookAlike {
  /// How alike they are, as it is shown: of somebody masked no number, by which a name could be
  /// felt out.
  package var likenessWords: String {
    if !isMasked { return "\(score)" }
    return score >= LookAlikes.veryAlike ? say("very alike") : say("alike")
  }
}

extension LookAlike {
  /// Nil: whoever it was cannot be known any more.
  fileprivate init?(_ stay: RegisteredStay, _ match: RegisterMatch) {
    guard let identity = stay.identity else { return nil }
    let found = LookAlike(
      person: stay.person, stay: stay.stay, identity: identity, facts: stay.facts,
      arrived: stay.arrived, departed: stay.departed, departure: stay.departure,
      score: match.score)
    self = match.isInFull ? found : found.masked
  }
}

/// How well stays fit what is known of the person at the counter.
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
  private static let scoreMin = 70
  /// From here on somebody masked is called very alike.
  static let veryAlike = 90

  /// A score as coarse as it may be told of somebody masked. The same CNIC was typed whole.
  static func band(_ score: Int) -> Int {
    [100, veryAlike, scoreMin].first { score >= $0 } ?? 0
  }

  private let query: Query
  private let moment: Moment
  private let cnic: UInt64
  private let stays: [RegisteredStay]
  private let name: NameComparison
  private let father: NameComparison

  init(_ query: Query, in register: Register, at moment: Moment) {
    (self.query, self.moment) = (query, moment)
    cnic = query.cnic.flatMap { UInt64($0.digits) } ?? 0
    stays = register.stays
    name = NameComparison(query.name, in: register.names)
    father = NameComparison(query.fatherName, in: register.names)
  }

  /// 0 to 100; nought: does not fit.
  func score(of entry: RegisterEntry) -> Int {
    if cnic > 0, entry.numbers.cnic > 0 { return cnic == entry.numbers.cnic ? 100 : 0 }
    if let sex = query.sex, sex != entry.sex { return 0 }
    let nameLikeness = name.likeness(to: entry.name)
    guard nameLikeness >= 0.7 else { return 0 }
    let fatherLikeness = father.likeness(to: entry.fatherName)
    guard fatherLikeness >= 0.6 else { return 0 }
    let sum = 45 * nameLikeness + 25 * fatherLikeness + keeping(stays[Int(entry.place)])
    let score = min(99, Int(sum.rounded()))
    return score >= LookAlikes.scoreMin ? score : 0
  }

  /// District and age: 15 each where they fit, 8 where they are not known yet.
  private func keeping(_ stay: RegisteredStay) -> Float {
    var points: Float = 0
    switch (query.district, stay.facts.district) {
    case (.some(let asked), .some(let theirs)): points += asked == theirs ? 15 : 0
    case (.none, _), (_, .none): points += 8
    }
    guard let age = query.age else { return points + 8 }
    let years = moment.day.year - stay.arrived.day.year
    let apart = abs(stay.facts.age.rawValue + years - age.rawValue)
    return points + (apart <= 2 ? 15 : apart <= 5 ? 8 : 0)
  }
}

/// A name held against all names of the register.
struct NameComparison {
  private let names: NameList
  /// For each word of the name, how alike every word of the register is.
  private let likeness: [[Float]]

  init(_ name: String, in names: NameList) {
    self.names = names
    likeness = Folding.words(name).prefix(NameList.wordsMax).map(NameWord.init).filter(\.isName)
      .map { word in names.words.map(word.likeness) }
  }

  /// How alike two names are, from 0 to 1, whatever the order of their words.
  func likeness(to span: WordSpan) -> Float {
    if likeness.isEmpty { return 0 }
    let places = names[span]
    var used: UInt64 = 0
    var sum: Float = 0
    for row in likeness {
      var best: (likeness: Float, bit: UInt64) = (0, 0)
      for (offset, place) in places.enumerated()
      where row[Int(place)] > best.likeness && used & 1 << UInt64(offset) == 0 {
        best = (row[Int(place)], 1 << UInt64(offset))
      }
      sum += best.likeness
      used |= best.bit
    }
    let count = places.count { names.word($0).isName }
    return 2 * sum / Float(max(1, likeness.count + count))
  }
}
