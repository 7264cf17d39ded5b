/// The names of everyone, word by word: each word stands here once, and a name is a list of places.
///
/// A query is held against every word, and then every name is only a few additions.
struct NameList: Sendable {
  private(set) var words: [NameWord] = []
  /// In how many names each word occurs.
  private(set) var frequencies: [Int32] = []
  private var places: [String: Int32] = [:]
  /// The words of all names one after the other.
  private var written: [Int32] = []

  /// The most words of a name that are kept.
  static let wordsMax = 64

  /// The places of a name's words, in their order.
  subscript(span: WordSpan) -> ArraySlice<Int32> {
    written[Int(span.start)..<(Int(span.start) + Int(span.count))]
  }

  func word(_ place: Int32) -> NameWord { words[Int(place)] }

  /// Whether a name consists of just this, written without spaces.
  func holds(_ span: WordSpan, whole name: String) -> Bool {
    let words = self[span]
    let length = words.reduce(0) { $0 + word($1).text.utf8.count }
    return length == name.utf8.count && words.map { word($0).text }.joined() == name
  }

  mutating func enter(_ name: String) -> WordSpan {
    let start = written.count
    for word in Folding.words(name).prefix(NameList.wordsMax) { written.append(place(of: word)) }
    let span = WordSpan(start: Int32(start), count: Int32(written.count - start))
    count(span, by: 1)
    return span
  }

  /// A name that is nobody's any more; its words stay in the list, and are found no more.
  mutating func leave(_ span: WordSpan) {
    count(span, by: -1)
  }

  /// A word counts once for a name in which it stands twice.
  private mutating func count(_ span: WordSpan, by one: Int32) {
    let places = self[span]
    for index in places.indices where !places[..<index].contains(places[index]) {
      frequencies[Int(places[index])] += one
    }
  }

  private mutating func place(of word: String) -> Int32 {
    if let place = places[word] { return place }
    let place = Int32(words.count)
    places[word] = place
    words.append(NameWord(word))
    frequencies.append(0)
    return place
  }
}

/// Where the words of a name stand.
struct WordSpan: Sendable {
  var start: Int32 = 0
  var count: Int32 = 0
}
