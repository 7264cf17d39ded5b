extension Key {
  /// The key of one byte: text, a control, or nothing known.
  init(ascii byte: UInt8) {
    switch byte {
    case 0x08, 0x7F: self = .backspace
    case 0x09: self = .tab
    case 0x0A, 0x0D: self = .enter
    case 0x1B: self = .escape
    case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte + 0x60)))
    case 0x00, 0x1C...0x1F: self = .control(Character(Unicode.Scalar(byte + 0x40)))
    case 0x20..<0x7F: self = .character(Character(Unicode.Scalar(byte)))
    default: self = .unknown
    }
  }

  /// The key of the UTF-8 bytes of one scalar; bytes that are none, and controls, are unknown.
  init(letter bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self),
      let scalar = text.unicodeScalars.first, scalar.value >= 0xA0
    else {
      self = .unknown
      return
    }
    self = .character(Character(scalar))
  }
}
