extension TextWidth {
  /// The text in lines of at most so many columns, broken at spaces where there are any; a word
  /// that is longer than a line is broken where the line ends.
  package static func lines(of text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ").flatMap({ pieces(of: $0, columns: columns) }) {
      let joined = line.isEmpty ? String(word) : line + " " + word
      if TextWidth.columns(of: joined) <= columns || line.isEmpty {
        line = joined
      } else {
        lines.append(line)
        line = String(word)
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }

  private static func pieces(of word: Substring, columns: Int) -> [Substring] {
    guard TextWidth.columns(of: String(word)) > columns else { return [word] }
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for place in word.indices {
      let next = TextWidth.columns(of: word[place])
      if used + next > columns, place > start {
        pieces.append(word[start..<place])
        (start, used) = (place, 0)
      }
      used += next
    }
    return pieces + [word[start...]]
  }

  /// A line as it is where it fits, else broken, what follows indented.
  static func lines(of line: String, columns: Int, indent: Int) -> [String] {
    guard TextWidth.columns(of: line) > columns else { return [line] }
    let blanks = String(repeating: " ", count: indent)
    let leading = String(line.prefix { $0 == " " })
    let broken = lines(of: line, columns: columns - max(indent, leading.count))
    return broken.enumerated().map { ($0.offset == 0 ? leading : blanks) + $0.element }
  }
}
