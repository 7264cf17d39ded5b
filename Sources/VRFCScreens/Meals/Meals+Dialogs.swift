import VRFC

extension Dialog.Kind {
  static let portions = Dialog.Kind.named("Portions")
  static let fastDay = Dialog.Kind.named("Day")
}

extension Model {
  /// The meal under the cursor, or a word that there is none.
  private mutating func mealAsked() -> MealRow? {
    guard let row = chosenMeal else {
      notice = .told(say("this day has no sitting"))
      return nil
    }
    return row
  }

  mutating func askOrder() {
    guard let row = mealAsked() else { return }
    let key = row.meal.meal
    var lines = [
      say("\(row.present) present + \(row.announced) announced = \(row.eligible) eligible")
    ]
    if let order = row.meal.order {
      lines.append(
        say("takes the place of the order of \(order.ordered.clockText) for \(order.count)"))
    }
    ask(
      say("Order \(key.words)"), lines: lines, [Dialog.Entry(.portions, "\(row.eligible)")]
    ) { reading, _ in
      reading.portions().map { OrderMeal(key, count: $0) }
    }
  }

  mutating func askDelivery() {
    guard let row = mealAsked() else { return }
    let key = row.meal.meal
    let ordered = row.meal.order.map { say("\($0.count) ordered") } ?? say("not ordered")
    let lines = [say("\(ordered), \(row.meal.delivered ?? 0) delivered so far; this is added")]
    ask(say("Delivered for \(key.words)"), lines: lines, [Dialog.Entry(.portions)]) { reading, _ in
      reading.portions().map { DeliverMeal(key, count: $0) }
    }
  }

  mutating func askServing() {
    guard let row = mealAsked() else { return }
    let key = row.meal.meal
    // The form stays open for the next person, at this sitting.
    meals.cursor = key.sitting
    let waiting = Set(mealsHouse.unserved(key))
    let served = Set(centre.residents.keys).subtracting(waiting)
    let close = self.key(.dialog(.close), in: .dialog)
    ask(
      say("Serve one person \(key.words)"),
      lines: [
        say(
          "\(row.meal.left.portions) left, \(waiting.count) not served; \(close) when all are done")
      ],
      [Dialog.Entry(.stay, options: everyoneAsOptions(besides: served))]
    ) { reading, model in
      reading.stay(in: model.centre).map { ServeMeal(key, .stays([$0])) }
    }
    dialog?.followUp = .serveNext
  }

  mutating func askServingAll() {
    guard let row = mealAsked() else { return }
    let key = row.meal.meal
    let count = mealsHouse.unserved(key).count
    guard count > 0 else {
      notice = .told(say("everyone who is here was served \(key.words)"))
      return
    }
    ask(
      say("Serve all \(count) who were not served yet?"),
      lines: [
        say(
          """
          \(key.words): \(count.portions) handed out, of \(row.meal.left) left, to all who are \
          here
          """
        )
      ]
    ) { _, _ in ServeMeal(key, .allPresent) }
  }

  mutating func askHeads() {
    guard let row = mealAsked() else { return }
    let key = row.meal.meal
    ask(
      say("Served \(key.words), counted by head"), lines: [say("\(row.meal.left) left")],
      [Dialog.Entry(.portions)]
    ) { reading, _ in
      reading.portions().map { ServeMeal(key, .count($0)) }
    }
  }

  /// Declares Ramadan, or ends the one that goes on.
  mutating func askRamadan() {
    let entries = [Dialog.Entry(.fastDay, "\(mealsDay)")]
    if let fast = centre.fasts.values.first(where: { $0.last == nil }) {
      ask(
        say("The last day of Ramadan"),
        lines: [
          say("declared from \(fast.first.longText); after the last day there are ")
            + centre.provision.sittings.words + say(" again")
        ], entries
      ) { reading, _ in reading.day().map { EndRamadan(last: $0) } }
      return
    }
    ask(
      say("The first day of Ramadan"),
      lines: [
        say("from that day on there are ") + centre.provision.ramadanSittings.words + say("; of ")
          + centre.provision.sittings.words
          + say(", lunch alone stays, for children, the sick and the pregnant")
      ], entries
    ) { reading, _ in reading.day().map { DeclareRamadan(from: $0) } }
  }
}

extension [SittingConfiguration] {
  /// `breakfast, lunch and dinner`, by their cut-offs.
  fileprivate var words: String {
    isEmpty ? say("none") : map(\.sitting.rawValue).joined(separator: ", ")
  }
}

extension DialogReading {
  /// A number of portions, which has to be written.
  fileprivate mutating func portions() -> Int? {
    let text = dialog.text(.portions)
    if let number = Digits.wholeNumber(text) { return number }
    refuse(
      .portions,
      text.isEmpty
        ? say("write how many.") : say("\(text.quoted) is no number of portions: write digits."))
    return nil
  }

  fileprivate mutating func day() -> Day? {
    let text = dialog.text(.fastDay)
    if let day = Day(iso: text) { return day }
    refuse(.fastDay, say("\(text.quoted) is no day: write for instance 2021-04-14."))
    return nil
  }
}
