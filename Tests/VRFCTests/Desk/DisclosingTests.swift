import Testing

@testable import VRFC

/// What of a person's page is for whom, and what of it is on record.
struct DisclosingTests {
  private let centre: AccountCentre
  private let clerk: (desk: Desk, officer: Officer)
  private let person: PersonNumber
  private let first: StayNumber

  /// Somebody was here, was screened and left; reception wrote why.
  init() throws {
    centre = try AccountCentre()
    clerk = try centre.add("b.munir", .reception)
    let registered = try clerk.desk.perform(RegisterArrival.of(.male, 30), as: clerk.officer)
    guard case .arrivalRegistered(let arrival) = registered.events.first else { throw NoArrival() }
    (person, first) = (arrival.person, arrival.stay)
    var findings = ScreeningFindings()
    (findings.trafficking, findings.smuggling) = (.possible, .yes)
    (findings.exploitation, findings.needs) = ([.forcedBegging], [.trauma])
    _ = try clerk.desk.perform(
      RecordScreening(stay: first, findings: findings), as: clerk.officer)
  }

  private struct NoArrival: Error {}

  private func leaves() throws {
    let act = DepartStay(
      stay: first, kind: .released, destination: Note(rawValue: "his uncle"),
      reason: Note(rawValue: "fetched by his uncle"), wish: .declined)
    try centre.desk.refresh()
    _ = try centre.desk.perform(act, as: centre.manager)
    try clerk.desk.refresh()
  }

  private func comesAgain() throws {
    let again = try RegisterArrival.of(.male, 31, arriver: .known(person))
    let registered = try clerk.desk.perform(again, as: clerk.officer)
    let stay = try #require(registered.events.first?.stays.first)
    var change = RegistrationChange()
    change.age = try Age(years: 32)
    _ = try clerk.desk.perform(
      CorrectRegistration(stay: stay, change: change, reason: Note(rawValue: "misheard")),
      as: clerk.officer)
  }

  private func history(_ desk: Desk, for officer: Officer) throws -> PersonHistory {
    try desk.refresh()
    return try #require(try desk.history(of: person, for: officer))
  }

  @Test func `what a screening found is left out for whoever may not read it`() throws {
    let read = try history(clerk.desk, for: clerk.officer).stays.first?.care.screening
    #expect(read?.screened == ClockHands.noon)
    #expect(read?.needs == [.trauma])
    #expect(read == Screening(screened: ClockHands.noon, consent: false, needs: [.trauma]))
    let full = try history(centre.desk, for: centre.manager).stays.first?.care.screening
    #expect(full?.trafficking == .possible && full?.exploitation == [.forcedBegging])
  }

  @Test func `who looked at somebody is left out for whoever may not read that`() throws {
    try leaves()
    let seen = try history(centre.desk, for: centre.manager)
    try centre.desk.lookAt(seen, reason: Note(rawValue: "a court asks"), as: centre.manager)
    let manager = try history(centre.desk, for: centre.manager).entries
    let clerk = try history(clerk.desk, for: clerk.officer).entries
    #expect(manager.contains { $0.words.contains("looked up") })
    #expect(!clerk.contains { $0.words.contains("looked up") })
  }

  @Test func `being here again opens nothing that was written of earlier stays`() throws {
    try leaves()
    try comesAgain()
    let full = try history(clerk.desk, for: clerk.officer)
    #expect(full.entries.compactMap(\.reason) == ["misheard", "fetched by his uncle"])
    #expect(full.masked(in: clerk.desk.centre).entries.compactMap(\.reason) == ["misheard"])
    #expect(full.masked(in: clerk.desk.centre).entries.count == full.entries.count)
  }

  @Test func `of somebody who never left, a look at their page is not recorded`() throws {
    let head = clerk.desk.head
    try clerk.desk.lookAt(
      try history(clerk.desk, for: clerk.officer), reason: nil, as: clerk.officer)
    #expect(clerk.desk.head == head)
  }

  @Test func `earlier stays of somebody who is here again are looked at on record`() throws {
    try leaves()
    try comesAgain()
    let page = try history(clerk.desk, for: clerk.officer)
    try clerk.desk.lookAt(page, reason: nil, as: clerk.officer)
    #expect(try lastLook() == PersonsLookedUp(view: .masked, stays: [first], notes: nil))
    #expect(throws: NotPermitted.self) {
      try clerk.desk.lookAt(page, reason: Note(rawValue: "curious"), as: clerk.officer)
    }
    try centre.desk.refresh()
    try centre.desk.lookAt(page, reason: Note(rawValue: "a court asks"), as: centre.manager)
    #expect(try lastLook()?.view == .page)
  }

  private func lastLook() throws -> PersonsLookedUp? {
    let desk = try centre.anotherDesk()
    for case .access(.personsLookedUp(let look)) in try #require(
      try desk.sealedAct(in: desk.head.seq)
    ).act.events {
      return look
    }
    return nil
  }

  @Test func `records of screenings and looks take more to read than their words`() throws {
    var (screening, undone) = (Care(of: first), Care(of: first))
    screening.screening = Screening(screened: ClockHands.noon, consent: true)
    undone.health = Care.Health(outcome: .cleared, diet: nil, checked: ClockHands.noon)
    let look = PersonsLookedUp(view: .page, stays: [first], notes: nil)
    #expect(try wanted(CareRestored(care: screening, corrects: nil).event) == [.readScreening])
    #expect(try wanted(CareRestored(care: undone, corrects: nil).event) == [])
    #expect(try wanted(look.event) == [.readLooks])
    try clerk.desk.settle()
    let recorded = try #require(try clerk.desk.sealedAct(in: clerk.desk.head.seq)).act
    #expect(recorded.readingPermissions == [.readScreening])
  }

  private func wanted(_ event: Event) throws -> Set<Permission> {
    RecordedAct(
      id: ActID(uuid: Identifiers.random.next()), at: ClockHands.noon, by: clerk.officer,
      act: "trial", events: [event]
    ).readingPermissions
  }
}
