import Foundation

@testable import VRFC

/// The rules by which a stay fits a query, word by word.
struct PlainScoring {
  private let query: FindQuery
  /// For each word of the query, how alike every word of any name is.
  private let likeness: [[String: Float]]
  private let weights: [Float]

  init(
    _ query: FindQuery, in stays: [PlainRegister.Stay], weighedBy inFull: [PlainRegister.Stay]
  ) {
    self.query = query
    let recorded = stays.flatMap(\.names).joined()
    likeness = query.words.map { text in
      let typed = NameWord(text)
      return recorded.reduce(into: [:]) { likeness, word in
        if likeness[word.text] == nil {
          likeness[word.text] = FindLikeness.between(typed: typed, recorded: word)
        }
      }
    }
    weights = likeness.map { likeness in
      let count = inFull.flatMap(\.names).reduce(0) { count, name in
        count
          + Set(name.map(\.text)).count { likeness[$0, default: 0] >= FindLikeness.sameWord }
      }
      return 1 + log2f(1 + Float(max(1, inFull.count)) / Float(count + 1))
    }
  }

  private func isAsked(_ stay: PlainRegister.Stay) -> Bool? {
    if let number = query.stay { return stay.shown.stay == number }
    return query.person.map { stay.shown.person == $0 }
  }

  func score(_ stay: PlainRegister.Stay) -> Int {
    if let isAsked = isAsked(stay) { return isAsked ? 100 : 0 }
    let (own, fathers) = (stay.names[0], stay.names[1])
    var met: Float = 0
    var used: Set<Int> = []
    for (index, likeness) in likeness.enumerated() {
      var (best, place) = (0 as Float, nil as Int?)
      for (offset, word) in own.enumerated() where !used.contains(offset) {
        let value = likeness[word.text, default: 0]
        if value > best { (best, place) = (value, offset) }
      }
      for word in fathers {
        let value = likeness[word.text, default: 0] * 0.8
        if value > best { (best, place) = (value, nil) }
      }
      met += weights[index] * best
      if let place { used.insert(place) }
    }
    for number in query.numbers { met += 12 * ofNumber("\(number.digits)", stay) }
    let total = (weights + query.numbers.map { _ in 12 }).reduce(0, +)
    let share = met / total
    guard share >= 0.55 else { return 0 }
    if query.numbers.isEmpty, own.map(\.text).joined() == query.wholeName { return 100 }
    guard !query.words.isEmpty else { return max(1, Int((share * 100).rounded())) }
    let coverage = Float(used.count) / Float(max(1, own.count))
    return max(1, Int((share * (90 + 9 * coverage)).rounded()))
  }

  private func ofNumber(_ digits: String, _ stay: PlainRegister.Stay) -> Float {
    if digits.isEmpty { return 0 }
    if stay.numbers.contains(digits) { return 1 }
    if digits.count <= 6, stay.shown.stay.serial == Int(digits) { return 0.95 }
    return stay.numbers.filter { digits.count >= 5 && $0.contains(digits) }
      .map { 0.6 + 0.3 * Float(digits.count) / Float($0.count) }.max() ?? 0
  }

  func hiddenScore(_ stay: PlainRegister.Stay) -> Int { isNamed(stay) ? 100 : 0 }

  private func isNamed(_ stay: PlainRegister.Stay) -> Bool {
    if query.person != nil { return false }
    if let number = query.stay { return stay.shown.stay == number }
    if !query.numbers.isEmpty {
      return query.numbers.allSatisfy { stay.numbers.contains("\($0.digits)") }
    }
    let words = query.words.map(NameWord.init).filter(\.isName)
    guard words.count <= 64 else { return false }
    return (leftSpacedOtherwise(words, stay.names[0]) + leftByWord(words, stay.names[0]))
      .contains { left in
        !left.isEmpty
          && left.allSatisfy { word in
            stay.names[1].contains { PlainScoring.isSame($0, word) }
          }
      }
  }

  private func leftByWord(_ words: [NameWord], _ name: [NameWord]) -> [[NameWord]] {
    let name = name.filter(\.isName)
    var left = words
    for word in name {
      guard let place = left.firstIndex(where: { PlainScoring.isSame($0, word) }) else { return [] }
      left.remove(at: place)
    }
    return name.isEmpty ? [] : [left]
  }

  private func leftSpacedOtherwise(_ words: [NameWord], _ name: [NameWord]) -> [[NameWord]] {
    let whole = name.map(\.text).joined()
    return words.indices.flatMap { first in
      (first..<words.count).compactMap { last in
        words[first...last].map(\.text).joined() == whole
          ? Array(words[..<first] + words[(last + 1)...]) : nil
      }
    }
  }

  private static func isSame(_ word: NameWord, _ other: NameWord) -> Bool {
    word.text == other.text || word.isName && word.spelling == other.spelling
  }
}
