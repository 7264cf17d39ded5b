/// How well hidden stays fit one query, as coarse as that may be told: by whole words, or their
/// other spellings, and by whole numbers. A name that is guessed whole is found, as it must be for
/// whoever stands at the counter again; one that is felt out, letter by letter, is not.
struct MaskedRanking {
  private let query: FindQuery
  private let names: NameList
  /// For each word of the query that counts, the places of the words that it is.
  private let places: [Set<Int32>]
  /// Shorter words are guessed in no time, and are left out, of the query and of names.
  private static let lettersMin = 3
  private static let partly = 50, every = 75, whole = 100

  init(_ query: FindQuery, in names: NameList) {
    (self.query, self.names) = (query, names)
    places = query.words.map(NameWord.init).filter(\.isWholeWord).map { typed in
      Set(names.words.indices.filter { names.words[$0].isSame(as: typed) }.map(Int32.init))
    }
  }

  /// 50, 75 or 100; nought: does not fit.
  func score(of entry: RegisterEntry) -> Int {
    if let stay = query.stay { return entry.stay == stay ? MaskedRanking.whole : 0 }
    if let person = query.person { return entry.person == person ? MaskedRanking.whole : 0 }
    let numbers = query.numbers.count { FindLikeness.isWhole($0, of: entry) }
    let asked = places.count + query.numbers.count
    let (own, fathers) = (names[entry.name], names[entry.fatherName])
    let met = numbers + places.count { $0.meets(own) || $0.meets(fathers) }
    // Of few words each has to fit, of many nearly each; who tells a whole number is known by it.
    guard asked > 0, numbers > 0 || 5 * met >= 3 * asked else { return 0 }
    guard met == asked else { return MaskedRanking.partly }
    return isWhole(own) ? MaskedRanking.whole : MaskedRanking.every
  }

  /// Whether the query names all of a name and nothing else, or is a number.
  private func isWhole(_ name: ArraySlice<Int32>) -> Bool {
    let counted = name.filter { names.word($0).isWholeWord }
    return places.allSatisfy { $0.meets(name) }
      && (places.isEmpty || counted.allSatisfy { place in places.contains { $0.contains(place) } })
  }

  fileprivate static func counts(_ word: NameWord) -> Bool {
    word.isName && word.letters.count >= lettersMin
  }
}

extension NameWord {
  fileprivate var isWholeWord: Bool { MaskedRanking.counts(self) }

  /// Whether two words are one, or usual spellings of one.
  fileprivate func isSame(as other: NameWord) -> Bool {
    text == other.text || isName && spelling == other.spelling
  }
}

extension Set<Int32> {
  fileprivate func meets(_ name: ArraySlice<Int32>) -> Bool { name.contains(where: contains) }
}
