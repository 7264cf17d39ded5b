import Testing

@testable import VRFC

/// Ramadan is what the duty officer declared; lunch is kept for those who do not fast.
struct DeclareRamadanTests {
  private func declared(from days: Int = 0, suhoor: Int = 1) throws -> House {
    var house = House.withSittings(suhoor: suhoor)
    try house.did(DeclareRamadan(from: House.day.adding(days)))
    return house
  }

  private func sittings(_ house: House, after days: Int) -> [Sitting] {
    house.centre.sittings(on: House.day.adding(days)).map(\.sitting)
  }

  @Test func `the sittings are those of Ramadan from its first day to its last`() throws {
    var house = try declared(from: 1)
    #expect(sittings(house, after: 0) == [.breakfast, .lunch, .dinner])
    #expect(sittings(house, after: 1) == [.suhoor, .lunch, .iftar])
    #expect(sittings(house, after: 99) == [.suhoor, .lunch, .iftar])
    #expect(
      house.remarks(on: EndRamadan(last: House.day.adding(3))) == ["that is a Ramadan of 3 days"])
    try house.did(EndRamadan(last: House.day.adding(3)))
    #expect(sittings(house, after: 3) == [.suhoor, .lunch, .iftar])
    #expect(sittings(house, after: 4) == [.breakfast, .lunch, .dinner])
  }

  @Test(arguments: [(29, true), (30, true), (28, false), (31, false)])
  func `a Ramadan that is not of 29 or 30 days is remarked on`(days: Int, isUsual: Bool) throws {
    var house = try declared()
    house.wait(minutes: 29 * 24 * 60)
    let end = EndRamadan(last: House.day.adding(days - 1))
    #expect(house.remarks(on: end).isEmpty == isUsual)
    #expect(house.refusal(of: end) == nil)
  }

  @Test func `lunch in Ramadan is for children, the sick and the pregnant`() throws {
    var house = try declared()
    let man = try house.registered(.of(.male, 30, bed: .none))
    let child = try house.registered(.of(.male, 12, bed: .none))
    let mother = try house.registered(.of(.female, 25, needs: [.pregnant], bed: .none))
    let sick = try house.registered(.of(.male, 60, bed: .none))
    try house.did(CheckHealth(stay: sick, outcome: .isolate))
    let lunch = House.meal(.lunch)
    #expect(try house.eligible(.lunch).present == 3)
    #expect(try house.eligible(.iftar).present == 4)
    try house.did(DeliverMeal(lunch, count: 4))
    #expect(
      house.refusal(of: ServeMeal(lunch, .stays([man]))) == .meal(.fasts(man, House.day)))
    try house.did(ServeMeal(lunch, .allPresent))
    #expect(Set(house.centre.meal(lunch).eaters.keys) == [child, mother, sick])
  }

  @Test func `suhoor is for the fast's own date, when it is counted on the eve`() throws {
    var house = try declared(from: 1, suhoor: 21)
    let suhoor = try #require(house.centre.sitting(House.meal(.suhoor, after: 1)))
    #expect(suhoor.cutOff.dayAndClock == "24 Sep 21:00")
    let stay = try house.registered(.of(.male, 30))
    try house.did(DeliverMeal(suhoor.meal, count: 1))
    #expect(house.refusal(of: ServeMeal(suhoor.meal, .stays([stay]))) != nil)
    house.wait(minutes: 11 * 60 + 1)
    #expect(house.centre.tasks.contains { $0.subject == .meals([suhoor.meal]) })
    #expect(house.refusal(of: ServeMeal(suhoor.meal, .stays([stay]))) == nil)
  }

  @Test func `it is declared once, ended once, and not before it began`() throws {
    var house = House.withSittings()
    let today = House.day
    #expect(
      house.refusal(of: EndRamadan(last: today)) == .ramadan(.notDeclared(latest: nil)))
    try house.did(DeclareRamadan(from: today))
    let fast = Fast(first: today)
    for day in [today.adding(-1), today, today.adding(1)] {
      #expect(house.refusal(of: DeclareRamadan(from: day)) == .ramadan(.declared(fast)))
    }
    #expect(
      house.refusal(of: EndRamadan(last: today.adding(-1)))
        == .ramadan(.beforeItsBeginning(today.adding(-1), fast)))
    try house.did(EndRamadan(last: today.adding(1)))
    let ended = Fast(first: today, last: today.adding(1))
    #expect(
      house.refusal(of: EndRamadan(last: today)) == .ramadan(.notDeclared(latest: ended)))
    #expect(
      house.refusal(of: DeclareRamadan(from: today.adding(1))) == .ramadan(.declared(ended)))
    #expect(house.refusal(of: DeclareRamadan(from: today.adding(2))) == nil)
  }

  @Test(arguments: [(-8, false), (-7, true), (7, true), (8, false)])
  func `it is declared and ended within a week of today`(days: Int, isTaken: Bool) {
    let day = House.day.adding(days)
    let refusal = House.withSittings().refusal(of: DeclareRamadan(from: day))
    let (from, to) = (House.day.adding(-7), House.day.adding(7))
    #expect(refusal == (isTaken ? nil : .ramadan(.tooFar(day, from: from, to: to))))
  }

  @Test func `a site without sittings for Ramadan declares none`() {
    #expect(House().refusal(of: DeclareRamadan(from: House.day)) == .ramadan(.noSittings))
  }

  @Test func `declaring and ending are undone, unless another Ramadan was built on it`() throws {
    var house = try declared()
    let undo = UndoLastAct(by: try #require(StaffName("b.munir")))
    try house.did(undo)
    #expect(!house.centre.isFast(House.day))
    try house.did(DeclareRamadan(from: House.day))
    try house.did(EndRamadan(last: House.day), by: "h.zehri")
    #expect(
      house.refusal(of: undo)
        == .undo(.changedSince("that Ramadan was ended or withdrawn since")))
    try house.did(UndoLastAct(by: try #require(StaffName("h.zehri"))), by: "h.zehri")
    #expect(house.centre.isFast(House.day.adding(1)))
    try house.did(EndRamadan(last: House.day), by: "h.zehri")
    try house.did(DeclareRamadan(from: House.day.adding(1)))
    let other = UndoLastAct(by: try #require(StaffName("h.zehri")))
    #expect(house.refusal(of: other) == .undo(.changedSince("another Ramadan was declared since")))
  }
}
