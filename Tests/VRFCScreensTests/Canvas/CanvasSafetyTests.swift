import Testing

import VRFC
@testable import VRFCScreens

@Suite struct CanvasSafetyTests {
  /// Scalars that break terminals, and those they break with.
  private static let nasty: [ClosedRange<UInt32>] = [
    0...0x1F, 0x20...0x7E, 0x7F...0x9F, 0x300...0x36F, 0x600...0x6FF, 0x200B...0x200F,
    0x2028...0x202E, 0x2060...0x206F, 0x4E00...0x4E20, 0xFE00...0xFE0F, 0xFFF0...0xFFFF,
    0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0x1F600...0x1F610, 0xE0000...0xE01EF, 0...0x10FFFF,
  ]

  private static func junk(_ chance: inout Chance) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...60, using: &chance) {
      let range = nasty[Int.random(in: 0..<nasty.count, using: &chance)]
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &chance)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0x200F: false
    default: true
    }
  }

  @Test(arguments: [Glyphs.unicode, .ascii])
  func `no junk puts anything on a canvas that acts on a terminal`(glyphs: Glyphs) {
    var chance = Chance(state: 20_210_930)
    for _ in 0..<3_000 {
      var canvas = Canvas(size: ScreenSize(rows: 2, columns: 20), glyphs: glyphs)
      let text = Self.junk(&chance)
      let column = Int.random(in: -3...22, using: &chance)
      let width = Bool.random(using: &chance) ? nil : Int.random(in: 0...25, using: &chance)
      canvas.write(text, row: 0, column: 4)
      canvas.write(text, row: 0, column: column, width: width)
      expectSound(canvas, glyphs: glyphs, text: text)
    }
  }

  private func expectSound(_ canvas: Canvas, glyphs: Glyphs, text: String) {
    let cells = canvas.cells(ofRow: 0)
    let scalars = cells.flatMap { Array($0.text.unicodeScalars) }
    #expect(scalars.allSatisfy { isHarmless($0) }, "\(text.debugDescription)")
    if glyphs.charset == .ascii { #expect(scalars.allSatisfy { $0.isASCII }) }
    #expect(cells.reduce(0) { $0 + $1.columns } == 20, "\(text.debugDescription)")
    for (cell, next) in zip(cells, cells.dropFirst()) {
      #expect((cell.columns == 2) == (next.columns == 0), "\(text.debugDescription)")
    }
    #expect(cells.allSatisfy { $0.text.unicodeScalars.count <= 5 })
    #expect(canvas.cells(ofRow: 1).allSatisfy { $0 == .blank })
  }

  @Test func `text takes the columns it is measured with`() {
    var chance = Chance(state: 7)
    for _ in 0..<3_000 {
      let text = Self.junk(&chance)
      var canvas = Canvas(size: ScreenSize(rows: 1, columns: 400))
      let next = canvas.write(text, row: 0, column: 0)
      #expect(next == TextWidth.columns(of: text), "\(text.debugDescription)")
    }
  }

  @Test func `right-to-left text is closed with a left-to-right mark that takes no column`() {
    var canvas = Canvas(size: ScreenSize(rows: 1, columns: 20))
    let next = canvas.write("محمد", row: 0, column: 2)
    #expect(next == 6)
    canvas.write("24", row: 0, column: 7)
    #expect(canvas[0, 5].text.unicodeScalars.map(\.value) == [0x62F, 0x200E])
    #expect(canvas.lines == ["  محمد 24"])
  }

  @Test func `the direction mark takes the place of a fifth mark`() {
    var canvas = Canvas(size: ScreenSize(rows: 1, columns: 4))
    canvas.write("م" + String(repeating: "\u{64E}", count: 9), row: 0, column: 0)
    let scalars = canvas[0, 0].text.unicodeScalars
    #expect(scalars.count == 5)
    #expect(scalars.last == "\u{200E}")
  }

  @Test(arguments: [Glyphs.unicode, .ascii, .console])
  func `every sign is drawn as it is`(glyphs: Glyphs) {
    let signs = [
      glyphs.bedTaken, glyphs.bedFree, glyphs.bedBlocked, glyphs.bedHeld, glyphs.barFull,
      glyphs.barHeld, glyphs.barFree, glyphs.marker, glyphs.line, glyphs.separator,
      glyphs.ellipsis, glyphs.cross, glyphs.arrow, glyphs.dash, glyphs.moreAbove,
      glyphs.moreBelow,
    ]
    var canvas = Canvas(size: ScreenSize(rows: 1, columns: 40), glyphs: glyphs)
    canvas.write(signs.joined() + glyphs.tick, row: 0, column: 0)
    #expect(canvas.lines == [signs.joined() + glyphs.tick])
    #expect(signs.allSatisfy { TextWidth.columns(of: $0) == 1 })
  }
}
