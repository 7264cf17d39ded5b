import CCurses
import VRFCScreens

/// The terminal the program runs in, taken over while this value lives.
///
/// Use it from one thread only; there is one at a time. However the process ends, the terminal
/// is put back: here by `end()` or by letting go of the value, in a crash by a signal handler.
package struct CursesTerminal: ~Copyable {
  private let colours: Meaning.Colours
  private var drawn: Canvas?
  private var decoder = KeyDecoder()

  /// Takes over standard input and output, or says why the screens cannot be shown there.
  package init(colour: ColourChoice) throws(TerminalFault) {
    let result = Int(vrfc_start(colour == .never ? 0 : 1))
    guard result == VRFC_STARTED else { throw TerminalFault(startResult: result) }
    colours = vrfc_has_colour() == 0 ? .none : .some
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
    var run = CellRun(row: row, colours: colours)
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
  /// none if none came. A paste is waited for to its end.
  package mutating func waitForKeys(milliseconds: Int) -> [Key] {
    var keys: [Key] = []
    var patience = Int32(clamping: milliseconds)
    while keys.count < Self.keysAtOnce {
      let code = Int(vrfc_key(patience))
      if code == VRFC_KEY_NONE { break }
      if code == VRFC_KEY_GONE { return keys + decoder.pause() + [.hangup] }
      if code == VRFC_KEY_RESIZE { forgetScreen() }
      keys += decoder.take(KeyDecoder.Input(code: code))
      patience = patienceForRest
    }
    return keys + decoder.pause()
  }

  private var patienceForRest: Int32 {
    if decoder.isInPaste { return Self.pastePatience }
    return decoder.isIncomplete ? Self.sequencePatience : 0
  }

  private mutating func forgetScreen() {
    drawn = nil
    vrfc_distrust()
  }

  /// The most keys returned at once, so that a stuck key cannot hold up the painting for ever.
  private static let keysAtOnce = 4_096
  /// Milliseconds to wait for the rest of a paste.
  private static let pastePatience: Int32 = 2_000
  /// Milliseconds to wait for the rest of a letter or of a key's sequence.
  private static let sequencePatience: Int32 = 25
}

extension CursesTerminal {
  /// Clears a terminal that no screens are on, and its memory of what was said there.
  package static func blank() { vrfc_blank_terminal() }
}

@available(*, unavailable)
extension CursesTerminal: Sendable {}

extension TerminalFault {
  fileprivate init(startResult: Int) {
    let term = String(cString: vrfc_term()).filter { $0.isASCII && !$0.isWhitespace }
    switch startResult {
    case VRFC_NOT_A_TERMINAL: self = .notATerminal
    case VRFC_CANNOT_MOVE_CURSOR: self = .cursorCannotMove(term)
    case VRFC_ALREADY_STARTED: self = .alreadyOpen
    default: self = .unknownTerminal(term)
    }
  }
}
