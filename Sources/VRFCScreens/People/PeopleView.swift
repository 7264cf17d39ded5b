import VRFC

extension Canvas {
  mutating func drawPeople(of model: Model) {
    if model.peopleScreen.page != nil { return drawPersonPage(of: model) }
    let rows = model.contentRows
    drawSearch(of: model, row: rows.lowerBound)
    let listed = model.personRows
    write(summary(of: model, listed.count), row: rows.lowerBound + 1, column: 1, as: .dim)
    let chosen = model.peopleScreen.cursor.line(in: listed.map(\.stay))
    let columns = PeopleColumns(size.columns)
    if !listed.isEmpty { drawHeads(columns, row: rows.lowerBound + 2) }
    for (offset, place) in model.personWindow(of: listed).enumerated() {
      let row = rows.lowerBound + 3 + offset
      draw(listed[place], columns, of: model, row: row)
      if place == chosen, !model.peopleScreen.isTyping { choose(row: row, column: 0) }
    }
  }

  private mutating func drawSearch(of model: Model, row: Int) {
    let column = write(say("Find"), row: row, column: 1, as: .label) + 2
    let width = min(50, size.columns - column - 2)
    let (text, place) = model.peopleScreen.query.visible(width: width)
    fill(row: row, column: column, width: width, as: .field)
    write(text, row: row, column: column, as: .field)
    cursor = Position(row: row, column: column + place)
  }

  private func summary(of model: Model, _ count: Int) -> String {
    if model.peopleScreen.query.isEmpty {
      let order = model.peopleScreen.sort.words
      return say("\(count) here now\(order); / finds anyone, by name, father, CNIC, phone or stay")
    }
    // An answer waits for nothing but the names, which are read once after a start.
    if model.peopleScreen.answered != model.peopleScreen.query.text.trimmed {
      return say("everybody's names are still being read; those who are found appear then")
    }
    if !model.isOpenCentre, model.peopleScreen.isTyping {
      return say("\(count) of those here; Enter looks among those who left, too, and is recorded")
    }
    return count == 0 ? say("nobody was found") : found(count, model.peopleScreen.sort)
  }

  private func found(_ count: Int, _ sort: PeopleSort) -> String {
    say("\(count) found\(sort == .own ? say(", best first") : sort.words), present or departed")
  }

  private mutating func drawHeads(_ columns: PeopleColumns, row: Int) {
    var heads = [
      (say("stay"), 2), (say("name"), columns.name), (say("father"), columns.father),
      (say("age"), columns.sex + 2), (say("bed or way out"), columns.whereabouts),
    ]
    if let home = columns.home { heads.append((say("home"), home)) }
    for (words, column) in heads { write(words, row: row, column: column, as: .dim) }
  }

  private mutating func draw(
    _ person: PersonRow, _ columns: PeopleColumns, of model: Model, row: Int
  ) {
    write(person.stay.description, row: row, column: 2)
    write(
      person.identity?.name.rawValue ?? model.unnamed(person) ?? glyphs.ellipsis, row: row,
      column: columns.name,
      width: columns.father - columns.name - 1)
    write(
      person.identity?.fatherName?.rawValue ?? "", row: row, column: columns.father,
      width: columns.sex - columns.father - 1, as: .dim)
    write("\(person.facts.sex.rawValue.prefix(1))", row: row, column: columns.sex)
    write("\(person.facts.age)", row: row, column: columns.sex + 2, width: 3)
    if let home = columns.home {
      write(
        person.facts.district?.description ?? "", row: row, column: home,
        width: columns.whereabouts - home - 1)
    }
    write(
      model.whereabouts(of: person, isWide: columns.home != nil), row: row,
      column: columns.whereabouts, width: size.columns - columns.whereabouts)
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

extension Model {
  /// What stands for a name that does not open; nil: it is still being looked up.
  fileprivate func unnamed(_ row: PersonRow) -> String? {
    let isLookedUp = !peopleScreen.query.isEmpty || people[row.stay] != nil
    return isLookedUp ? wordsUnnamed(row.person) : nil
  }

  /// Their bed, or how they left; with room, the night and the needs too.
  fileprivate func whereabouts(of person: PersonRow, isWide: Bool) -> String {
    if let departed = person.departed, let departure = person.departure {
      return say("left \(departed.day.shortText), \(departure.words)")
    }
    let words =
      (person.bed?.description ?? say("no bed")) + say(", since \(person.arrived.day.shortText)")
    guard isWide, let resident = centre.residents[person.stay] else { return words }
    let needs = resident.needs.map { ", \($0.title)" }.joined()
    return words + say(", \(ordinal(resident.night(at: centre.moment))) night") + needs
  }
}

/// Where the columns of the list stand, by the width of the screen.
struct PeopleColumns {
  let name = 13
  let father: Int
  let sex: Int
  /// Nil: there is no room for homes.
  let home: Int?
  let whereabouts: Int

  init(_ columns: Int) {
    let isWide = columns >= 120
    let more = isWide ? min(12, (columns - 110) / 4) : 0
    father = 36 + more
    sex = father + 16 + more
    home = isWide ? sex + 6 : nil
    whereabouts = sex + (isWide ? 26 : 6)
  }
}
