import Testing

@testable import VRFC

/// A correction that moves somebody in the same act.
struct CorrectionWithBedTests {
  private let undo = UndoLastAct(by: StaffName("b.munir") ?? .somebody)

  private func correct(
    _ stay: StayNumber, bed: BedWish?, overriding: Override? = nil,
    _ change: (inout RegistrationChange) throws -> Void
  ) throws -> CorrectRegistration {
    var changed = RegistrationChange()
    try change(&changed)
    return CorrectRegistration(
      stay: stay, change: changed, reason: .why, bed: bed, overriding: overriding)
  }

  @Test func `a wrong sex is corrected and the person moved, in one act`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let events = try house.did(correct(stay, bed: .next) { $0.sex = .female })
    #expect(events.count == 3)
    #expect(events.last == BedAssigned(stay: stay, bed: "F-01", from: "M-01").event)
    #expect(house.centre.residents[stay]?.facts.sex == .female)
    #expect(house.bed(of: stay) == "F-01")
  }

  @Test func `without a bed the refusal says how the correction moves them`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let refusal = house.refusal(of: try correct(stay, bed: nil) { $0.sex = .female })
    #expect(refusal?.description.contains("correct it with --bed auto") == true)
  }

  @Test func `a bed that is named is given, and one in the wrong hall is refused`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let wrong = try correct(stay, bed: .bed("M-03")) { $0.sex = .female }
    #expect(
      house.refusal(of: wrong) == .hall(.wrongHall(House.men, fits: ["female hall"])))
    try house.did(correct(stay, bed: .bed("F-02")) { $0.sex = .female })
    #expect(house.bed(of: stay) == "F-02")
  }

  @Test func `with none they wait, and so does who finds every bed of the hall taken`() throws {
    var house = House()
    let first = try house.registered(.of(.male, 30))
    let events = try house.did(correct(first, bed: BedWish.none) { $0.sex = .female })
    #expect(events.last == BedVacated(stay: first, bed: "M-01", corrects: 2).event)
    for _ in 1...3 { try house.did(RegisterArrival.of(.female, 30)) }
    let second = try house.registered(.of(.male, 30))
    try house.did(correct(second, bed: .next) { $0.sex = .female })
    #expect(house.centre.waiting.map(\.stay) == [first, second])
  }

  @Test func `who waits is given a bed by the same correction`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, bed: BedWish.none))
    try house.did(correct(stay, bed: .next) { $0.sex = .female })
    #expect(house.bed(of: stay) == "F-01")
  }

  @Test(arguments: [BedWish.next, .bed("M-01")])
  func `nobody is moved who may stay where they are`(bed: BedWish) throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let events = try house.events(of: correct(stay, bed: bed) { $0.age = try Age(years: 31) })
    #expect(events.count == 1)
  }

  @Test func `the infant who shares the bed goes along`() throws {
    var house = House()
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.male, 1, family: 1))
    try house.did(correct(mother, bed: .bed("F-03")) { $0.age = try Age(years: 28) })
    #expect(house.bed(of: mother) == "F-03" && house.bed(of: infant) == "F-03")
    try house.did(undo)
    #expect(house.bed(of: mother) == "F-01" && house.bed(of: infant) == "F-01")
    #expect(house.centre.residents[mother]?.facts.age.rawValue == 30)
  }

  @Test func `a transgender person is given a bed by an officer's decision alone`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let asked = try correct(stay, bed: .bed("F-01")) { $0.sex = .transgender }
    #expect(house.refusal(of: asked) == .hall(.officerPlaces))
    #expect(!asked.permissions.contains(.override))
    let left = try house.events(of: correct(stay, bed: .next) { $0.sex = .transgender })
    #expect(left.count == 2)
    let decided = try correct(stay, bed: .bed("F-01"), overriding: .decided) {
      $0.sex = .transgender
    }
    #expect(decided.permissions.contains(.override))
    #expect(House.beds(try house.events(of: decided)) == ["F-01"])
  }

  @Test func `who has left is given no bed`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(DepartStay(stay: stay, kind: .released))
    let refusal = house.refusal(of: try correct(stay, bed: .next) { $0.sex = .female })
    #expect(refusal == .stay(.departed(stay, House.ten, .released)))
  }

  // MARK: Taking it back

  @Test func `an undo takes back what was corrected and the move`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(correct(stay, bed: .next) { $0.sex = .female })
    let events = try house.did(undo)
    #expect(events.compactMap(\.corrects) == [3, 3] && events.count == 3)
    #expect(house.centre.residents[stay]?.facts.sex == .male)
    #expect(house.bed(of: stay) == "M-01")
  }

  @Test func `a bed that the correction took away is given back`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(correct(stay, bed: BedWish.none) { $0.sex = .female })
    try house.did(undo)
    #expect(house.centre.residents[stay]?.facts.sex == .male)
    #expect(house.bed(of: stay) == "M-01")
  }

  @Test func `where the bed was taken since, they wait, and are who they were`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(correct(stay, bed: .next) { $0.sex = .female })
    try house.did(RegisterArrival.of(.male, 20), by: "somebody.else")
    try house.did(undo)
    #expect(house.centre.residents[stay]?.facts.sex == .male)
    #expect(house.centre.waiting.map(\.stay) == [stay])
  }

  @Test func `a move that others built on is not taken back`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(correct(stay, bed: .next) { $0.sex = .female })
    try house.did(AssignBed(stay: stay, bed: "F-03"), by: "somebody.else")
    #expect(
      house.refusal(of: undo) == .undo(.changedSince("\(stay) is no longer in F-01")))
  }
}
