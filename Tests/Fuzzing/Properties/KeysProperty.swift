import VRFCScreens

/// Any bytes from a terminal: keys come out, and never a control character as text.
///
/// 0xF8 begins a paste, 0xF9 ends it, 0xFA is a tenth of a second of silence, 0xFB a long one;
/// behind 0xFE any byte is itself.
enum KeysProperty {
  private enum Step {
    case bytes([UInt8])
    case silence(Int)
  }

  static func check(_ bytes: [UInt8]) throws(Broken) {
    let steps = steps(bytes)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for step in steps {
      switch step {
      case .bytes(let bytes): for byte in bytes { keys += decoder.take(byte) }
      case .silence(let milliseconds): keys += decoder.silence(milliseconds: milliseconds)
      }
    }
    keys += decoder.pause()
    try expect(decoder.patience == nil, "not at rest behind a pause")
    for key in keys { try check(key) }
    try expect(keys.count <= 2 * bytes.count, "\(keys.count) keys of \(bytes.count) bytes")
    try checkPlain(keys, steps)
    try checkField(keys)
  }

  private static func steps(_ bytes: [UInt8]) -> [Step] {
    var rest = bytes[...]
    var steps: [Step] = []
    while let byte = rest.popFirst() {
      switch byte {
      case 0xF8: steps.append(.bytes(Array("\u{1B}[200~".utf8)))
      case 0xF9: steps.append(.bytes(Array("\u{1B}[201~".utf8)))
      case 0xFA: steps.append(.silence(100))
      case 0xFB: steps.append(.silence(.max))
      case 0xFE: steps.append(.bytes([rest.popFirst() ?? byte]))
      default: steps.append(.bytes([byte]))
      }
    }
    return steps
  }

  private static func check(_ key: Key) throws(Broken) {
    switch key {
    case .character(let character):
      try expect(!String(character).holdsControl, "a control character as text")
    case .control(let character):
      try expect("@abcdefghijklmnopqrstuvwxyz\\]^_".contains(character), "control \(character)")
    case .paste(let text):
      try expect(text.utf8.count <= 3 * KeyDecoder.pasteLimit, "a paste over the limit")
    default: break
    }
  }

  /// Text in UTF-8 without Escape and its kind: one key for each scalar, and nothing lost.
  private static func checkPlain(_ keys: [Key], _ steps: [Step]) throws(Broken) {
    var bytes: [UInt8] = []
    for step in steps {
      guard case .bytes(let some) = step else { return }
      bytes += some
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      !text.unicodeScalars.contains(where: { $0 == "\u{1B}" || (0x80...0x9F).contains($0.value) })
    else { return }
    try expect(keys.count == text.unicodeScalars.count, "\(keys.count) keys for a text")
    for (key, scalar) in zip(keys, text.unicodeScalars) {
      let isText = scalar.properties.generalCategory != .control
      try expect(
        isText ? key == .character(Character(scalar)) : key != .character(Character(scalar)),
        "\(key) for U+\(String(scalar.value, radix: 16))")
    }
  }

  /// Typed into a field of a form, they leave one line within its limit.
  private static func checkField(_ keys: [Key]) throws(Broken) {
    var field = TextField(byteLimit: 40)
    for key in keys {
      _ = field.apply(key)
      try expect(!field.text.holdsControl, "a control character in a field")
      try expect(field.text.utf8.count <= 40, "\(field.text.utf8.count) bytes in a field of 40")
      try expect(field.insertionOffset <= field.text.count, "the cursor stands behind the text")
    }
  }
}
