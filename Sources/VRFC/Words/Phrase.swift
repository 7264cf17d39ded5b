/// Words for staff, with what varies in them kept apart: the English sentence as the source has
/// it, and the key under which a catalogue has it in another language.
///
/// A phrase is written as a literal, `say("the \(hall.name) is full")`; its key is
/// `the {1} is full`.
package struct Phrase: Hashable, Sendable, ExpressibleByStringInterpolation {
  /// The English words.
  package let english: String
  /// The English words with `{1}`, `{2}` in place of what varies, numbered from the left.
  package let key: String
  /// What varies, in the order of the numbers.
  package let arguments: [String]

  package init(stringLiteral words: String) {
    english = words
    key = words
    arguments = []
  }

  package init(stringInterpolation words: StringInterpolation) {
    english = words.english
    key = words.key
    arguments = words.arguments
  }

  /// What gathers the pieces of a literal.
  package struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var key = ""
    fileprivate var arguments: [String] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + 8 * interpolationCount)
    }

    package mutating func appendLiteral(_ words: String) {
      english += words
      key += words
    }

    package mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      let words = value.description
      arguments.append(words)
      english += words
      key += "{\(arguments.count)}"
    }
  }
}
