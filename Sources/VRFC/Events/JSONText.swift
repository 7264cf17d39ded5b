/// A JSON object in the making, byte by byte, its keys in the order in which they are written.
///
/// A record's bytes are what is hashed, so the log makes them itself: no library's change of mind
/// about order or escapes can ever reach them, and an arrival costs microseconds.
package struct JSONText {
  private(set) var bytes: [UInt8] = []

  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// Writes `{…}`.
  mutating func object(_ fields: (inout JSONText) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    fields(&self)
    bytes.append(UInt8(ascii: "}"))
  }

  /// A key and what stands behind it; nothing at all for nil.
  mutating func field(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    key(name)
    string(value)
  }

  mutating func field(_ name: StaticString, _ value: (some CustomStringConvertible)?) {
    field(name, value?.description)
  }

  mutating func field(_ name: StaticString, _ value: Int) {
    key(name)
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func field(_ name: StaticString, _ value: Bool) {
    key(name)
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  mutating func field(_ name: StaticString, texts values: [String]) {
    list(name, values) { $0.string($1) }
  }

  /// An object behind a key; nothing at all for nil.
  mutating func field(_ name: StaticString, _ value: (some JSONWritable)?) {
    guard let value else { return }
    key(name)
    object { value.write(to: &$0) }
  }

  mutating func field(_ name: StaticString, _ values: [some JSONWritable]) {
    list(name, values) { text, value in text.object { value.write(to: &$0) } }
  }

  /// A list of objects that are written already.
  mutating func field(_ name: StaticString, objects values: [String]) {
    list(name, values) { $0.bytes.append(contentsOf: $1.utf8) }
  }

  private mutating func list<Value>(
    _ name: StaticString, _ values: [Value], _ write: (inout JSONText, Value) -> Void
  ) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(&self, value)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func key(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(JSONText.quote)
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(JSONText.quote)
    bytes.append(UInt8(ascii: ":"))
  }

  private mutating func string(_ text: String) {
    bytes.append(JSONText.quote)
    let isPlain = text.utf8.allSatisfy {
      $0 >= 0x20 && $0 != JSONText.quote && $0 != JSONText.backslash
    }
    if isPlain {
      bytes.append(contentsOf: text.utf8)
    } else {
      for byte in text.utf8 { bytes += JSONText.escaped(byte) }
    }
    bytes.append(JSONText.quote)
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case quote, backslash: [backslash, byte]
    case 0..<0x20: Array("\\u00\(byte < 0x10 ? "0" : "1")\(String(byte % 16, radix: 16))".utf8)
    default: [byte]
    }
  }
}

/// What stands in a record as an object.
protocol JSONWritable {
  /// Writes its fields, those that are nil left out.
  func write(to json: inout JSONText)
}
