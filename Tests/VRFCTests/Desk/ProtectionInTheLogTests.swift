import GRDB
import Testing

@testable import VRFC

/// Who is protected is what the log says, whatever stands in the index.
struct ProtectionInTheLogTests {
  private let centre: AccountCentre
  private let clerk: Officer
  private let stays: [StayNumber]

  init() throws {
    centre = try AccountCentre()
    let added = try centre.add("b.munir", .reception)
    clerk = added.officer
    var findings = ScreeningFindings.nothing
    (findings.trafficking, findings.decidedBy) = (.victim, .police)
    var stays: [StayNumber] = []
    for arrival in [
      try RegisterArrival.of(.male, 12, family: 1), try .of(.female, 40, family: 1),
      try .of(.female, 30),
    ] {
      let came = try added.desk.perform(arrival, as: clerk)
      stays.append(try #require(came.events.flatMap(\.stays).first))
    }
    let screening = RecordScreening(stay: stays[2], findings: findings)
    _ = try added.desk.perform(screening, as: clerk)
    try added.desk.settle()
    self.stays = stays
  }

  @Test(arguments: [
    (0, "UPDATE registration SET age = 30"),
    (0, "DELETE FROM matter WHERE kind = 'safeguard'"),
    (1, "UPDATE registration SET family = NULL"),
    (1, "UPDATE registration SET family = 2 WHERE age = 12"),
    (2, "DELETE FROM matter WHERE kind = 'care'"),
    (2, "UPDATE matter SET value = replace(value, 'victim', 'not-victim') WHERE kind = 'care'"),
  ])
  func `a changed row of the index opens the door to nobody`(place: Int, sql: String) throws {
    let queue = try DatabaseQueue(path: centre.folder.indexPath)
    try queue.write { try $0.execute(sql: sql) }
    let desk = try centre.anotherDesk()
    let officer = try AccountCentre.signedIn("b.munir", at: desk)
    #expect(throws: NotPermitted.self) {
      try desk.perform(DepartStay(stay: stays[place], kind: .released), as: officer)
    }
    #expect(try centre.anotherDesk().centre.residents[stays[place]] != nil)
  }
}
