import VRFCScreens

/// Any bytes from a terminal: keys come out, and never a control character as text.
///
/// 0xF8 begins a paste, 0xF9 ends it, 0xFA is a named key, 0xFB a pause; behind 0xFE any byte is
/// itself.
enum KeysProperty {
  private enum Step {
    case input(KeyDecoder.Input)
    case pause
  }

  static func check(_ bytes: [UInt8]) throws(Broken) {
    let steps = steps(bytes)
    var decoder = KeyDecoder()
    var keys: [Key] = []
    var isPlain = true
    for step in steps {
      switch step {
      case .input(let input):
        keys += decoder.take(input)
        if case .byte(let byte) = input {
          isPlain = isPlain && byte != 0x1B
        } else {
          isPlain = false
        }
      case .pause:
        keys += decoder.pause()
        isPlain = false
        try expectRest(decoder)
      }
    }
    keys += decoder.pause()
    try expectRest(decoder)
    for key in keys { try check(key) }
    try expect(keys.count <= 2 * steps.count + 2, "\(keys.count) keys of \(steps.count) steps")
    if isPlain { try checkPlain(keys, steps) }
    try checkField(keys)
  }

  private static func steps(_ bytes: [UInt8]) -> [Step] {
    var rest = bytes[...]
    var steps: [Step] = []
    while let byte = rest.popFirst() {
      switch byte {
      case 0xF8: steps.append(.input(.pasteBegins))
      case 0xF9: steps.append(.input(.pasteEnds))
      case 0xFA: steps.append(.input(.key(.up)))
      case 0xFB: steps.append(.pause)
      case 0xFE: steps.append(.input(.byte(rest.popFirst() ?? byte)))
      default: steps.append(.input(.byte(byte)))
      }
    }
    return steps
  }

  /// Behind a pause nothing is left over.
  private static func expectRest(_ decoder: KeyDecoder) throws(Broken) {
    var decoder = decoder
    try expect(!decoder.isIncomplete && !decoder.isInPaste, "not at rest behind a pause")
    let more = decoder.pause()
    try expect(more.isEmpty, "a second pause gives \(more)")
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

  /// Text in UTF-8 without Escape: one key for each scalar, and nothing lost.
  private static func checkPlain(_ keys: [Key], _ steps: [Step]) throws(Broken) {
    let bytes = steps.compactMap { step -> UInt8? in
      if case .input(.byte(let byte)) = step { byte } else { nil }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else { return }
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
