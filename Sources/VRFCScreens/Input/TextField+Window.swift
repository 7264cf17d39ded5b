import VRFC

extension TextField {
  /// The part of the text to show in `width` columns, and the column of it where the cursor
  /// stands. Text longer than the window is shifted so far that the cursor stays in it.
  package func visible(width: Int) -> (text: String, cursorColumn: Int) {
    let whole = text
    let split = whole.index(whole.startIndex, offsetBy: insertionOffset)
    let (shown, cursorColumn) = Self.ending(whole[..<split], columns: max(0, width - 1))
    return (shown + Self.beginning(whole[split...], columns: width - cursorColumn), cursorColumn)
  }

  /// The longest end of `text` that fits `columns`, and the columns it takes.
  private static func ending(_ text: Substring, columns: Int) -> (String, Int) {
    var start = text.endIndex
    var used = 0
    while start > text.startIndex {
      let previous = text.index(before: start)
      let next = used + TextWidth.columns(of: text[previous])
      if next > columns { break }
      (start, used) = (previous, next)
    }
    return (String(text[start...]), used)
  }

  /// The longest beginning of `text` that fits `columns`.
  private static func beginning(_ text: Substring, columns: Int) -> String {
    var used = 0
    return String(
      text.prefix { character in
        used += TextWidth.columns(of: character)
        return used <= columns
      })
  }
}
