import Testing

@testable import VRFC

/// What each kind of departure is recorded with, and the bed that waits for a patient.
struct DepartureParticularsTests {
  private let note = Note(rawValue: "as told")

  @Test(arguments: [DepartureKind.shelter, .hospital, .custody, .transferred])
  func `to a shelter, hospital, custody or another zone is recorded with where to`(
    kind: DepartureKind
  ) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    #expect(
      house.refusal(of: DepartStay(stay: stay, kind: kind)) == .departure(.needsDestination(kind)))
    #expect(house.refusal(of: DepartStay(stay: stay, kind: kind, destination: note)) == nil)
  }

  @Test func `handed back is recorded with why`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let departure = DepartStay(stay: stay, kind: .handedBack)
    #expect(house.refusal(of: departure) == .departure(.needsReason(.handedBack)))
    let why = DepartStay(stay: stay, kind: .handedBack, reason: note)
    #expect(house.refusal(of: why) == nil)
  }

  @Test func `a death is recorded with its place and what happened`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let bare = DepartStay(stay: stay, kind: .deceased)
    #expect(house.refusal(of: bare) == .departure(.needsDestination(.deceased)))
    let placed = DepartStay(stay: stay, kind: .deceased, destination: note)
    #expect(house.refusal(of: placed) == .departure(.needsReason(.deceased)))
    let whole = DepartStay(stay: stay, kind: .deceased, destination: note, reason: note)
    #expect(house.refusal(of: whole) == nil)
  }

  @Test func `who absconded is recorded with when they were last seen, and told of when found`()
    throws
  {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    house.wait(minutes: 120)
    #expect(
      house.refusal(of: DepartStay(stay: stay, kind: .absconded)) == .departure(.needsLastSeen))
    let seen = House.ten.adding(minutes: 60)
    try house.did(DepartStay(stay: stay, kind: .absconded, departed: seen))
    house.wait(minutes: 600)
    let found = try RegisterArrival.of(.male, 30, arriver: .known(PersonNumber(serial: 1)))
    let remark =
      "this person was missing since \(seen.fullText), when they absconded from stay \(stay)"
    #expect(house.remarks(on: found) == [remark])
  }

  // MARK: The bed kept for a patient

  private func toHospital(_ stay: StayNumber, until: Moment) -> DepartStay {
    DepartStay(stay: stay, kind: .hospital, destination: note, keepingBedUntil: until)
  }

  private let until = House.ten.adding(minutes: 600)

  @Test
  func `a bed is kept for somebody in hospital: others are refused it, and they are offered it`()
    throws
  {
    var house = House()
    let stay = try house.registered(.of(.male, 30, bed: .bed("M-02")))
    try house.did(toHospital(stay, until: until))
    #expect(house.centre.state(of: "M-02") == .held(until: until))
    #expect(try house.count(House.men).held == 1)
    let other = try house.registered(.of(.male, 20))
    #expect(house.bed(of: other) == "M-01")
    let wish = AssignBed(stay: other, bed: "M-02")
    #expect(house.refusal(of: wish) == .bed(.kept("M-02", until: until)))
    let back = try RegisterArrival.of(.male, 30, arriver: .known(PersonNumber(serial: 1)))
    #expect(house.remarks(on: back) == ["M-02 was kept for them while they were in hospital"])
    let again = try house.registered(back)
    #expect(house.bed(of: again) == "M-02")
    #expect(house.centre.conditions["M-02"] == nil)
  }

  @Test func `once the time is over the bed is anybody's`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(toHospital(stay, until: until))
    house.wait(minutes: 600)
    let other = try house.registered(.of(.male, 20))
    #expect(house.bed(of: other) == "M-01")
  }

  @Test func `who comes back to another bed leaves the one that was kept`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(toHospital(stay, until: until))
    let person = PersonNumber(serial: 1)
    try house.did(RegisterArrival.of(.male, 30, arriver: .known(person), bed: .bed("M-03")))
    #expect(house.centre.state(of: "M-01") == .vacant)
  }

  @Test func `undoing the arrival of a patient keeps the bed for them again`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(toHospital(stay, until: until))
    try house.did(RegisterArrival.of(.male, 30, arriver: .known(PersonNumber(serial: 1))))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.centre.state(of: "M-01") == .held(until: until))
    #expect(house.centre.condition(of: "M-01")?.keptFor == PersonNumber(serial: 1))
  }

  @Test func `undoing the departure to hospital gives the bed back, and it is kept no longer`()
    throws
  {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let before = house.centre
    try house.did(toHospital(stay, until: until))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.centre.residents == before.residents)
    #expect(house.centre.occupants == before.occupants)
    #expect(house.centre.conditions.isEmpty)
  }

  @Test func `a kept bed that was released is kept again by undoing that`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(toHospital(stay, until: until))
    try house.did(ReleaseBed(bed: "M-01"))
    #expect(house.centre.state(of: "M-01") == .vacant)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.centre.condition(of: "M-01")?.keptFor == PersonNumber(serial: 1))
  }

  @Test func `only a bed of one's own is kept, for hospital, until a time to come`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let waiting = try house.registered(.of(.male, 30, bed: BedWish.none))
    let released = DepartStay(stay: stay, kind: .released, keepingBedUntil: until)
    #expect(house.refusal(of: released) == .departure(.keepsNoBed(.released)))
    #expect(
      house.refusal(of: toHospital(waiting, until: until)) == .departure(.noBedToKeep(waiting)))
    #expect(
      house.refusal(of: toHospital(stay, until: House.ten))
        == .departure(.keptUntilPast(House.ten)))
  }

  // MARK: Mother and infant

  @Test func `a mother who leaves leaves her infant the bed, and has it back when that is undone`()
    throws
  {
    var house = House()
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.female, 1, family: 1))
    let before = house.centre
    try house.did(toHospital(mother, until: until))
    #expect(house.centre.occupants["F-01"] == [infant])
    let other = try RegisterArrival.of(.female, 40)
    #expect(House.beds(try house.did(other, by: "somebody.else")) == ["F-02"])
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    try house.did(DepartStay.whole(mother, .hospital, at: House.ten))
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.bed(of: mother) == "F-01")
    #expect(Set(house.centre.occupants["F-01"] ?? []) == Set(before.occupants["F-01"] ?? []))
  }

  @Test func `a mother comes back from hospital to the bed in which her infant sleeps`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.male, 0, family: 1))
    try house.did(toHospital(mother, until: until))
    let back = try house.registered(
      .of(.female, 30, family: 1, arriver: .known(PersonNumber(serial: 1))))
    #expect(house.bed(of: back) == "F-01")
    #expect(house.bed(of: infant) == "F-01")
  }

  @Test func `undoing the move of a mother takes her infant back with her`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.female, 1, family: 1))
    try house.did(AssignBed(stay: mother, bed: "F-03"))
    #expect(house.bed(of: infant) == "F-03")
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.bed(of: mother) == "F-01")
    #expect(house.bed(of: infant) == "F-01")
  }
}
