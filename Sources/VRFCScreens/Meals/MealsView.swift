import VRFC

extension Canvas {
  mutating func drawMeals(of model: Model) {
    let top = model.contentRows.lowerBound
    write(model.mealsHeading, row: top, column: 1, width: size.columns - 2, as: .heading)
    cursor = Position(row: top, column: 0)
    let listed = model.mealRows
    guard !listed.isEmpty else {
      write(
        say("centre.toml has no [[sittings]]; write there when this centre eats."), row: top + 2,
        column: 3, as: .dim)
      return
    }
    drawMealHeads(row: top + 2)
    let chosen = model.mealPlace(in: listed)
    for (place, line) in listed.enumerated() {
      let row = top + 3 + place * 3
      guard row + 1 < model.contentRows.upperBound else { return }
      draw(line, of: model, row: row, isChosen: place == chosen)
    }
  }

  /// The columns in which the numbers end.
  private var mealEnds: [Int] { [31, 40, 51, 59, 66, 77] }

  private mutating func drawMealHeads(row: Int) {
    write(say("sitting"), row: row, column: 3, as: .dim)
    write(say("cut-off"), row: row, column: 14, as: .dim)
    let heads = [
      say("eligible"), say("ordered"), say("delivered"), say("served"), say("left"),
      say("shortfall"),
    ]
    for (words, end) in zip(heads, mealEnds) {
      write(words, row: row, endingBefore: end, as: .dim)
    }
  }

  private mutating func draw(_ line: MealRow, of model: Model, row: Int, isChosen: Bool) {
    write(line.name, row: row, column: 3)
    write(line.sitting?.cutOff.clockText ?? "-", row: row, column: 14)
    let eligible = line.sitting == nil && line.meal.order == nil ? nil : line.eligible
    let numbers = [
      eligible, line.meal.order?.count, line.meal.delivered, line.meal.served,
      line.meal.surplus, line.meal.shortfall,
    ]
    for (number, end) in zip(numbers, mealEnds) {
      write(number.map(String.init) ?? "-", row: row, endingBefore: end)
    }
    if isChosen { choose(row: row, column: 1) }
    let standing = line.standing(at: model.centre.moment)
    let column = write(standing.words, row: row + 1, column: 5, as: standing.meaning)
    write(
      line.whom, row: row + 1, column: column + 2, width: size.columns - column - 3, as: .dim)
  }
}

extension MealRow {
  /// What is next or late, in words.
  func standing(at now: Moment) -> (words: String, meaning: Meaning) {
    guard let delivered = meal.delivered else { return beforeDelivery(at: now) }
    let short = meal.shortfall.map { $0 > 0 ? say("SHORT of \($0); ") : "" } ?? ""
    let isOver = meal.meal.day < now.day || meal.served >= eligible && eligible > 0
    let words =
      if delivered == 0 {
        say("nothing came")
      } else if meal.left == 0 {
        say("all portions are served")
      } else if isOver {
        say("\(meal.left) left over")
      } else {
        say("serve: \(meal.left) left")
      }
    let meaning: Meaning = !short.isEmpty || delivered == 0 ? .danger : isOver ? .dim : .notice
    return (short + words, meaning)
  }

  private func beforeDelivery(at now: Moment) -> (words: String, meaning: Meaning) {
    let isOver = meal.meal.day < now.day
    if let order = meal.order {
      return isOver
        ? (say("LATE: no delivery of \(order.count) recorded"), .danger)
        : (say("deliver \(order.count)"), .notice)
    }
    guard let cutOff = sitting?.cutOff else { return (say("not held this day any more"), .dim) }
    if now < cutOff {
      let time = cutOff.day == now.day ? cutOff.clockText : cutOff.dayAndClock
      return (say("order by \(time)"), cutOff.minutes(since: now) <= 60 ? .warning : .plain)
    }
    return meal.meal.day < now.day.adding(-1)
      ? (say("never ordered"), .danger) : (say("LATE: not ordered"), .danger)
  }

  /// Who is eligible, and whether it is not for everybody.
  fileprivate var whom: String {
    let counts = say("\(present) present + \(announced) announced") + sinceOrder
    switch sitting?.audience {
    case .exempt: return counts + say("; for children, the sick, the pregnant")
    case .everyone, .none: return counts
    }
  }

  /// What the order knew, where it is so no more.
  private var sinceOrder: String {
    guard let order = meal.order, order.eligible != eligible else { return "" }
    return say("; \(order.eligible) at the order of \(order.ordered.clockText)")
  }
}

extension Model {
  var mealsHeading: String {
    let today = centre.moment.day
    let day =
      switch today.distance(to: mealsDay) {
      case 0: say(", today")
      case -1: say(", yesterday")
      case 1: say(", tomorrow")
      default: ""
      }
    let partner = centre.provision.partner
    return say("Meals of \(mealsDay.longText)\(day)")
      + (centre.isFast(mealsDay) ? say(", in Ramadan") : "")
      + (partner.isEmpty ? "" : say("   from \(partner)"))
  }
}
