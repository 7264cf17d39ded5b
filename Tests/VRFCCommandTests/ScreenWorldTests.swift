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

  private func registered(
    _ name: String, _ arriver: Arriver, father: String? = nil
  ) throws -> ArrivalRegistered {
    let act = RegisterArrival(
      facts: Facts(sex: .male, age: try Age(years: 30)),
      identity: Identity(
        name: try PersonName(typed: name), fatherName: try father.map(PersonName.init(typed:))),
      arriver: arriver)
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

  /// Who registers, and then leaves.
  private func leaves(_ name: String, father: String) throws -> ArrivalRegistered {
    let arrived = try registered(name, .new, father: father)
    _ = try desk.perform(DepartStay(stay: arrived.stay, kind: .released), as: manager)
    return arrived
  }

  private func world() -> ScreenWorld {
    ScreenWorld(desk: desk, officer: manager, watching: .nothing)
  }

  /// How many "Seen before?" shows of a name that is the father's too.
  private func alike(_ name: String, in world: ScreenWorld) throws -> Int {
    var query = LookAlikes.Query()
    (query.name, query.fatherName) = (name, name)
    for _ in 0..<3_000 {
      for case .loaded(.lookAlikes(let found, for: query)) in world.lookAlikes(query) {
        return found.count
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
    throw NothingThere()
  }

  private func looks() throws -> Int {
    try desk.looks(limit: 1_000).count { $0.act.act == RecordLook.name }
  }

  /// Names of which none is like another.
  private static let names = (0..<34).map { number in
    let letters = Array("bdfgklmnrstz")
    let last = letters[(number * 7 + number / 12 * 5) % 12]
    return "\(letters[number % 12])a\(letters[number / 12])o\(last)i"
  }

  @Test func `beyond thirty people for one form each is a look, until a form is saved`() throws {
    for name in Self.names { _ = try leaves(name, father: name) }
    let world = world()
    func show(_ names: some Sequence<String>, in world: ScreenWorld) throws {
      for name in names {
        #expect(try alike(name, in: world) > 0, "\(name)")
      }
    }
    try show(Self.names.prefix(30), in: world)
    let within = try looks()
    try show(Self.names, in: world)
    let beyond = try looks()
    #expect(within == 0 && beyond == 4)
    // Whoever was on record for this form is not put there again, nor is the count begun anew by a
    // form that is thrown away, by the program that is started again, or by the file that is bad.
    _ = world.run(.discardDraft)
    let another = self.world()
    try show(Self.names, in: another)
    #expect(try looks() == 4)
    try Data("bad".utf8).write(
      to: URL(fileURLWithPath: desk.folder.draftsPath + "/n.manager@seen"))
    try show(Self.names.prefix(2), in: self.world())
    #expect(try looks() == 6)
    try saveForm(in: another)
    try show(Self.names.prefix(30), in: another)
    #expect(try looks() == 6)
  }

  @Test func `a form that is taken back was not saved`() throws {
    for name in Self.names { _ = try leaves(name, father: name) }
    let world = world()
    for name in Self.names.prefix(30) { _ = try alike(name, in: world) }
    try saveForm(in: world)
    _ = try desk.perform(UndoLastAct(by: manager.name), as: manager)
    _ = try alike(Self.names[31], in: world)
    #expect(try looks() == 1)
  }

  private func saveForm(in world: ScreenWorld) throws {
    let act = RegisterArrival(
      facts: Facts(sex: .male, age: try Age(years: 30)),
      identity: Identity(name: try PersonName(typed: "Somebody Saved")))
    _ = world.run(.perform(act, id: nil, for: .checkIn))
  }

  @Test func `the page of somebody who left is a look, once a sitting`() throws {
    let gone = try leaves("Muhammad Aslam", father: "Ghulam Rasool")
    let here = try registered("Bilal Ahmed", .new)
    let world = world()
    #expect(try page(of: here.person, in: world).name == "Bilal Ahmed")
    #expect(try looks() == 0)
    for _ in 0..<2 { #expect(try page(of: gone.person, in: world).name == "M… A…") }
    #expect(try looks() == 1)
    // Of whom the page was open already, nothing new is shown when they leave.
    _ = try desk.perform(DepartStay(stay: here.stay, kind: .released), as: manager)
    #expect(try page(of: here.person, in: world).name == "B… A…")
    #expect(try looks() == 1)
  }

  @Test func `the past of the halls says of who left that they have, and no letter of a name`()
    throws
  {
    let here = try registered("Bilal Ahmed", .new)
    let gone = try registered("Muhammad Aslam", .new)
    let past = desk.centre.residents.values.sorted { $0.stay < $1.stay }
    _ = try desk.perform(DepartStay(stay: gone.stay, kind: .released), as: manager)
    for case .loaded(.people(let people)) in world().run(.loadPeople(past)) {
      #expect(people[here.stay]??.name.rawValue == "Bilal Ahmed")
      #expect(people[gone.stay]??.name.rawValue == "has left")
      return
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
