import VRFC

/// Draws the page with a code that is shown once.
package func view(_ model: CodeModel, glyphs: Glyphs) -> Canvas {
  guard model.size.isLargeEnough else { return .tooSmall(model.size, glyphs) }
  var canvas = Canvas(size: model.size, glyphs: glyphs)
  canvas.draw(model)
  return canvas
}

extension Canvas {
  fileprivate mutating func draw(_ model: CodeModel) {
    write(say("VRFC \(model.centre)"), row: 0, column: 0, width: size.columns, as: .title)
    fill(glyphs.line, row: 1, column: 0, width: size.columns, as: .line)
    var row = 3
    write(model.title, row: row, column: 2, width: size.columns - 3, as: .label)
    row += 2
    for line in TextWidth.lines(of: model.code, columns: size.columns - 5) {
      write(line, row: row, column: 4, width: size.columns - 5, as: .selected)
      row += 1
    }
    row = tell(model.advice, row: row + 1, as: .plain)
    if case .recovery = model.kind {
      row = ask(model, row: row + 1)
      if let words = model.words { _ = tell(words, row: row + 1, as: .warning) }
    }
    var column = 1
    for (key, words) in [("Enter", model.goOn), ("Esc", say("leave"))] {
      column = write(key, row: size.rows - 1, column: column, as: .key)
      column = write(words, row: size.rows - 1, column: column + 1) + 2
    }
  }

  /// - Returns: the row below.
  private mutating func tell(_ words: String, row: Int, as meaning: Meaning) -> Int {
    var row = row
    for line in TextWidth.lines(of: words, columns: size.columns - 4) {
      write(line, row: row, column: 2, width: size.columns - 3, as: meaning)
      row += 1
    }
    return row
  }

  private mutating func ask(_ model: CodeModel, row: Int) -> Int {
    let label = say("Type it back")
    write(glyphs.marker, row: row, column: 1, as: .selected)
    write(label, row: row, column: 3, width: 16, as: .label)
    let width = 48
    fill(row: row, column: 19, width: width, as: .field)
    let shown = model.typed.visible(width: width)
    write(shown.text, row: row, column: 19, as: .field)
    cursor = Position(row: row, column: 19 + shown.cursorColumn)
    return row + 1
  }
}

extension CodeModel {
  fileprivate var title: String {
    switch kind {
    case .recovery: say("THE RECOVERY CODE")
    case .oneUse(let name): say("A CODE FOR \(name), TO BE USED ONCE")
    }
  }

  fileprivate var advice: String {
    switch kind {
    case .recovery:
      say(
        """
        Write it down twice and keep it on paper in two places: when every password is lost, it \
        alone opens the names again. Without it they are gone, and only counts remain. It is not \
        shown again.
        """)
    case .oneUse(let name):
      say(
        """
        Write it on paper and give it to \(name) by hand. They sign in with it in place of a \
        password, and choose their own. It is not shown again; should it be lost, give another \
        with `vrfc staff password \(name)`.
        """)
    }
  }

  fileprivate var goOn: String {
    switch kind {
    case .recovery: say("it is on paper twice")
    case .oneUse: say("it is on paper")
    }
  }
}
