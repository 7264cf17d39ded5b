/// Why a meal may not be ordered, taken in or handed out like this.
package enum MealRefusal: Hashable, Sendable {
  case noSuchSitting(MealKey, sittings: [Sitting], isFast: FastDay)
  case tooFar(Day, from: Day, to: Day)
  case nonsense(count: Int)
  case tooManyFor(count: Int, people: Int)
  case noneServed
  case nothingDelivered(MealKey)
  case notEnough(MealKey, wanted: Int, left: Int)
  /// Was not here when it was counted who eats.
  case cameAfter(StayNumber, MealKey, arrived: Moment)
  case servedBefore(StayNumber, MealKey, Moment)
  case namedTwice(StayNumber)
  case fasts(StayNumber, Day)
  case countedByHead(MealKey, heads: Int)
  case everybodyServed(MealKey)

  package enum FastDay: Hashable, Sendable {
    case ordinary, fast

    init(_ day: Day, in centre: Centre) { self = centre.isFast(day) ? .fast : .ordinary }
  }

  /// More than this is a slip of the pen.
  package static let portionsMax = 5_000
}

extension MealRefusal: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchSitting(let meal, let sittings, let day):
      MealRefusal.words(ofNo: meal, sittings, day)
    case .tooFar(let day, let first, let last):
      say(
        """
        \(day.longText) is too far away; this is recorded for \(first.longText) to \
        \(last.longText)
        """)
    case .nonsense(let count):
      say("\(count.portions) cannot be; give a number from 0 to \(MealRefusal.portionsMax)")
    case .tooManyFor(let count, let people): MealRefusal.words(of: count, for: people)
    case .cameAfter(let stay, let meal, let arrived): MealRefusal.words(of: stay, meal, arrived)
    case .noneServed: say("nobody was named, so nobody was served; give stays, or a count from 1")
    case .nothingDelivered(let meal):
      say("no delivery of \(meal.words) was recorded; record what came first, then who was served")
    case .notEnough(let meal, let wanted, let left):
      MealRefusal.words(of: meal, wanted: wanted, left: left)
    case .servedBefore(let stay, let meal, let moment):
      say(
        """
        \(stay) was served \(meal.words) at \(moment.dayAndClock) already; a person has one meal \
        a sitting
        """)
    case .namedTwice(let stay): say("\(stay) is named twice; a person has one meal a sitting")
    case .fasts(let stay, let day):
      say(
        """
        \(stay) is not among those for whom lunch is kept in Ramadan (\(day.longText)): \
        children, the sick and the pregnant; record their health or needs first if they are
        """)
    case .countedByHead(let meal, let heads):
      say(
        """
        \(heads) of \(meal.words) were counted by head, so nobody knows who still waits; serve \
        the others by stay or by count
        """)
    case .everybodyServed(let meal):
      say("everybody here who is entitled to \(meal.words) was served; nothing was recorded")
    }
  }

  private static func words(
    ofNo meal: MealKey, _ sittings: [Sitting], _ day: FastDay
  ) -> String {
    say("there is no \(meal.sitting.rawValue) on \(meal.day.longText)")
      + (day == .fast ? say(", which is in Ramadan") : "") + say("; there is ")
      + (sittings.isEmpty ? say("no sitting at all") : sittings.map(\.rawValue).alternatives)
      + (day == .ordinary && meal.sitting.isOfRamadan
        ? say(", for Ramadan is not declared for that day") : "")
  }

  private static func words(of count: Int, for people: Int) -> String {
    say(
      """
      \(count.portions) are far more than for the \(people) people who are here or announced; \
      check the number, or announce the batch first
      """)
  }

  private static func words(of stay: StayNumber, _ meal: MealKey, _ arrived: Moment) -> String {
    say(
      """
      \(stay) came on \(arrived.fullText), after it was counted who eats \(meal.words), and was \
      not here then; what was ordered for the announced is served by count
      """)
  }

  private static func words(of meal: MealKey, wanted: Int, left: Int) -> String {
    left == 0
      ? say(
        "record a further delivery first: no portion of \(meal.words) is left, \(wanted) wanted")
      : say(
        """
        record a further delivery (\(wanted - left) missing), or serve \(left) by stay: \
        \(left.portions) of \(meal.words) left, \(wanted) wanted
        """)
  }
}

extension MealKey {
  /// As in a sentence: `lunch of Thu 30 Sep 2021`.
  package var words: String { say("\(sitting.rawValue) of \(day.longText)") }
}

extension Sitting {
  /// Whether it is held in Ramadan alone.
  var isOfRamadan: Bool { self == .suhoor || self == .iftar }
}

extension Centre {
  /// How far back, in days, deliveries and counts are taken.
  package static let mealDaysBack = 7

  /// A sitting that is held that day.
  func checkedSitting(_ meal: MealKey) throws(Refusal) -> DaySitting {
    if let sitting = sitting(meal) { return sitting }
    throw .meal(
      .noSuchSitting(
        meal, sittings: sittings(on: meal.day).map(\.sitting),
        isFast: MealRefusal.FastDay(meal.day, in: self)))
  }

  func check(_ day: Day, from first: Int, to last: Int) throws(Refusal) {
    let (first, last) = (moment.day.adding(first), moment.day.adding(last))
    guard (first...last).contains(day) else { throw .meal(.tooFar(day, from: first, to: last)) }
  }

  func checkPortions(_ count: Int) throws(Refusal) {
    let people = residents.count + announced
    guard (0...max(MealRefusal.portionsMax, people * 3)).contains(count) else {
      throw .meal(.nonsense(count: count))
    }
    guard count <= max(Centre.portionsAnyway, people * 3) else {
      throw .meal(.tooManyFor(count: count, people: people))
    }
  }

  /// So many portions surprise nobody, however few are here.
  private static let portionsAnyway = 500

  /// Those to come of the batches that are counted on now.
  private var announced: Int {
    batches.values.filter { $0.isAnnounced(at: moment) }
      .reduce(0) { $0 + $1.announced(registered: $1.registered) }
  }

  /// What must be asked about a meal: nothing, where the house would have it in mind.
  func recollection(of meal: MealKey) -> Recollection {
    var recollection = Recollection()
    if let newest = meals.keys.map(\.day).max(), meal.day <= newest.adding(-Centre.mealDays) {
      recollection.meals = [meal]
    }
    return recollection
  }
}
