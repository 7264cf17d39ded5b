import Testing

@testable import VRFC

struct DepartStayTests {
  private func receiver() throws -> Receiver {
    Receiver(
      name: PersonName(rawValue: "Akram Hussain"), relationship: Note(rawValue: "uncle"),
      cnic: try CNIC(typed: "34101-1234567-1"))
  }

  @Test(arguments: DepartureKind.allCases)
  func `a departure of any kind frees the bed`(kind: DepartureKind) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    house.wait(minutes: 60)
    try house.did(DepartStay(stay: stay, kind: kind))
    #expect(house.centre.residents[stay] == nil)
    #expect(house.centre.state(of: "M-01") == .vacant)
    let again = house.refusal(of: DepartStay(stay: stay, kind: kind))
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

  @Test(arguments: [
    DepartureKind.released, .family, .shelter, .custody, .transferred, .handedBack,
  ])
  func `a child alone leaves by a duty officer's decision and to a named person`(
    kind: DepartureKind
  ) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 17))
    #expect(
      house.refusal(of: DepartStay(stay: stay, kind: kind))
        == .departure(.childNeedsOfficer(age: 17)))
    #expect(
      house.refusal(of: DepartStay(stay: stay, kind: kind, overriding: .decided))
        == .departure(.childNeedsReceiver(age: 17)))
    let whole = DepartStay(
      stay: stay, kind: kind, receiver: try receiver(), overriding: .decided)
    guard case .stayDeparted(let departure) = try house.events(of: whole).first else {
      throw House.Missing()
    }
    #expect(departure.identity == (try receiver()))
    #expect(departure.notes?.reason == Override.decided.reason)
  }

  @Test(arguments: [DepartureKind.hospital, .absconded, .deceased])
  func `nobody is asked for a name when a child is taken ill, ran away or died`(
    kind: DepartureKind
  ) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 12))
    #expect(house.refusal(of: DepartStay(stay: stay, kind: kind)) == nil)
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
    #expect(house.refusal(of: DepartStay(stay: son, kind: .family)) == nil)
    try house.did(DepartStay(stay: mother, kind: .hospital))
    #expect(
      house.refusal(of: DepartStay(stay: son, kind: .family))
        == .departure(.childNeedsOfficer(age: 12)))
  }

  @Test(arguments: [Need.unaccompanied, .separated])
  func `a child who is known to be alone needs a duty officer, though the number is a family's`(
    need: Need
  ) throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 40, family: 1))
    let child = try house.registered(.of(.male, 12, family: 1, needs: [need]))
    #expect(
      house.refusal(of: DepartStay(stay: child, kind: .family))
        == .departure(.childNeedsOfficer(age: 12)))
  }

  @Test func `those of the family who remain are named`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 40, family: 1))
    let son = try house.registered(.of(.male, 12, family: 1))
    try house.did(RegisterArrival.of(.male, 30, family: 2))
    let departure = DepartStay(stay: mother, kind: .hospital)
    guard case .stayDeparted(let departed) = try house.events(of: departure).first else {
      throw House.Missing()
    }
    #expect(departed.familyRemaining == [son])
    #expect(house.remarks(on: departure) == ["of the same family remain: \(son)"])
  }
}
