import Foundation
import Testing

@testable import VRFC

/// Where nothing can be saved, the right password still opens what can be read.
struct ReadingOnlyTests {
  private let centre: AccountCentre

  init() throws {
    centre = try AccountCentre()
    let act = RegisterArrival(facts: try .of(.male, 30), identity: try .named("Aslam"))
    _ = try centre.desk.perform(act, as: centre.manager)
  }

  private func deskOnFullDisk(_ disk: QuotaFiles) throws -> Desk {
    try Desk(centre.folder, clock: centre.hands.clock, operations: disk)
  }

  @Test func `on a full disk the right password opens a session that reads`() throws {
    let disk = QuotaFiles(bytes: 0)
    let desk = try deskOnFullDisk(disk)
    let officer = try AccountCentre.signedIn("n.manager", at: desk)
    #expect(desk.isReadingOnly && desk.readingConcerns == [.readingOnly(officer.name)])
    let resident = try #require(desk.centre.residents.values.first)
    #expect(try desk.identity(of: resident.stay, in: resident.identifiedIn)?.name != nil)
    #expect(throws: LogFault.self) {
      try desk.perform(
        RegisterArrival(facts: try .of(.male, 30), identity: try .named("Bashir")), as: officer)
    }
    #expect(try centre.anotherDesk().centre.residents.count == 1)
  }

  @Test func `who signed in so is recorded before the first thing they do`() throws {
    let disk = QuotaFiles(bytes: 0)
    let desk = try deskOnFullDisk(disk)
    let officer = try AccountCentre.signedIn("n.manager", at: desk)
    disk.setRoom(1 << 30)
    _ = try desk.perform(
      RegisterArrival(facts: try .of(.male, 30), identity: try .named("Bashir")), as: officer)
    #expect(!desk.isReadingOnly)
    #expect(try centre.lastActs(2) == ["checkIn", "signIn"])
  }

  @Test func `or a little after there is room again`() throws {
    let disk = QuotaFiles(bytes: 0)
    let desk = try deskOnFullDisk(disk)
    _ = try AccountCentre.signedIn("n.manager", at: desk)
    disk.setRoom(1 << 30)
    try desk.refresh()
    #expect(desk.isReadingOnly, "not tried at every tick")
    centre.hands.passes(minutes: 1)
    try desk.refresh()
    #expect(!desk.isReadingOnly)
    #expect(try centre.lastActs(1) == ["signIn"])
  }

  @Test func `a wrong password opens nothing, and is slowed all the same`() throws {
    let desk = try deskOnFullDisk(QuotaFiles(bytes: 0))
    for _ in 0..<9 {
      #expect(throws: Refusal.access(.wrong)) {
        try desk.signIn("n.manager", secret: "no such words at all", at: "pts/5")
      }
      centre.hands.passes(minutes: 10)
    }
    #expect(throws: Refusal.access(.wrong)) {
      try desk.signIn("n.manager", secret: "no such words at all", at: "pts/5")
    }
    #expect(throws: Refusal.access(.wait(seconds: 15 * 60))) {
      try desk.signIn("n.manager", secret: AccountCentre.password, at: "pts/5")
    }
  }

  @Test func `those who are here are listed while nothing can be saved`() throws {
    let desk = try deskOnFullDisk(QuotaFiles(bytes: 0))
    let officer = try AccountCentre.signedIn("n.manager", at: desk)
    try desk.list(desk.centre, reason: nil, as: officer)
    #expect(try ResidentsReport(desk.centre, who: desk.who).rows.count == 1)
  }

  @Test func `a look that cannot be recorded shows nothing`() throws {
    let stay = try #require(centre.desk.centre.residents.keys.first)
    _ = try centre.desk.perform(DepartStay(stay: stay, kind: .released), as: centre.manager)
    let desk = try deskOnFullDisk(QuotaFiles(bytes: 0))
    let officer = try AccountCentre.signedIn("n.manager", at: desk)
    #expect(throws: LogFault.self) {
      try desk.perform(
        RecordLook(.page, stays: [stay], reason: Note(typed: "a relative asks")),
        as: officer)
    }
  }
}
