/// A field of a record, or the name of an object in it, as people read it.
package struct RecordField: Hashable, Sendable {
  /// How deep it stands: 0 for who and when.
  package let depth: Int
  package let name: String
  /// Empty where the fields of an object follow.
  package let value: String
}

extension RecordedAct {
  /// Everything that the record holds, in the order of the log. A time is told as the screens tell
  /// it; names are those of the log, as words.
  package var fields: [RecordField] {
    var reader = FieldReader(bytes: json)
    reader.readObject(depth: 0)
    return reader.fields
  }
}

/// Walks through what ``RecordEncoder`` has written.
private struct FieldReader {
  let bytes: [UInt8]
  private(set) var fields: [RecordField] = []
  private var place = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The byte here; 0 behind the end.
  private var byte: UInt8 { place < bytes.count ? bytes[place] : 0 }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  mutating func readObject(depth: Int) {
    guard skip("{") else { return }
    while byte != 0, !skip("}") {
      let name = readText().asWords
      _ = skip(":")
      readValue(of: name, depth: depth)
      _ = skip(",")
    }
  }

  private mutating func readValue(of name: String, depth: Int) {
    switch byte {
    case UInt8(ascii: "{"):
      fields.append(RecordField(depth: depth, name: name, value: ""))
      readObject(depth: depth + 1)
    case UInt8(ascii: "["): readList(of: name, depth: depth)
    default: fields.append(RecordField(depth: depth, name: name, value: readScalar()))
    }
  }

  /// Plain values stand in one field; objects one below the other, numbered.
  private mutating func readList(of name: String, depth: Int) {
    _ = skip("[")
    var (scalars, objects): ([String], Int) = ([], 0)
    while byte != 0, !skip("]") {
      if byte == UInt8(ascii: "{") {
        objects += 1
        readValue(of: "\(name) \(objects)", depth: depth)
      } else {
        scalars.append(readScalar())
      }
      _ = skip(",")
    }
    guard objects == 0 else { return }
    let value = scalars.isEmpty ? "none" : scalars.joined(separator: ", ")
    fields.append(RecordField(depth: depth, name: name, value: value))
  }

  private mutating func readScalar() -> String {
    if byte == UInt8(ascii: "\"") {
      let text = readText()
      return Moment(iso: text)?.fullText ?? text
    }
    let bare = bytes[place...].prefix { !",]}".utf8.contains($0) }
    // What is none of all this is passed by, so that there is an end.
    place += max(1, bare.count)
    return String(decoding: bare, as: UTF8.self)
  }

  private mutating func readText() -> String {
    guard skip("\"") else { return readScalar() }
    var text: [UInt8] = []
    while byte != 0, !skip("\"") { text.append(readByte()) }
    return String(decoding: text, as: UTF8.self)
  }

  /// A byte of a text; one that is written as `\u00..` is a control, and stays one.
  private mutating func readByte() -> UInt8 {
    defer { place += 1 }
    guard skip("\\"), byte == UInt8(ascii: "u") else { return byte }
    let digits = String(decoding: bytes[place...].dropFirst().prefix(4), as: UTF8.self)
    place += 4
    return UInt8(digits, radix: 16) ?? UInt8(ascii: "?")
  }
}

extension String {
  /// `homeDistrict` as `home district`; the short name of a version whole.
  fileprivate var asWords: String {
    if self == "v" { return "version" }
    return reduce(into: "") { words, letter in
      words += letter.isUppercase ? " " + letter.lowercased() : String(letter)
    }
  }
}
