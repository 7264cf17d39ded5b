extension String {
  /// The text so that no spreadsheet runs it as a formula: an apostrophe stands before a part
  /// that would begin one (OWASP, "CSV Injection").
  ///
  /// A formula begins with `=`, `+`, `-` or `@`, also full-width, after quotation marks, spaces
  /// or invisible signs. Where a spreadsheet parts cells at semicolons, what follows one is the
  /// beginning of a cell too. So a telephone number reads `'+923001234567`; numbers that were
  /// counted here are no text and stay as they are.
  var defused: String {
    guard unicodeScalars.contains(where: \.beginsFormula) else { return self }
    return unicodeScalars.split(separator: ";", omittingEmptySubsequences: false)
      .map { part in part.isFormula ? "'" + String(part) : String(part) }
      .joined(separator: ";")
  }
}

extension Substring.UnicodeScalarView {
  fileprivate var isFormula: Bool {
    first { !$0.isPassedOver }?.beginsFormula ?? false
  }
}

extension Unicode.Scalar {
  fileprivate var beginsFormula: Bool {
    switch self {
    case "=", "+", "-", "@", "＝", "＋", "－", "＠", "−": true
    default: false
    }
  }

  /// What a spreadsheet may take away before it looks whether a cell is a formula.
  fileprivate var isPassedOver: Bool {
    switch self {
    case "\"", "'", "“", "”", "‘", "’", "\u{FFFD}": true
    default:
      switch properties.generalCategory {
      case .spaceSeparator, .control, .format, .lineSeparator, .paragraphSeparator,
        .nonspacingMark:
        true
      default: false
      }
    }
  }
}
