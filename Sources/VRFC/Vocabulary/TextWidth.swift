/// The one place that measures how many columns a text takes, on the screen and in a text table.
///
/// A character takes what its cells take: two columns for wide East Asian ones and emoji, none
/// for marks without a base, else one. The measure is the same in every `Charset`.
package enum TextWidth {
  /// The columns that `text` takes. Complexity: O(length); quick for ASCII.
  package static func columns(of text: String) -> Int {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns that `character` takes: 0, 1, 2, or more for a cluster of several letters.
  package static func columns(of character: Character) -> Int {
    DrawnCharacter.cells(of: character).reduce(0) { $0 + $1.columns }
  }
}
