/// Somebody who eats here: when they were here, and what decides on their meals.
package struct Diner: Hashable, Sendable {
  package let stay: StayNumber
  package let batch: BatchNumber?
  package let arrived: Moment
  /// Nil: still here.
  package let departed: Moment?
  let facts: Facts
  let care: Care?

  /// Younger than this, in years, an infant has food of its own.
  package static let infantUnder = 2

  package init(_ resident: Resident) {
    stay = resident.stay
    batch = resident.batch
    arrived = resident.arrived
    departed = nil
    facts = resident.facts
    care = resident.care
  }

  package init(_ outline: StayOutline, care: Care?) {
    stay = outline.stay
    batch = outline.batch
    arrived = outline.arrived
    departed = outline.departed
    facts = outline.facts
    self.care = care
  }

  package func isPresent(at moment: Moment) -> Bool {
    arrived <= moment && departed.map { $0 > moment } ?? true
  }

  /// Whether they were here when it is counted who eats: at the cut-off, or now, before it.
  package func isCounted(for sitting: DaySitting, now: Moment) -> Bool {
    isPresent(at: min(sitting.cutOff, now))
  }

  private var needs: [Need] { facts.needs + (care?.screening?.needs ?? []) }

  /// Whether they do not fast: children, the sick, the pregnant.
  package var isExempt: Bool {
    facts.age.isChild || care?.screening?.mayBeChild == true || needs.contains(.pregnant) || isSick
  }

  private var isSick: Bool {
    if needs.contains(.seriousIllness) { return true }
    guard let health = care?.health else { return false }
    return health.outcome != .cleared || health.diet == .diabetic || health.diet == .soft
  }

  /// What they eat that the others do not.
  package var diets: Set<Diet> {
    var diets: Set<Diet> = []
    if facts.age.rawValue < Diner.infantUnder { diets.insert(.infant) }
    if needs.contains(.pregnant) { diets.insert(.pregnant) }
    if let diet = care?.health?.diet { diets.insert(diet) }
    return diets
  }
}

/// How many will eat at a sitting.
package struct Eligible: Hashable, Sendable {
  /// Persons here who are entitled to it.
  package let present: Int
  /// Persons announced within the last day and not registered yet.
  package let announced: Int
  /// Of those present; somebody may be in two of them.
  package let diets: [Meal.DietCount]

  package var count: Int { present + announced }

  init(_ diners: [Diner], announced: Int) {
    present = diners.count
    self.announced = announced
    let counted = diners.reduce(into: [Diet: Int]()) { counts, diner in
      for diet in diner.diets { counts[diet, default: 0] += 1 }
    }
    diets = Diet.allCases.compactMap { diet in
      counted[diet].map { Meal.DietCount(diet: diet, count: $0) }
    }
  }
}

extension Centre {
  /// How long, in minutes, a batch that was announced is counted on.
  static let announcedMinutes = 24 * 60

  /// Who is eligible for a sitting: counted at its cut-off, or now where that is still to come.
  ///
  /// After the cut-off it is right only with those who have left since, see
  /// ``recollection(for:)``.
  package func eligible(for sitting: DaySitting) -> Eligible {
    let counted = min(sitting.cutOff, moment)
    let diners =
      residents.values.map { Diner($0) }
      + recalled.left.map { Diner($0, care: recalled.careOfLeft[$0.stay]) }
    let announced = batches.values.filter { $0.isAnnounced(at: counted) }.reduce(0) { sum, batch in
      let later = diners.count { $0.batch == batch.number && $0.arrived > counted }
      return sum + batch.announced(registered: batch.registered - later)
    }
    return Eligible(
      diners.filter { $0.isCounted(for: sitting, now: moment) && sitting.isFor($0) },
      announced: announced)
  }

  /// What ``eligible(for:)`` has to know.
  package func recollection(for sitting: DaySitting) -> Recollection {
    var recollection = Recollection()
    if sitting.cutOff < moment { recollection.leftSince = sitting.cutOff }
    return recollection
  }
}

extension Batch {
  /// Whether its people are counted on at a moment.
  func isAnnounced(at moment: Moment) -> Bool {
    !isWithdrawn && received.received <= moment
      && moment < received.received.adding(minutes: Centre.announcedMinutes)
  }

  /// Those to come, when so many have been registered.
  func announced(registered: Int) -> Int {
    max(0, received.manifest - received.handedBack - registered)
  }
}
