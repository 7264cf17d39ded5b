import Testing

@testable import VRFC

@Suite struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("Muhammad Aslam", 14), ("Jörg", 4), ("e\u{301}", 1), ("São Tomé", 8),
  ])
  func `a Latin letter takes one column, whatever its accents`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [
    ("محمد اسلم", 9), ("مُحَمَّد", 4), ("نواں", 4), ("خواب\u{200C}گاہ", 7), ("ڈیرہ غازی خان", 13),
    ("۳۴۱۰۱", 5), ("ل\u{200D}", 1),
  ])
  func `Urdu takes a column a letter; diacritics and joiners take none`(
    text: String, columns: Int
  ) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [("漢字", 4), ("かな", 4), ("한국", 4), ("ｱ", 1), ("Ａ", 2), ("x漢y", 4)])
  func `East Asian wide letters take two columns`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: [("😀", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("🇵🇰", 2), ("☺️", 1), ("✓", 1), ("■", 1)])
  func `an emoji takes what it is drawn with`(text: String, columns: Int) {
    #expect(TextWidth.columns(of: text) == columns)
  }

  @Test(arguments: ["\u{301}", "\u{200D}", "\u{FEFF}", "\u{200E}", "\u{200F}", "\u{AD}"])
  func `marks without a base and hidden signs take no column`(text: String) {
    #expect(TextWidth.columns(of: text) == 0)
  }

  @Test(arguments: ["\u{1B}", "\u{0}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{2028}"])
  func `what may not reach a terminal takes the column of its replacement`(text: String) {
    #expect(TextWidth.columns(of: text) == 1)
    #expect(TextWidth.columns(of: "a" + text + "b") == 3)
  }

  @Test func `a line break of two controls shows as two replacements`() {
    #expect(TextWidth.columns(of: "a\r\nb") == 4)
  }

  @Test(arguments: [
    ("one two", 5, ["one", "two"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a bcdefg hi", 4, ["a", "bcde", "fg", "hi"]), ("漢字漢", 3, ["漢", "字", "漢"]),
    ("漢", 1, ["漢"]), ("", 5, []),
  ])
  func `a text is broken at spaces, and a word that is longer than a line where the line ends`(
    text: String, columns: Int, lines: [String]
  ) {
    #expect(TextWidth.lines(of: text, columns: columns) == lines)
  }
}
