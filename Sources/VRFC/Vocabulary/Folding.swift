import Foundation

/// Spellings that mean the same word, brought to one key.
package enum Folding {
  /// The letters and digits of a text in lower case, without spaces, punctuation, diacritics and
  /// joiners; ي and ی, ك and ک, ه, ہ and ھ are the same letter, and so are all forms of a digit.
  ///
  /// - Complexity: O(*n*); plain ASCII takes a short way.
  package static func key(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return asciiKey(text) }
    var key = String.UnicodeScalarView()
    for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
      if let digit = Digits.value(of: scalar) {
        key.append(Unicode.Scalar(UInt8(0x30 + digit)))
      } else if isLetter(scalar) {
        key.append(common(scalar))
      }
    }
    return String(key)
  }

  /// The keys of a name's words in their order; whatever is neither letter nor mark nor joiner
  /// parts two words, and a space does whatever stands beside it.
  ///
  /// - Complexity: as that of a key.
  package static func words(_ name: String) -> [String] {
    let spaced = name.utf8.split(separator: UInt8(ascii: " ")).map(Substring.init)
    return spaced.flatMap(parts).map { key(String($0)) }.filter { !$0.isEmpty }
  }

  private static func parts(_ text: Substring) -> [Substring] {
    text.utf8.allSatisfy { $0 < 0x80 }
      ? text.utf8.split { !isOfWord($0) }.map(Substring.init)
      : text.split { $0.unicodeScalars.first.map { !isOfWord($0) } ?? true }
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, UInt8(ascii: "'"): true
    default: false
    }
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || Digits.value(of: scalar) != nil || scalar == "'"
      || scalar == "’" || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func asciiKey(_ text: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x61...0x7A, 0x30...0x39: key.append(byte)
      case 0x41...0x5A: key.append(byte | 0x20)
      default: break
      }
    }
    return String(decoding: key, as: UTF8.self)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value != 0x640 && scalar.properties.isAlphabetic
      && scalar.properties.canonicalCombiningClass == .notReordered
  }

  private static func common(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "ي", "ى", "ے", "ې": "ی"
    case "ك", "ڪ": "ک"
    case "ه", "ھ", "ة", "ە", "ۃ": "ہ"
    case "ں": "ن"
    default: scalar
    }
  }
}
