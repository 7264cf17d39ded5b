/// A place in the bytes of a record, which is moved along what ``RecordEncoder`` writes.
///
/// Anything else is unexpected, also where it says the same in other JSON: whoever meets that
/// decodes the record instead.
package struct RecordCursor {
  package struct Unexpected: Error {
    package init() {}
  }

  private let bytes: [UInt8]
  private(set) var place = 0

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether nothing is left, but spaces.
  var isAtEnd: Bool { bytes[place...].allSatisfy { $0 == UInt8(ascii: " ") } }

  /// Moves behind some text, if that stands here.
  mutating func skip(_ text: StaticString) -> Bool {
    let end = place + text.utf8CodeUnitCount
    guard end <= bytes.count else { return false }
    let isHere = bytes.withUnsafeBytes { bytes in
      text.withUTF8Buffer { bytes[place..<end].elementsEqual($0) }
    }
    if isHere { place = end }
    return isHere
  }

  mutating func pass(_ text: StaticString) throws(Unexpected) {
    guard skip(text) else { throw Unexpected() }
  }

  /// Moves to what stands behind a key, if that is the next one.
  mutating func skipKey(_ name: StaticString) -> Bool {
    let start = place
    let isFirst = place > 0 && bytes[place - 1] == UInt8(ascii: "{")
    if isFirst || skip(","), skip("\""), skip(name), skip("\":") { return true }
    place = start
    return false
  }

  mutating func passKey(_ name: StaticString) throws(Unexpected) {
    guard skipKey(name) else { throw Unexpected() }
  }

  // MARK: What stands behind a key

  /// A text without escapes.
  mutating func text() throws(Unexpected) -> String {
    let bytes = try plainText()
    // Nearly all is ASCII, which needs no looking at twice.
    if bytes.allSatisfy({ $0 < 0x80 }) { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Unexpected() }
    return text
  }

  mutating func plainText() throws(Unexpected) -> ArraySlice<UInt8> {
    try pass("\"")
    let end = bytes.withUnsafeBytes { bytes in
      bytes.first(RecordCursor.quote, from: place).flatMap { end in
        let text = UnsafeRawBufferPointer(rebasing: bytes[place..<end])
        return text.first(RecordCursor.backslash, from: 0) == nil ? end : nil
      }
    }
    guard let end else { throw Unexpected() }
    defer { place = end + 1 }
    return bytes[place..<end]
  }

  /// A whole number as JSON has it, of up to nine digits.
  mutating func number() throws(Unexpected) -> Int {
    let isNought = place < bytes.count && bytes[place] == UInt8(ascii: "0")
    return try digits(isNought ? 1...1 : 1...9)
  }

  /// So many digits, at least and at most.
  mutating func digits(_ count: ClosedRange<Int>) throws(Unexpected) -> Int {
    let start = place
    var number = 0
    while place < bytes.count, place - start < count.upperBound, (48...57).contains(bytes[place]) {
      number = number * 10 + Int(bytes[place] - 48)
      place += 1
    }
    guard place - start >= count.lowerBound else { throw Unexpected() }
    return number
  }

  // MARK: Passing by

  /// Moves behind a text, whatever it is.
  mutating func passText() throws(Unexpected) {
    try pass("\"")
    while place < bytes.count {
      let byte = bytes[place]
      place += byte == RecordCursor.backslash ? 2 : 1
      if byte == RecordCursor.quote { return }
    }
    throw Unexpected()
  }

  /// Moves behind the end of the object in which it stands.
  mutating func passRest() throws(Unexpected) {
    var depth = 1
    while depth > 0 {
      guard place < bytes.count else { throw Unexpected() }
      switch bytes[place] {
      case RecordCursor.quote: try passText()
      case UInt8(ascii: "{"), UInt8(ascii: "["): (depth, place) = (depth + 1, place + 1)
      case UInt8(ascii: "}"), UInt8(ascii: "]"): (depth, place) = (depth - 1, place + 1)
      default: place += 1
      }
    }
  }
}
