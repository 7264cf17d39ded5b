/// A centre that lives through a simulation, day by day: who is where stands in the desk's own
/// ``Centre``, here only what staff would carry in their heads.
struct SimulatedHouse {
  let desk: Desk
  let arrivalPlan: ArrivalPlan
  var generator: SeededGenerator
  var inventor: PartyInventor
  /// Chance in the kitchen.
  var kitchen: SeededGenerator
  var agenda = Agenda()
  var returning = Returning()
  var patients: [Patient] = []
  /// Who the residents are. Asked, never listed.
  var people: [StayNumber: InventedPerson] = [:]
  /// The parties that are here, in the order in which they came to the desk.
  var groups: [Group] = []
  /// How many parties there were.
  var groupsMet = 0
  /// Places that those need who were handed over and are not registered yet.
  var expected = BedsNeeded()
  /// How many arrivals are registered, and not taken back.
  var registered = 0
  /// When the last act was done; no later one is earlier.
  var now: Moment
  /// When the simulation ends, and when the last of a day's arrivals are to be registered.
  let end: Moment

  init(desk: Desk, simulation: Simulation) {
    self.desk = desk
    generator = SeededGenerator(seed: simulation.seed)
    kitchen = SeededGenerator(seed: ~simulation.seed)
    inventor = PartyInventor(generator: SeededGenerator(seed: generator.next()))
    arrivalPlan = ArrivalPlan(simulation, time: desk.time, generator: &generator)
    now = desk.time.midnight(simulation.from)
    end = desk.time.end(of: simulation)
  }

  /// Lives through a day; it is on the disk when this returns.
  mutating func live(_ day: Day) throws {
    plan(day)
    let end = min(end, desk.time.midnight(day.adding(1)))
    try desk.run { run in
      while let (moment, errand) = agenda.next(before: end) {
        now = max(now, moment)
        try carryOut(errand, in: &run)
      }
    }
  }

  private mutating func plan(_ day: Day) {
    for handover in arrivalPlan.handovers[day] ?? [] {
      agenda.note(.receive(arrivals: handover.arrivals), at: handover.at)
    }
    planMeals(of: day)
    note(.seeOff, on: day, hour: 7, minute: 40)
    for (hour, minute) in [(10, 5), (12, 30), (15, 10), (17, 40), (21, 5)] {
      note(.settle, on: day, hour: hour, minute: minute)
    }
    note(.relieve, on: day, hour: 18, minute: 20)
    if centre.isolationBeds.isEmpty, arrivalPlan.handovers[day]?.isEmpty == false {
      note(.setApart, on: day, hour: 6, minute: 30)
    }
    note(.bedDown, on: day, hour: 22, minute: 15)
    for hour in [7, 19] { note(.handOver, on: day, hour: hour, minute: 1) }
    if generator.happens(0.45) { note(.block, on: day, hour: generator.between(8...18)) }
    if generator.happens(0.25) { note(.hold, on: day, hour: generator.between(8...20)) }
  }

  private mutating func note(_ errand: SimulatedErrand, on day: Day, hour: Int, minute: Int = 0) {
    let moment = desk.time.moment(day, hour: hour, minute: minute)
    agenda.note(errand, at: moment.adding(milliseconds: generator.below(420_000)))
  }

  private mutating func carryOut(_ errand: SimulatedErrand, in run: inout DeskRun) throws {
    switch errand {
    case .receive(let arrivals): try receive(arrivals, in: &run)
    case .register(let registration): try register(registration, in: &run)
    case .importManifest(let parties, let batch, let relieved):
      try importManifest(parties, of: batch, relieved: relieved, in: &run)
    case .decideOnBed(let stay): try decideOnBed(of: stay, in: &run)
    case .seeOff: seeOff()
    case .relieve: relieve()
    case .leave(let group, let leaving): try leave(group, leaving, in: &run)
    case .convoy(let groups, let leaving): try sendConvoy(groups, leaving, in: &run)
    case .setApart: try setApart(in: &run)
    case .seeToHealth(let batch): try seeToHealth(of: batch, in: &run)
    case .wellAgain(let stay): try wellAgain(stay, in: &run)
    case .screen(let stay): try screen(stay, in: &run)
    case .protect(let stay): try protect(stay, in: &run)
    case .comeBack(let patient): try comeBack(patient, in: &run)
    case .settle: try settle(in: &run)
    case .bedDown: try bedDown(in: &run)
    case .move(let stay): try move(stay, in: &run)
    case .correct(let stay): try correct(stay, in: &run)
    case .block: try block(in: &run)
    case .unblock(let bed): try unblock(bed, in: &run)
    case .hold: try hold(in: &run)
    case .release(let bed): try release(bed, in: &run)
    case .refer(let stay, let service): try refer(stay, for: service, in: &run)
    case .answer(let number, let status): try answer(number, status, in: &run)
    case .handOver: try handOver(in: &run)
    case .orderMeal(let sitting): try order(sitting, in: &run)
    case .deliverMeal(let meal): try deliver(meal, in: &run)
    case .serveMeal(let meal): try serve(meal, in: &run)
    }
  }

  /// The house as it is now: holds that have run out since the last act are none.
  var centre: Centre {
    var centre = desk.centre
    centre.moment = now
    return centre
  }

  // MARK: Acting

  /// Does an act now, under an id from the seed.
  @discardableResult
  mutating func perform(
    _ act: some Act, as officer: Officer, in run: inout DeskRun
  ) throws -> [Event] {
    let id = ActID(uuid: generator.uuid())
    return try run.perform(act, as: officer, at: now, id: id).events
  }

  /// Lets some time go by before the same member of staff does the next thing.
  mutating func pause(seconds: ClosedRange<Int>) {
    now = now.adding(
      milliseconds: generator.between(seconds) * 1000 + generator.below(1000))
  }

  /// A moment so many minutes from now, give or take half a minute.
  mutating func later(minutes: ClosedRange<Int>) -> Moment {
    now.adding(milliseconds: generator.between(minutes) * 60_000 + generator.below(60_000))
  }

  func receptionist(_ desk: Int = 0) -> Officer { SimulatedStaff.receptionist(at: now, desk: desk) }

  var dutyOfficer: Officer { SimulatedStaff.dutyOfficer(at: now) }
}
