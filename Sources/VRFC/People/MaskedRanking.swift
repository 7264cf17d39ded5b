/// Whether a hidden stay is the one that a query names: by the whole own name and a word of the
/// father's, or by a whole CNIC, telephone or stay number. It is found or it is not: a score with
/// more than one step would tell how near a guess came.
///
/// Each word that was typed has to serve, so that a search full of names names nobody.
struct MaskedRanking: StayRanking {
  private let query: FindQuery
  private let names: NameList
  /// How often each word of the query was typed; spellings of one word are one.
  private let typed: [Int]
  /// For each spelling which of those words it is.
  private let word: [Word]
  /// Words of the query that stand together, written without the space between them, by which of
  /// the others are left.
  private let joined: [String: [Int]]

  private enum Word: Hashable {
    case typed(Int)
    case other
    /// Stands between names, and is passed over.
    case between
  }

  private static let found = 100

  /// More than this many hidden people no search finds.
  static let most = 5

  init(_ query: FindQuery, in names: NameList) {
    (self.query, self.names) = (query, names)
    let all = query.words.map(NameWord.init).filter(\.isName)
    let words = all.count <= NameList.wordsMax ? all : []
    var places: [String: Int] = [:]
    var typed: [Int] = []
    let order = words.map { word in
      let place = places[word.spelling] ?? typed.count
      if place == typed.count { typed.append(0) }
      places[word.spelling] = place
      typed[place] += 1
      return place
    }
    self.typed = typed
    word = names.bySpelling(
      names.words.map { $0.isName ? places[$0.spelling].map(Word.typed) ?? .other : .between })
    joined = MaskedRanking.joined(words.map(\.text), order)
  }

  private static func joined(_ words: [String], _ order: [Int]) -> [String: [Int]] {
    var joined: [String: [Int]] = [:]
    for first in words.indices {
      var text = ""
      for last in first..<words.count {
        text += words[last]
        joined[text] = Array(order[..<first] + order[(last + 1)...])
      }
    }
    return joined
  }

  /// 100, or nought.
  func score(of entry: RegisterEntry, at place: Int) -> Int {
    isNamed(entry) ? MaskedRanking.found : 0
  }

  private func isNamed(_ entry: RegisterEntry) -> Bool {
    if let stay = query.stay { return entry.stay == stay }
    // What is typed beside a whole number changes nothing: it could be felt out by that.
    guard query.numbers.isEmpty else {
      return query.numbers.allSatisfy { FindLikeness.isOwn($0, of: entry) }
    }
    let fathers = words(of: entry.names.fathers)
    guard !fathers.isEmpty else { return false }
    return left(by: entry.names.own).contains { left in
      !left.isEmpty && left.allSatisfy(fathers.contains)
    }
  }

  /// Which words of the query stand in a name.
  private func words(of name: Range<Int>) -> Set<Int> {
    Set(
      name.compactMap { place in
        if case .typed(let word) = word[names.spelling(at: place)] { word } else { nil }
      })
  }

  /// The words of the query that are left once a name has taken all of its own, word by word or
  /// spaced otherwise; none where it cannot.
  private func left(by name: Range<Int>) -> [[Int]] {
    [leftWordByWord(name), joined[names.folded(name)]].compactMap(\.self)
  }

  private func leftWordByWord(_ name: Range<Int>) -> [Int]? {
    var left = typed
    var isEmpty = true
    for place in name {
      switch word[names.spelling(at: place)] {
      case .between: continue
      case .other: return nil
      case .typed(let word):
        isEmpty = false
        left[word] -= 1
        if left[word] < 0 { return nil }
      }
    }
    return isEmpty ? nil : left.indices.filter { left[$0] > 0 }
  }
}
