/// How well hidden stays fit one query, as coarse as that may be told: by whole words, or their
/// other spellings, and by whole numbers. A name that is guessed whole is found, as it must be for
/// whoever stands at the counter again; one that is felt out, letter by letter, is not.
struct MaskedRanking: StayRanking {
  private let query: FindQuery
  private let names: NameList
  /// 1 where a word is one of the query's that count, else 0.
  private let likeness: WordLikeness
  /// How many words of the query count.
  private let count: Int
  /// Whether each spelling counts.
  private let isCounted: [Bool]
  /// Shorter words are guessed in no time, and are left out, of the query and of names.
  private static let lettersMin = 3
  private static let partly = 50, every = 75, whole = 100

  init(_ query: FindQuery, in names: NameList) {
    (self.query, self.names) = (query, names)
    let rows = query.words.map(NameWord.init).filter(MaskedRanking.counts).map { typed in
      names.words.map { $0.isSame(as: typed) ? 1 as Float : 0 }
    }
    (likeness, count) = (WordLikeness(rows, in: names), rows.count)
    isCounted = names.bySpelling(names.words.map(MaskedRanking.counts))
  }

  /// 50, 75 or 100; nought: does not fit.
  func score(of entry: RegisterEntry, at place: Int) -> Int {
    if let stay = query.stay { return entry.stay == stay ? MaskedRanking.whole : 0 }
    if let person = query.person { return entry.person == person ? MaskedRanking.whole : 0 }
    let isAny = likeness.knowsAny(of: entry.names.all)
    if query.numbers.isEmpty, !isAny { return 0 }
    let asked = count + query.numbers.count
    let numbers = query.numbers.count { FindLikeness.isWhole($0, of: entry) }
    let met = numbers + (isAny ? words(in: entry.names.all) : 0)
    // Of few words each has to fit, of many nearly each; who tells a whole number is known by it.
    guard asked > 0, numbers > 0 || 5 * met >= 3 * asked else { return 0 }
    guard met == asked else { return MaskedRanking.partly }
    return isWhole(entry.names.own) ? MaskedRanking.whole : MaskedRanking.every
  }

  /// How many words of the query a name has.
  private func words(in name: Range<Int>) -> Int {
    (0..<count).count { likeness.best(of: $0, in: name, but: 0).0 > 0 }
  }

  /// Whether the query names all of a name and nothing else, or is a number.
  private func isWhole(_ name: Range<Int>) -> Bool {
    guard count > 0 else { return true }
    return words(in: name) == count
      && name.allSatisfy { place in
        !isCounted[names.spelling(at: place)] || likeness.knowsAny(of: place..<place + 1)
      }
  }

  private static func counts(_ word: NameWord) -> Bool {
    word.isName && word.letters.count >= lettersMin
  }
}

extension NameWord {
  /// Whether two words are one, or usual spellings of one.
  fileprivate func isSame(as other: NameWord) -> Bool {
    text == other.text || isName && spelling == other.spelling
  }
}
