import Testing

@testable import VRFC

struct DepartStayTests {
  @Test(arguments: DepartureKind.allCases)
  func `a departure of any kind frees the bed`(kind: DepartureKind) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    house.wait(minutes: 60)
    let departure = DepartStay.whole(stay, kind, at: house.centre.moment)
    try house.did(departure)
    #expect(house.centre.residents[stay] == nil)
    #expect(house.centre.state(of: "M-01") == .vacant)
    let again = house.refusal(of: departure)
    #expect(again == .stay(.departed(stay, House.ten.adding(minutes: 60), kind)))
  }

  @Test func `a departure is neither to come nor before the arrival`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    house.wait(minutes: 60)
    let early = DepartStay(stay: stay, kind: .released, departed: House.ten.adding(minutes: -1))
    #expect(house.refusal(of: early) == .departure(.beforeArrival(House.ten)))
    let toCome = House.ten.adding(minutes: 61)
    let late = DepartStay(stay: stay, kind: .released, departed: toCome)
    #expect(house.refusal(of: late) == .departure(.toCome(toCome)))
    let since = DepartStay(stay: stay, kind: .released, departed: House.ten)
    #expect(house.refusal(of: since) == nil)
  }

  @Test(arguments: [DepartureKind.hospital, .absconded, .deceased])
  func `nobody is asked for a name when a child is taken ill, ran away or died`(
    kind: DepartureKind
  ) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 12))
    let departure = DepartStay.whole(stay, kind, at: house.centre.moment)
    #expect(house.refusal(of: departure) == nil)
  }

  @Test func `from eighteen one leaves as one pleases`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 18))
    #expect(house.refusal(of: DepartStay(stay: stay, kind: .released)) == nil)
  }

  @Test func `a child leaves with a grown member of the family who is here`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 40, family: 1))
    let son = try house.registered(.of(.male, 12, family: 1))
    #expect(house.refusal(of: DepartStay(stay: mother, with: [son], kind: .family)) == nil)
    #expect(
      house.refusal(of: DepartStay(stay: son, kind: .family))
        == .protection(.guardianStays(son, guardians: [mother])))
    let decided = DepartStay(stay: son, kind: .family, overriding: .decided)
    #expect(house.refusal(of: decided) == nil)
    try house.did(DepartStay.whole(mother, .hospital, at: House.ten))
    #expect(
      house.refusal(of: DepartStay(stay: son, kind: .family))
        == .departure(.childNeedsOfficer(son)))
  }

  @Test(arguments: [Need.unaccompanied, .separated])
  func `a child who is known to be alone needs an officer, though the number is a family's`(
    need: Need
  ) throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 40, family: 1))
    let child = try house.registered(.of(.male, 12, family: 1, needs: [need]))
    #expect(
      house.refusal(of: DepartStay(stay: child, kind: .family))
        == .departure(.childNeedsOfficer(child)))
  }

  @Test func `those of the family who remain are named`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 40, family: 1))
    let son = try house.registered(.of(.male, 12, family: 1))
    try house.did(RegisterArrival.of(.male, 30, family: 2))
    let departure = DepartStay.whole(mother, .hospital, at: House.ten)
    guard case .stayDeparted(let departed) = try house.events(of: departure).first else {
      throw House.Missing()
    }
    #expect(departed.familyRemaining == [son])
    #expect(house.remarks(on: departure) == ["of the same family remain: \(son)"])
  }
}
