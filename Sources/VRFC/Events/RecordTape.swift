/// Where each value of a JSON object stands, found in one walk along its bytes, so that no tree is
/// built of it.
struct RecordTape {
  typealias Unexpected = RecordCursor.Unexpected

  enum Kind {
    case object, list, text, number, yes, no, nothing
    /// With escapes in it.
    case escapedText
    /// Broken, or too large: passed by where nobody asks for it.
    case otherNumber
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

  private static let depthMax = 32

  init(_ json: [UInt8]) throws(Unexpected) {
    bytes = json
    values.reserveCapacity(json.count / 8)
    try passValue(depth: 0)
    passSpace()
    guard place == bytes.count else { throw Unexpected() }
  }

  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private mutating func passSpace() {
    while byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { place += 1 }
  }

  private mutating func passValue(depth: Int) throws(Unexpected) {
    passSpace()
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
    passSpace()
    if byte != UInt8(ascii: closing) {
      repeat {
        if kind == .object {
          passSpace()
          try passText()
          guard skip(":") else { throw Unexpected() }
        }
        try passValue(depth: depth + 1)
      } while skip(",")
    }
    guard skip(closing) else { throw Unexpected() }
    (values[own].range, values[own].next) = (start..<place, values.count)
  }

  /// Moves behind a sign and the space before it.
  private mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    passSpace()
    guard byte == UInt8(ascii: scalar) else { return false }
    place += 1
    return true
  }

  private mutating func passText() throws(Unexpected) {
    guard byte == UInt8(ascii: "\"") else { throw Unexpected() }
    place += 1
    let start = place
    var kind = Kind.text
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] >= 0x20 else { throw Unexpected() }
      if bytes[place] == UInt8(ascii: "\\") {
        kind = .escapedText
        try passEscape()
      } else {
        place += 1
      }
    }
    guard place < bytes.count else { throw Unexpected() }
    add(kind, start..<place)
    place += 1
  }

  private mutating func passEscape() throws(Unexpected) {
    place += 1
    switch byte {
    case UInt8(ascii: "u"):
      let digits = bytes[place...].dropFirst().prefix(4)
      guard digits.count == 4, digits.allSatisfy(EscapedText.isHexDigit) else { throw Unexpected() }
      place += 5
    case _ where "\"\\/bfnrt".utf8.contains(byte): place += 1
    default: throw Unexpected()
    }
  }

  private mutating func pass(_ word: StaticString, _ kind: Kind) throws(Unexpected) {
    let end = place + word.utf8CodeUnitCount
    guard end <= bytes.count, word.withUTF8Buffer({ bytes[place..<end].elementsEqual($0) })
    else { throw Unexpected() }
    add(kind, place..<end)
    place = end
  }

  /// A whole number of up to eighteen digits, or another one.
  private mutating func passNumber() throws(Unexpected) {
    let start = place
    if byte == UInt8(ascii: "-") { place += 1 }
    let first = byte
    let count = try passDigits()
    guard first != UInt8(ascii: "0") || count == 1 else { throw Unexpected() }
    let isZeroBelow = first == UInt8(ascii: "0") && bytes[start] == UInt8(ascii: "-")
    var kind: Kind = count > 18 || isZeroBelow ? .otherNumber : .number
    if byte == UInt8(ascii: ".") {
      (kind, place) = (.otherNumber, place + 1)
      _ = try passDigits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      (kind, place) = (.otherNumber, place + 1)
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { place += 1 }
      _ = try passDigits()
    }
    add(kind, start..<place)
  }

  /// - Returns: how many, at least one.
  private mutating func passDigits() throws(Unexpected) -> Int {
    let first = place
    while (48...57).contains(byte) { place += 1 }
    guard place > first else { throw Unexpected() }
    return place - first
  }

  private mutating func add(_ kind: Kind, _ range: Range<Int>) {
    values.append(Value(kind: kind, range: range, next: values.count + 1))
  }

  // MARK: Reading

  func text(at place: Int) throws(Unexpected) -> String {
    let value = values[place]
    switch value.kind {
    case .text:
      guard let text = String(validating: bytes[value.range], as: UTF8.self) else {
        throw Unexpected()
      }
      return text
    case .escapedText: return try EscapedText(bytes[value.range]).text()
    case .object, .list, .number, .otherNumber, .yes, .no, .nothing: throw Unexpected()
    }
  }

  func number(at place: Int) throws(Unexpected) -> Int {
    guard values[place].kind == .number else { throw Unexpected() }
    let digits = bytes[values[place].range]
    let isBelow = digits.first == UInt8(ascii: "-")
    let number = digits.dropFirst(isBelow ? 1 : 0).reduce(0) { $0 * 10 + Int($1 - 48) }
    return isBelow ? -number : number
  }

  /// A value as it is written.
  func written(at place: Int) -> String {
    String(decoding: bytes[values[place].range], as: UTF8.self)
  }

  /// The place of what stands behind a key of an object; nil: there is no such key.
  /// - Throws: where it is there twice.
  func place(of key: String, in object: Int) throws(Unexpected) -> Int? {
    var found: Int?
    var place = object + 1
    while place < values[object].next {
      if try isKey(key, at: place) {
        guard found == nil else { throw Unexpected() }
        found = place + 1
      }
      place = values[place + 1].next
    }
    return found
  }

  private func isKey(_ key: String, at place: Int) throws(Unexpected) -> Bool {
    if values[place].kind == .escapedText { return try text(at: place) == key }
    return bytes[values[place].range].elementsEqual(key.utf8)
  }
}

/// The bytes of a text with escapes in it, those between its quotes.
private struct EscapedText {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  static func isHexDigit(_ byte: UInt8) -> Bool { Character(Unicode.Scalar(byte)).isHexDigit }

  consuming func text() throws(RecordCursor.Unexpected) -> String {
    var plain: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "\\") { plain += try escaped() } else { plain.append(byte) }
    }
    guard let text = String(validating: plain, as: UTF8.self) else {
      throw RecordCursor.Unexpected()
    }
    return text
  }

  private mutating func escaped() throws(RecordCursor.Unexpected) -> [UInt8] {
    switch rest.popFirst() {
    case UInt8(ascii: "\""): [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): [UInt8(ascii: "\\")]
    case UInt8(ascii: "/"): [UInt8(ascii: "/")]
    case UInt8(ascii: "b"): [0x08]
    case UInt8(ascii: "f"): [0x0C]
    case UInt8(ascii: "n"): [0x0A]
    case UInt8(ascii: "r"): [0x0D]
    case UInt8(ascii: "t"): [0x09]
    case UInt8(ascii: "u"): Array(String(Character(try scalar())).utf8)
    default: throw RecordCursor.Unexpected()
    }
  }

  /// What `\u` names, be it by two halves.
  private mutating func scalar() throws(RecordCursor.Unexpected) -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard (0xD800..<0xDC00).contains(first), rest.popFirst() == UInt8(ascii: "\\"),
      rest.popFirst() == UInt8(ascii: "u")
    else { throw RecordCursor.Unexpected() }
    let second = try unit()
    guard (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw RecordCursor.Unexpected() }
    return scalar
  }

  private mutating func unit() throws(RecordCursor.Unexpected) -> UInt32 {
    let digits = rest.prefix(4)
    rest = rest.dropFirst(4)
    guard digits.count == 4, digits.allSatisfy(EscapedText.isHexDigit),
      let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw RecordCursor.Unexpected() }
    return unit
  }
}
