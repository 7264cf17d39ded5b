import VRFC

/// A page of text over the screens: a letter, a slip.
package struct Sheet: Hashable, Sendable {
  let title: String
  let lines: [String]
  /// The first line that is shown.
  var line = 0

  package init(title: String, lines: [String]) {
    self.title = title
    self.lines = lines
  }

  /// The first line that is shown after a key, where so many are.
  func lineAfter(_ scroll: Scroll, height: Int) -> Int {
    scroll.moved(line, by: height, last: max(0, lines.count - height))
  }
}

extension Model {
  mutating func perform(_ action: SheetAction) {
    switch action {
    case .close: sheet = nil
    case .scroll(let scroll):
      guard let sheet else { return }
      let line = sheet.lineAfter(scroll, height: contentRows.count - 1)
      self.sheet?.line = line
    }
  }
}

extension Canvas {
  mutating func draw(_ sheet: Sheet, in model: Model) {
    let rows = model.contentRows
    let shown = sheet.lines.dropFirst(sheet.line).prefix(rows.count - 1)
    let isMore = sheet.line + shown.count < sheet.lines.count
    write(
      sheet.title + (isMore ? say("  \(glyphs.moreBelow) more below") : ""), row: rows.lowerBound,
      column: 1, width: size.columns - 2, as: .heading)
    for (offset, line) in shown.enumerated() {
      write(line, row: rows.lowerBound + 1 + offset, column: 0, width: size.columns)
    }
    cursor = Position(row: rows.lowerBound, column: 0)
  }
}
