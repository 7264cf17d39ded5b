import Foundation

/// A text that is safe to keep, to show and to compare: one line of Unicode NFC without controls.
///
/// This is the one place for the centre's rules for text. Spaces around the text are trimmed;
/// inside it everything that can be seen stays as it was typed, runs of spaces included.
package struct PlainText: Hashable, Sendable {
  /// The text as it is kept.
  package let value: String
  /// What was left out, a sentence each, for example
  /// `A zero-width space (U+200B) at character 4 was left out.`
  package let dropped: [String]

  /// Reads what somebody typed, pasted or sent in a file.
  ///
  /// - Parameter limit: the most bytes of UTF-8 that the kept text may have.
  /// - Complexity: O(*n*); a text of plain ASCII is passed over once and not copied.
  package init(typed: String, limit bytes: Int) throws(TextFault) {
    if PlainText.isPlainASCII(typed) {
      value = typed
      dropped = []
    } else {
      let (scalars, notices) = try PlainText.sift(typed)
      value = PlainText.normalised(PlainText.trimmed(scalars))
      dropped = notices
    }
    guard value.unicodeScalars.contains(where: PlainText.isVisible) else { throw .empty }
    guard value.utf8.count <= bytes else {
      throw .tooLong(bytes: value.utf8.count, limit: bytes)
    }
  }

  /// Whether every byte is a printing ASCII character and neither end is a space.
  private static func isPlainASCII(_ text: String) -> Bool {
    let utf8 = text.utf8
    return utf8.first != 0x20 && utf8.last != 0x20 && utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  private static func sift(
    _ typed: String
  ) throws(TextFault) -> (kept: String.UnicodeScalarView, notices: [String]) {
    var kept = String.UnicodeScalarView()
    var notices: [String] = []
    let scalars = typed.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      let rule = ScalarRule(scalar)
      switch rule {
      case .kept: kept.append(scalar)
      case .dropped(let name):
        let position = position(of: index, in: typed)
        notices.append(
          say("A \(name) (\(scalar.codePoint)) at character \(position) was left out."))
      case .control, .escape, .override, .lineBreak, .nul, .unreadable:
        let position = position(of: index, in: typed)
        if let fault = rule.fault(position: position, scalar: scalar) { throw fault }
      }
    }
    return (kept, notices)
  }

  private static func position(of index: String.Index, in text: String) -> Int {
    String(text.unicodeScalars[..<index]).count + 1
  }

  private static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    guard let first = scalars.firstIndex(where: { !isSpace($0) }),
      let last = scalars.lastIndex(where: { !isSpace($0) })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func normalised(_ text: String) -> String {
    text.unicodeScalars.contains { $0.value >= 0x300 }
      ? text.precomposedStringWithCanonicalMapping : text
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .spaceSeparator
  }

  /// Whether a scalar leaves a trace by itself: neither a space nor a joiner, nor a mark that needs
  /// a letter to stand on.
  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if 0x21...0x7E ~= scalar.value { return true }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .nonspacingMark, .spacingMark, .enclosingMark, .format: return false
    default: return true
    }
  }
}

extension PlainText {
  /// Makes sure that a text can be somebody's name.
  ///
  /// - Throws: ``TextFault/noLetter``.
  func checkNamesSomebody() throws(TextFault) {
    guard value.unicodeScalars.contains(where: PlainText.isLetter) else { throw .noLetter }
  }

  /// Whether a text has so much in it that it can say something, whatever it says.
  static func saysSomething(_ text: String) -> Bool {
    text.unicodeScalars.count { isLetter($0) || Digits.value(of: $0) != nil } >= lettersOfReason
  }

  /// The fewest letters and digits of a reason.
  private static let lettersOfReason = 3

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }
}
