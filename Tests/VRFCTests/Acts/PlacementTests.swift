import Testing

@testable import VRFC

/// The rules of the halls.
struct PlacementTests {
  @Test func `a man is offered the lowest vacant bed of the male hall`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    #expect(House.beds(try house.events(of: RegisterArrival.of(.male, 30))) == ["M-02"])
  }

  @Test func `a woman is offered the lowest vacant bed of the female hall`() throws {
    let house = House()
    #expect(House.beds(try house.events(of: RegisterArrival.of(.female, 30))) == ["F-01"])
  }

  @Test func `a held and a blocked bed are passed over`() throws {
    var house = House()
    try house.did(HoldBed(bed: "M-01", until: House.ten.adding(minutes: 60), reason: nil))
    try house.did(BlockBed(bed: "M-02", until: nil, reason: Note(rawValue: "broken slats")))
    #expect(House.beds(try house.events(of: RegisterArrival.of(.male, 30))) == ["M-03"])
  }

  @Test func `a bed is offered again when its hold has run out`() throws {
    var house = House()
    try house.did(HoldBed(bed: "M-01", until: House.ten.adding(minutes: 60), reason: nil))
    house.wait(minutes: 59)
    #expect(House.beds(try house.events(of: RegisterArrival.of(.male, 30))) == ["M-02"])
    house.wait(minutes: 1)
    #expect(House.beds(try house.events(of: RegisterArrival.of(.male, 30))) == ["M-01"])
  }

  /// A son of the family of a woman of thirty.
  @Test(arguments: [
    (1, "F-01"), (2, "F-02"), (9, "F-02"), (10, "M-01"), (15, "M-01"),
  ])
  func `a boy under ten belongs with his mother, and an infant under two shares her bed`(
    age: Int, bed: String
  ) throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 30, family: 1))
    let son = try RegisterArrival.of(.male, age, family: 1)
    #expect(House.beds(try house.events(of: son)) == [bed])
  }

  @Test(arguments: [(0, "F-01"), (1, "F-01"), (2, "F-02"), (12, "F-02")])
  func `a daughter under two shares her mother's bed`(age: Int, bed: String) throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 30, family: 1))
    let daughter = try RegisterArrival.of(.female, age, family: 1)
    #expect(House.beds(try house.events(of: daughter)) == [bed])
  }

  @Test func `who shares a bed is named`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.events(of: RegisterArrival.of(.female, 1, family: 1))
    guard case .bedAssigned(let assigned) = infant.last else { throw House.Missing() }
    #expect(assigned.sharing == mother)
  }

  @Test(arguments: [(16, 1, "M-01"), (15, 1, "M-01"), (23, 9, "M-01"), (24, 9, "F-02")])
  func `a woman of the family counts as the mother from fifteen years above the child`(
    woman: Int, boy: Int, bed: String
  ) throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, woman, family: 1))
    let son = try RegisterArrival.of(.male, boy, family: 1)
    let expected = woman - boy >= 15 && boy < 2 ? "F-01" : bed
    #expect(House.beds(try house.events(of: son)) == [expected])
  }

  @Test func `a boy whose mother is of another family goes to the male hall`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 30, family: 1))
    let boy = try RegisterArrival.of(.male, 5, family: 2)
    #expect(House.beds(try house.events(of: boy)) == ["M-01"])
  }

  @Test func `an infant waits with a mother who has no bed`() throws {
    var house = House()
    for _ in 1...3 { try house.did(RegisterArrival.of(.female, 40)) }
    try house.did(RegisterArrival.of(.female, 30, family: 1))
    let infant = try RegisterArrival.of(.male, 0, family: 1)
    #expect(House.beds(try house.events(of: infant)) == [])
  }

  @Test func `when every bed is taken, the next one waits and is counted`() throws {
    var house = House()
    for _ in 1...4 { try house.did(RegisterArrival.of(.male, 30)) }
    #expect(house.centre.waiting.count == 1)
    #expect(try house.count(House.men).waiting == 1)
    #expect(try house.count(House.men).vacant == 0)
    #expect(try house.count(House.men).canTake == 0)
  }

  @Test func `the program never places a transgender person`() throws {
    var house = House()
    let events = try house.did(RegisterArrival.of(.transgender, 25))
    #expect(House.beds(events) == [])
    #expect(house.centre.awaitingDecision == 1)
  }
}
