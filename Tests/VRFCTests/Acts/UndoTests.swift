import Testing

@testable import VRFC

/// Undo is a correction: it takes back the last act of one member of staff, as far as nothing was
/// built on it.
struct UndoTests {
  private let undo = UndoLastAct(by: StaffName("b.munir") ?? .somebody)
  private let later = House.ten.adding(minutes: 600)
  private let wet = Note(rawValue: "wet mattress")

  @Test func `a handover is withdrawn, unless people of it are registered`() throws {
    var house = House()
    try house.did(ReceiveBatch(men: 2, women: 0, children: 0, day: House.day))
    let batch = BatchNumber(day: House.day, serial: 1)
    #expect(
      try house.events(of: undo) == [BatchWithdrawn(batch: batch, corrects: 2).event])
    try house.did(RegisterArrival.of(.male, 30, batch: batch), by: "somebody.else")
    #expect(
      house.refusal(of: undo)
        == .undo(.changedSince("1 people of 2021-09-24/1 are registered")))
  }

  @Test func `a registration is withdrawn, and with it the bed`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let events = try house.did(undo)
    #expect(events == [RegistrationWithdrawn(stay: stay, corrects: 2).event])
    #expect(house.centre.state(of: "M-01") == .vacant)
    #expect(try house.registered(.of(.male, 30)).serial == 2)
  }

  @Test func `a registration of somebody who has left is not withdrawn`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(DepartStay(stay: stay, kind: .released), by: "somebody.else")
    #expect(house.refusal(of: undo) == .undo(.changedSince("\(stay) has left")))
  }

  @Test func `a manifest is withdrawn as a whole`() throws {
    var house = House()
    let entries = try (2...4).map { line in
      ManifestEntry(line: line, facts: try .of(.male, 30), identity: try .named("Nadeem Akram"))
    }
    try house.did(RegisterManifest(entries: entries, batch: nil, arrived: nil, beds: .auto))
    #expect(try house.did(undo).count == 3)
    #expect(house.centre.residents.isEmpty)
    #expect(house.centre.occupants.isEmpty)
  }

  @Test func `a first bed is vacated, and the person waits`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, bed: BedWish.none))
    try house.did(AssignBed(stay: stay, bed: "M-02"))
    #expect(try house.did(undo) == [BedVacated(stay: stay, bed: "M-02", corrects: 3).event])
    #expect(house.centre.waiting.map(\.stay) == [stay])
  }

  @Test func `a move is taken back to the bed that was left, if it is free`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(AssignBed(stay: stay, bed: "M-02"))
    let back = BedAssigned(stay: stay, bed: "M-01", from: "M-02", corrects: 3)
    #expect(try house.events(of: undo) == [back.event])
    try house.did(RegisterArrival.of(.male, 20), by: "somebody.else")
    #expect(try house.events(of: undo) == [BedVacated(stay: stay, bed: "M-02", corrects: 3).event])
  }

  @Test func `a move is not taken back when they have moved on`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(AssignBed(stay: stay, bed: "M-02"))
    try house.did(AssignBed(stay: stay, bed: "M-03"), by: "somebody.else")
    #expect(
      house.refusal(of: undo) == .undo(.changedSince("\(stay) is no longer in M-02")))
  }

  @Test func `a correction is taken back to what was said before`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    var change = RegistrationChange()
    change.age = try Age(years: 31)
    try house.did(CorrectRegistration(stay: stay, change: change))
    guard case .registrationCorrected(let back) = try house.did(undo).first else {
      throw House.Missing()
    }
    #expect(back.corrects == 3)
    #expect(back.facts.age.rawValue == 30)
    #expect(house.centre.residents[stay]?.facts.age.rawValue == 30)
  }

  @Test func `a correction is not taken back when it would leave them in the wrong hall`() throws {
    var house = House()
    let stay = try house.registered(.of(.female, 30, bed: BedWish.none))
    var change = RegistrationChange()
    change.sex = .male
    try house.did(CorrectRegistration(stay: stay, change: change))
    try house.did(AssignBed(stay: stay, bed: "M-01"), by: "somebody.else")
    let objection = HallRefusal.wrongHall(House.men, fits: ["female hall"])
    #expect(house.refusal(of: undo) == .undo(.wrongHallThen(stay, "M-01", objection)))
  }

  @Test func `a departure is taken back into the bed, if it is free`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let before = house.centre.residents[stay]
    try house.did(DepartStay(stay: stay, kind: .released))
    try house.did(undo)
    #expect(house.centre.residents[stay] == before)
  }

  @Test func `a departure is taken back to wait when the bed is taken`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(DepartStay(stay: stay, kind: .released))
    try house.did(RegisterArrival.of(.male, 20), by: "somebody.else")
    try house.did(undo)
    #expect(house.centre.waiting.map(\.stay) == [stay])
  }

  @Test func `a departure is not taken back when the person has come back since`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    try house.did(DepartStay(stay: stay, kind: .released))
    let back = try RegisterArrival.of(.male, 30, arriver: .known(PersonNumber(serial: 1)))
    try house.did(back, by: "somebody.else")
    #expect(
      house.refusal(of: undo)
        == .undo(.changedSince("the person has come back since, as 2021/00002")))
  }

  @Test func `a hold is released, a release held again`() throws {
    var house = House()
    try house.did(HoldBed(bed: "M-01", until: later, reason: nil))
    try house.did(ReleaseBed(bed: "M-01"))
    try house.did(undo)
    #expect(house.centre.state(of: "M-01") == .held(until: later))
  }

  @Test func `a hold is taken back, unless it was released or taken since`() throws {
    var house = House()
    try house.did(HoldBed(bed: "M-01", until: later, reason: nil))
    let released = BedReleased(bed: "M-01", heldUntil: later, corrects: 2)
    #expect(try house.events(of: undo) == [released.event])
    try house.did(ReleaseBed(bed: "M-01"), by: "somebody.else")
    #expect(
      house.refusal(of: undo) == .undo(.changedSince("M-01 was released or taken since")))
  }

  @Test func `a block is taken back, an unblocking blocked again`() throws {
    var house = House()
    try house.did(BlockBed(bed: "M-01", until: nil, reason: wet))
    let unblocked = BedUnblocked(bed: "M-01", blockedUntil: nil, corrects: 2)
    #expect(try house.events(of: undo) == [unblocked.event])
    try house.did(UnblockBed(bed: "M-01"))
    try house.did(undo)
    #expect(house.centre.state(of: "M-01") == .blocked(until: nil))
  }

  @Test func `an unblocking is not taken back when somebody sleeps there`() throws {
    var house = House()
    try house.did(BlockBed(bed: "M-01", until: nil, reason: wet))
    try house.did(UnblockBed(bed: "M-01"))
    try house.did(RegisterArrival.of(.male, 30), by: "somebody.else")
    #expect(house.refusal(of: undo) == .bed(.occupied("M-01", free: nil)))
  }

  @Test func `who has done nothing has nothing to undo`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30), by: "somebody.else")
    #expect(house.refusal(of: undo) == .undo(.nothing))
  }

  @Test func `an undo is not undone: the next one takes back the act before`() throws {
    var house = House()
    let first = try house.registered(.of(.male, 30))
    try house.did(RegisterArrival.of(.male, 20))
    try house.did(undo)
    let next = try house.did(undo)
    #expect(next == [RegistrationWithdrawn(stay: first, corrects: 2).event])
    #expect(house.refusal(of: undo) == .undo(.nothing))
  }

  @Test func `after a shift of twelve hours nothing is undone`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    house.wait(minutes: 12 * 60)
    #expect(house.refusal(of: undo) == nil)
    house.wait(minutes: 1)
    #expect(
      house.refusal(of: undo)
        == .undo(.tooOld(act: RegisterArrival.name, at: House.ten, hours: 12)))
  }
}
