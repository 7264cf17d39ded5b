import Foundation
import Testing

@testable import VRFC
@testable import VRFCCommand
@testable import VRFCScreens

/// The screens on a line that carries less than a held key asks for.
struct SlowLineTests {
  private let transcript: Transcript
  private let desk: Desk
  private let officer: Officer

  init() throws {
    transcript = try Transcript()
    desk = try Desk(CentreFolder(path: transcript.centre.path))
    officer = Officer(name: try #require(StaffName("b.munir")), role: .open, desk: "ttyS0")
  }

  private func run(_ terminal: inout SlowTerminal) throws {
    var session = try ScreenSession(desk: desk, officer: officer, watching: .nothing)
    _ = session.run(&terminal)
  }

  @Test func `a held arrow is painted as fast as the line goes, and ends with the key`() throws {
    // Thirty keys a second for three seconds; a line that carries sixteen paintings a second.
    var terminal = SlowTerminal(painting: 62, keys: (1...90).map { (1_000 + 33 * $0, .right) })
    try run(&terminal)
    #expect(terminal.shownLast - terminal.lastKey < 200, "\(terminal.shownLast)")
    #expect((40...60).contains(terminal.paintings), "\(terminal.paintings)")
    #expect(terminal.lines.contains { $0.hasPrefix(" F-16  free") }, "\(terminal.lines)")
  }

  @Test func `on a fast line every key is painted at once`() throws {
    var terminal = SlowTerminal(painting: 0, keys: (1...9).map { (1_000 + 100 * $0, .right) })
    try run(&terminal)
    #expect(terminal.paintings >= 10)
  }
}

/// A terminal on a line with a clock of its own: what is drawn while the line is busy waits.
private struct SlowTerminal: ScreenTerminal {
  /// Milliseconds that the line needs for one painting.
  let painting: Int
  private var keys: [(at: Int, key: Key)]
  private var now = 0
  private var carried = 0
  private(set) var paintings = 0
  private(set) var lines: [String] = []
  let lastKey: Int

  init(painting: Int, keys: [(Int, Key)]) {
    self.painting = painting
    lastKey = keys.last?.0 ?? 0
    self.keys = [(0, .character("3"))] + keys.map { (at: $0.0, key: $0.1) }
  }

  /// When the line has carried everything.
  var shownLast: Int { carried }

  var size: ScreenSize { .usual }
  var glyphs: Glyphs { .unicode }
  var pastes: PasteMarking { .unmarked }
  var isBusy: Bool { now < carried }

  mutating func draw(_ canvas: Canvas) {
    carried = max(now, carried) + painting
    paintings += 1
    lines = canvas.lines
  }

  mutating func waitForKeys(milliseconds: Int) -> [Key] {
    guard let next = keys.first else {
      // The window is closed once everything was shown for a while.
      now += milliseconds
      return now > max(carried, lastKey) + 1_000 ? [.hangup] : []
    }
    now = min(max(now, next.at), now + milliseconds)
    guard next.at <= now else { return [] }
    let due = keys.prefix { $0.at <= now }.map(\.key)
    keys.removeFirst(due.count)
    return due
  }

  mutating func repaint() {}
  mutating func suspend() {}
}
