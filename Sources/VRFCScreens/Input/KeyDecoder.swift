/// Makes keys of what a terminal sends: letters out of UTF-8, pastes out of their brackets.
///
/// Any bytes whatever are taken: what is no text and no known key comes out as `Key.unknown`.
package struct KeyDecoder {
  /// One thing a terminal sent.
  package enum Input: Hashable, Sendable {
    /// A byte that belongs to no key of the terminal's description.
    case byte(UInt8)
    /// A key that the terminal's description names.
    case key(Key)
    /// What follows is pasted.
    case pasteBegins
    /// The paste is over.
    case pasteEnds
  }

  /// The bytes that a paste keeps; the rest of a longer one is dropped.
  package static let pasteLimit = 65_536

  private enum State {
    case text
    case letter([UInt8], count: Int)
    case escape
    case sequence(Sequence)
    case paste([UInt8])
  }

  /// A control sequence of a key that the terminal's description does not name.
  private enum Sequence {
    case bracket(hasParameters: Bool)
    case singleShift
  }

  private var state = State.text
  private var keys: [Key] = []

  /// A decoder at the beginning of what is typed.
  package init() {}

  /// True between the beginning and the end of a paste: more will follow.
  package var isInPaste: Bool {
    if case .paste = state { true } else { false }
  }

  /// True in the middle of a letter or of a key's sequence: the rest should come at once.
  package var isIncomplete: Bool {
    switch state {
    case .letter, .sequence: true
    case .text, .escape, .paste: false
    }
  }

  /// Takes one thing and returns the keys it completes.
  package mutating func take(_ input: Input) -> [Key] {
    switch (input, state) {
    case (.byte(let byte), _): take(byte: byte)
    case (.pasteEnds, .paste(let bytes)): endPaste(bytes)
    case (_, .paste): break
    case (.key(let key), _):
      flush()
      keys.append(key)
    case (.pasteBegins, _):
      flush()
      state = .paste([])
    case (.pasteEnds, _): break
    }
    return takeKeys()
  }

  /// Nothing more is waiting: returns what an incomplete sequence amounts to. A paste whose end
  /// never came ends here.
  package mutating func pause() -> [Key] {
    if case .paste(let bytes) = state { endPaste(bytes) } else { flush() }
    return takeKeys()
  }

  private mutating func takeKeys() -> [Key] {
    defer { keys.removeAll(keepingCapacity: true) }
    return keys
  }

  private mutating func endPaste(_ bytes: [UInt8]) {
    state = .text
    keys.append(.paste(String(decoding: bytes, as: UTF8.self)))
  }

  private mutating func flush() {
    switch state {
    case .text, .paste: break
    case .letter: keys.append(.unknown)
    case .escape: keys.append(.escape)
    case .sequence(.bracket(hasParameters: true)): keys.append(.unknown)
    case .sequence(.bracket): keys += [.escape, .character("[")]
    case .sequence(.singleShift): keys += [.escape, .character("O")]
    }
    state = .text
  }

  private mutating func take(byte: UInt8) {
    switch state {
    case .text: begin(with: byte)
    case .letter(let bytes, let count): extend(bytes + [byte], of: count)
    case .escape: escaped(byte)
    case .sequence(let sequence): extend(sequence, with: byte)
    case .paste(var bytes):
      state = .text
      if bytes.count < Self.pasteLimit { bytes.append(byte) }
      state = .paste(bytes)
    }
  }

  private mutating func begin(with byte: UInt8) {
    switch byte {
    case 0x1B: state = .escape
    case 0xC2...0xDF: state = .letter([byte], count: 2)
    case 0xE0...0xEF: state = .letter([byte], count: 3)
    case 0xF0...0xF4: state = .letter([byte], count: 4)
    default: keys.append(Key(ascii: byte))
    }
  }

  private mutating func extend(_ bytes: [UInt8], of count: Int) {
    guard let last = bytes.last, (0x80...0xBF).contains(last) else {
      flush()
      if let last = bytes.last { begin(with: last) }
      return
    }
    guard bytes.count == count else {
      state = .letter(bytes, count: count)
      return
    }
    state = .text
    keys.append(Key(letter: bytes))
  }

  private mutating func escaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "["): state = .sequence(.bracket(hasParameters: false))
    case UInt8(ascii: "O"): state = .sequence(.singleShift)
    default:
      flush()
      begin(with: byte)
    }
  }

  private mutating func extend(_ sequence: Sequence, with byte: UInt8) {
    switch (sequence, byte) {
    case (.bracket, 0x20...0x3F): state = .sequence(.bracket(hasParameters: true))
    case (.bracket, 0x40...0x7E), (.singleShift, 0x20...0x7E):
      state = .text
      keys.append(.unknown)
    case (.bracket, _), (.singleShift, _):
      flush()
      begin(with: byte)
    }
  }
}
