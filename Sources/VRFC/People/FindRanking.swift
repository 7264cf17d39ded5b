import Foundation

extension Register {
  /// Those who fit best, best first; among equals those who came last.
  ///
  /// - Parameters:
  ///   - text: names, a CNIC, a telephone, a stay or a person.
  ///   - view: of whom how much may be told; who is hidden comes out masked.
  /// - Complexity: O(words + stays) for each word of the query.
  package func find(
    _ text: String, limit: Int, as view: FindView = .whole
  ) -> [FoundPerson] {
    let query = FindQuery(text)
    guard limit > 0, !query.isEmpty else { return [] }
    let ranking = FindRanking(query, in: self, as: view)
    let hidden = MaskedRanking(query, in: names)
    return matches(as: view, score: ranking.score, hidden: hidden.score)
      .sorted { ($1.match.score, $1.stay.stay) < ($0.match.score, $0.stay.stay) }
      .prefix(limit).map { FoundPerson($0.stay, $0.match) }
  }
}

/// How well stays fit one query.
struct FindRanking {
  private let query: FindQuery
  private let names: NameList
  /// For each word of the query, how alike every word of the register is, 0 to 1.
  private let likeness: [[Float]]
  /// For each word of the query, what it weighs: rare words say more than `Muhammad` does.
  private let weights: [Float]
  private let total: Float

  init(_ query: FindQuery, in register: Register, as view: FindView) {
    self.query = query
    names = register.names
    let names = register.names
    let likeness = query.words.map { text in
      let typed = NameWord(text)
      return names.words.map { FindLikeness.between(typed: typed, recorded: $0) }
    }
    self.likeness = likeness
    let (counts, stayCount) = register.wordCounts(as: view)
    let stays = Float(max(1, stayCount))
    let wordWeights = likeness.map { likeness -> Float in
      var frequency: Int32 = 0
      for (place, value) in likeness.enumerated() where value >= FindLikeness.sameWord {
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
  func score(of entry: RegisterEntry) -> Int {
    if let stay = query.stay { return entry.stay == stay ? 100 : 0 }
    if let person = query.person { return entry.person == person ? 100 : 0 }
    var met: Float = 0
    var used: UInt64 = 0
    for index in query.words.indices {
      met += weights[index] * word(index, in: entry, used: &used)
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
    if query.numbers.isEmpty, names.holds(entry.name, whole: query.wholeName) { return 100 }
    guard !query.words.isEmpty else { return max(1, Int((share * 100).rounded())) }
    let coverage = Float(usedWords) / Float(max(1, Int(entry.name.count)))
    return max(1, Int((share * (90 + 9 * coverage)).rounded()))
  }

  /// How well one word of the query is met, each word of a name serving once.
  ///
  /// - Parameter used: a bit for each word of the name.
  private func word(_ index: Int, in entry: RegisterEntry, used: inout UInt64) -> Float {
    let likeness = likeness[index]
    var best: Float = 0
    var bit: UInt64 = 0
    for (offset, place) in names[entry.name].enumerated()
    where likeness[Int(place)] > best && used & 1 << UInt64(offset) == 0 {
      (best, bit) = (likeness[Int(place)], 1 << UInt64(offset))
    }
    for place in names[entry.fatherName] {
      let value = likeness[Int(place)] * FindRanking.fatherShare
      if value > best { (best, bit) = (value, 0) }
    }
    used |= bit
    return best
  }
}
