/// Where each value of a JSON object stands, found in one walk along bytes as ``JSONText`` writes
/// them.
///
/// Anything else, be it a space or an escape, is unexpected: whoever meets that decodes the record
/// in the plain way.
struct RecordTape {
  typealias Unexpected = RecordCursor.Unexpected

  enum Kind {
    case object, list, text, number, yes, no, nothing
  }

  struct Value {
    let kind: Kind
    /// Its bytes; of a text, those between its quotes.
    var range: Range<Int>
    /// The place of the value that follows all of it; in an object, each key is a value before its
    /// own.
    var next: Int
  }

  private let bytes: [UInt8]
  private(set) var values: [Value] = []
  private var place = 0

  private static let depthMax = 16

  init(_ json: [UInt8]) throws(Unexpected) {
    bytes = json
    values.reserveCapacity(json.count / 8)
    try passValue(depth: 0)
    guard place == bytes.count else { throw Unexpected() }
  }

  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private mutating func passValue(depth: Int) throws(Unexpected) {
    switch byte {
    case UInt8(ascii: "{"): try passAll(.object, "{", "}", depth)
    case UInt8(ascii: "["): try passAll(.list, "[", "]", depth)
    case UInt8(ascii: "\""): try passText()
    case UInt8(ascii: "t"): try pass("true", .yes)
    case UInt8(ascii: "f"): try pass("false", .no)
    case UInt8(ascii: "n"): try pass("null", .nothing)
    default: try passNumber()
    }
  }

  private mutating func passAll(
    _ kind: Kind, _ opening: Unicode.Scalar, _ closing: Unicode.Scalar, _ depth: Int
  ) throws(Unexpected) {
    guard depth < RecordTape.depthMax else { throw Unexpected() }
    let (start, own) = (place, values.count)
    values.append(Value(kind: kind, range: start..<start, next: 0))
    place += 1
    if byte != UInt8(ascii: closing) {
      repeat {
        if kind == .object {
          try passText()
          guard skip(":") else { throw Unexpected() }
        }
        try passValue(depth: depth + 1)
      } while skip(",")
    }
    guard skip(closing) else { throw Unexpected() }
    (values[own].range, values[own].next) = (start..<place, values.count)
  }

  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  /// A text without escapes.
  private mutating func passText() throws(Unexpected) {
    guard skip("\"") else { throw Unexpected() }
    let start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] >= 0x20, bytes[place] != UInt8(ascii: "\\") else { throw Unexpected() }
      place += 1
    }
    add(.text, start..<place)
    guard skip("\"") else { throw Unexpected() }
  }

  private mutating func pass(_ word: StaticString, _ kind: Kind) throws(Unexpected) {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ bytes[place..<end].elementsEqual($0) })
    else { throw Unexpected() }
    add(kind, place..<end)
    place = end
  }

  /// A whole number of up to eighteen digits.
  private mutating func passNumber() throws(Unexpected) {
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    let first = place
    while (48...57).contains(byte) { place += 1 }
    let isNought = byte(at: first) == UInt8(ascii: "0")
    guard (1...18).contains(place - first), !isNought || (place == first + 1 && first == start)
    else { throw Unexpected() }
    add(.number, start..<place)
  }

  private func byte(at index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func add(_ kind: Kind, _ range: Range<Int>) {
    values.append(Value(kind: kind, range: range, next: values.count + 1))
  }

  // MARK: Reading

  func text(at place: Int) throws(Unexpected) -> String {
    guard values[place].kind == .text,
      let text = String(validating: bytes[values[place].range], as: UTF8.self)
    else { throw Unexpected() }
    return text
  }

  func number(at place: Int) throws(Unexpected) -> Int {
    guard values[place].kind == .number else { throw Unexpected() }
    let digits = bytes[values[place].range]
    let isBelow = digits.first == UInt8(ascii: "-")
    let number = digits.dropFirst(isBelow ? 1 : 0).reduce(0) { $0 * 10 + Int($1 - 48) }
    return isBelow ? -number : number
  }

  /// The place of what stands behind a key of an object; nil: there is no such key.
  /// - Throws: where it is there twice.
  func place(of key: String, in object: Int) throws(Unexpected) -> Int? {
    var found: Int?
    var place = object + 1
    while place < values[object].next {
      if bytes[values[place].range].elementsEqual(key.utf8) {
        guard found == nil else { throw Unexpected() }
        found = place + 1
      }
      place = values[place + 1].next
    }
    return found
  }
}
