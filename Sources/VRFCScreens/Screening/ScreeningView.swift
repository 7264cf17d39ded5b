import VRFC

extension Canvas {
  mutating func draw(_ form: ScreeningForm, in model: Model) {
    let top = model.contentRows.lowerBound
    let who = model.centre.residents[form.stay].map(model.shortName)
    let number = (form.steps.firstIndex(of: form.step) ?? 0) + 1
    write(
      say(
        """
        Screening of \(who ?? say("somebody who has left")), \(form.stay)    \(number) of \
        \(form.steps.count)
        """),
      row: top, column: 1, width: size.columns - 2, as: .heading)
    write(form.step.question, row: top + 1, column: 1, width: size.columns - 2)
    cursor = Position(row: top + 1, column: 1)
    switch form.step {
    case .notes: drawNotes(of: form, from: top + 3)
    case .summary: drawSummary(of: form, in: model, from: top + 3)
    case .consent, .trafficking, .decidedBy, .smuggling, .exploitation, .industries,
      .sexExploitation, .means, .recruitment, .needs:
      drawChoices(of: form, in: model, from: top + 3)
    }
  }

  private mutating func drawChoices(of form: ScreeningForm, in model: Model, from top: Int) {
    let rows = model.screeningRows(form)
    for (place, choice) in form.choices.enumerated() {
      let row = top + place % rows
      let column = 1 + place / rows * (size.columns / 2)
      let isFocused = place == form.cursor
      write(isFocused ? glyphs.marker : " ", row: row, column: column, as: .selected)
      let (left, right) = form.isSingle ? ("(", ")") : ("[", "]")
      write("\(left)\(choice.isMarked ? "x" : " ")\(right)", row: row, column: column + 2)
      write(choice.words, row: row, column: column + 6, width: size.columns / 2 - 8)
      if isFocused { cursor = Position(row: row, column: column + 3) }
    }
  }

  private mutating func drawNotes(of form: ScreeningForm, from top: Int) {
    let width = size.columns - 16
    for (place, label) in ScreeningForm.noteLabels.enumerated() {
      let row = top + place * 2
      let isFocused = place == form.focus
      write(isFocused ? glyphs.marker : " ", row: row, column: 1, as: .selected)
      write(label, row: row, column: 3, as: .label)
      let (text, column) = form.notes[place].visible(width: width)
      fill(row: row, column: 14, width: width, as: .field)
      write(text, row: row, column: 14, as: .field)
      if isFocused { cursor = Position(row: row, column: 14 + column) }
    }
  }

  private mutating func drawSummary(of form: ScreeningForm, in model: Model, from top: Int) {
    var row = top
    for line in form.summary.flatMap({ TextWidth.lines(of: $0, columns: size.columns - 4) })
    where row < model.contentRows.upperBound {
      write(line, row: row, column: 3, width: size.columns - 4)
      row += 1
    }
  }
}

extension ScreeningForm {
  /// What will be recorded, a line a page.
  var summary: [String] {
    guard consent != .no else { return [say("consent: no; nothing else is recorded")] }
    var lines = [
      say("consent: \(consent?.rawValue ?? say("NOT SAID"))"),
      say("trafficking: \(findings.trafficking?.rawValue.spaced ?? say("NOT SAID"))")
        + (findings.decidedBy.map { say(", decided by \($0.rawValue)") } ?? ""),
      say("smuggled: \(findings.smuggling?.rawValue ?? say("NOT SAID"))"),
      say("exploitation: ")
        + ScreeningForm.words(
          findings.exploitation.map(\.rawValue) + findings.industries.map(\.rawValue)
            + findings.sexExploitation.map(\.rawValue)),
      say("means: ") + ScreeningForm.words(findings.means.map(\.rawValue)),
      say("recruitment: ") + ScreeningForm.words(findings.recruitment.map(\.rawValue)),
      say("needs: ")
        + (findings.needs.isEmpty ? say("none") : findings.needs.map(\.title).joined(", ")),
    ]
    lines += findings.earlier.map(\.words)
    if findings.mayBeChild { lines.append(say("maybe under 18: protected as a child")) }
    let told = zip(ScreeningForm.noteLabels, notes).filter { !$1.text.trimmed.isEmpty }
    lines.append(
      say("told, kept apart: ") + (told.isEmpty ? say("nothing") : told.map(\.0).joined(", ")))
    return lines
  }

  private static func words(_ codes: [String]) -> String {
    codes.isEmpty ? say("none") : codes.map(\.spaced).joined(", ")
  }
}

extension [String] {
  fileprivate func joined(_ separator: String) -> String { joined(separator: separator) }
}

extension Screening {
  /// What was found, in a line; for those who may read it.
  var found: String {
    guard consent else { return say("no consent") }
    return [
      trafficking.map { $0.rawValue.spaced + (decidedBy.map { " (\($0.rawValue))" } ?? "") },
      smuggling.map { say("smuggled \($0.rawValue)") },
      exploitation.isEmpty ? nil : exploitation.map(\.rawValue.spaced).joined(", "),
    ].compactMap { $0 }.joined(separator: "; ")
  }
}
