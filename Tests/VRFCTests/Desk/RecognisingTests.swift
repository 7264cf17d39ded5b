import Testing

@testable import VRFC

/// Who of a manifest is known is told as far as the account may know it.
struct RecognisingTests {
  @Test(arguments: [(Role.reception, [2]), (.dutyOfficer, [2, 3]), (.manager, [2, 3])])
  func `those who left are named to who may see them alone, and on record`(
    role: Role, lines: [Int]
  ) throws {
    let centre = try AccountCentre()
    func register(_ name: String) throws -> StayNumber {
      var identity = try Identity.named(name)
      identity.fatherName = try PersonName(typed: "Wahid Khan")
      let act = RegisterArrival(facts: try .of(.male, 30), identity: identity)
      let events = try centre.desk.perform(act, as: centre.manager).events
      return try #require(events.lazy.flatMap(\.stays).first)
    }
    _ = try register("Adil Khan")
    let left = try register("Bashir Ahmed")
    _ = try centre.desk.perform(DepartStay(stay: left, kind: .released), as: centre.manager)
    let theirs = try centre.add("x.staff", role)
    let list =
      "name,father_name,sex,age\nAdil Khan,Wahid Khan,m,30\nBashir Ahmed,Wahid Khan,m,30\n"
      + "Chaudhry,Din,m,50\n"
    let rows = try ManifestReader().read(Array(list.utf8)).rows
    let known = try theirs.desk.recognise(
      rows, arriving: theirs.desk.centre.moment, as: theirs.officer)
    #expect(known.map(\.line) == lines)
    #expect(try centre.lastActs(1).contains(RecordLook.name) == (lines.count > 1))
  }
}
