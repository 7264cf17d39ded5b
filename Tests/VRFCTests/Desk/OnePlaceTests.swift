import Testing

@testable import VRFC

/// A person is in one place at a time: stays never overlap, however they are entered.
struct OnePlaceTests {
  private let centre: AccountCentre
  private var desk: Desk { centre.desk }
  private let cnic = "34101-2345671-3"

  init() throws { centre = try AccountCentre() }

  @discardableResult
  private func register(
    _ name: String, _ arriver: Arriver = .new, cnic: String? = nil, at arrived: Moment? = nil
  ) throws -> ArrivalRegistered {
    var identity = try Identity.named(name)
    identity.cnic = try cnic.map { try CNIC(typed: $0) }
    let act = RegisterArrival(
      facts: try .of(.male, 30), identity: identity, arriver: arriver, arrived: arrived)
    for case .arrivalRegistered(let arrival) in try desk.perform(act, as: centre.manager).events {
      return arrival
    }
    throw House.Missing()
  }

  private func depart(_ stay: StayNumber, at moment: Moment? = nil) throws {
    _ = try desk.perform(
      DepartStay(stay: stay, kind: .released, departed: moment), as: centre.manager)
  }

  /// Aslam stays for four hours; two hours later it is now.
  private func fourHours(cnic: String? = nil) throws -> (arrival: ArrivalRegistered, left: Moment) {
    let arrival = try register("Aslam", cnic: cnic)
    centre.hands.passes(minutes: 240)
    try depart(arrival.stay)
    let left = ClockHands.noon.adding(minutes: 240)
    centre.hands.passes(minutes: 120)
    return (arrival, left)
  }

  @Test func `a late entry of somebody known does not begin within an earlier stay of theirs`()
    throws
  {
    let (arrival, left) = try fourHours()
    let within = left.adding(minutes: -1)
    #expect(
      throws: Refusal.stay(.hereThen(arrival.stay, from: arrival.arrived, to: left))
    ) { try register("Aslam", .known(arrival.person), at: within) }
    try register("Aslam", .known(arrival.person), at: left)
  }

  @Test func `nor before it, since it would last into it`() throws {
    let (arrival, left) = try fourHours()
    #expect(
      throws: Refusal.stay(.hereThen(arrival.stay, from: arrival.arrived, to: left))
    ) {
      try register(
        "Aslam", .known(arrival.person), at: arrival.arrived.adding(minutes: -300))
    }
  }

  @Test func `a number that was here then is found in a late entry and in a late manifest`() throws
  {
    let (arrival, left) = try fourHours(cnic: cnic)
    let within = left.adding(minutes: -60)
    let refusal = StayRefusal.cnicHereThen(
      try CNIC(typed: cnic), arrival.stay, from: arrival.arrived, to: left)
    #expect(throws: Refusal.stay(refusal)) { try register("Aslm", cnic: cnic, at: within) }
    var identity = try Identity.named("Aslm")
    identity.cnic = try CNIC(typed: cnic)
    let entry = ManifestEntry(line: 2, facts: try .of(.male, 30), identity: identity)
    let list = RegisterManifest(entries: [entry], batch: nil, arrived: within, beds: .none)
    let ofRow = ManifestRefusal(line: 2, column: "cnic", refusal: refusal)
    #expect(throws: Refusal.manifest([ofRow])) { try desk.perform(list, as: centre.manager) }
    try register("Aslam", cnic: cnic, at: left)
  }

  @Test func `a number is here that somebody gave in an earlier stay`() throws {
    let (arrival, _) = try fourHours(cnic: cnic)
    let again = try register("Aslam", .known(arrival.person))
    let known = Refusal.stay(.cnicHere(try CNIC(typed: cnic), again.stay, "M-01"))
    #expect(throws: known) { try register("Aslam", cnic: cnic) }
    #expect(throws: known, "at a desk that is just opened") {
      let other = try centre.anotherDesk()
      let officer = try AccountCentre.signedIn("n.manager", at: other)
      var identity = try Identity.named("Aslam")
      identity.cnic = try CNIC(typed: cnic)
      _ = try other.perform(
        RegisterArrival(facts: try .of(.male, 30), identity: identity), as: officer)
    }
    try depart(again.stay)
    try register("Aslam", cnic: cnic)
  }

  @Test func `a correction gives nobody a number that is here, and everybody their own`() throws {
    let (arrival, _) = try fourHours(cnic: cnic)
    let again = try register("Aslam", .known(arrival.person))
    let other = try register("Bilal")
    var change = RegistrationChange()
    change.cnic = .to(try CNIC(typed: cnic))
    func correct(_ stay: StayNumber) throws {
      _ = try desk.perform(CorrectRegistration(stay: stay, change: change), as: centre.manager)
    }
    #expect(throws: Refusal.stay(.cnicHere(try CNIC(typed: cnic), again.stay, "M-01"))) {
      try correct(other.stay)
    }
    try correct(again.stay)
    var name = RegistrationChange()
    name.name = try PersonName(typed: "Aslam Khan")
    _ = try desk.perform(
      CorrectRegistration(stay: arrival.stay, change: name), as: centre.manager)
  }

  @Test func `a departure is not taken back once the person was here again`() throws {
    let arrival = try register("Aslam")
    try depart(arrival.stay)
    let clerk = try centre.add("b.clerk", .dutyOfficer)
    let again = try clerk.desk.perform(
      RegisterArrival(
        facts: try .of(.male, 30), identity: try .named("Aslam"), arriver: .known(arrival.person)),
      as: clerk.officer)
    let stay = try #require(again.events.lazy.flatMap(\.stays).first)
    _ = try clerk.desk.perform(DepartStay(stay: stay, kind: .released), as: clerk.officer)
    #expect(throws: Refusal.self) {
      try desk.perform(UndoLastAct(by: centre.manager.name), as: centre.manager)
    }
  }

  @Test func `what was recorded of somebody since speaks against a late departure`() throws {
    let arrival = try register("Aslam")
    centre.hands.passes(minutes: 120)
    _ = try desk.perform(CheckHealth(stay: arrival.stay, outcome: .cleared), as: centre.manager)
    centre.hands.passes(minutes: 60)
    let left = ClockHands.noon.adding(minutes: 30)
    let late = DepartStay(stay: arrival.stay, kind: .absconded, departed: left)
    do {
      _ = try desk.perform(late, as: centre.manager)
      Issue.record("it was recorded")
    } catch Refusal.departure(.recordedSince(let stay, let later)) {
      #expect(stay == arrival.stay && later.act == CheckHealth.name)
    }
    try depart(arrival.stay, at: ClockHands.noon.adding(minutes: 121))
    _ = try desk.perform(UndoLastAct(by: centre.manager.name), as: centre.manager)
    let decided = DepartStay(
      stay: arrival.stay, kind: .absconded, departed: left,
      overriding: Override(reason: Note(rawValue: "the check was of his brother")))
    _ = try desk.perform(decided, as: centre.manager)
  }

  @Test func `what was undone, and what needs nobody here, speaks against nothing`() throws {
    let arrival = try register("Aslam")
    centre.hands.passes(minutes: 120)
    _ = try desk.perform(CheckHealth(stay: arrival.stay, outcome: .cleared), as: centre.manager)
    _ = try desk.perform(UndoLastAct(by: centre.manager.name), as: centre.manager)
    _ = try desk.perform(
      RecordLook(.letter, stays: [arrival.stay]), as: centre.manager)
    try depart(arrival.stay, at: ClockHands.noon.adding(minutes: 30))
  }
}
