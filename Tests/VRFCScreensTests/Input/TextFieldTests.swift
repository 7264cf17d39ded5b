import Testing

@testable import VRFCScreens

@Suite struct TextFieldTests {
  /// A field after `keys`, from `text` on.
  private func edited(
    _ text: String, byteLimit: Int = 100, _ keys: Key...
  ) -> TextField {
    var field = TextField(text, byteLimit: byteLimit)
    for key in keys { press(key, in: &field) }
    return field
  }

  private func press(_ key: Key, in field: inout TextField) {
    let isTaken = field.apply(key)
    #expect(isTaken)
  }

  private func typed(_ text: String, byteLimit: Int = 100) -> TextField {
    var field = TextField(byteLimit: byteLimit)
    for scalar in text.unicodeScalars { press(.character(Character(scalar)), in: &field) }
    return field
  }

  @Test func `letters go in where the cursor is`() {
    let field = edited("Aslm", .left, .character("a"), .home, .character("x"))
    #expect(field.text == "xAslam")
    #expect(field.insertionOffset == 1)
  }

  @Test func `the cursor stops at both ends`() {
    #expect(edited("ab", .right).insertionOffset == 2)
    #expect(edited("ab", .home, .left).insertionOffset == 0)
    #expect(edited("ab", .home, .backspace).text == "ab")
    #expect(edited("ab", .end, .delete).text == "ab")
  }

  @Test func `backspace and delete take the letter left and right of the cursor`() {
    #expect(edited("Aslam", .left, .backspace).text == "Aslm")
    #expect(edited("Aslam", .home, .delete).text == "slam")
  }

  @Test(arguments: [
    ("Ghulam Rasool", "Ghulam "), ("Ghulam ", ""), ("Ghulam  ", ""), ("", ""),
    ("غلام رسول", "غلام "),
  ])
  func `Ctrl-W takes the word left of the cursor`(text: String, left: String) {
    #expect(edited(text, .control("w")).text == left)
  }

  @Test func `Ctrl-U clears what is left of the cursor`() {
    #expect(edited("Muhammad Aslam", .left, .left, .control("u")).text == "am")
  }

  @Test func `a diacritic joins the letter before it and goes with it`() {
    var field = typed("مُحَمَّد")
    #expect(field.insertionOffset == 4)
    press(.left, in: &field)
    press(.backspace, in: &field)
    #expect(field.text == "مُحَد")
    #expect(field.insertionOffset == 2)
  }

  @Test func `a diacritic typed in the middle joins without moving past the next letter`() {
    let field = edited("محمد", .home, .right, .character("\u{64F}"))
    #expect(field.text == "مُحمد")
    #expect(field.insertionOffset == 1)
  }

  @Test func `letters that join over the cursor leave it behind them`() {
    let field = edited("\u{64E}a", .home, .character("م"))
    #expect(field.text == "م\u{64E}a")
    #expect(field.insertionOffset == 1)
  }

  @Test func `the joiners of Urdu are kept, marks nobody sees are not taken in`() {
    #expect(typed("خواب\u{200C}گاہ").text == "خواب\u{200C}گاہ")
    #expect(typed("\u{FEFF}A\u{202E}s\u{200F}l\u{1B}am").text == "Aslam")
  }

  @Test(arguments: [(5, "Aslam"), (4, "Asla"), (0, "")])
  func `what exceeds the limit in bytes is not taken in`(byteLimit: Int, text: String) {
    #expect(typed("Aslam", byteLimit: byteLimit).text == text)
  }

  @Test func `a letter of several bytes goes in whole or not at all`() {
    #expect(typed("محمد", byteLimit: 5).text == "مح")
    #expect(edited("", byteLimit: 5, .paste("محمد")).text == "مح")
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\r\n\t b", "a  b"), ("a\u{1B}[Ab", "a [Ab"), ("a\u{2029}b", "a b"),
    ("\n", " "), ("34101-1234567-1\n", "34101-1234567-1 "), ("\u{FEFF}محمد", "محمد"),
  ])
  func `a paste is one line of text`(pasted: String, text: String) {
    #expect(edited("", .paste(pasted)).text == text)
  }

  @Test(arguments: [
    Key.enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .function(2), .resize,
    .control("l"), .insert, .hangup, .unknown,
  ])
  func `keys that edit nothing are left to the screen`(key: Key) {
    var field = TextField("Aslam", byteLimit: 10)
    let before = field
    let isTaken = field.apply(key)
    #expect(!isTaken)
    #expect(field == before)
  }

  @Test(arguments: [
    ("Aslam", 10, "Aslam", 5), ("Aslam", 6, "Aslam", 5), ("Aslam", 5, "slam", 4),
    ("Aslam", 1, "", 0), ("漢字", 4, "字", 2), ("漢字", 5, "漢字", 4), ("مُحَمَّد", 5, "مُحَمَّد", 4),
  ])
  func `the window ends at the cursor`(text: String, width: Int, shown: String, column: Int) {
    let window = TextField(text, byteLimit: 100).visible(width: width)
    #expect(window.text == shown)
    #expect(window.cursorColumn == column)
  }

  @Test func `with the cursor at the beginning the window shows the beginning`() {
    let window = edited("Muhammad", .home).visible(width: 4)
    #expect(window.text == "Muha")
    #expect(window.cursorColumn == 0)
  }

  @Test func `a replaced text is gone on with at its end`() {
    var field = edited("x", .home)
    field.set("Punjab")
    #expect(field.text == "Punjab")
    #expect(field.insertionOffset == 6)
    #expect(!field.isEmpty)
  }
}
