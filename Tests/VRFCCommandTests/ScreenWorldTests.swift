import Foundation
import Testing

@testable import VRFC
@testable import VRFCCommand
@testable import VRFCScreens

/// What the screens are shown of people, at a desk of a centre with accounts.
struct ScreenWorldTests {
  private let transcript: Transcript
  private let desk: Desk
  private let manager: Officer

  init() throws {
    transcript = try Transcript(opened: .no)
    let folder = CentreFolder(path: transcript.centre.path)
    let (name, secret) = (try #require(StaffName("n.manager")), "seven blue kettles")
    let made = try StaffKeys.make(
      manager: name, password: try Password(typed: secret), cost: .least)
    manager = Officer(name: name, role: .manager, desk: "pts/1")
    try folder.openCentre(
      toml: Configuration.shipped, from: "built in",
      access: .sealed(manager: name, made.keys, made.site), as: manager)
    desk = try Desk(folder)
    _ = try desk.signIn("n.manager", secret: secret, at: "pts/1")
  }

  private func registered(_ name: String, _ arriver: Arriver) throws -> ArrivalRegistered {
    let act = RegisterArrival(
      facts: Facts(sex: .male, age: try Age(years: 30)),
      identity: Identity(name: try PersonName(typed: name)), arriver: arriver)
    for case .arrivalRegistered(let arrival) in try desk.perform(act, as: manager).events {
      return arrival
    }
    throw NothingThere()
  }

  private struct NothingThere: Error {}

  private struct Page: Equatable {
    let reasons: [String]
    let name: String?
  }

  private func page(
    of person: PersonNumber, in world: ScreenWorld
  ) throws -> Page {
    for case .loaded(.person(let history, let identity)) in world.run(.loadPerson(person)) {
      return Page(
        reasons: history.entries.compactMap(\.reason), name: identity?.name.rawValue)
    }
    throw NothingThere()
  }

  @Test func `a page shows what was written of earlier stays once it is said why`() throws {
    let first = try registered("Muhammad Aslam", .new)
    let why = Note(rawValue: "fetched by his uncle")
    _ = try desk.perform(DepartStay(stay: first.stay, kind: .released, reason: why), as: manager)
    let world = ScreenWorld(desk: desk, officer: manager, watching: .nothing)
    #expect(try page(of: first.person, in: world) == Page(reasons: [], name: "M… A…"))
    _ = try registered("Muhammad Aslam", .known(first.person))
    #expect(try page(of: first.person, in: world) == Page(reasons: [], name: "Muhammad Aslam"))
    let look = RecordLook(.page, stays: [first.stay], reason: Note(rawValue: "a court asks"))
    _ = world.run(.perform(look, id: nil, for: .dialog))
    #expect(
      try page(of: first.person, in: world)
        == Page(reasons: ["a court asks", "fetched by his uncle"], name: "Muhammad Aslam"))
  }
}
