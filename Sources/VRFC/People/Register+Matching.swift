/// How well a stay fits what is asked.
protocol StayRanking {
  /// 0 to 100; nought: does not fit.
  ///
  /// - Parameter place: where it stands among all.
  func score(of entry: RegisterEntry, at place: Int) -> Int
}

/// Which of somebody's stays fits, and how well.
struct RegisterMatch {
  /// Where the stay stands that fits: the one to be judged by, should it be over.
  let place: Int
  let entry: RegisterEntry
  /// 1 to 100.
  let score: Int
  let isInFull: Bool

  /// The better of two: one that may be told of comes first, whatever the hidden one is like.
  func isBetter(than other: RegisterMatch) -> Bool {
    if isInFull != other.isInFull { return isInFull }
    if score != other.score { return score > other.score }
    let isHere = entry.isHere
    return isHere == other.entry.isHere ? entry.stay > other.entry.stay : isHere
  }
}

/// Somebody who fits.
struct PersonMatch {
  /// The latest of their stays, which is shown, and where it stands.
  let shown: (stay: StayNumber, place: Int)
  /// The best fit of them all.
  let match: RegisterMatch
}

extension Register {
  /// Those who fit best by the best of their stays; each once.
  ///
  /// - Parameters:
  ///   - ranking: how well a stay fits that is searched in full.
  ///   - hidden: how well one fits of which no more may be told than that.
  ///   - hiddenLimit: at most so many of those are told of.
  ///   - showing: whether somebody can be shown by their latest stay.
  ///   - isBefore: which of two who fit alike comes first, by their latest stays.
  func matches(
    as view: FindView, _ ranking: some StayRanking, hidden: some StayRanking,
    limit: Int, hiddenLimit: Int = .max, showing: (RegisterEntry) -> Bool = { _ in true },
    amongEquals isBefore: @escaping (StayNumber, StayNumber) -> Bool
  ) -> [PersonMatch] {
    let scores = scores(as: view, ranking, hidden: hidden)
    func foremost(_ limit: Int) -> Foremost<PersonMatch> {
      Foremost(limit: limit) { first, second in
        first.match.score == second.match.score
          ? isBefore(first.shown.stay, second.shown.stay) : first.match.score > second.match.score
      }
    }
    var (found, masked) = (foremost(limit), foremost(min(limit, hiddenLimit)))
    // The latest first: among equals they mostly come first.
    for place in entries.indices.reversed() where scores[place] != 0 {
      if let last = scores[place] > 0 ? found.last : masked.last {
        let (score, entry) = (abs(scores[place]), entries[place])
        if score < last.match.score { continue }
        let isAlike = score == last.match.score && entry.isLast
        if isAlike, !isBefore(entry.stay, last.shown.stay) { continue }
      }
      guard let person = personMatch(of: entries[place].person, by: scores),
        person.match.place == place, showing(entries[person.shown.place])
      else { continue }
      if person.match.isInFull { found.offer(person) } else { masked.offer(person) }
    }
    for person in masked.best() { found.offer(person) }
    return found.best()
  }

  /// The score of every stay; below nought that of one that is hidden.
  private func scores(
    as view: FindView, _ ranking: some StayRanking, hidden: some StayRanking
  ) -> [Int8] {
    var scores = [Int8](repeating: 0, count: entries.count)
    func score(_ places: some Sequence<Int>, _ ranking: some StayRanking, sign: Int) {
      for place in places where !entries[place].isWithdrawn {
        scores[place] = Int8(sign * ranking.score(of: entries[place], at: place))
      }
    }
    switch view {
    case .whole: score(entries.indices, ranking, sign: 1)
    case .only(let shown): score(places(of: shown), ranking, sign: 1)
    case .masked(let shown):
      score(entries.indices, hidden, sign: -1)
      score(places(of: shown), ranking, sign: 1)
    }
    return scores
  }

  /// Somebody by the best of their stays, with the latest one.
  private func personMatch(of person: PersonNumber, by scores: [Int8]) -> PersonMatch? {
    var shown: Int?
    var best: RegisterMatch?
    var next = lastPlace(of: person)
    while let place = next {
      let entry = entries[place]
      next = entry.earlier
      if entry.isWithdrawn { continue }
      shown = shown ?? place
      let score = Int(scores[place])
      if score == 0 { continue }
      let match = RegisterMatch(place: place, entry: entry, score: abs(score), isInFull: score > 0)
      if best.map(match.isBetter) ?? true { best = match }
    }
    guard let shown, let best else { return nil }
    return PersonMatch(shown: (entries[shown].stay, shown), match: best)
  }

  /// In how many names each word occurs, of those that are searched in full: by what it weighs, a
  /// search would else tell of the names that are hidden.
  func wordCounts(as view: FindView) -> (counts: [Int32], stays: Int) {
    switch view {
    case .whole: return (names.frequencies, count)
    case .masked(let shown), .only(let shown):
      var counts = [Int32](repeating: 0, count: names.words.count)
      let places = places(of: shown)
      for span in places.map({ entries[$0].names }) {
        for name in [span.own, span.fathers] {
          for place in name where names.isFirst(place, in: name) {
            counts[names.word(at: place)] += 1
          }
        }
      }
      return (counts, places.count)
    }
  }
}

/// The first so many of all that are offered.
struct Foremost<Element> {
  private let limit: Int
  private let isBefore: (Element, Element) -> Bool
  private var kept: [Element] = []
  /// Whoever does not come before this one is not among the first.
  private(set) var last: Element?

  init(limit: Int, isBefore: @escaping (Element, Element) -> Bool) {
    (self.limit, self.isBefore) = (limit, isBefore)
  }

  mutating func offer(_ element: Element) {
    if let last, !isBefore(element, last) { return }
    kept.append(element)
    if kept.count - limit >= max(limit, 100) { cut() }
  }

  /// In their order.
  mutating func best() -> [Element] {
    cut()
    return kept
  }

  private mutating func cut() {
    kept.sort(by: isBefore)
    guard kept.count >= limit else { return }
    kept.removeLast(kept.count - limit)
    last = kept.last
  }
}
