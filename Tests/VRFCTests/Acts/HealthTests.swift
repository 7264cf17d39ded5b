import Testing

@testable import VRFC

/// Health checks, and the beds of those who must sleep apart.
struct HealthTests {
  @Test func `an isolation bed is outside general vacancy`() throws {
    var house = House()
    try house.isolate("M-01", "M-03")
    let count = try house.count(House.men)
    #expect((count.vacant, count.isolation, count.usable) == (1, 2, 3))
    let first = try house.registered(.of(.male, 30))
    #expect(house.bed(of: first) == "M-02")
    let second = try house.registered(.of(.male, 30))
    #expect(house.bed(of: second) == nil)
    #expect(try house.count(House.men).canTake == 0)
  }

  @Test func `who must sleep apart is offered only a vacant isolation bed of their hall`() throws {
    var house = House()
    try house.isolate("M-02", "F-01")
    let stay = try house.registered(.of(.male, 30))
    let check = CheckHealth(stay: stay, outcome: .isolate)
    #expect(
      house.remarks(on: check) == [
        "\(stay) must sleep apart: isolation bed M-02 is free, move them there"
      ])
    try house.did(check)
    #expect(house.centre.toBeIsolated.map(\.stay) == [stay])
    #expect(try house.offered(stay) == "M-02")
    #expect(
      house.refusal(of: AssignBed(stay: stay, bed: "M-03")) == .hall(.sleepsApart(free: "M-02")))
    #expect(house.refusal(of: AssignBed(stay: stay, bed: "M-03", overriding: .decided)) == nil)
    try house.did(AssignBed(stay: stay, bed: "M-02"))
    #expect(house.centre.toBeIsolated.isEmpty)
    #expect(try house.count(House.men).isolation == 0)
  }

  @Test func `with no isolation bed free they wait, though others are vacant`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30, bed: BedWish.none))
    try house.did(CheckHealth(stay: stay, outcome: .isolate))
    #expect(try house.offered(stay) == "waits")
    #expect(
      house.refusal(of: AssignBed(stay: stay, bed: "M-01")) == .hall(.sleepsApart(free: nil)))
  }

  @Test func `others never get an isolation bed, but by a duty officer's decision`() throws {
    var house = House()
    try house.isolate("M-01")
    let stay = try house.registered(.of(.male, 30, bed: BedWish.none))
    let assign = AssignBed(stay: stay, bed: "M-01")
    #expect(house.refusal(of: assign) == .hall(.forIsolation("M-01")))
    #expect(HallRefusal.forIsolation("M-01").isForOfficer)
    #expect(house.refusal(of: AssignBed(stay: stay, bed: "M-01", overriding: .decided)) == nil)
  }

  @Test func `an infant goes with the mother into isolation`() throws {
    var house = House()
    try house.isolate("F-03")
    let mother = try house.registered(.of(.female, 30, family: 1))
    let infant = try house.registered(.of(.male, 1, family: 1))
    try house.did(CheckHealth(stay: mother, outcome: .isolate))
    try house.did(AssignBed(stay: mother, bed: "F-03"))
    #expect(house.bed(of: infant) == "F-03")
  }

  @Test func `a batch is cleared in one go, and who is not here is refused by name`() throws {
    var house = House()
    let stays = try (1...3).map { _ in try house.registered(.of(.male, 30)) }
    try house.did(CheckHealth(stays: stays, outcome: .cleared))
    #expect(stays.allSatisfy { house.centre.residents[$0]?.care.health?.outcome == .cleared })
    let nobody = StayNumber(year: 2021, serial: 9)
    let check = CheckHealth(stays: stays + [nobody], outcome: .cleared)
    #expect(house.refusal(of: check) == .stay(.noSuchStay(nobody)))
    #expect(house.refusal(of: CheckHealth(stays: [], outcome: .cleared)) == .care(.nobody))
  }

  @Test func `beds are set apart once, and made everybody's again`() throws {
    var house = House()
    #expect(house.refusal(of: RejoinBed(bed: "M-01")) == .bed(.notIsolated("M-01")))
    try house.isolate("M-01")
    #expect(house.refusal(of: IsolateBed(bed: "M-01")) == .bed(.isolatedAlready("M-01")))
    #expect(house.refusal(of: IsolateBed(bed: "M-F1")) == .bed(.onTheFloor("M-F1")))
    try house.did(RejoinBed(bed: "M-01"))
    #expect(try house.count(House.men).vacant == 3)
    try house.did(UndoLastAct(by: try #require(StaffName("b.munir"))))
    #expect(house.centre.isolationBeds == ["M-01"])
  }
}

/// What a screening may record.
struct ScreeningTests {
  @Test func `without consent nothing but that is recorded`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    let told = RecordScreening(stay: stay, consent: .no, findings: .nothing)
    #expect(house.refusal(of: told) == .care(.withoutConsent))
    let noted = RecordScreening(
      stay: stay, consent: .no, findings: ScreeningFindings(),
      notes: ScreeningNotes(agent: Note(rawValue: "somebody")))
    #expect(house.refusal(of: noted) == .care(.withoutConsent))
    try house.did(RecordScreening(stay: stay, consent: .no, findings: ScreeningFindings()))
    #expect(house.centre.residents[stay]?.care.screening?.consent == false)
  }

  @Test func `a victim is recorded with who decided, and both findings are asked for`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    var findings = ScreeningFindings()
    #expect(
      house.refusal(of: RecordScreening(stay: stay, findings: findings)) == .care(.noFinding))
    (findings.trafficking, findings.smuggling) = (.victim, .yes)
    #expect(
      house.refusal(of: RecordScreening(stay: stay, findings: findings)) == .care(.undecided))
    findings.decidedBy = .police
    #expect(house.refusal(of: RecordScreening(stay: stay, findings: findings)) == nil)
  }

  @Test func `codes stand once, in the order of their list, and notes apart`() throws {
    var house = House()
    let stay = try house.registered(.of(.male, 30))
    var findings = ScreeningFindings.nothing
    findings.trafficking = .possible
    findings.means = [.debtBondage, .physicalThreats, .debtBondage]
    findings.needs = [.trauma]
    let notes = ScreeningNotes(account: Note(rawValue: "canary"))
    try house.did(RecordScreening(stay: stay, findings: findings, notes: notes))
    let resident = try #require(house.centre.residents[stay])
    #expect(resident.care.screening?.means == [.physicalThreats, .debtBondage])
    #expect(resident.needs == [.trauma])
    #expect(!"\(house.centre)".contains("canary"))
  }

  @Test func `reception records a screening and does not read what it found`() {
    #expect(Role.reception.permissions.contains(.screen))
    #expect(!Role.reception.permissions.contains(.readScreening))
  }
}
