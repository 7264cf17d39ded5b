import VRFCCurses
import VRFCScreens

/// What a sitting needs of the terminal on which it is shown.
protocol ScreenTerminal: ~Copyable {
  var size: ScreenSize { get }
  var glyphs: Glyphs { get }
  var pastes: PasteMarking { get }
  /// Whether what was drawn last is still on its way.
  var isBusy: Bool { get }

  mutating func draw(_ canvas: Canvas)
  /// Waits for a key, at most so many milliseconds.
  mutating func waitForKeys(milliseconds: Int) -> [Key]
  mutating func repaint()
  mutating func suspend()
}

extension CursesTerminal: ScreenTerminal {}
