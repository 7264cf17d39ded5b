import VRFC

/// One cell of the screen: a base with at most four marks, and what it means.
///
/// A wide character takes two cells; the right one has an empty text and no columns.
package struct Cell: Hashable, Sendable {
  /// The base and its marks; empty in the right half of a wide character.
  package let text: String
  /// The columns that the text takes: 1, or 2, or 0 in the right half of a wide character.
  package let columns: Int
  /// What the cell means to the reader.
  package let meaning: Meaning

  init(text: String, columns: Int, meaning: Meaning) {
    self.text = text
    self.columns = columns
    self.meaning = meaning
  }

  /// An empty cell.
  package static let blank = blank(as: .plain)

  static func blank(as meaning: Meaning) -> Cell {
    Cell(text: " ", columns: 1, meaning: meaning)
  }

  static func rightHalf(as meaning: Meaning) -> Cell {
    Cell(text: "", columns: 0, meaning: meaning)
  }

  var isRightHalf: Bool { columns == 0 }

  /// U+200E, which turns the direction of text back to left-to-right and takes no column.
  static let leftToRightMark: Unicode.Scalar = "\u{200E}"

  /// The cell with a left-to-right mark behind its text; the fourth mark gives way if need be.
  var endingRightToLeft: Cell {
    var scalars = Array(text.unicodeScalars)
    if scalars.count > DrawnGlyph.marksLimit { scalars.removeLast() }
    scalars.append(Self.leftToRightMark)
    var ended = ""
    ended.unicodeScalars.append(contentsOf: scalars)
    return Cell(text: ended, columns: columns, meaning: meaning)
  }
}
