/// Crockford's base 32: digits and letters that are hard to take for one another.
enum Base32 {
  static let symbols = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// So many symbols by chance, of five bits each.
  static func random(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0..<32) }
  }

  /// The symbols in groups, as in `7K2MD-0XQ9A`.
  static func text(_ values: [UInt8], groupsOf size: Int) -> String {
    stride(from: 0, to: values.count, by: size).map { start in
      String(values[start..<min(start + size, values.count)].map { symbols[Int($0) & 31] })
    }.joined(separator: "-")
  }

  /// What somebody typed: blanks and dashes are passed over, letters may be small, O is 0, I and L
  /// are 1, digits may be those of Urdu. A symbol that is none stands as nil.
  static func read(_ typed: String) -> [UInt8?] {
    typed.unicodeScalars.prefix(500).lazy.filter { scalar in
      !Digits.isSeparator(scalar) && !scalar.properties.isWhitespace
    }.map(value)
  }

  private static func value(_ scalar: Unicode.Scalar) -> UInt8? {
    if let digit = Digits.value(of: scalar) { return UInt8(digit) }
    guard scalar.isASCII else { return nil }
    switch Character(scalar).uppercased() {
    case "O": return 0
    case "I", "L": return 1
    case let letter:
      return symbols.firstIndex { String($0) == letter }.map(UInt8.init)
    }
  }
}
