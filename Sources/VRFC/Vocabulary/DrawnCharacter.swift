/// A base with its marks, and the columns it takes.
package struct DrawnGlyph: Hashable, Sendable {
  package var text: String
  package var columns: Int
  package var marks: Int

  package init(text: String, columns: Int, marks: Int = 0) {
    self.text = text
    self.columns = columns
    self.marks = marks
  }

  /// The most marks that a terminal cell holds beside its base.
  package static let marksLimit = 4
}

/// Turns a character as people count them into the cells a terminal draws.
package enum DrawnCharacter {
  /// What stands for a scalar that may not reach a terminal.
  package static let replacement = "\u{FFFD}"

  /// The cells of `character`; none for marks that have no base, for there is nothing to carry
  /// them. An emoji of several joined ones shows its first; a flag shows its two letters.
  package static func cells(of character: Character) -> [DrawnGlyph] {
    if let ascii = character.utf8.count == 1 ? character.utf8.first : nil {
      return [plain(ascii)]
    }
    var cells: [DrawnGlyph] = []
    var isEmoji = false
    for scalar in character.unicodeScalars {
      switch scalar.role {
      case .base where isEmoji, .mark where isEmoji, .hidden: continue
      case .base(let columns):
        isEmoji = isPictured(scalar)
        cells.append(DrawnGlyph(text: letter(of: scalar), columns: letterColumns(scalar, columns)))
      case .mark: add(scalar, to: &cells)
      case .forbidden: cells.append(DrawnGlyph(text: replacement, columns: 1))
      }
    }
    return cells
  }

  private static func plain(_ ascii: UInt8) -> DrawnGlyph {
    let isPrintable = ascii >= 0x20 && ascii < 0x7F
    let text = isPrintable ? String(Unicode.Scalar(ascii)) : replacement
    return DrawnGlyph(text: text, columns: 1)
  }

  private static func add(_ mark: Unicode.Scalar, to cells: inout [DrawnGlyph]) {
    guard let last = cells.indices.last else { return }
    guard cells[last].marks < DrawnGlyph.marksLimit else { return }
    cells[last].text.unicodeScalars.append(mark)
    cells[last].marks += 1
  }

  private static func isPictured(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x2000 && scalar.properties.isEmoji && regionalLetter(of: scalar) == nil
  }

  /// The letter of a flag's half: terminals disagree on the width of flags.
  private static func regionalLetter(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    guard (0x1F1E6...0x1F1FF).contains(scalar.value) else { return nil }
    return Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }

  private static func letter(of scalar: Unicode.Scalar) -> String {
    String(regionalLetter(of: scalar) ?? scalar)
  }

  private static func letterColumns(_ scalar: Unicode.Scalar, _ columns: Int) -> Int {
    regionalLetter(of: scalar) == nil ? columns : 1
  }
}
