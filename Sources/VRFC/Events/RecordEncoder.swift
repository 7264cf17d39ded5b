import Foundation

/// Encodes what stands in a record: its keys in the order in which they are asked for, which is the
/// order in which the fields are declared, those that are nil left out.
///
/// A record's bytes are what is hashed, so the log makes them itself: no library's change of mind
/// about order or escapes can ever reach them.
struct RecordEncoder: Encoder {
  fileprivate let writing: RecordWriting

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  fileprivate init(_ writing: RecordWriting) { self.writing = writing }

  static func bytes(of value: some Encodable) throws -> [UInt8] {
    let encoder = RecordEncoder(RecordWriting())
    try encoder.writing.write(value)
    return encoder.writing.bytes
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writing.open("{", "}")
    return KeyedEncodingContainer(FieldWriting(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writing.open("[", "]")
    return ListWriting(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }
}

/// Why something cannot stand in a record: no record has a broken number, or nothing where a value
/// is meant.
struct Unrecordable: Error {}

extension RecordEncoder: SingleValueEncodingContainer {
  func encodeNil() throws { throw Unrecordable() }
  func encode<Value: Encodable>(_ value: Value) throws { try writing.write(value) }
  func encode(_ value: Bool) { writing.write(value ? "true" : "false") }
  func encode(_ value: String) { writing.string(value) }
  func encode(_ value: Int) { writing.write(value.description) }
  func encode(_ value: Int8) { writing.write(value.description) }
  func encode(_ value: Int16) { writing.write(value.description) }
  func encode(_ value: Int32) { writing.write(value.description) }
  func encode(_ value: Int64) { writing.write(value.description) }
  func encode(_ value: UInt) { writing.write(value.description) }
  func encode(_ value: UInt8) { writing.write(value.description) }
  func encode(_ value: UInt16) { writing.write(value.description) }
  func encode(_ value: UInt32) { writing.write(value.description) }
  func encode(_ value: UInt64) { writing.write(value.description) }
  func encode(_ value: Double) throws { throw Unrecordable() }
  func encode(_ value: Float) throws { throw Unrecordable() }
}

/// The bytes so far.
private final class RecordWriting {
  private(set) var bytes: [UInt8] = []
  /// What ends the object or list that is being written; nil: it is neither, or not begun.
  private var closing: UInt8?

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Begins an object or a list, but where the same value has begun it already.
  func open(_ opening: Unicode.Scalar, _ closing: Unicode.Scalar) {
    guard self.closing == nil else { return }
    bytes.append(UInt8(ascii: opening))
    self.closing = UInt8(ascii: closing)
  }

  func write<Value: Encodable>(_ value: Value) throws {
    // The common ones without a detour by a container.
    if Value.self == String.self, let text = value as? String { return string(text) }
    if Value.self == Int.self, let number = value as? Int { return write(number.description) }
    if Value.self == Data.self, let data = value as? Data {
      return string(data.base64EncodedString())
    }
    let outer = closing
    closing = nil
    try value.encode(to: RecordEncoder(self))
    if let closing { bytes.append(closing) }
    closing = outer
  }

  func write(_ word: String) { bytes.append(contentsOf: word.utf8) }

  func key(_ name: String) {
    separate(after: "{")
    string(name)
    bytes.append(UInt8(ascii: ":"))
  }

  func separate(after opening: Unicode.Scalar) {
    if bytes.last != UInt8(ascii: opening) { bytes.append(UInt8(ascii: ",")) }
  }

  func string(_ text: String) {
    bytes.append(RecordWriting.quote)
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != RecordWriting.quote && $0 != RecordWriting.backslash
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { bytes += RecordWriting.escaped(byte) }
    }
    bytes.append(RecordWriting.quote)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case quote, backslash: [backslash, byte]
    case 0..<0x20: Array("\\u00\(byte < 0x10 ? "0" : "1")\(String(byte % 16, radix: 16))".utf8)
    default: [byte]
    }
  }
}

/// The fields of an object.
private struct FieldWriting<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: RecordEncoder

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws { throw Unrecordable() }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws {
    encoder.writing.key(key.stringValue)
    try encoder.writing.write(value)
  }

  // What is in an object or a list is a value of its own, and asks for its container itself.
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    encoder.unkeyedContainer()
  }

  func superEncoder() -> any Encoder { encoder }
  func superEncoder(forKey key: Key) -> any Encoder { encoder }
}

/// The values of a list, one after the other.
private struct ListWriting: UnkeyedEncodingContainer {
  let encoder: RecordEncoder
  private(set) var count = 0

  init(encoder: RecordEncoder) { self.encoder = encoder }

  var codingPath: [any CodingKey] { [] }

  mutating func encodeNil() throws { throw Unrecordable() }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    encoder.writing.separate(after: "[")
    count += 1
    try encoder.writing.write(value)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> { encoder.container(keyedBy: type) }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    encoder.unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { encoder }
}
