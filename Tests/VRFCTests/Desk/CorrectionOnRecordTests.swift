import Testing

@testable import VRFC

/// A correction that moves somebody, on the disk: one record, and the same house from the index.
struct CorrectionOnRecordTests {
  private func centreWithCorrection() throws -> (centre: ReportCentre, stay: StayNumber) {
    let centre = try ReportCentre()
    let stay = try centre.register("Bilal Ahmed", at: "2021-09-30T10:00").stay
    var change = RegistrationChange()
    change.sex = .female
    let act = CorrectRegistration(stay: stay, change: change, reason: .why, bed: .next)
    let outcome = try centre.perform(act, at: "2021-09-30T11:00")
    #expect(outcome.events.count == 3)
    return (centre, stay)
  }

  private func bed(of stay: StayNumber, in centre: Centre) -> String? {
    centre.residents[stay]?.bed?.description
  }

  @Test func `the index tells the same house as the record`() throws {
    let (centre, stay) = try centreWithCorrection()
    let now = try #require(Moment(iso: "2021-09-30T12:00:00+05:00"))
    #expect(bed(of: stay, in: centre.desk.centre) == "F-01")
    let indexed = try centre.desk.centre(asOf: now)
    #expect(HouseContent(indexed) == HouseContent(centre.desk.centre))
  }

  @Test func `one undo takes both back, and the registration is the next one to be undone`() throws
  {
    let (centre, stay) = try centreWithCorrection()
    try centre.undo(at: "2021-09-30T11:30")
    #expect(bed(of: stay, in: centre.desk.centre) == "M-01")
    #expect(centre.desk.centre.residents[stay]?.facts.sex == .male)
    let now = try #require(Moment(iso: "2021-09-30T12:00:00+05:00"))
    #expect(HouseContent(try centre.desk.centre(asOf: now)) == HouseContent(centre.desk.centre))
    try centre.undo(at: "2021-09-30T11:40")
    #expect(centre.desk.centre.residents.isEmpty)
  }

  @Test func `why a bed is blocked is told, and nothing of records that keep no bed`() throws {
    let centre = try ReportCentre()
    try centre.register("Bilal Ahmed", at: "2021-09-30T10:00")
    let block = BlockBed(bed: "M-05", until: nil, reason: Note(rawValue: "wet mattress"))
    let seq = try centre.perform(block, at: "2021-09-30T10:10").recorded.head.seq
    let kept = try centre.desk.keptBed(by: seq, as: centre.officer)
    #expect(kept == KeptBed(by: centre.officer.name, reason: "wet mattress"))
    #expect(try centre.desk.keptBed(by: seq - 1, as: centre.officer) == nil)
    let nobody = Officer(name: centre.officer.name, role: .nobody, desk: "test")
    #expect(throws: NotPermitted.self) { try centre.desk.keptBed(by: seq, as: nobody) }
  }
}
