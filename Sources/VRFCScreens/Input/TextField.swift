import VRFC

/// A line of text that is edited, with the place where the next character goes.
///
/// It moves and deletes by characters as people count them, whatever they are made of, and holds
/// its text to a limit in bytes. What is typed or pasted is cleaned of controls and of marks
/// nobody sees; the joiners of Urdu are kept.
package struct TextField: Hashable, Sendable {
  /// The most bytes of UTF-8 that the text may take; what would exceed it is not taken in.
  package let byteLimit: Int

  private var before: String
  private var after: String

  /// A field with `text`, ready to go on at its end.
  package init(_ text: String = "", byteLimit: Int) {
    self.byteLimit = byteLimit
    before = text
    after = ""
  }

  /// The whole text.
  package var text: String { before + after }

  /// The number of characters before the place where the next one goes.
  package var insertionOffset: Int { before.count }

  /// True where nothing is entered.
  package var isEmpty: Bool { before.isEmpty && after.isEmpty }

  /// Replaces the text and goes to its end.
  package mutating func set(_ text: String) {
    self = TextField(text, byteLimit: byteLimit)
  }

  /// Edits the text by `key`; false where the key means nothing to a field and is the screen's.
  package mutating func apply(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(Self.singleLine(pasted))
    case .backspace: _ = before.popLast()
    case .delete: after = String(after.dropFirst())
    case .left: if let last = before.popLast() { after = String(last) + after }
    case .right: if let first = after.first { move(by: first) }
    case .home: (before, after) = ("", text)
    case .end: (before, after) = (text, "")
    case .control("u"): before = ""
    case .control("w"): deleteWord()
    case .control, .enter, .escape, .tab, .backTab, .up, .down, .pageUp, .pageDown, .insert,
      .function, .resize, .hangup, .unknown:
      return false
    }
    settle()
    return true
  }

  /// Why not all of what a key brings would be taken in; nil: all of it would.
  func omission(of key: Key) -> String? {
    switch key {
    case .paste(let pasted):
      let unfit = pasted.unicodeScalars.count { !$0.isTyped && !$0.properties.isWhitespace }
      if unfit == 1 { return say("one sign of the paste cannot stand here and was left out") }
      if unfit > 1 { return say("\(unfit) signs of the paste cannot stand here and were left out") }
      return isFull(for: Self.singleLine(pasted))
    case .character(let character): return isFull(for: String(character))
    case .enter, .escape, .tab, .backTab, .up, .down, .left, .right, .home, .end, .pageUp,
      .pageDown, .insert, .delete, .backspace, .function, .control, .resize, .hangup, .unknown:
      return nil
    }
  }

  private func isFull(for added: String) -> String? {
    before.utf8.count + after.utf8.count + added.utf8.count > byteLimit
      ? say("no more than \(byteLimit) bytes fit here; the rest was left out") : nil
  }

  private mutating func move(by first: Character) {
    before.append(first)
    after = String(after.dropFirst())
  }

  private mutating func deleteWord() {
    while before.last == " " { before.removeLast() }
    while let last = before.last, last != " " { before.removeLast() }
  }

  private mutating func insert(_ added: String) {
    var room = byteLimit - before.utf8.count - after.utf8.count
    for character in added {
      let typed = String(String.UnicodeScalarView(character.unicodeScalars.filter(\.isTyped)))
      guard typed.utf8.count <= room else { return }
      before += typed
      room -= typed.utf8.count
    }
  }

  /// Moves the insertion point out of the middle of a character that an edit has joined.
  private mutating func settle() {
    guard !before.isEmpty, !after.isEmpty else { return }
    let whole = before + after
    let bytes = before.utf8.count
    var end = whole.startIndex
    while whole.utf8.distance(from: whole.startIndex, to: end) < bytes {
      end = whole.index(after: end)
    }
    (before, after) = (String(whole[..<end]), String(whole[end...]))
  }

  /// Pasted text as one line: each run of line breaks and other controls becomes a space.
  private static func singleLine(_ pasted: String) -> String {
    var line = String.UnicodeScalarView()
    var isBroken = false
    for scalar in pasted.unicodeScalars {
      if scalar.isLineControl {
        isBroken = true
      } else {
        if isBroken { line.append(" ") }
        isBroken = false
        line.append(scalar)
      }
    }
    if isBroken { line.append(" ") }
    return String(line)
  }
}

extension Unicode.Scalar {
  /// May stand in a field: seen, or a mark, or a joiner.
  fileprivate var isTyped: Bool {
    switch role {
    case .base, .mark: true
    case .hidden, .forbidden: false
    }
  }

  /// A control, or another end of a line or of a paragraph.
  fileprivate var isLineControl: Bool {
    value < 0x20 || (0x7F..<0xA0).contains(value) || value == 0x2028 || value == 0x2029
  }
}
