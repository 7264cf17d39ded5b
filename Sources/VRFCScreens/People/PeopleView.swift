import VRFC

extension Canvas {
  mutating func drawPeople(of model: Model) {
    if model.peopleScreen.page != nil { return drawPersonPage(of: model) }
    let rows = model.contentRows
    drawSearch(of: model, row: rows.lowerBound)
    let listed = model.personRows
    let first = model.firstPersonRow(of: listed.count)
    write(summary(of: model, listed.count), row: rows.lowerBound + 1, column: 1, as: .dim)
    for (offset, person) in listed.dropFirst(first).prefix(model.peopleHeight).enumerated() {
      let row = rows.lowerBound + 2 + offset
      let isMarked = first + offset == model.peopleScreen.cursor && !model.peopleScreen.isTyping
      write(isMarked ? glyphs.marker : " ", row: row, column: 0, as: .selected)
      if isMarked { cursor = Position(row: row, column: 0) }
      draw(person, row: row)
    }
  }

  private mutating func drawSearch(of model: Model, row: Int) {
    let column = write("Find", row: row, column: 1, as: .label) + 2
    let width = min(50, size.columns - column - 2)
    let (text, place) = model.peopleScreen.query.visible(width: width)
    fill(row: row, column: column, width: width, as: .field)
    write(text, row: row, column: column, as: .field)
    cursor = Position(row: row, column: column + place)
  }

  private func summary(of model: Model, _ count: Int) -> String {
    if model.peopleScreen.query.isEmpty {
      return "\(count) here now; / finds anyone, by name, father, CNIC, phone or stay"
    }
    return count == 0 ? "nobody was found" : "\(count) found, best first, present or departed"
  }

  private mutating func draw(_ person: PersonRow, row: Int) {
    write(person.stay.description, row: row, column: 2)
    write(person.identity?.name.rawValue ?? "…", row: row, column: 13, width: 22)
    write(person.identity?.fatherName?.rawValue ?? "", row: row, column: 36, width: 15, as: .dim)
    write("\(person.facts.sex.rawValue.prefix(1))", row: row, column: 52)
    write("\(person.facts.age)", row: row, column: 54, width: 3)
    write(person.whereabouts, row: row, column: 58, width: size.columns - 58)
  }

  private mutating func drawPersonPage(of model: Model) {
    let rows = model.contentRows
    for (row, line) in zip(rows, model.pageLines.dropFirst(model.peopleScreen.line)) {
      write(
        line.words, row: row, column: line.indent, width: size.columns - line.indent - 1,
        as: line.meaning)
    }
    cursor = Position(row: rows.lowerBound, column: 0)
  }
}

extension PersonRow {
  fileprivate var whereabouts: String {
    if let departed, let departure { return "left \(departed.day.shortText), \(departure.words)" }
    return (bed?.description ?? "no bed") + ", since \(arrived.day.shortText)"
  }
}
