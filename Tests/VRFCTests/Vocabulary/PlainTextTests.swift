import Testing

@testable import VRFC

struct PlainTextTests {
  @Test(arguments: [
    ("Ali\u{0}", TextFault.nul(position: 4)),
    ("Imran\u{1B}[31mAli", .escape(position: 6, scalar: "\u{1B}")),
    ("A\u{9B}31m", .escape(position: 2, scalar: "\u{9B}")),
    ("\u{7}Ali", .controlCharacter(position: 1, scalar: "\u{7}")),
    ("Ali\tKhan", .controlCharacter(position: 4, scalar: "\t")),
    ("Ali\u{7F}", .controlCharacter(position: 4, scalar: "\u{7F}")),
    ("Ali\u{80}", .controlCharacter(position: 4, scalar: "\u{80}")),
    ("Ali\u{9F}", .controlCharacter(position: 4, scalar: "\u{9F}")),
    ("Ali\u{FFFE}", .controlCharacter(position: 4, scalar: "\u{FFFE}")),
    ("Ali \u{202E}ilA", .bidirectionalOverride(position: 5, scalar: "\u{202E}")),
    ("\u{202A}Ali", .bidirectionalOverride(position: 1, scalar: "\u{202A}")),
    ("Ali\u{2066}", .bidirectionalOverride(position: 4, scalar: "\u{2066}")),
    ("Ali\u{2069}", .bidirectionalOverride(position: 4, scalar: "\u{2069}")),
    ("Mu\nhammad", .lineBreak(position: 3, scalar: "\n")),
    ("Muhammad\n", .lineBreak(position: 9, scalar: "\n")),
    ("Mu\rhammad", .lineBreak(position: 3, scalar: "\r")),
    ("Mu\u{85}hammad", .lineBreak(position: 3, scalar: "\u{85}")),
    ("Mu\u{2028}hammad", .lineBreak(position: 3, scalar: "\u{2028}")),
    ("Mu\u{2029}hammad", .lineBreak(position: 3, scalar: "\u{2029}")),
    ("M\u{FFFD}", .unreadable(position: 2)),
    ("", .empty), ("   ", .empty), ("\u{200C}\u{A0}", .empty), ("\u{200B}", .empty),
  ])
  func `hostile text is refused with its place`(typed: String, fault: TextFault) {
    #expect(throws: fault) { try PlainText(typed: typed, limit: 200) }
  }

  @Test(arguments: [
    ("Ali\u{200B}Khan", "AliKhan", "U+200B"),
    ("\u{FEFF}Ali", "Ali", "U+FEFF"),
    ("Ali\u{E0041}", "Ali", "U+E0041"),
    ("Ali\u{E007F}", "Ali", "U+E007F"),
    ("Ali\u{200E}", "Ali", "U+200E"),
    ("\u{200F}علی", "علی", "U+200F"),
    ("\u{61C}علی", "علی", "U+061C"),
    ("A\u{AD}li", "Ali", "U+00AD"),
    ("A\u{2060}li", "Ali", "U+2060"), ("Ali\u{3164}", "Ali", "U+3164"),
    ("\u{115F}Ali", "Ali", "U+115F"), ("A\u{1160}li", "Ali", "U+1160"),
    ("Ali\u{FFA0}", "Ali", "U+FFA0"), ("A\u{2800}li", "Ali", "U+2800"),
    ("A\u{34F}li", "Ali", "U+034F"),
  ])
  func `invisible characters are left out with a notice`(
    typed: String, value: String, named: String
  ) throws {
    let text = try PlainText(typed: typed, limit: 200)
    #expect(Array(text.value.unicodeScalars) == Array(value.unicodeScalars))
    #expect(text.dropped.count == 1)
    #expect(text.dropped.first?.contains("(\(named))") == true)
  }

  @Test(arguments: [
    "میر\u{200C}محمد", "کش\u{200D}ور", "José", "Muhammad  Aslam", "O'Neil", "نور احمد",
    "مُحَمَّد", "Zia-ul-Haq",
  ])
  func `names in either script are kept as typed`(typed: String) throws {
    let text = try PlainText(typed: typed, limit: 200)
    #expect(Array(text.value.unicodeScalars) == Array(typed.unicodeScalars))
    #expect(text.dropped.isEmpty)
  }

  @Test(arguments: [
    ("  Ali  ", "Ali"), ("\u{A0}Ali\u{3000}", "Ali"), ("Jose\u{301}", "Jos\u{E9}"),
    ("\u{627}\u{653}", "\u{622}"), (" علی ", "علی"),
  ])
  func `outer spaces are trimmed and the text is composed`(typed: String, value: String) throws {
    let text = try PlainText(typed: typed, limit: 200)
    #expect(Array(text.value.unicodeScalars) == Array(value.unicodeScalars))
  }

  @Test func `the limit counts bytes after composing`() throws {
    let urdu = String(repeating: "م", count: 100)
    #expect(try PersonName(typed: urdu).rawValue == urdu)
    #expect(throws: TextFault.tooLong(bytes: 201, limit: 200)) {
      try PersonName(typed: urdu + "a")
    }
    let decomposed = String(repeating: "e\u{301}", count: 100)
    #expect(try PersonName(typed: decomposed).rawValue.utf8.count == 200)
    #expect(try Note(typed: String(repeating: "a", count: 4_000)).rawValue.utf8.count == 4_000)
    #expect(throws: TextFault.tooLong(bytes: 4_001, limit: 4_000)) {
      try Note(typed: String(repeating: "a", count: 4_001))
    }
  }

  @Test(arguments: [
    "\u{3164}", "\u{115F}\u{1160}", "\u{FFA0}", "\u{2800}\u{2800}", "\u{301}", "\u{64E}\u{64F}",
    "\u{FE0F}", "\u{20DD}", " \u{903} ",
  ])
  func `what cannot be seen by itself is nothing written`(typed: String) {
    #expect(throws: TextFault.empty) { try PlainText(typed: typed, limit: 200) }
    #expect(throws: TextFault.empty) { try Note(typed: typed) }
  }

  @Test(arguments: [".", "- - -", "123", "۱۲۳", "?!", "🙂", "—"])
  func `a name has a letter, and nothing else is one`(typed: String) {
    #expect(throws: TextFault.noLetter) { try PersonName(typed: typed) }
    #expect(throws: TextFault.noLetter) { try PersonName.reading(typed) }
  }

  @Test(arguments: ["A", "گل", "O.", "م", "Ali 2"])
  func `a short name is a name`(typed: String) throws {
    #expect(try PersonName(typed: typed).rawValue == typed)
  }

  @Test(arguments: [
    ("...", false), ("ab", false), ("a b", false), ("\u{64E}\u{64F}\u{650}x", false), ("abc", true),
    ("a court", true), ("FIR 7", true), ("عدا", true), ("۱۲۳", true),
  ])
  func `a reason has three letters or digits`(typed: String, isReason: Bool) {
    #expect(Note(rawValue: typed).saysSomething == isReason)
    let look = RecordLook(.page, stays: [], reason: Note(rawValue: typed))
    let house = House().centre
    if isReason {
      #expect(throws: Never.self) { try look.decide(in: house) }
    } else {
      #expect(throws: Refusal.access(.lookNeedsReason)) { try look.decide(in: house) }
    }
  }

  @Test func `a sentence names the place and the code point`() {
    let fault = TextFault.escape(position: 6, scalar: "\u{1B}")
    #expect(
      fault.description == "Character 6 begins an escape sequence (U+001B): remove it.")
  }

  @Test func `a quoted value cannot act on a terminal`() {
    #expect("a\u{1B}[2J\u{202E}b\n".quoted == "“a<U+001B>[2J<U+202E>b<U+000A>”")
    #expect(String(repeating: "x", count: 41).quoted.hasSuffix("x…”"))
    #expect(String(repeating: "x", count: 40).quoted.hasSuffix("x”"))
    #expect(("a" + String(repeating: "\u{301}", count: 500)).quoted.unicodeScalars.count < 12)
  }
}
