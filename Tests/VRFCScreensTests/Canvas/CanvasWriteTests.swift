import Testing

@testable import VRFCScreens

@Suite struct CanvasWriteTests {
  /// A canvas of one row with `text` written on it from `column` on.
  private func row(
    _ text: String, columns: Int = 10, column: Int = 0, width: Int? = nil,
    glyphs: Glyphs = .unicode
  ) -> String {
    var canvas = Canvas(size: ScreenSize(rows: 1, columns: columns), glyphs: glyphs)
    canvas.write(text, row: 0, column: column, width: width)
    return canvas.lines[0]
  }

  @Test func `text stands where it is written and says where it ends`() {
    var canvas = Canvas(size: ScreenSize(rows: 2, columns: 10))
    let next = canvas.write("Halls", row: 1, column: 2, as: .heading)
    #expect(next == 7)
    #expect(canvas.lines == ["", "  Halls"])
    #expect(canvas[1, 2].meaning == .heading)
    #expect(canvas[1, 7].meaning == .plain)
  }

  @Test(arguments: [
    ("Muhammad", 8, "Muhammad"), ("Muhammad", 7, "Muhamm…"), ("Muhammad", 1, "…"),
    ("Muhammad", 0, ""), ("漢字かな", 8, "漢字かな"), ("漢字かな", 7, "漢字か…"),
    ("漢字かな", 6, "漢字…"), ("漢", 1, "…"),
  ])
  func `a text wider than its width ends in an ellipsis`(
    text: String, width: Int, shown: String
  ) {
    #expect(row(text, width: width) == shown)
  }

  @Test func `a text is cut at the right edge without an ellipsis`() {
    #expect(row("Gujranwala", columns: 8, column: 2) == "  Gujran")
  }

  @Test func `a width beyond the right edge ends at the edge`() {
    #expect(row("Gujranwala", columns: 8, column: 2, width: 20) == "  Gujra…")
  }

  @Test func `a wide letter is not halved by the edge`() {
    #expect(row("a漢字", columns: 4) == "a漢")
    #expect(row("漢字", columns: 4, column: -1) == " 字")
  }

  @Test func `half of a wide letter that is written over becomes blank`() {
    var canvas = Canvas(size: ScreenSize(rows: 1, columns: 6))
    canvas.write("漢字か", row: 0, column: 0)
    canvas.write("x", row: 0, column: 1)
    canvas.write("y", row: 0, column: 4)
    #expect(canvas.lines == [" x字y"])
    canvas.write("漢", row: 0, column: 1)
    #expect(canvas.lines == [" 漢 y"])
  }

  @Test(arguments: [(-1, 0), (3, 0), (0, 10), (0, 400), (0, -9)])
  func `what lies outside of the canvas is left out`(row: Int, column: Int) {
    var canvas = Canvas(size: ScreenSize(rows: 3, columns: 10))
    canvas.write("outside", row: row, column: column)
    canvas.fill("x", row: row, column: column, width: 4)
    #expect(canvas.lines == ["", "", ""])
  }

  @Test func `a text can end before a column`() {
    var canvas = Canvas(size: ScreenSize(rows: 1, columns: 10))
    let next = canvas.write("12 漢", row: 0, endingBefore: 9)
    #expect(next == 4)
    #expect(canvas.lines == ["    12 漢"])
  }

  @Test func `a sign fills a stretch, a wide one leaves blanks`() {
    var canvas = Canvas(size: ScreenSize(rows: 2, columns: 6))
    canvas.fill("─", row: 0, column: 4, width: 9, as: .line)
    canvas.fill("漢", row: 1, column: 0, width: 3, as: .field)
    #expect(canvas.lines == ["    ──", ""])
    #expect(canvas[1, 2].meaning == .field)
  }

  @Test func `a text that begins with a mark is drawn without it`() {
    #expect(row("\u{301}\u{64B}Aslam") == "Aslam")
  }

  @Test func `a cell keeps four marks of many`() {
    var canvas = Canvas(size: ScreenSize(rows: 1, columns: 4))
    canvas.write("a" + String(repeating: "\u{301}", count: 200) + "b", row: 0, column: 0)
    #expect(canvas[0, 0].text.unicodeScalars.count == 5)
    #expect(canvas[0, 1].text == "b")
  }

  @Test(arguments: [
    ("Jörg", "J?rg"), ("漢x", "??x"), ("مُحمد", "????"), ("a\u{1B}[0m", "a?[0m"), ("😀", "??"),
  ])
  func `in ASCII every other letter is a question mark a column`(text: String, shown: String) {
    #expect(row(text, glyphs: .ascii) == shown)
  }
}
