import VRFC

/// Draws the model: a canvas of its size, in the signs that the terminal has.
package func view(_ model: Model, glyphs: Glyphs) -> Canvas {
  guard model.size.isLargeEnough else { return .tooSmall(model.size, glyphs) }
  var canvas = Canvas(size: model.size, glyphs: glyphs)
  canvas.drawHead(of: model)
  if let line = model.helpLine {
    canvas.drawHelp(of: model, from: line)
  } else {
    if let sheet = model.sheet {
      canvas.draw(sheet, in: model)
    } else {
      canvas.drawScreen(of: model)
    }
    if let dialog = model.dialog { canvas.draw(dialog, in: model) }
  }
  canvas.drawNotice(of: model)
  canvas.drawFooter(model.keymap.bindings(in: model.place).filter { model.offers($0.action) })
  return canvas
}

extension Canvas {
  fileprivate mutating func drawHead(of model: Model) {
    let moment = model.centre.moment
    write(say("VRFC \(model.centre.charter?.name ?? "")"), row: 0, column: 0, width: 38, as: .title)
    write("\(moment.day.longText) \(moment.clockText)", row: 0, column: 40)
    write(
      "\(model.officer.name) \(model.officer.role.words)".cut(to: size.columns - 63), row: 0,
      endingBefore: size.columns)
    drawTabs(of: model)
    fill(glyphs.line, row: 2, column: 0, width: size.columns, as: .line)
    if model.isOpenCentre {
      write(
        say(" OPEN: no accounts, names unsealed "), row: 2, endingBefore: size.columns - 2,
        as: .warning)
    }
    if let warning = model.warning {
      write(warning.words, row: 3, column: 0, width: size.columns, as: warning.meaning)
    }
  }

  private mutating func drawTabs(of model: Model) {
    var column = 0
    for screen in Screen.allCases {
      let isShown = screen == model.screen
      let meaning: Meaning = isShown ? .tabShown : .tab
      write(isShown ? glyphs.marker : " ", row: 1, column: column, as: meaning)
      column =
        write("\(screen.rawValue) \(screen.title)", row: 1, column: column + 1, as: meaning) + 1
    }
  }

  fileprivate mutating func drawScreen(of model: Model) {
    switch model.screen {
    case .today: drawToday(of: model)
    case .checkIn: drawCheckIn(of: model)
    case .halls:
      if let form = model.screening {
        draw(form, in: model)
      } else {
        drawHalls(of: model)
      }
    case .log: drawLog(of: model)
    case .meals: drawMeals(of: model)
    case .referrals: drawReferrals(of: model)
    case .people: drawPeople(of: model)
    case .reports: drawReports(of: model)
    }
  }

  fileprivate mutating func drawNotice(of model: Model) {
    guard let notice = model.notice else { return }
    let lines = model.noticeLines
    for (row, line) in zip(size.rows - 1 - lines.count..<size.rows - 1, lines) {
      fill(row: row, column: 0, width: size.columns)
      write(line, row: row, column: 1, width: size.columns - 2, as: notice.meaning)
    }
  }

  /// The keys of the place, as many as fit; how to get help always does.
  fileprivate mutating func drawFooter(_ bindings: [KeyBinding]) {
    let named = bindings.compactMap { binding in
      binding.footer.map { (binding.shown.inSigns(of: glyphs), say($0), binding.action == .help) }
    }
    let width = { (key: String, words: String) in
      TextWidth.columns(of: key) + 1 + TextWidth.columns(of: words)
    }
    var room = size.columns - 2
    for (key, words, isHelp) in named where isHelp { room -= width(key, words) + 2 }
    var column = 1
    for (key, words, isHelp) in named {
      let needed = width(key, words)
      if !isHelp {
        guard needed <= room else { continue }
        room -= needed + 2
      }
      column = write(key, row: size.rows - 1, column: column, as: .key)
      column = write(words, row: size.rows - 1, column: column + 1) + 2
    }
  }
}

extension String {
  /// The text, cut to a number of characters.
  func cut(to count: Int) -> String { String(prefix(max(0, count))) }

  /// The name of a key in the signs that the terminal has.
  func inSigns(of glyphs: Glyphs) -> String {
    glyphs.charset == .ascii || glyphs == .console ? inWords : self
  }

  /// The name of a key without arrows.
  var inWords: String {
    let names: [Character: String] = ["↑": "Up", "↓": "Down", "←": "Left", "→": "Right"]
    return map { names[$0] ?? String($0) }.joined()
  }
}
