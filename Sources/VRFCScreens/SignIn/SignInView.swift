import VRFC

/// Draws the screen before the screens: no name but the one that is typed, and no secret at all.
package func view(_ model: SignInModel, glyphs: Glyphs) -> Canvas {
  guard model.size.isLargeEnough else { return .tooSmall(model.size, glyphs) }
  var canvas = Canvas(size: model.size, glyphs: glyphs)
  canvas.draw(model)
  return canvas
}

extension Canvas {
  private static let fieldColumn = 16

  fileprivate mutating func draw(_ model: SignInModel) {
    let title = say("VRFC \(model.centre)") + (model.isLocked ? say("   LOCKED") : "")
    write(title, row: 0, column: 0, width: size.columns, as: .title)
    fill(glyphs.line, row: 1, column: 0, width: size.columns, as: .line)
    var row = 4
    for field in model.fields {
      draw(field, of: model, row: row)
      row += 1
    }
    if let words = model.words {
      for line in TextWidth.lines(of: words, columns: size.columns - 4) {
        row += 1
        write(line, row: row, column: 2, width: size.columns - 3, as: .warning)
      }
    }
    if model.isLocked {
      write(
        say("What was being typed here is kept, sealed, for whoever typed it."), row: size.rows - 3,
        column: 2, width: size.columns - 3, as: .dim)
    }
    drawFooter()
  }

  private mutating func draw(_ field: SignInModel.Field, of model: SignInModel, row: Int) {
    let (isFocused, width) = (field == model.focus, 40)
    write(isFocused ? glyphs.marker : " ", row: row, column: 1, as: .selected)
    write(field.label, row: row, column: 3, width: 13, as: .label)
    fill(row: row, column: Canvas.fieldColumn, width: width, as: .field)
    var column = 0
    if field == .name {
      let shown = model[field].visible(width: width)
      write(shown.text, row: row, column: Canvas.fieldColumn, as: .field)
      column = shown.cursorColumn
    }
    if isFocused { cursor = Position(row: row, column: Canvas.fieldColumn + column) }
  }

  private mutating func drawFooter() {
    var column = 1
    for (key, words) in [
      ("Enter", say("go on")), ("Tab", say("next field")), ("Esc", say("leave")),
    ] {
      column = write(key, row: size.rows - 1, column: column, as: .key)
      column = write(words, row: size.rows - 1, column: column + 1) + 2
    }
  }
}

extension SignInModel.Field {
  fileprivate var label: String {
    switch self {
    case .name: say("Name")
    case .secret: say("Password")
    case .first: say("New password")
    case .second: say("Once more")
    }
  }
}
