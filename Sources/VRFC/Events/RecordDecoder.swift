import Foundation

/// Decodes what stands in a record, in whatever JSON it is written, several times as fast as it is
/// where a tree is built of it: ``RecordTape`` knows where each value stands. What it does not
/// expect it throws at, as a key that stands there twice: it never guesses.
struct RecordDecoder: Decoder {
  fileprivate let tape: RecordTape
  fileprivate let place: Int

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func value<Value: Decodable>(_ type: Value.Type, from json: [UInt8]) throws -> Value {
    try RecordDecoder(RecordTape(json), 0).decoded(type)
  }

  fileprivate init(_ tape: RecordTape, _ place: Int) {
    (self.tape, self.place) = (tape, place)
  }

  fileprivate var value: RecordTape.Value { tape.values[place] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard value.kind == .object else { throw RecordCursor.Unexpected() }
    return KeyedDecodingContainer(RecordFields(decoder: self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard value.kind == .list else { throw RecordCursor.Unexpected() }
    return RecordList(decoder: self)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer { self }

  /// A value of any type.
  fileprivate func decoded<Value: Decodable>(_ type: Value.Type) throws -> Value {
    // The common ones without a detour by a container.
    if Value.self == String.self, let text = try tape.text(at: place) as? Value { return text }
    if Value.self == Int.self, let number = try tape.number(at: place) as? Value { return number }
    if Value.self == Data.self {
      guard let data = Data(base64Encoded: try tape.text(at: place)) as? Value else {
        throw RecordCursor.Unexpected()
      }
      return data
    }
    return try Value(from: self)
  }
}

extension RecordDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { value.kind == .nothing }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try decoded(type) }

  func decode(_ type: Bool.Type) throws -> Bool {
    switch value.kind {
    case .yes: true
    case .no: false
    case .object, .list, .text, .escapedText, .number, .otherNumber, .nothing:
      throw RecordCursor.Unexpected()
    }
  }

  func decode(_ type: String.Type) throws -> String { try tape.text(at: place) }
  func decode(_ type: Int.Type) throws -> Int { try tape.number(at: place) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole() }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole() }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole() }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole() }
  func decode(_ type: UInt.Type) throws -> UInt { try whole() }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole() }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole() }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole() }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole() }
  // No record has a broken number.
  func decode(_ type: Double.Type) throws -> Double { throw RecordCursor.Unexpected() }
  func decode(_ type: Float.Type) throws -> Float { throw RecordCursor.Unexpected() }

  private func whole<Number: FixedWidthInteger>() throws -> Number {
    guard let number = Number(exactly: try tape.number(at: place)) else {
      throw RecordCursor.Unexpected()
    }
    return number
  }
}

/// The fields of an object.
private struct RecordFields<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let decoder: RecordDecoder

  var codingPath: [any CodingKey] { [] }
  /// Nobody asks which there are; each is asked for by name.
  var allKeys: [Key] { [] }

  private func found(_ key: Key) throws -> RecordDecoder? {
    try decoder.tape.place(of: key.stringValue, in: decoder.place)
      .map { RecordDecoder(decoder.tape, $0) }
  }

  private func field(_ key: Key) throws -> RecordDecoder {
    guard let field = try found(key) else { throw RecordCursor.Unexpected() }
    return field
  }

  func contains(_ key: Key) -> Bool {
    do { return try found(key) != nil } catch { return true }
  }

  func decodeNil(forKey key: Key) throws -> Bool { try field(key).decodeNil() }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try field(key).decoded(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { try field(key).container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try field(key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder { throw RecordCursor.Unexpected() }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw RecordCursor.Unexpected() }
}

/// The values of a list, one after the other.
private struct RecordList: UnkeyedDecodingContainer {
  private let decoder: RecordDecoder
  private var place: Int
  private(set) var currentIndex = 0

  init(decoder: RecordDecoder) {
    self.decoder = decoder
    place = decoder.place + 1
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nil }
  var isAtEnd: Bool { place >= decoder.value.next }

  private mutating func next() throws -> RecordDecoder {
    guard !isAtEnd else { throw RecordCursor.Unexpected() }
    let value = RecordDecoder(decoder.tape, place)
    place = value.value.next
    currentIndex += 1
    return value
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, RecordDecoder(decoder.tape, place).decodeNil() else { return false }
    _ = try next()
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decoded(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> { try next().container(keyedBy: type) }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { throw RecordCursor.Unexpected() }
}
