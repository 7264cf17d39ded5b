import VRFC

extension Canvas {
  /// All that a screen shows below the smallest size.
  static func tooSmall(_ size: ScreenSize, _ glyphs: Glyphs) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    let (least, columns) = (ScreenSize.smallest, size.columns)
    let lines = [
      say(
        """
        vrfc needs \(least.columns) columns and \(least.rows) rows; this is \(columns) by \
        \(size.rows).
        """), say("Make the window larger: nothing is lost. Ctrl-C leaves."),
    ].flatMap { TextWidth.lines(of: $0, columns: max(1, columns)) }
    for (row, line) in lines.enumerated() { canvas.write(line, row: row, column: 0, as: .warning) }
    canvas.cursor = Position(row: 0, column: 0)
    return canvas
  }
}

extension Model {
  /// Forms whose text goes on where nothing is seen; a search would look somebody up.
  private static let forms: Set<Place> = [.form, .dialog, .screeningNotes]

  /// Below the smallest size nobody sees what a key would do: text goes on where it was, and
  /// nothing acts that a later key could not make good.
  mutating func takeUnseen(_ key: Key) -> [Effect] {
    if key == .control("c") { return quitUnseen() }
    if key.editsFields, Model.forms.contains(place) { return type(key, in: place) }
    guard let action = keymap.action(for: key, in: place) else { return [] }
    switch action {
    case .quit: return quitUnseen()
    case .repaint: return [.repaint]
    case .suspend: return keepForm() + [.suspend]
    case .lock: return lock()
    case .screen, .help, .undo, .correct, .announceBatch, .form, .halls, .log, .screening, .meals,
      .referrals, .people, .reports, .today, .sheet, .dialog, .helpPage, .list:
      return []
    }
  }

  /// A question could not be read: what is half done is kept without one.
  private mutating func quitUnseen() -> [Effect] { keepForm() + keepScreening() + [.quit] }
}
