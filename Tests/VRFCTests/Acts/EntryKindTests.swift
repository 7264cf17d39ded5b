import Testing

@testable import VRFC

/// What a registration says beyond the least, through the acts.
struct EntryKindTests {
  private var stay: StayNumber { StayNumber(year: 2021, serial: 1) }

  @Test
  func `how somebody came in is known while they are here, and again when a departure is undone`()
    throws
  {
    var house = House()
    try house.did(
      RegisterArrival(
        facts: try .of(.male, 30), identity: try .named("Aslam"), entry: .transferredIn))
    #expect(house.centre.residents[stay]?.entry == .transferredIn)
    try house.did(DepartStay(stay: stay, kind: .released))
    try house.did(UndoLastAct(by: StaffName("b.munir") ?? .somebody))
    #expect(house.centre.residents[stay]?.entry == .transferredIn)
  }

  @Test func `a plain arrival says nothing that nobody said`() throws {
    let house = House()
    let act = RegisterArrival(facts: try .of(.male, 30), identity: try .named("Aslam"))
    let json = String(
      decoding: try RecordedActTests.act(act.decide(in: house.centre)).json, as: UTF8.self)
    for key in ["entry", "ageBasis", "birth", "home"] { #expect(!json.contains("\"\(key)")) }
  }

  @Test func `a correction says how the age is known, and takes it back`() throws {
    var change = RegistrationChange()
    change.ageBasis = .to(.estimated)
    change.home = .to(HomeAbroad(country: Nationality(rawValue: "AFG"), province: .herat))
    let facts = change.applied(to: try .of(.male, 30))
    #expect(facts.ageBasis == .estimated && facts.home?.province == .herat)
    change.ageBasis = .empty
    #expect(change.applied(to: facts).ageBasis == nil)
    #expect(!change.isOfIdentity)
    change.birthDate = .to(EventSamples.moment.day)
    #expect(change.isOfIdentity)
  }
}
