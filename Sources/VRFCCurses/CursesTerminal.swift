import CCurses
import VRFCScreens

/// The terminal the program runs in, taken over while this value lives.
///
/// Use it from one thread only; there is one at a time. However the process ends, the terminal
/// is put back: here by `end()` or by letting go of the value, in a crash by a signal handler.
package struct CursesTerminal: ~Copyable {
  private var palette: Palette
  private var drawn: Canvas?
  private var decoder: KeyDecoder
  /// When the last byte came.
  private var latest = ContinuousClock.now

  /// Takes over standard input and output, or says why the screens cannot be shown there.
  package init(colour: ColourChoice) throws(TerminalFault) {
    let result = Int(vrfc_start(colour == .never ? 0 : 1))
    guard result == VRFC_STARTED else { throw TerminalFault(startResult: result) }
    palette = Palette(colours: Int(vrfc_colours()), background: nil)
    palette.choose()
    decoder = KeyDecoder(described: Self.describedKeys)
  }

  deinit { vrfc_end() }

  /// Gives the terminal back; the value is used up.
  package consuming func end() {}

  /// The size of the screen now; each change is told by a `Key.resize`.
  package var size: ScreenSize {
    ScreenSize(rows: Int(vrfc_rows()), columns: Int(vrfc_columns()))
  }

  /// What text the terminal shows: UTF-8 where the locale says so, else ASCII.
  package var charset: Charset { vrfc_is_utf8() == 0 ? .ascii : .utf8 }

  /// The signs the terminal shows; the fonts of the Linux console have few.
  package var glyphs: Glyphs {
    switch charset {
    case .ascii: .ascii
    case .utf8: String(cString: vrfc_term()) == "linux" ? .console : .unicode
    }
  }

  /// Shows `canvas`: writes what differs from the canvas before, at once, and nothing else.
  package mutating func draw(_ canvas: Canvas) {
    if canvas == drawn { return }
    if drawn?.size != canvas.size {
      vrfc_erase()
      drawn = Canvas(size: canvas.size, glyphs: canvas.glyphs)
    }
    for row in 0..<canvas.size.rows { draw(row: row, of: canvas) }
    place(canvas.cursor)
    vrfc_refresh()
    drawn = canvas
  }

  /// Whether what was drawn last is still on its way: a serial line of 9600 bit/s takes up to three
  /// seconds for a screen, and the system takes more meanwhile, which then comes late.
  package var isBusy: Bool { vrfc_unsent() > 0 }

  /// Writes the whole screen again, for one that another program has written on.
  package mutating func repaint() {
    vrfc_distrust()
    vrfc_refresh()
  }

  /// Gives the screen back and stops, as Ctrl-Z does; on return the screen is there again. If its
  /// size changed meanwhile, `Key.resize` waits.
  package mutating func suspend() {
    vrfc_suspend()
  }

  private func draw(row: Int, of canvas: Canvas) {
    let cells = canvas.cells(ofRow: row)
    let earlier = drawn?.cells(ofRow: row) ?? []
    if cells == earlier { return }
    var run = CellRun(row: row, palette: palette)
    for (column, pair) in zip(cells, earlier).enumerated() where pair.0 != pair.1 {
      run.add(pair.0, column: column)
    }
    run.put()
  }

  /// Whether the terminal was asked to mark pastes, and is known to do so.
  package var pastes: PasteMarking { vrfc_marks_pastes() == 0 ? .unmarked : .marked }

  private func place(_ cursor: Position?) {
    if let cursor { vrfc_move(Int32(clamping: cursor.row), Int32(clamping: cursor.column)) }
    vrfc_show_cursor(cursor == nil ? 0 : 1)
  }

  /// Waits for a key, at most so many milliseconds, and returns it with all that wait behind it;
  /// none if none came.
  package mutating func waitForKeys(milliseconds: Int) -> [Key] {
    let end = ContinuousClock.now + .milliseconds(milliseconds)
    var keys: [Key] = []
    for _ in 0..<Self.bytesAtOnce {
      switch Int(vrfc_key(keys.isEmpty ? patience(until: end) : 0)) {
      case VRFC_KEY_NONE:
        keys += decoder.silence(milliseconds: silence)
        if !keys.isEmpty || end <= .now { return keys }
      case VRFC_KEY_GONE: return keys + decoder.pause() + [.hangup]
      case VRFC_KEY_RESIZE:
        forgetScreen()
        keys.append(.resize)
      case let byte:
        latest = .now
        keys += decoder.take(UInt8(truncatingIfNeeded: byte)) + newColours()
      }
    }
    return keys
  }

  /// Milliseconds since the last byte.
  private var silence: Int { Int((ContinuousClock.now - latest) / .milliseconds(1)) }

  /// Milliseconds to wait: not longer than the decoder has a use for.
  private func patience(until end: ContinuousClock.Instant) -> Int32 {
    let wait = Int((end - .now) / .milliseconds(1)) + 1
    guard let most = decoder.patience else { return Int32(clamping: max(0, wait)) }
    return Int32(clamping: max(0, min(wait, most - silence)))
  }

  /// The terminal has said how light it is behind the text: all of it may look otherwise.
  private mutating func newColours() -> [Key] {
    let palette = Palette(colours: Int(vrfc_colours()), background: decoder.background)
    guard palette != self.palette else { return [] }
    self.palette = palette
    palette.choose()
    drawn = nil
    return [.resize]
  }

  private mutating func forgetScreen() {
    drawn = nil
    vrfc_distrust()
  }

  /// The most bytes read at once, so that a stuck key cannot hold up the painting for ever.
  private static let bytesAtOnce = 4_096
}

extension CursesTerminal {
  /// A word where TERM says nothing that is known on this machine; nil: it does.
  package var word: String? {
    vrfc_is_described() == 1
      ? nil : "TERM=\(Self.term) is not known on this machine; shown as on xterm-256color"
  }

  /// The name of the terminal, fit to be shown.
  fileprivate static var term: String {
    String(cString: vrfc_term()).filter { $0.isASCII && !$0.isWhitespace }
  }

  /// Keys by the bytes behind their Esc, as the terminal's description has them.
  private static var describedKeys: [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in CommonKeys.capabilities {
      guard let bytes = vrfc_capability(name).map({ Array(String(cString: $0).utf8) }),
        bytes.count > 1, bytes[0] == 0x1B
      else { continue }
      keys[Array(bytes.dropFirst())] = key
    }
    return keys
  }

  /// Clears a terminal that no screens are on, and its memory of what was said there.
  package static func blank() { vrfc_blank_terminal() }
}

@available(*, unavailable)
extension CursesTerminal: Sendable {}

extension TerminalFault {
  fileprivate init(startResult: Int) {
    let term = CursesTerminal.term
    switch startResult {
    case VRFC_NOT_A_TERMINAL: self = .notATerminal
    case VRFC_CANNOT_MOVE_CURSOR: self = .cursorCannotMove(term)
    case VRFC_ALREADY_STARTED: self = .alreadyOpen
    default: self = .unknownTerminal(term)
    }
  }
}
