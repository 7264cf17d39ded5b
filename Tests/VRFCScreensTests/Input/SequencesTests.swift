import Testing

@testable import VRFCScreens

/// Everything that terminals send and nobody typed, in pieces as a slow line brings it.
@Suite struct SequencesTests {
  /// From behind the Esc.
  private static let mute = [
    // The mouse: SGR, urxvt, the oldest way, and the same in UTF-8.
    "[<0;5;3M", "[<0;5;3m", "[<64;132;43M", "[32;5;3M", "[M !!", "[M#qn", "[M \u{E1}q", "[tqy",
    "[Tniynqy",
    // Replies: place of the cursor, what the terminal is, its modes, its size.
    "[24;80R", "[?24;80R", "[?62;22c", "[>41;354;0c", "[0n", "[?2004;1$y", "[8;24;80t", "[4;1$y",
    // Focus, and keys that are held with Shift, Alt, Control, or that nobody knows.
    "[I", "[O", "[1;2A", "[1;5D", "[3;3~", "[15;5~", "[34~", "[27;5;105~", "[97;5u", "[3$", "[7^",
    "[a", "[E", "Oa", "O5A", "Oq", "Oj", "[57414u",
    // Strings: colours, settings, titles, graphics.
    "]11;rgb:ffff/ffff/ffff\u{7}", "]11;rgb:ffff/ffff/ffff\u{1B}\\", "]4;1;rgb:cd/0/0\u{1B}\\",
    "]52;c;bmlxeQ==\u{7}", "]lمحمد quit\u{1B}\\", "P1$r0m\u{1B}\\", "P>|XTerm(390)\u{1B}\\",
    "P1+r544e=787465726d\u{1B}\\", "P!|00000000\u{1B}\\", "_Gi=31;OK\u{1B}\\",
  ]
  /// Strings that no terminal sends, though they have the form.
  private static let unheardOf = ["^quit\u{1B}\\", "Xquit\u{1B}\\"]
  private static let moves: [(String, Key)] = [
    ("[A", .up), ("OB", .down), ("[C", .right), ("[D", .left), ("[5~", .pageUp), ("[1~", .home),
  ]
  private static let chords = ["q", "n", "Y", "3", "\r", "\u{7F}", "\t", "é", "م", "(", "\u{3}"]

  /// Milliseconds between two bytes on a slow line.
  private static let gaps = [0, 0, 1, 25, 60, 79, 81, 100, 200, 300]

  private func keys(
    _ bytes: String.UTF8View, by dice: inout some RandomNumberGenerator, gaps: [Int],
    _ decoder: inout KeyDecoder
  ) -> [Key] {
    var keys: [Key] = []
    for byte in bytes {
      keys += decoder.take(byte)
      keys += decoder.silence(milliseconds: gaps.randomElement(using: &dice) ?? 0)
    }
    return keys + decoder.pause()
  }

  @Test(arguments: mute)
  func `what is no key types nothing and is no command, however it is split`(sequence: String) {
    var dice = Chance(state: UInt64(sequence.utf8.count))
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      let keys = keys("\u{1B}\(sequence)".utf8, by: &dice, gaps: Self.gaps, &decoder)
      #expect(keys.allSatisfy { $0 == .unknown || $0 == .escape }, "\(keys)")
    }
  }

  @Test(arguments: moves)
  func `an arrow is an arrow, however it is split`(sequence: String, key: Key) {
    var dice = Chance(state: 7)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      let keys = keys("\u{1B}\(sequence)".utf8, by: &dice, gaps: Self.gaps, &decoder)
      #expect(keys == [key] || keys == [.escape, key], "\(keys)")
    }
  }

  @Test(arguments: unheardOf)
  func `what has the form of a string is none the less swallowed at once`(sequence: String) {
    var decoder = KeyDecoder()
    let keys = "\u{1B}\(sequence)".utf8.flatMap { decoder.take($0) } + decoder.pause()
    #expect(keys.isEmpty)
  }

  @Test(arguments: chords)
  func `Alt with a key is no key`(sequence: String) {
    var dice = Chance(state: 11)
    for _ in 0..<50 {
      var decoder = KeyDecoder()
      let keys = keys("\u{1B}\(sequence)".utf8, by: &dice, gaps: [0, 5, 79], &decoder)
      #expect(keys == [.unknown])
    }
  }

  @Test func `a stream of all of it, in any pieces, types nothing`() {
    var dice = Chance(state: 13)
    let all = Self.mute + Self.moves.map(\.0)
    for _ in 0..<500 {
      var decoder = KeyDecoder()
      var stream = ""
      for _ in 0..<8 { stream += "\u{1B}" + (all.randomElement(using: &dice) ?? "") }
      let keys = keys(stream.utf8, by: &dice, gaps: Self.gaps, &decoder)
      #expect(keys.allSatisfy { !$0.isText && $0 != .enter }, "\(stream.debugDescription): \(keys)")
    }
  }

  @Test func `every reply can be cut off anywhere, and what is typed later is read`() {
    for sequence in Self.mute {
      for count in 1..<sequence.utf8.count {
        var decoder = KeyDecoder()
        let part = Array("\u{1B}\(sequence)".utf8.prefix(count + 1))
        var keys = part.flatMap { decoder.take($0) } + decoder.silence(milliseconds: 5_000)
        #expect(keys.allSatisfy { $0 == .unknown || $0 == .escape }, "\(part) \(keys)")
        keys = decoder.take(UInt8(ascii: "j"))
        #expect(keys == [.character("j")])
      }
    }
  }
}
