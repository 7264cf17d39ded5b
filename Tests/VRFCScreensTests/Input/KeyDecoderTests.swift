import Testing

@testable import VRFCScreens

@Suite struct KeyDecoderTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    return bytes.flatMap { decoder.take($0) } + decoder.pause()
  }

  private func keys(_ text: String) -> [Key] { keys(Array(text.utf8)) }

  @Test(arguments: ["a", "~", "é", "م", "\u{64F}", "漢", "😀"])
  func `a letter is a key`(letter: String) {
    #expect(keys(letter) == [.character(Character(letter))])
  }

  @Test(
    arguments: [
      (0x00, Key.control("@")), (0x01, .control("a")), (0x08, .backspace), (0x09, .tab),
      (0x0A, .enter), (0x0D, .enter), (0x1A, .control("z")), (0x1B, .escape),
      (0x1C, .control("\\")), (0x1F, .control("_")), (0x7F, .backspace), (0x80, .unknown),
      (0xFF, .unknown),
    ] as [(UInt8, Key)])
  func `a byte that is no letter is a control or unknown`(byte: UInt8, key: Key) {
    #expect(keys([byte]) == [key])
  }

  @Test(
    arguments: [
      ([0xC3], [Key.unknown]), ([0xC3, 0x41], [.unknown, .character("A")]),
      ([0xC0, 0xAF], [.unknown, .unknown]), ([0xE0, 0x80, 0xAF], [.unknown]),
      ([0xED, 0xA0, 0x80], [.unknown]), ([0xF4, 0x90, 0x80, 0x80], [.unknown]),
      ([0xE6, 0xC3, 0xA9], [.unknown, .character("é")]),
    ] as [([UInt8], [Key])])
  func `broken UTF-8 is unknown and what follows is read`(bytes: [UInt8], expected: [Key]) {
    #expect(keys(bytes) == expected)
  }

  @Test(arguments: [
    ("[A", Key.up), ("OB", .down), ("[C", .right), ("OD", .left), ("[H", .home), ("[4~", .end),
    ("[5~", .pageUp), ("[6~", .pageDown), ("[2~", .insert), ("[3~", .delete), ("[Z", .backTab),
    ("OM", .enter), ("OP", .function(1)), ("[11~", .function(1)), ("[[A", .function(1)),
    ("[P", .function(1)), ("[[E", .function(5)), ("[15~", .function(5)), ("[24~", .function(12)),
    ("[1;1A", .up), ("[1;129B", .down), ("[3;65~", .delete),
  ])
  func `a key's sequence is the key`(sequence: String, key: Key) {
    #expect(keys("\u{1B}" + sequence) == [key])
  }

  @Test func `what only this terminal sends for a key is the key`() {
    var decoder = KeyDecoder(described: [Array("[224z".utf8): .function(1), [0x41]: .up])
    let keys = "\u{1B}[224z\u{1B}A".utf8.flatMap { decoder.take($0) }
    #expect(keys == [.function(1), .up])
  }

  @Test(arguments: [[0x9B, 0x41], [0xC2, 0x9B, 0x41], [0x8F, 0x41]] as [[UInt8]])
  func `a control of eight bits begins a sequence too`(bytes: [UInt8]) {
    #expect(keys(bytes) == [.up])
  }

  @Test(
    arguments: [
      ("\u{1B}", [Key.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}\u{1B}\u{1B}", [.escape, .escape, .escape]), ("\u{1B}[1\r", [.unknown, .enter]),
      ("\u{1B}[M\u{21}\u{21}", [.unknown]), ("\u{1B}[3$j", [.unknown, .character("j")]),
      ("\u{1B}]2ali\rj", [.character("j")]), ("\u{1B}]11;\u{1B}[Aj", [.up, .character("j")]),
    ] as [(String, [Key])])
  func `what is cut off or nothing known types nothing, and what follows is read`(
    text: String, expected: [Key]
  ) {
    #expect(keys(text) == expected)
  }

  @Test func `Esc alone acts within a tenth of a second`() {
    var decoder = KeyDecoder()
    let held = decoder.take(0x1B) + decoder.silence(milliseconds: 70)
    #expect(held.isEmpty)
    let acted = decoder.silence(milliseconds: 90)
    #expect(acted == [.escape])
  }

  @Test(arguments: [
    (60, "[A", [Key.up]), (300, "[A", [.escape, .up]), (300, "[5~", [.escape, .pageUp]),
    (300, "[12~", [.escape, .unknown]), (300, "OM", [.escape, .unknown]),
    (300, "\\", [.escape, .unknown]), (300, "[", [.escape, .unknown]),
    (300, "]11;rgb:0/0/0\u{7}", [.escape]), (300, "j", [.escape, .character("j")]),
    (90, "X", [.escape, .character("X")]),
    (400, "]", [.escape, .character("]")]),
    (300, "]]j", [.escape, .unknown, .character("]"), .character("j")]), (60, "j", [.unknown]),
    (60, "م", [.unknown]),
  ])
  func `what follows an Esc later is no letter where it may be a sequence`(
    milliseconds: Int, rest: String, expected: [Key]
  ) {
    var decoder = KeyDecoder()
    var keys = decoder.take(0x1B) + decoder.silence(milliseconds: milliseconds)
    for byte in rest.utf8 { keys += decoder.take(byte) + decoder.silence(milliseconds: 300) }
    keys += decoder.pause()
    #expect(keys == expected)
  }

  @Test(arguments: [
    ("]11;rgb:ffff/ffff/ffff\u{1B}\\", Background.light), ("]11;rgb:00/2b/36\u{7}", .dark),
    ("]11;rgba:fdfd/f6f6/e3e3/ffff\u{7}", .light), ("]11;rgb:ffff/ffff\u{7}", nil),
    ("]10;rgb:ffff/ffff/ffff\u{7}", nil), ("]11;rgb:fffff/0/0\u{7}", nil),
  ])
  func `the terminal's word about its background is kept, and is no key`(
    reply: String, background: Background?
  ) {
    var decoder = KeyDecoder()
    let keys = ("\u{1B}" + reply).utf8.flatMap { decoder.take($0) }
    #expect(keys.isEmpty && decoder.background == background)
  }
}

/// Text that is pasted between marks.
@Suite struct PasteTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return text.utf8.flatMap { decoder.take($0) } + decoder.pause()
  }

  @Test func `a paste is one key and whatever is in it is text`() {
    let inside = "a\r\u{1B}[2Jb\u{3}\u{1B}[A\u{1B}[200~"
    #expect(
      keys("\u{1B}[200~\(inside)\u{1B}[201~q") == [.paste(inside), .character("q")])
  }

  @Test func `a paste whose end never comes is given after a while`() {
    var decoder = KeyDecoder()
    let begun = "\u{1B}[200~ali".utf8.flatMap { decoder.take($0) }
    let waited = decoder.silence(milliseconds: 1_000)
    #expect(begun.isEmpty && waited.isEmpty)
    let ended = decoder.silence(milliseconds: 2_000)
    #expect(ended == [.paste("ali")])
  }

  @Test func `a paste keeps no more than its limit`() {
    let kept = String(repeating: "a", count: KeyDecoder.pasteLimit)
    #expect(keys("\u{1B}[200~\(kept)aaaaaaaaa\u{1B}[201~") == [.paste(kept)])
  }

  @Test func `broken bytes in a paste are replaced`() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~".utf8) + [0xFF, 0x61] + Array("\u{1B}[201~".utf8)
    let keys = bytes.flatMap { decoder.take($0) }
    #expect(keys == [.paste("\u{FFFD}a")])
  }
}
