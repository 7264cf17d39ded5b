/// Digits as people here write them.
package enum Digits {
  /// The value of an ASCII, Arabic-Indic (٠–٩) or Urdu and Persian (۰–۹) digit.
  package static func value(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0x0660...0x0669: Int(scalar.value - 0x0660)
    case 0x06F0...0x06F9: Int(scalar.value - 0x06F0)
    default: nil
    }
  }

  /// The text with every such digit as an ASCII one; all else as it was.
  package static func ascii(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      scalars.append(value(of: scalar).map { Unicode.Scalar(UInt8(0x30 + $0)) } ?? scalar)
    }
    return String(scalars)
  }

  /// The whole number that a text of up to nine digits, and nothing else, stands for.
  package static func wholeNumber(_ text: String) -> Int? {
    let scalars = text.unicodeScalars
    guard 1...9 ~= scalars.count else { return nil }
    var number = 0
    for scalar in scalars {
      guard let digit = value(of: scalar) else { return nil }
      number = number * 10 + digit
    }
    return number
  }

  /// Whether a text is a long number as a spreadsheet shows it that takes it for a measure:
  /// `3.41012E+12`, with the digits behind it lost.
  package static func isRounded(_ text: String) -> Bool {
    ascii(text.withoutOuterSpaces).wholeMatch(of: /[0-9]+([.,][0-9]+)?[Ee]\+?[0-9]{1,2}/) != nil
  }

  /// Whether a scalar may stand between digits without a meaning of its own: a space, a dash, or
  /// an invisible mark that came along with a paste.
  package static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x2009, 0x202F, 0x2D, 0x2010...0x2015, 0x2212: true
    case 0x200B...0x200F, 0x061C, 0xFEFF, 0xAD: true
    default: false
    }
  }
}
