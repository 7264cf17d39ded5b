extension String {
  /// The text as a sentence may show it: in quotation marks, shortened to 40 characters, with
  /// everything that a terminal would act on, or nobody would see, written as its code point.
  package var quoted: String { quoted(limit: 40) }

  /// The same, shortened to a number of characters.
  package func quoted(limit: Int) -> String { "“\(shown(limit: limit))”" }

  /// The same, without the quotation marks.
  func shown(limit: Int) -> String {
    var shown = ""
    for character in self.prefix(limit) {
      for scalar in character.unicodeScalars.prefix(8) {
        switch ScalarRule(scalar) {
        case .kept: shown.unicodeScalars.append(scalar)
        case .dropped, .control, .escape, .override, .lineBreak, .nul, .unreadable:
          shown += "<\(scalar.codePoint)>"
        }
      }
    }
    return shown + (self.dropFirst(limit).isEmpty ? "" : "…")
  }

  /// The text without the spaces around it.
  var withoutOuterSpaces: String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0.properties.generalCategory == .spaceSeparator }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      isSpace(first) || isSpace(last)
    else { return self }
    let start = unicodeScalars.drop(while: isSpace)
    let end = start.lastIndex { !isSpace($0) }
    return end.map { String(start[...$0]) } ?? ""
  }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  var alternatives: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + say(" or ") + last
  }
}
