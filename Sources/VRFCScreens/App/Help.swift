extension Model {
  /// The page of keys: those of the place first, then those of the other places of the screen.
  var helpLines: [HelpLine] {
    let here = underHelp.place
    let bindings = Keymap.bindings(in: here)
    let others = underHelp.otherPlaces.filter { $0 != here }
      .flatMap(Keymap.bindings(in:))
      .filter { other in !bindings.contains { $0.shown == other.shown && $0.words == other.words } }
    return [.heading("Keys here")] + bindings.map(HelpLine.key)
      + [.heading("Keys elsewhere on this screen, and everywhere")]
      + others.uniqued().map(HelpLine.key)
  }

  private var underHelp: Model {
    var model = self
    model.helpLine = nil
    return model
  }

  private var otherPlaces: [Place] {
    switch screen {
    case .today: [.today, .dialog, .sheet]
    case .checkIn: [.form, .outsideForm, .dialog, .batchChoice, .confirmation]
    case .halls:
      [.halls, .past, .waiting, .detail, .screening, .screeningNotes, .dialog, .confirmation]
    case .log: [.log, .record, .checking]
    case .meals: [.meals, .dialog]
    case .referrals: [.referrals, .dialog, .confirmation, .sheet]
    case .people: [.people, .personSearch, .personPage]
    case .reports: [.reports, .dialog]
    }
  }

  mutating func scrollHelp(_ scroll: Scroll) {
    let height = contentRows.count
    let last = max(0, helpLines.count - height)
    let line = helpLine ?? 0
    let next =
      switch scroll {
      case .lineUp: line - 1
      case .lineDown: line + 1
      case .pageUp: line - height
      case .pageDown: line + height
      case .first: 0
      case .last: last
      }
    helpLine = min(max(0, next), last)
  }
}

/// A line of the page of keys.
enum HelpLine {
  case heading(String)
  case key(KeyBinding)
}

extension [KeyBinding] {
  fileprivate func uniqued() -> [KeyBinding] {
    var seen: Set<String> = []
    return filter { seen.insert($0.shown + $0.words).inserted }
  }
}

extension Canvas {
  mutating func drawHelp(of model: Model, from first: Int) {
    for (row, line) in zip(model.contentRows, model.helpLines.dropFirst(first)) {
      switch line {
      case .heading(let words): write(words, row: row, column: 1, as: .heading)
      case .key(let binding):
        write(binding.shown.inSigns(of: glyphs), row: row, column: 3, width: 16, as: .key)
        write(binding.words, row: row, column: 20, width: size.columns - 20)
      }
    }
    cursor = Position(row: model.contentRows.lowerBound, column: 0)
  }
}
