/// Everyone who was ever here, in memory, to be searched by any number of queries.
///
/// Each word that occurs in a name stands here once; a query is held against every word, and then
/// every person is only a few additions.
package struct FindRegister: Sendable {
  private(set) var entries: [FindEntry] = []
  private(set) var words: [String] = []
  /// In how many persons each word occurs.
  private(set) var frequencies: [Int] = []
  private var indices: [String: Int32] = [:]
  private var persons: [PersonNumber: Int] = [:]

  package init() {}

  package var count: Int { entries.count }

  /// Adds a stay, in any order; nil when it cannot be known any more whose it was.
  package mutating func add(_ stay: FindableStay, _ identity: Identity?) {
    let index = persons[stay.person] ?? entries.count
    if index == entries.count {
      persons[stay.person] = index
      entries.append(FindEntry(latest: stay, identity: identity))
    } else if entries[index].latest.stay < stay.stay {
      entries[index].latest = stay
      entries[index].identity = identity
    }
    entries[index].stays.append(stay.stay)
    guard let identity else { return }
    note(identity, in: index)
  }

  private mutating func note(_ identity: Identity, in index: Int) {
    let names = FindQuery.words(identity.name.rawValue)
    let fatherNames = identity.fatherName.map { FindQuery.words($0.rawValue) } ?? []
    let numbers =
      [identity.cnic?.digits, identity.phone.map { FindQuery.bareDigits($0.rawValue) }]
      .compactMap { $0 }
    for word in names { keep(word, of: index, in: \.names) }
    for word in fatherNames { keep(word, of: index, in: \.fatherNames) }
    let whole = names.joined()
    if !entries[index].wholeNames.contains(whole) { entries[index].wholeNames.append(whole) }
    for number in numbers where !entries[index].numbers.contains(number) {
      entries[index].numbers.append(number)
    }
  }

  private mutating func keep(
    _ word: String, of index: Int, in list: WritableKeyPath<FindEntry, [Int32]>
  ) {
    let place = indices[word] ?? Int32(words.count)
    if Int(place) == words.count {
      indices[word] = place
      words.append(word)
      frequencies.append(0)
    }
    guard !entries[index][keyPath: list].contains(place) else { return }
    entries[index][keyPath: list].append(place)
    frequencies[Int(place)] += 1
  }

  /// Those who fit best, best first; among equals those who came last.
  ///
  /// - Complexity: O(words + persons) for each word of the query.
  package func find(_ text: String, limit: Int) -> [FoundPerson] {
    let query = FindQuery(text)
    guard limit > 0, !query.isEmpty else { return [] }
    let ranking = FindRanking(query, in: self)
    var found: [(score: Int, index: Int)] = []
    for index in entries.indices {
      let score = ranking.score(of: entries[index])
      if score > 0 { found.append((score, index)) }
    }
    found.sort { left, right in
      left.score == right.score
        ? entries[left.index].latest.stay > entries[right.index].latest.stay
        : left.score > right.score
    }
    return found.prefix(limit).map { score, index in
      FoundPerson(
        stay: entries[index].latest, identity: entries[index].identity, score: score)
    }
  }
}
