import VRFC

extension Canvas {
  /// Those who may be the one at the counter, beside the form.
  mutating func drawSeenBefore(of model: Model, _ layout: CheckInLayout, row: Int) {
    let checkIn = model.checkIn
    if let known = checkIn.form.known {
      write(say("The same person:"), row: row, column: layout.sideColumn, as: .heading)
      write(
        known.words, row: row + 1, column: layout.sideColumn, width: layout.sideWidth, as: .good)
      write(
        say("\(model.key(.form(.samePerson), in: .form)): it is somebody else"), row: row + 2,
        column: layout.sideColumn,
        width: layout.sideWidth, as: .dim)
      return
    }
    guard !checkIn.seenBefore.isEmpty || checkIn.isLookingUp else { return }
    write(say("Seen before?"), row: row, column: layout.sideColumn, as: .heading)
    if checkIn.seenBefore.isEmpty {
      write(
        say("names are still being read"), row: row + 1, column: layout.sideColumn + 2,
        width: layout.sideWidth - 2, as: .dim)
      return
    }
    for (place, found) in checkIn.seenBefore.prefix(3).enumerated() {
      draw(found, of: model, layout, row: row + 1 + 3 * place, isMarked: place == checkIn.candidate)
    }
    let end = row + 1 + 3 * min(3, checkIn.seenBefore.count)
    write(
      say("\(model.key(.form(.samePerson), in: .form)) the same person"), row: end,
      column: layout.sideColumn + 2, width: layout.sideWidth - 2,
      as: .key)
  }

  private mutating func draw(
    _ found: LookAlike, of model: Model, _ layout: CheckInLayout, row: Int, isMarked: Bool
  ) {
    let column = layout.sideColumn
    let width = layout.sideWidth - 2
    write(isMarked ? glyphs.marker : " ", row: row, column: column, as: .selected)
    let likeness = found.likenessWords
    write(
      found.identity.name.rawValue, row: row, column: column + 2,
      width: width - 1 - max(3, likeness.count))
    write(likeness, row: row, endingBefore: column + 2 + width, as: .notice)
    let cnic = found.identity.cnic.map { masked($0) } ?? ""
    write(
      "\(father(of: found))\(found.facts.age) \(cnic)", row: row + 1, column: column + 2,
      width: width)
    write(
      model.whereabouts(of: found, glyphs: glyphs), row: row + 2, column: column + 2,
      width: width, as: found.departed == nil ? .warning : .dim)
  }

  private func father(of found: LookAlike) -> String {
    guard let father = found.identity.fatherName else { return "" }
    return switch found.facts.sex {
    case .male: say("s/o \(father), ")
    case .female: say("d/o \(father), ")
    case .transgender: say("child of \(father), ")
    }
  }

  private func masked(_ cnic: CNIC) -> String {
    cnic.masked.map { $0 == "…" ? glyphs.ellipsis : String($0) }.joined()
  }
}

extension Model {
  /// `here 3 Aug – 4 Aug 2021, family`, or where they are now.
  func whereabouts(of found: LookAlike, glyphs: Glyphs) -> String {
    let home = found.facts.district.map { "\($0), " } ?? ""
    guard let departed = found.departed else {
      let bed = centre.residents[found.stay]?.bed.map { say(" in \($0)") } ?? ""
      return say("\(home)HERE NOW\(bed)")
    }
    let kind = found.departure.map { ", \($0.rawValue)" } ?? ""
    let last = "\(departed.day.shortText) \(departed.day.year)"
    let isOneDay = found.arrived.day == departed.day
    let first = isOneDay ? "" : found.arrived.day.shortText + glyphs.dash
    return home + first + last + kind
  }
}
