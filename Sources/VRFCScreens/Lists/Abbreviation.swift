import VRFC

extension String {
  /// The text in so many columns: where it is too long its longest words are shortened first, so
  /// that each of them is still there to be told by.
  func abbreviated(to columns: Int) -> String {
    var words = split(separator: " ").map(String.init)
    while TextWidth.columns(of: words.joined(separator: " ")) > columns {
      let longest = words.indices.max { words[$0].count < words[$1].count }
      guard let longest, words[longest].count > 5 else { break }
      words[longest] = words[longest].prefix(4) + "."
    }
    return words.joined(separator: " ")
  }
}
