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
  /// The stay by which they were found.
  package let matched: StayNumber
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
      as: view, ranking, hidden: BandedLookAlikes(ranking: ranking), limit: limit,
      showing: \.isKnown, amongEquals: <
    )
    .compactMap { LookAlike(stay(at: $0.shown.place), $0.match) }
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
      score: match.score, matched: match.entry.stay)
    self = match.isInFull ? found : found.masked
  }
}

/// How well stays fit what is known of the person at the counter.
package struct LookAlikes: StayRanking {
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
  /// Names that are less alike are somebody else's.
  private static let nameMin: Float = 0.7, fatherMin: Float = 0.6
  /// From here on somebody masked is called very alike.
  static let veryAlike = 90

  /// A score as coarse as it may be told of somebody masked. The same CNIC was typed whole.
  static func band(_ score: Int) -> Int {
    [100, veryAlike, scoreMin].first { score >= $0 } ?? 0
  }

  private let query: Query
  private let moment: Moment
  private let cnic: BareDigits
  private let particulars: [StayParticulars]
  private let backgrounds: Interned<Background>
  private let name: NameComparison
  private let father: NameComparison

  init(_ query: Query, in register: Register, at moment: Moment) {
    (self.query, self.moment) = (query, moment)
    cnic = query.cnic.map { BareDigits($0.number) } ?? .none
    (particulars, backgrounds) = (register.particulars, register.backgrounds)
    name = NameComparison(query.name, in: register.names, least: LookAlikes.nameMin)
    father = NameComparison(query.fatherName, in: register.names, least: LookAlikes.fatherMin)
  }

  /// 0 to 100; nought: does not fit.
  func score(of entry: RegisterEntry, at place: Int) -> Int {
    if !cnic.isNone, !entry.cnic.isNone { return cnic == entry.cnic ? 100 : 0 }
    if let sex = query.sex, sex != entry.sex { return 0 }
    let nameLikeness = name.likeness(to: entry.names.own)
    guard nameLikeness >= LookAlikes.nameMin else { return 0 }
    let fatherLikeness = father.likeness(to: entry.names.fathers)
    guard fatherLikeness >= LookAlikes.fatherMin else { return 0 }
    let sum = 45 * nameLikeness + 25 * fatherLikeness + keeping(particulars[place])
    let score = min(99, Int(sum.rounded()))
    return score >= LookAlikes.scoreMin ? score : 0
  }

  /// District and age: 15 each where they fit, 8 where they are not known yet.
  private func keeping(_ stay: StayParticulars) -> Float {
    var points: Float = 0
    switch (query.district, backgrounds[stay.background].district) {
    case (.some(let asked), .some(let theirs)): points += asked == theirs ? 15 : 0
    case (.none, _), (_, .none): points += 8
    }
    guard let age = query.age else { return points + 8 }
    let years = moment.day.year - stay.arrived.moment.day.year
    let apart = abs(stay.age.rawValue + years - age.rawValue)
    return points + (apart <= 2 ? 15 : apart <= 5 ? 8 : 0)
  }
}

/// The same of stays of which no more may be told than a band.
private struct BandedLookAlikes: StayRanking {
  let ranking: LookAlikes

  func score(of entry: RegisterEntry, at place: Int) -> Int {
    LookAlikes.band(ranking.score(of: entry, at: place))
  }
}

/// A name held against all names of the register.
struct NameComparison {
  private let names: NameList
  private let likeness: WordLikeness
  /// How many words the name has.
  private let count: Int
  /// Whether each spelling is a part of a name itself.
  private let isName: [Bool]

  /// - Parameter least: how alike names must be; others come out as less than that.
  init(_ name: String, in names: NameList, least: Float) {
    self.names = names
    let words = Folding.words(name).prefix(NameList.wordsMax).map(NameWord.init).filter(\.isName)
    // Two names are at best as alike as their likest words; a little less, lest rounding tell.
    likeness = WordLikeness(
      words.map { names.words.map($0.likeness) }, in: names, least: least - 0.01)
    count = words.count
    isName = names.bySpelling(names.words.map(\.isName))
  }

  /// How alike two names are, from 0 to 1, whatever the order of their words.
  func likeness(to name: Range<Int>) -> Float {
    guard likeness.knowsAny(of: name) else { return 0 }
    var used: UInt64 = 0
    var sum: Float = 0
    for index in 0..<count {
      let (best, bit) = likeness.best(of: index, in: name, but: used)
      sum += best
      used |= bit
    }
    let words = name.count { isName[names.spelling(at: $0)] }
    return 2 * sum / Float(max(1, count + words))
  }
}
