/// How alike the words of a query and the words of all names are: looked up at each place of a
/// name, since there are far fewer words than names.
struct WordLikeness {
  private let count: Int
  /// For each spelling as many figures as the query has words, 0 to 1.
  private let figures: [Float]
  /// Whether a spelling is like enough to any word of the query.
  private let isAny: [Bool]
  private let written: [Int32]

  /// - Parameters:
  ///   - rows: for each word of the query, how alike every folded word is.
  ///   - least: a name of which no word is as alike as this is passed over; nought: like at all.
  init(_ rows: [[Float]], in names: NameList, least: Float = 0) {
    count = rows.count
    var figures: [Float] = []
    figures.reserveCapacity(rows.count * names.wordOfSpelling.count)
    for word in names.wordOfSpelling {
      for row in rows { figures.append(row[Int(word)]) }
    }
    self.figures = figures
    isAny = names.wordOfSpelling.map { word in rows.contains { $0[Int(word)] > least } }
    written = names.written
  }

  /// Of a word of the query and the one that stands at a place of all names.
  func of(_ index: Int, at place: Int) -> Float {
    figures[Int(written[place]) * count + index]
  }

  /// Whether any word of the query is like enough to one of a name.
  func knowsAny(of name: Range<Int>) -> Bool {
    for place in name where isAny[Int(written[place])] { return true }
    return false
  }

  /// The word of a name that is most like one of the query.
  ///
  /// - Parameter used: a bit for each word of the name that is passed over.
  /// - Returns: how alike it is, and its bit.
  func best(of index: Int, in name: Range<Int>, but used: UInt64) -> (Float, bit: UInt64) {
    var best: (likeness: Float, bit: UInt64) = (0, 0)
    var bit: UInt64 = 1
    for place in name {
      let likeness = of(index, at: place)
      if likeness > best.likeness, used & bit == 0 { best = (likeness, bit) }
      bit <<= 1
    }
    return (best.likeness, best.bit)
  }
}
