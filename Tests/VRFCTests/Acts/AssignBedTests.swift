import Testing

@testable import VRFC

struct AssignBedTests {
  @Test func `somebody who waits is given a bed`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, bed: BedWish.none))
    try house.did(AssignBed(stay: stay, bed: "M-02"))
    #expect(house.bed(of: stay) == "M-02")
  }

  @Test func `a move names the bed that was left, and frees it`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let events = try house.did(AssignBed(stay: stay, bed: "M-03"))
    #expect(events == [BedAssigned(stay: stay, bed: "M-03", from: "M-01").event])
    #expect(house.centre.state(of: "M-01") == .vacant)
    #expect(house.centre.state(of: "M-03") == .occupied([stay]))
  }

  @Test func `a move to one's own bed is refused`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let refusal = house.refusal(of: AssignBed(stay: stay, bed: "M-01"))
    #expect(refusal == .bed(.alreadyThere("M-01")))
  }

  @Test func `a stay that never was, has ended, or was withdrawn is refused by that name`() throws {
    var house = House()
    let never = StayNumber(year: 2021, serial: 99)
    #expect(
      house.refusal(of: AssignBed(stay: never, bed: "M-01")) == .stay(.noSuchStay(never)))
    let gone = try house.registered(.of(.male, 30))
    try house.did(DepartStay(stay: gone, kind: .released))
    #expect(
      house.refusal(of: AssignBed(stay: gone, bed: "M-01"))
        == .stay(.departed(gone, House.ten, .released)))
    let mistaken = try house.registered(.of(.male, 30))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(
      house.refusal(of: AssignBed(stay: mistaken, bed: "M-01")) == .stay(.withdrawn(mistaken)))
  }

  @Test func `an infant who waits may share the bed of the mother alone`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 50))
    try house.did(RegisterArrival.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.male, 0, family: 1, bed: BedWish.none))
    #expect(
      house.refusal(of: AssignBed(stay: infant, bed: "F-01"))
        == .bed(.occupied("F-01", free: "F-03")))
    try house.did(AssignBed(stay: infant, bed: "F-02"))
    #expect(try house.count(House.women).occupied == 2)
    #expect(try house.count(House.women).persons == 3)
  }

  @Test func `an infant goes with the mother whose bed it shares, and back with her`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.male, 0, family: 1))
    try house.did(AssignBed(stay: mother, bed: "F-03"))
    #expect(house.bed(of: infant) == "F-03")
    #expect(house.centre.state(of: "F-01") == .vacant)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.bed(of: mother) == "F-01")
    #expect(house.bed(of: infant) == "F-01")
  }
}
