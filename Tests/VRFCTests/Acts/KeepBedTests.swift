import Testing

@testable import VRFC

/// Beds held and blocked, released and unblocked.
struct KeepBedTests {
  private let wet = Note(rawValue: "wet mattress")
  private let later = House.ten.adding(minutes: 60)

  @Test func `a held bed is not vacant, and is again when it is released`() throws {
    var house = House()
    try house.did(HoldBed(bed: "M-01", until: later, reason: nil))
    #expect(house.centre.state(of: "M-01") == .held(until: later))
    #expect(try house.count(House.men).held == 1)
    #expect(try house.count(House.men).vacant == 2)
    let events = try house.did(ReleaseBed(bed: "M-01"))
    #expect(events == [BedReleased(bed: "M-01", heldUntil: later, corrects: nil).event])
    #expect(house.centre.state(of: "M-01") == .vacant)
  }

  @Test func `a blocked bed is not usable, and is again when it is unblocked`() throws {
    var house = House()
    try house.did(BlockBed(bed: "M-01", until: nil, reason: wet))
    #expect(house.centre.state(of: "M-01") == .blocked(until: nil))
    #expect(try house.count(House.men).usable == 2)
    let events = try house.did(UnblockBed(bed: "M-01"))
    #expect(events == [BedUnblocked(bed: "M-01", blockedUntil: nil, corrects: nil).event])
    #expect(try house.count(House.men).usable == 3)
  }

  @Test func `a block needs a reason`() throws {
    let refusal = House().refusal(of: BlockBed(bed: "M-01", until: nil, reason: nil))
    #expect(refusal == .bed(.reasonMissing("M-01")))
  }

  @Test func `a time that is past is refused`() throws {
    let house = House()
    let hold = HoldBed(bed: "M-01", until: House.ten, reason: nil)
    #expect(house.refusal(of: hold) == .bed(.pastTime(House.ten)))
    let block = BlockBed(bed: "M-01", until: House.ten, reason: wet)
    #expect(house.refusal(of: block) == .bed(.pastTime(House.ten)))
  }

  @Test func `a bed that is taken, held or blocked is neither held nor blocked`() throws {
    var house = House()
    try house.did(RegisterArrival.of(.male, 30))
    try house.did(HoldBed(bed: "M-02", until: later, reason: nil))
    try house.did(BlockBed(bed: "M-03", until: later, reason: wet))
    let refusals: [(Bed, BedRefusal)] = [
      ("M-01", .occupied("M-01", free: nil)), ("M-02", .held("M-02", until: later)),
      ("M-03", .blocked("M-03", until: later)),
    ]
    for (bed, refusal) in refusals {
      #expect(house.refusal(of: HoldBed(bed: bed, until: later, reason: nil)) == .bed(refusal))
      #expect(house.refusal(of: BlockBed(bed: bed, until: nil, reason: wet)) == .bed(refusal))
    }
  }

  @Test func `a place on the floor, or a bed that is not there, is neither held nor blocked`() {
    let house = House()
    let floor = HoldBed(bed: "M-F1", until: later, reason: nil)
    #expect(house.refusal(of: floor) == .bed(.onTheFloor("M-F1")))
    let absent = BlockBed(bed: "M-04", until: nil, reason: wet)
    #expect(
      house.refusal(of: absent) == .bed(.noSuchBed("M-04", halls: [House.men, House.women])))
  }

  @Test func `only a held bed is released, only a blocked one unblocked`() throws {
    var house = House()
    try house.did(HoldBed(bed: "M-01", until: later, reason: nil))
    try house.did(BlockBed(bed: "M-02", until: nil, reason: wet))
    #expect(house.refusal(of: ReleaseBed(bed: "M-02")) == .bed(.notHeld("M-02")))
    #expect(house.refusal(of: ReleaseBed(bed: "M-03")) == .bed(.notHeld("M-03")))
    #expect(house.refusal(of: UnblockBed(bed: "M-01")) == .bed(.notBlocked("M-01")))
    house.wait(minutes: 60)
    #expect(house.refusal(of: ReleaseBed(bed: "M-01")) == .bed(.notHeld("M-01")))
  }
}
