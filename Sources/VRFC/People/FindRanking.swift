import Foundation

/// How well persons fit one query.
struct FindRanking {
  private let query: FindQuery
  /// For each word of the query, how alike every word of the register is, 0 to 1.
  private let likeness: [[Float]]
  /// For each word of the query, what it weighs: rare words say more than `Muhammad` does.
  private let weights: [Float]
  private let total: Float

  init(_ query: FindQuery, in register: FindRegister) {
    self.query = query
    let likeness = query.words.map { word in
      register.words.map { FindLikeness.between(typed: word, recorded: $0) }
    }
    self.likeness = likeness
    let persons = Float(max(1, register.count))
    let wordWeights = likeness.map { likeness -> Float in
      var frequency = 0
      for (index, value) in likeness.enumerated() where value >= FindLikeness.sameWord {
        frequency += register.frequencies[index]
      }
      return 1 + log2f(1 + persons / Float(frequency + 1))
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
  func score(of entry: FindEntry) -> Int {
    if let stay = query.stay {
      return entry.latest.stay == stay ? 100 : entry.stays.contains(stay) ? 95 : 0
    }
    if let person = query.person { return entry.latest.person == person ? 100 : 0 }
    var met: Float = 0
    var used: Set<Int32> = []
    for index in query.words.indices {
      met += weights[index] * word(index, in: entry, used: &used)
    }
    for (index, number) in query.numbers.enumerated() {
      met += weights[query.words.count + index] * FindLikeness.ofNumber(number, in: entry)
    }
    let share = met / total
    guard share >= FindRanking.least else { return 0 }
    return points(share, entry, usedWords: used.count)
  }

  /// The whole name, as it was typed, is better than a part of a longer name.
  private func points(_ share: Float, _ entry: FindEntry, usedWords: Int) -> Int {
    if query.numbers.isEmpty, entry.wholeNames.contains(query.wholeName) { return 100 }
    guard !query.words.isEmpty else { return max(1, Int((share * 100).rounded())) }
    let coverage = Float(usedWords) / Float(max(1, entry.names.count, usedWords))
    return max(1, Int((share * (90 + 9 * coverage)).rounded()))
  }

  /// How well one word of the query is met, each word of a name serving once.
  private func word(_ index: Int, in entry: FindEntry, used: inout Set<Int32>) -> Float {
    var best: Float = 0
    var place: Int32?
    for name in entry.names where likeness[index][Int(name)] > best && !used.contains(name) {
      best = likeness[index][Int(name)]
      place = name
    }
    for name in entry.fatherNames {
      let value = likeness[index][Int(name)] * FindRanking.fatherShare
      if value > best { (best, place) = (value, nil) }
    }
    if let place { used.insert(place) }
    return best
  }
}

/// How alike a typed and a recorded word or number are, 0 to 1.
enum FindLikeness {
  /// From here on two words are spellings of one.
  static let sameWord: Float = 0.75

  /// The same word is 1; one that begins so, or differs in a letter or two, is less.
  static func between(typed: String, recorded: String) -> Float {
    if typed == recorded { return 1 }
    let (typedLength, length) = (typed.utf8.count, recorded.utf8.count)
    if typedLength >= 2, recorded.hasPrefix(typed) {
      return 0.7 + 0.2 * Float(typedLength) / Float(length)
    }
    let letters = typed.unicodeScalars.count
    let allowed = letters >= 7 ? 2 : letters >= 4 ? 1 : 0
    guard allowed > 0, abs(letters - recorded.unicodeScalars.count) <= allowed else { return 0 }
    switch EditDistance.between(typed, recorded) {
    case 1: return 0.8
    case 2 where allowed == 2: return 0.6
    default: return 0
    }
  }

  /// A CNIC, a telephone, or the serial of a stay; a part of a number must have five digits.
  static func ofNumber(_ digits: String, in entry: FindEntry) -> Float {
    var best: Float = 0
    for number in entry.numbers {
      let bare = number.drop { $0 == "0" }
      if bare == digits { return 1 }
      guard digits.utf8.count >= 5, bare.contains(digits) else { continue }
      let share = Float(digits.utf8.count) / Float(bare.utf8.count)
      best = max(best, 0.6 + 0.3 * share)
    }
    if digits.utf8.count <= 6, let serial = Int(digits) {
      if entry.stays.contains(where: { $0.serial == serial }) { best = max(best, 0.95) }
    }
    return best
  }
}
