import Testing

@testable import VRFC

/// A bed that is asked for by its number, at registration and later.
struct WishedBedTests {
  private func wish(
    _ sex: Sex, _ years: Int, _ bed: Bed, family: Int? = nil, overriding: Override? = nil
  ) throws -> RegisterArrival {
    try .of(sex, years, family: family, bed: .bed(bed), overriding: overriding)
  }

  @Test func `a bed that is asked for is given`() throws {
    let house = House()
    #expect(House.beds(try house.events(of: wish(.male, 30, "M-03"))) == ["M-03"])
  }

  @Test(arguments: ["M-04", "X-01", "M-99"] as [Bed])
  func `a bed that is not there is refused, and those that are, are named`(bed: Bed) throws {
    let house = House()
    let refusal = house.refusal(of: try wish(.male, 30, bed))
    #expect(refusal == .bed(.noSuchBed(bed, halls: [House.men, House.women])))
  }

  @Test func `a man is refused a bed in the female hall, whoever decides`() throws {
    let house = House()
    let refusal = Refusal.hall(.wrongHall(House.women, fits: ["male hall"]))
    #expect(house.refusal(of: try wish(.male, 30, "F-01")) == refusal)
    #expect(house.refusal(of: try wish(.male, 30, "F-01", overriding: .decided)) == refusal)
  }

  @Test func `a woman is refused a bed in the male hall, whoever decides`() throws {
    let house = House()
    let refusal = Refusal.hall(.wrongHall(House.men, fits: ["female hall"]))
    #expect(house.refusal(of: try wish(.female, 30, "M-01")) == refusal)
    #expect(house.refusal(of: try wish(.female, 3, "M-01", overriding: .decided)) == refusal)
  }

  @Test func `a boy of twelve is refused a bed in the female hall but by a duty officer`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 40, family: 1))
    let asked = try wish(.male, 12, "F-02", family: 1)
    #expect(house.refusal(of: asked) == .hall(.boyInFemaleHall(age: 12, under: 10)))
    let decided = try wish(.male, 12, "F-02", family: 1, overriding: .decided)
    #expect(House.beds(try house.events(of: decided)) == ["F-02"])
  }

  @Test func `a boy of seven without a mother is refused the female hall but by a duty officer`()
    throws
  {
    let house = House()
    let refusal = house.refusal(of: try wish(.male, 7, "F-02"))
    #expect(refusal == .hall(.boyInFemaleHall(age: 7, under: 10)))
    let decided = try wish(.male, 7, "F-02", overriding: .decided)
    #expect(House.beds(try house.events(of: decided)) == ["F-02"])
  }

  @Test func `a boy of seven is kept from his mother only by a duty officer`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.female, 40, family: 1))
    let asked = try wish(.male, 7, "M-01", family: 1)
    #expect(house.refusal(of: asked) == .hall(.boyBelongsWithMother(under: 10)))
    let decided = try wish(.male, 7, "M-01", family: 1, overriding: .decided)
    #expect(House.beds(try house.events(of: decided)) == ["M-01"])
  }

  @Test(arguments: ["M-01", "F-01"] as [Bed])
  func `a transgender person is placed by a duty officer, in either hall`(bed: Bed) throws {
    let house = House()
    #expect(house.refusal(of: try wish(.transgender, 25, bed)) == .hall(.officerPlaces))
    let events = try house.events(of: wish(.transgender, 25, bed, overriding: .decided))
    guard case .bedAssigned(let assigned) = events.last else { throw House.Missing() }
    #expect(assigned.bed == bed)
    #expect(assigned.overridden)
    #expect(assigned.notes?.content?.reason == Override.decided.reason)
  }

  @Test func `one bed, one person: another one is named, if there is one`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    let refusal = house.refusal(of: try wish(.male, 30, "M-01"))
    #expect(refusal == .bed(.occupied("M-01", free: "M-02")))
    try house.did(RegisterArrival.of(.male, 30))
    try house.did(RegisterArrival.of(.male, 30))
    let full = house.refusal(of: try wish(.male, 30, "M-01", overriding: .decided))
    #expect(full == .bed(.occupied("M-01", free: nil)))
  }

  @Test func `what no reason makes possible is refused before a reason is asked for`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    let taken = house.refusal(of: try wish(.transgender, 25, "M-01"))
    #expect(taken == .bed(.occupied("M-01", free: "M-02")))
    let blocked = BlockBed(bed: "F-01", until: nil, reason: Note(rawValue: "wet mattress"))
    try house.did(blocked)
    #expect(
      house.refusal(of: try wish(.male, 12, "F-01")) == .bed(.blocked("F-01", until: nil)))
  }

  @Test func `the floor is offered in a full hall alone, and not to who must sleep apart`() throws {
    var house = House()
    let guest = Guest(facts: try .of(.male, 30), family: nil)
    #expect(Placement(centre: house.centre).floorOffered(to: guest) == nil)
    for _ in 1...3 { try house.did(RegisterArrival.of(.male, 30)) }
    #expect(Placement(centre: house.centre).floorOffered(to: guest) == "M-F1")
    var care = Care(of: StayNumber(year: 2021, serial: 1))
    care.health = Care.Health(outcome: .isolate, diet: nil, checked: House.ten)
    let apart = Guest(facts: try .of(.male, 30), family: nil, care: care)
    #expect(Placement(centre: house.centre).floorOffered(to: apart) == nil)
  }

  @Test func `a held bed is refused, and so is a blocked one`() throws {
    var house = House()
    let until = House.ten.adding(minutes: 60)
    try house.did(HoldBed(bed: "M-01", until: until, reason: nil))
    try house.did(BlockBed(bed: "M-02", until: nil, reason: Note(rawValue: "wet mattress")))
    #expect(house.refusal(of: try wish(.male, 30, "M-01")) == .bed(.held("M-01", until: until)))
    #expect(house.refusal(of: try wish(.male, 30, "M-02")) == .bed(.blocked("M-02", until: nil)))
  }

  // MARK: The floor

  @Test func `the floor is refused while a bed is free, whoever decides`() throws {
    let house = House()
    let asked = try wish(.male, 30, "M-F1", overriding: .decided)
    #expect(house.refusal(of: asked) == .hall(.notFull(House.men, free: "M-01")))
  }

  @Test func `in a full hall a duty officer gives a place on the floor, counted for itself`()
    throws
  {
    var house = House()
    for _ in 1...3 { try house.did(RegisterArrival.of(.male, 30)) }
    #expect(house.refusal(of: try wish(.male, 30, "M-F1")) == .hall(.full(House.men)))
    try house.did(wish(.male, 30, "M-F1", overriding: .decided))
    #expect(try house.count(House.men).over == 1)
    #expect(try house.count(House.men).occupied == 4)
    #expect(try house.count(House.men).vacant == 0)
    let taken = house.refusal(of: try wish(.male, 30, "M-F1", overriding: .decided))
    #expect(taken == .bed(.occupied("M-F1", free: nil)))
  }

  @Test func `floor place nought is the next free one`() throws {
    var house = House()
    for _ in 1...3 { try house.did(RegisterArrival.of(.male, 30)) }
    let anywhere = Bed(hall: House.men.id, place: .floor(0))
    try house.did(wish(.male, 30, anywhere, overriding: .decided))
    let next = try house.events(of: wish(.male, 30, anywhere, overriding: .decided))
    #expect(House.beds(next) == ["M-F2"])
  }

  @Test func `an infant joins the mother on the floor, at registration and later`() throws {
    var house = House()
    for _ in 1...3 { try house.did(RegisterArrival.of(.female, 40)) }
    try house.did(wish(.female, 30, "F-F1", family: 1, overriding: .decided))
    let infant = try RegisterArrival.of(.female, 0, family: 1)
    #expect(House.beds(try house.events(of: infant)) == ["F-F1"])
    let later = try house.registered(.of(.female, 0, family: 1, bed: BedWish.none))
    #expect(House.beds(try house.events(of: AssignBed(stay: later, bed: "F-F1"))) == ["F-F1"])
    #expect(try house.count(House.women).over == 1)
  }
}
