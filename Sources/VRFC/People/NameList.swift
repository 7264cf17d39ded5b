/// The names of everyone, word by word: each word stands here once, as it was written and as it is
/// searched by, and a name is a list of places.
///
/// A query is held against every word, and then every name is only a few additions.
struct NameList: Sendable {
  /// Every folded word. The first is no word at all: that of a name that has none.
  private(set) var words = [NameWord("")]
  /// In how many names each folded word occurs.
  private(set) var frequencies: [Int32] = [0]
  private var places: [String: Int32] = [:]
  /// Every word as it was written; nil for one that is written together with the one before it, as
  /// in `Abdul-Rehman`.
  private var spellings: [String?] = []
  /// Where the folded word of each spelling stands.
  private(set) var wordOfSpelling: [Int32] = []
  private var known: [String: Range<Int32>] = [:]
  /// The places of the spellings of all names, one after the other.
  private(set) var written: [Int32] = []

  /// The most words of a name that are kept.
  static let wordsMax = 64
  private static let noWord: Int32 = 0
  private static let space = UInt8(ascii: " ")

  /// Which spelling stands at a place in a name.
  func spelling(at place: Int) -> Int { Int(written[place]) }

  /// Which folded word stands there.
  func word(at place: Int) -> Int { Int(wordOfSpelling[spelling(at: place)]) }

  /// What is known of each folded word, for each spelling of it.
  func bySpelling<Known>(_ known: [Known]) -> [Known] { wordOfSpelling.map { known[Int($0)] } }

  /// A name as it was written; nil where there is none.
  func text(_ name: Range<Int>) -> String? {
    if name.isEmpty { return nil }
    return written[name].compactMap { spellings[Int($0)] }.joined(separator: " ")
  }

  /// A name in its folded words, without spaces.
  func folded(_ name: Range<Int>) -> String { name.map { words[word(at: $0)].text }.joined() }

  mutating func enter(_ name: String, father: String?) -> NameSpan {
    var span = NameSpan(start: UInt32(written.count))
    span.ownCount = append(name)
    count(span.own, by: 1)
    if let father { span.fatherCount = append(father) }
    count(span.fathers, by: 1)
    return span
  }

  /// Names that are nobody's any more; their words stay in the list, and are found no more.
  mutating func leave(_ span: NameSpan) {
    count(span.own, by: -1)
    count(span.fathers, by: -1)
  }

  /// Whether a word of a name does not stand in it before: one that stands twice counts once.
  func isFirst(_ place: Int, in name: Range<Int>) -> Bool {
    let word = word(at: place)
    return !(name.lowerBound..<place).contains { self.word(at: $0) == word }
  }

  private mutating func count(_ name: Range<Int>, by one: Int32) {
    for place in name where isFirst(place, in: name) { frequencies[word(at: place)] += one }
  }

  /// Appends a name: a spelling for each word between spaces. A name in which something between
  /// spaces is no word, or that has too many of them, is one spelling as a whole.
  /// - Returns: how many places it takes.
  private mutating func append(_ name: String) -> UInt8 {
    let start = written.count
    var isWhole = false
    var rest = name.utf8[...]
    while true {
      let part = rest.prefix { $0 != NameList.space }
      let range = places(ofSpelling: String(Substring(part)))
      isWhole = isWhole || wordOfSpelling[Int(range.lowerBound)] == NameList.noWord
      written.append(contentsOf: range)
      if part.endIndex == rest.endIndex { break }
      rest = rest[rest.index(after: part.endIndex)...]
    }
    if isWhole || written.count - start > NameList.wordsMax {
      written.removeLast(written.count - start)
      written.append(contentsOf: places(ofSpelling: name))
    }
    return UInt8(written.count - start)
  }

  /// The first has the text, and those behind it the other words that are in it.
  private mutating func places(ofSpelling text: String) -> Range<Int32> {
    if let range = known[text] { return range }
    let start = Int32(spellings.count)
    let words = Folding.words(text).prefix(NameList.wordsMax).map { place(of: $0) }
    wordOfSpelling += words.isEmpty ? [NameList.noWord] : words
    spellings.append(text)
    while spellings.count < wordOfSpelling.count { spellings.append(nil) }
    let range = start..<Int32(spellings.count)
    known[text] = range
    return range
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

/// Where the words of somebody's name stand, and behind them those of the father's.
struct NameSpan: Sendable {
  var start: UInt32 = 0
  var ownCount: UInt8 = 0
  var fatherCount: UInt8 = 0

  var own: Range<Int> { Int(start)..<Int(start) + Int(ownCount) }
  var fathers: Range<Int> { own.upperBound..<own.upperBound + Int(fatherCount) }
  var all: Range<Int> { own.lowerBound..<fathers.upperBound }
}
