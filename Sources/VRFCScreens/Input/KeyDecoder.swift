/// Makes keys of what a terminal sends: letters out of UTF-8, pastes out of their brackets, and
/// out of escape sequences the few keys that a person pressed.
///
/// Any bytes whatever are taken. What has the form of a sequence types nothing and is no command,
/// however slowly it comes: mouse reports, replies that come late, Alt with a letter, keys nobody
/// knows. It has no clock: whoever reads the line says how long nothing came.
package struct KeyDecoder {
  /// The bytes that a paste keeps; the rest of a longer one is dropped.
  package static let pasteLimit = 65_536

  /// Milliseconds of silence that things last.
  enum Patience {
    /// Until an Esc was the key.
    static let escape = 80
    /// Until what follows an Esc that was a key is no part of a sequence.
    static let escaped = 350
    /// Until the rest of a letter, a sequence or a reply does not come any more.
    static let rest = 1_000
    /// Until a paste is over whose end does not come.
    static let paste = 2_000
  }

  private enum State {
    case text
    case letter([UInt8], count: Int, EscapeBefore)
    /// So many Esc, of which nobody was told.
    case escape(Int)
    /// An Esc was told of as a key, but may have begun a sequence all the same.
    case escaped
    case sequence(ControlSequence, EscapeBefore)
    case reply(Reply)
    case paste(Paste)
  }

  /// What came of the Esc before a letter or a sequence.
  private enum EscapeBefore {
    /// Nothing but this.
    case none
    /// It was held with Alt: this is another key.
    case alt
    /// It was taken for the key Esc already.
    case told
  }

  /// What the terminal said of its background; nil: nothing.
  package private(set) var background: Background?

  private let described: [[UInt8]: Key]
  private var state = State.text
  private var keys: [Key] = []

  /// A decoder at the beginning of what is typed.
  ///
  /// - Parameter described: keys by the bytes behind their Esc, as the description of the terminal
  ///   names them, beyond those that most terminals send.
  package init(described: [[UInt8]: Key] = [:]) { self.described = described }

  /// After so many milliseconds of silence something changes; nil: it may last.
  package var patience: Int? {
    switch state {
    case .text: nil
    case .escape: Patience.escape
    case .escaped, .sequence(_, .told): Patience.escaped
    case .letter, .sequence, .reply: Patience.rest
    case .paste: Patience.paste
    }
  }

  /// Nothing came for so long since the last byte: returns the keys that this makes.
  package mutating func silence(milliseconds: Int) -> [Key] {
    while let patience, milliseconds >= patience { expire() }
    return takeKeys()
  }

  /// Nothing more will come.
  package mutating func pause() -> [Key] { silence(milliseconds: .max) }

  /// Takes one byte and returns the keys it completes.
  package mutating func take(_ byte: UInt8) -> [Key] {
    switch state {
    case .text: begin(with: byte)
    case .letter(let bytes, let count, let before): extend(bytes + [byte], of: count, before)
    case .escape(let count): follow(escapes: count, with: byte)
    case .escaped: followLate(with: byte)
    case .sequence(let sequence, let before): extend(sequence, with: byte, before)
    case .reply(let reply): extend(reply, with: byte)
    case .paste(let paste): extend(paste, with: byte)
    }
    return takeKeys()
  }

  private mutating func takeKeys() -> [Key] {
    defer { keys.removeAll(keepingCapacity: true) }
    return keys
  }

  private mutating func finish(_ key: Key?) {
    state = .text
    if let key { keys.append(key) }
  }

  /// What was waited for did not come.
  private mutating func expire() {
    switch state {
    case .escape(let count):
      keys += Array(repeating: .escape, count: count)
      state = .escaped
    case .text, .escaped, .reply: finish(nil)
    case .letter, .sequence: finish(.unknown)
    case .paste(let paste): finish(.paste(paste.text))
    }
  }

  private mutating func begin(with byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape(1)
    case 0x80...0x9F: begin(control: byte)
    case 0xC2...0xF4: beginLetter(with: byte, .none)
    default: finish(Key(ascii: byte))
    }
  }

  /// A control of eight bits stands for Esc and a sign of seven.
  private mutating func begin(control byte: UInt8) {
    if !introduce(byte - 0x40, .none) { finish(.unknown) }
  }

  private mutating func beginLetter(with byte: UInt8, _ before: EscapeBefore) {
    let count = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
    state = .letter([byte], count: count, before)
  }

  private mutating func extend(_ bytes: [UInt8], of count: Int, _ before: EscapeBefore) {
    guard let last = bytes.last, (0x80...0xBF).contains(last) else {
      finish(.unknown)
      if let last = bytes.last { begin(with: last) }
      return
    }
    if bytes.count < count {
      state = .letter(bytes, count: count, before)
    } else if bytes[0] == 0xC2, last < 0xA0 {
      begin(control: last)
    } else {
      finish(before == .alt ? .unknown : Key(letter: bytes))
    }
  }
}

extension KeyDecoder {
  /// Begins what the sign behind an Esc begins, or does nothing.
  private mutating func introduce(_ sign: UInt8, _ before: EscapeBefore) -> Bool {
    if let sequence = ControlSequence(sign) {
      state = .sequence(sequence, before)
    } else if let reply = Reply(sign) {
      state = .reply(reply)
    } else {
      return false
    }
    return true
  }

  /// What follows an Esc at once. With one letter it is Alt and that letter, which is no key here.
  private mutating func follow(escapes count: Int, with byte: UInt8) {
    let before: EscapeBefore = count > 1 ? .alt : .none
    if byte == 0x1B {
      // The key is held down, or pressed twice before a sequence.
      if count > 1 { keys.append(.escape) }
      state = .escape(2)
    } else if let key = described[[byte]] {
      finish(count > 1 ? .unknown : key)
    } else if introduce(byte, before) {
      return
    } else if (0xC2...0xF4).contains(byte) {
      beginLetter(with: byte, .alt)
    } else {
      finish(.unknown)
    }
  }

  /// What follows an Esc that was told of: still no letter, where it may belong to a sequence.
  private mutating func followLate(with byte: UInt8) {
    state = .text
    // The end of a reply whose beginning was given up.
    if byte == UInt8(ascii: "\\") { return keys.append(.unknown) }
    let isLetter = Reply.isUnheardOf(byte)
    if isLetter || !introduce(byte, .told) { begin(with: byte) }
  }

  private mutating func extend(
    _ sequence: ControlSequence, with byte: UInt8, _ before: EscapeBefore
  ) {
    var sequence = sequence
    let step = sequence.take(byte)
    if let key = described[sequence.bytes] { return finish(key, before) }
    switch step {
    case .goesOn: state = .sequence(sequence, before)
    case .isBroken:
      finish(.unknown)
      begin(with: byte)
    case .isComplete where sequence.beginsPaste: state = .paste(Paste())
    case .isComplete: finish(sequence.key, before)
    }
  }

  /// A sequence is complete: behind an Esc that acted already, only what moves a cursor may act.
  private mutating func finish(_ key: Key, _ before: EscapeBefore) {
    switch before {
    case .none: finish(key)
    case .alt: finish(.unknown)
    case .told: finish(key.isMove ? key : .unknown)
    }
  }

  private mutating func extend(_ reply: Reply, with byte: UInt8) {
    var reply = reply
    switch reply.take(byte) {
    case .goesOn: state = .reply(reply)
    case .isComplete:
      background = reply.background ?? background
      finish(nil)
    case .isBroken where reply.isAfterEscape: follow(escapes: 1, with: byte)
    case .isBroken:
      finish(.unknown)
      begin(with: byte)
    }
  }

  private mutating func extend(_ paste: Paste, with byte: UInt8) {
    var paste = paste
    // One owner: a long paste is not copied at every byte.
    state = .text
    if paste.take(byte) == .isComplete { finish(.paste(paste.text)) } else { state = .paste(paste) }
  }
}

extension Key {
  /// Whether the key only moves a cursor.
  fileprivate var isMove: Bool {
    switch self {
    case .up, .down, .left, .right, .home, .end, .pageUp, .pageDown: true
    case .character, .enter, .escape, .tab, .backTab, .insert, .delete, .backspace, .function,
      .control, .paste, .resize, .hangup, .unknown:
      false
    }
  }
}
