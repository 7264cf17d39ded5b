import Foundation

extension Register {
  /// Those who fit best, best first; among equals those who came last.
  ///
  /// - Parameters:
  ///   - text: names, a CNIC, a telephone, a stay or a person.
  ///   - view: of whom how much may be told; who is hidden comes out masked, five of them at most.
  /// - Complexity: O(words + stays) for each word of the query.
  package func find(
    _ text: String, limit: Int, as view: FindView = .whole
  ) -> [FoundPerson] {
    let query = FindQuery(text)
    guard limit > 0, !query.isEmpty else { return [] }
    return matches(
      as: view, FindRanking(query, in: self, as: view), hidden: MaskedRanking(query, in: names),
      limit: limit, hiddenLimit: MaskedRanking.most, amongEquals: >
    )
    .map { FoundPerson(stay(at: $0.shown.place), $0.match) }
  }
}

/// How well stays fit one query.
struct FindRanking: StayRanking {
  private let query: FindQuery
  private let names: NameList
  private let likeness: WordLikeness
  /// How many bytes the word of each spelling has.
  private let lengths: [Int]
  /// For each word of the query, what it weighs: rare words say more than `Muhammad` does.
  private let weights: [Float]
  private let total: Float

  init(_ query: FindQuery, in register: Register, as view: FindView) {
    self.query = query
    names = register.names
    let words = register.names.words
    let rows = query.words.map { text in
      let typed = NameWord(text)
      return words.map { FindLikeness.between(typed: typed, recorded: $0) }
    }
    likeness = WordLikeness(rows, in: names)
    lengths = names.bySpelling(words.map(\.length))
    let (counts, stayCount) = register.wordCounts(as: view)
    let stays = Float(max(1, stayCount))
    let wordWeights = rows.map { row -> Float in
      var frequency: Int32 = 0
      for (place, value) in row.enumerated() where value >= FindLikeness.sameWord {
        frequency += counts[place]
      }
      return 1 + log2f(1 + stays / Float(frequency + 1))
    }
    weights = wordWeights + query.numbers.map { _ in FindRanking.numberWeight }
    total = weights.reduce(0, +)
  }

  private static let numberWeight: Float = 12
  /// What of the query must be met for somebody to be shown at all.
  private static let least: Float = 0.55
  /// A father's name is found too, after those who have the name themselves.
  private static let fatherShare: Float = 0.8

  /// 0 to 100; nought: does not fit.
  func score(of entry: RegisterEntry, at place: Int) -> Int {
    if let stay = query.stay { return entry.stay == stay ? 100 : 0 }
    if let person = query.person { return entry.person == person ? 100 : 0 }
    if query.numbers.isEmpty, !likeness.knowsAny(of: entry.names.all) { return 0 }
    var met: Float = 0
    var used: UInt64 = 0
    for index in query.words.indices {
      met += weights[index] * word(index, in: entry.names, used: &used)
    }
    for (index, number) in query.numbers.enumerated() {
      met += weights[query.words.count + index] * FindLikeness.ofNumber(number, in: entry)
    }
    let share = met / total
    guard share >= FindRanking.least else { return 0 }
    return points(share, entry, usedWords: used.nonzeroBitCount)
  }

  /// The whole name, as it was typed, is better than a part of a longer name.
  private func points(_ share: Float, _ entry: RegisterEntry, usedWords: Int) -> Int {
    if query.numbers.isEmpty, isWhole(entry.names.own) { return 100 }
    guard !query.words.isEmpty else { return max(1, Int((share * 100).rounded())) }
    let coverage = Float(usedWords) / Float(max(1, Int(entry.names.ownCount)))
    return max(1, Int((share * (90 + 9 * coverage)).rounded()))
  }

  /// Whether a name consists of just what was typed, however that was spaced.
  private func isWhole(_ name: Range<Int>) -> Bool {
    var length = 0
    for place in name { length += lengths[names.spelling(at: place)] }
    return length == query.wholeName.utf8.count && names.folded(name) == query.wholeName
  }

  /// How well one word of the query is met, each word of a name serving once.
  ///
  /// - Parameter used: a bit for each word of the name.
  private func word(_ index: Int, in names: NameSpan, used: inout UInt64) -> Float {
    var (best, bit) = likeness.best(of: index, in: names.own, but: used)
    for place in names.fathers {
      let value = likeness.of(index, at: place) * FindRanking.fatherShare
      if value > best { (best, bit) = (value, 0) }
    }
    used |= bit
    return best
  }
}
