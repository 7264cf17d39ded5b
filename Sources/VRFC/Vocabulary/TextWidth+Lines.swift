extension TextWidth {
  /// The text in lines of at most so many columns, broken at spaces where there are any.
  package static func lines(of text: String, columns: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ") {
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

  /// A line as it is where it fits, else broken, what follows indented.
  static func lines(of line: String, columns: Int, indent: Int) -> [String] {
    guard TextWidth.columns(of: line) > columns else { return [line] }
    let blanks = String(repeating: " ", count: indent)
    let leading = String(line.prefix { $0 == " " })
    let broken = lines(of: line, columns: columns - max(indent, leading.count))
    return broken.enumerated().map { ($0.offset == 0 ? leading : blanks) + $0.element }
  }
}
