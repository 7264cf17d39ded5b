import Testing

@testable import VRFCScreens

@Suite struct KeyDecoderTests {
  private func keys(_ inputs: [KeyDecoder.Input]) -> [Key] {
    var decoder = KeyDecoder()
    return inputs.flatMap { decoder.take($0) } + decoder.pause()
  }

  private func keys(_ text: String) -> [Key] { keys(bytes: Array(text.utf8)) }

  private func keys(bytes: [UInt8]) -> [Key] { keys(bytes.map { .byte($0) }) }

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
    #expect(keys(bytes: [byte]) == [key])
  }

  @Test(
    arguments: [
      ([0xC3], [Key.unknown]), ([0xC3, 0x41], [.unknown, .character("A")]),
      ([0xC0, 0xAF], [.unknown, .unknown]), ([0xE0, 0x80, 0xAF], [.unknown]),
      ([0xED, 0xA0, 0x80], [.unknown]), ([0xF4, 0x90, 0x80, 0x80], [.unknown]),
      ([0xC2, 0x9B], [.unknown]), ([0xE6, 0xC3, 0xA9], [.unknown, .character("é")]),
    ] as [([UInt8], [Key])])
  func `broken UTF-8 is unknown and what follows is read`(bytes: [UInt8], expected: [Key]) {
    #expect(keys(bytes: bytes) == expected)
  }

  @Test(
    arguments: [
      ("\u{1B}", [Key.escape]), ("\u{1B}\u{1B}", [.escape, .escape]),
      ("\u{1B}x", [.escape, .character("x")]), ("\u{1B}[", [.escape, .character("[")]),
      ("\u{1B}O", [.escape, .character("O")]), ("\u{1B}[1;5Zx", [.unknown, .character("x")]),
      ("\u{1B}[I", [.unknown]), ("\u{1B}[1;", [.unknown]), ("\u{1B}[1\r", [.unknown, .enter]),
      ("\u{1B}Ox", [.unknown]),
    ] as [(String, [Key])])
  func `a sequence nobody knows types nothing`(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func `a paste is one key and whatever is in it is text`() {
    let pasted: [KeyDecoder.Input] =
      [.pasteBegins] + "a\r\u{1B}[2Jb\u{3}".utf8.map { .byte($0) }
      + [.key(.up), .pasteBegins, .pasteEnds, .byte(0x71)]
    #expect(keys(pasted) == [.paste("a\r\u{1B}[2Jb\u{3}"), .character("q")])
  }

  @Test func `a paste whose end never comes is given at the pause`() {
    var decoder = KeyDecoder()
    let begun = decoder.take(.pasteBegins) + decoder.take(.byte(0x61))
    #expect(begun.isEmpty)
    #expect(decoder.isInPaste)
    let ended = decoder.pause()
    #expect(ended == [.paste("a")])
    #expect(!decoder.isInPaste)
  }

  @Test func `a paste keeps no more than its limit`() {
    let long = [KeyDecoder.Input](repeating: .byte(0x61), count: KeyDecoder.pasteLimit + 9)
    let kept = String(repeating: "a", count: KeyDecoder.pasteLimit)
    #expect(keys([.pasteBegins] + long + [.pasteEnds]) == [.paste(kept)])
  }

  @Test func `broken bytes in a paste are replaced`() {
    #expect(keys([.pasteBegins, .byte(0xFF), .byte(0x61), .pasteEnds]) == [.paste("\u{FFFD}a")])
  }

  @Test func `a named key cuts an unfinished letter off`() {
    #expect(keys([.byte(0xE6), .key(.up)]) == [.unknown, .up])
  }

  @Test func `the middle of a letter is known to be incomplete`() {
    var decoder = KeyDecoder()
    let begun = decoder.take(.byte(0xD9))
    #expect(begun.isEmpty)
    #expect(decoder.isIncomplete)
    let ended = decoder.take(.byte(0x85))
    #expect(ended == [.character("م")])
    #expect(!decoder.isIncomplete)
  }
}
