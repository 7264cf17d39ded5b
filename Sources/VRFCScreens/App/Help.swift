import VRFC

extension Model {
  /// The page of keys: those of the place first, then the rest of its screen, then everything
  /// else; of each the lines that have every word that was typed.
  var helpLines: [HelpLine] {
    let here = underHelp.place
    var seen: Set<String> = []
    let sections =
      [KeySection(title: say("Keys here"), bindings: keymap.bindings(in: here))]
      + orderedSections(besides: here)
    return legend(of: here)
      + sections.flatMap { section -> [HelpLine] in
        let found = section.bindings.filter { helpAnswers($0, under: section.title) }
          .filter { seen.insert($0.name).inserted }
        return found.isEmpty ? [] : [.heading(section.title)] + found.map(HelpLine.key)
      }
  }

  /// The signs of the map stand above the keys that go over it.
  private func legend(of here: Place) -> [HelpLine] {
    guard helpQuery.isEmpty, [.halls, .past, .waiting].contains(here) else { return [] }
    return [.heading(say("Signs on the map")), .bedSigns]
  }

  private func orderedSections(besides here: Place) -> [KeySection] {
    let own = Place.allCases.filter { $0 != here && $0.screen == screen }.map(\.title)
    let sections = keymap.sections.filter { $0.title != here.title }
    return sections.filter { own.contains($0.title) }
      + sections.filter { !own.contains($0.title) }
  }

  private func helpAnswers(_ binding: KeyBinding, under title: String) -> Bool {
    let text =
      "\(title) \(binding.shown.inWords) \(binding.shown) \(say(binding.words)) \(binding.name)"
      .lowercased()
    return helpQuery.text.lowercased().split(separator: " ").allSatisfy(text.contains)
  }

  private var underHelp: Model {
    var model = self
    model.helpLine = nil
    return model
  }

  /// Opens the page of keys, or closes it.
  mutating func toggleHelp() {
    helpLine = helpLine == nil ? 0 : nil
    helpQuery.set("")
  }

  /// Typing narrows the page; a first `/` is how one begins to look for something elsewhere.
  mutating func typeInHelp(_ key: Key) {
    if helpQuery.isEmpty, key == .character("/") { return }
    if helpQuery.apply(key) { helpLine = 0 }
  }

  mutating func scrollHelp(_ scroll: Scroll) {
    let height = contentRows.count - 1
    let last = max(0, helpLines.count - height)
    helpLine = scroll.moved(helpLine ?? 0, by: height, last: last)
  }
}

/// A line of the page of keys.
enum HelpLine {
  case heading(String)
  case key(KeyBinding)
  case bedSigns
}

extension Canvas {
  mutating func drawHelp(of model: Model, from first: Int) {
    let top = model.contentRows.lowerBound
    let lines = model.helpLines
    let column = write(say("Find a key"), row: top, column: 1, as: .label) + 2
    let width = 30
    let (text, place) = model.helpQuery.visible(width: width)
    fill(row: top, column: column, width: width, as: .field)
    write(text, row: top, column: column, as: .field)
    cursor = Position(row: top, column: column + place)
    let shown = lines.dropFirst(first).prefix(model.contentRows.count - 1)
    if lines.isEmpty { write(say("no key does that"), row: top + 1, column: 3, as: .dim) }
    if first + shown.count < lines.count {
      write(
        say("\(glyphs.moreBelow) more below"), row: top, endingBefore: size.columns - 1, as: .dim)
    }
    for (row, line) in zip(top + 1..<model.contentRows.upperBound, shown) {
      switch line {
      case .bedSigns: write(glyphs.bedLegend, row: row, column: 3, width: size.columns - 3)
      case .heading(let words): write(words, row: row, column: 1, as: .heading)
      case .key(let binding):
        write(binding.shown.inSigns(of: glyphs), row: row, column: 3, width: 16, as: .key)
        write(say(binding.words), row: row, column: 20, width: size.columns - 20)
      }
    }
  }
}
