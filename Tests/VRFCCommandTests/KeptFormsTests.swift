import Foundation
import Testing

@testable import VRFC
@testable import VRFCCommand
@testable import VRFCScreens

/// What becomes of forms that were kept before the keys of the centre were replaced.
struct KeptFormsTests {
  private static let secret = "seven blue kettles"
  private let transcript: Transcript
  private let desk: Desk
  private let manager: Officer
  private let stay = StayNumber(year: 2021, serial: 1)

  init() throws {
    transcript = try Transcript(opened: .no)
    let folder = CentreFolder(path: transcript.centre.path)
    let name = try #require(StaffName("n.manager"))
    let made = try StaffKeys.make(
      manager: name, password: try Password(typed: Self.secret), cost: .least)
    manager = Officer(name: name, role: .manager, desk: "pts/1")
    try folder.openCentre(
      toml: Configuration.shipped, from: "built in",
      access: .sealed(manager: name, made.keys, made.site), as: manager)
    desk = try Desk(folder)
    _ = try desk.signIn("n.manager", secret: Self.secret, at: "pts/1")
  }

  private var world: ScreenWorld {
    ScreenWorld(desk: desk, officer: manager, watching: .nothing)
  }

  private var drafts: String { desk.folder.draftsPath }

  private func files() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: drafts).sorted()
  }

  /// A form of somebody in a file of this name.
  private func keep(_ name: String, of staff: String) throws {
    let owner = try #require(StaffName(staff))
    try DraftFolder(drafts, access: .making)
      .write(try desk.sealedDraft(Data("{}".utf8), of: owner), to: name)
  }

  private func told(_ messages: [Message]) -> [String] {
    messages.compactMap { if case .told(let words) = $0 { words } else { nil } }
  }

  @Test func `what was kept under replaced keys is removed, whoever kept it, and told once`() throws
  {
    try keep("n.manager@pts-1.json", of: "n.manager")
    try keep("b.munir@kept-7.json", of: "b.munir")
    try keep("b-m@pts-2.json.new", of: "b-m")
    try keep("screening-2021-00001-b-m.json", of: "b-m")
    try keep("screening-2021-00001-n.manager.json", of: "n.manager")
    #expect(told(world.keptDraft(.begins)) == [])
    #expect(try files().count == 5, "what opens stays")
    try desk.replaceKeys(as: manager)
    try keep("b.munir@pts-4.json", of: "b.munir")
    #expect(told(world.keptDraft(.begins)) == [KeptForms.goneWords])
    #expect(try files() == ["b.munir@pts-4.json"])
    #expect(told(world.keptDraft(.begins)) == [])
  }

  @Test func `of another's form that is gone its owner is told, once, if they are still staff`()
    throws
  {
    let munir = try #require(StaffName("b.munir"))
    _ = try desk.addStaff(munir, .dutyOfficer, as: manager)
    try keep("b.munir@pts-1.json", of: "b.munir")
    try keep("x.left@pts-1.json", of: "x.left")
    try desk.replaceKeys(as: manager)
    #expect(told(world.keptDraft(.begins)) == [])
    #expect(try files() == ["b.munir@gone"])
    let officer = Officer(name: munir, role: .dutyOfficer, desk: "pts/2")
    let other = ScreenWorld(desk: desk, officer: officer, watching: .nothing)
    #expect(told(other.keptDraft(.begins)) == [KeptForms.goneWords])
    #expect(told(other.keptDraft(.begins)) == [])
    #expect(try files() == [])
  }

  @Test func `what cannot be read, or is being written, or is no form, stays`() throws {
    try keep("n.manager@pts-1.json.new", of: "n.manager")
    try keep("n.manager@pts-2.json", of: "n.manager")
    try keep("notes.txt", of: "n.manager")
    try desk.replaceKeys(as: manager)
    try FileManager.default.createDirectory(
      atPath: drafts + "/n.manager@pts-3.json", withIntermediateDirectories: false)
    let files = SystemFiles()
    let written = try files.open(drafts + "/n.manager@pts-1.json.new", O_RDWR, 0)
    defer { files.close(written) }
    try files.lock(written, LOCK_EX)
    desk.lock()
    _ = world.keptDraft(.begins)
    #expect(try self.files().count == 4, "nobody is signed in")
    _ = try desk.signIn("n.manager", secret: Self.secret, at: "pts/1")
    _ = world.keptDraft(.begins)
    #expect(
      try self.files() == ["n.manager@pts-1.json.new", "n.manager@pts-3.json", "notes.txt"])
  }

  @Test func `a screening that does not open is begun anew`() throws {
    let name = "screening-2021-00001-n.manager.json"
    try keep(name, of: "n.manager")
    try desk.replaceKeys(as: manager)
    let messages = world.run(.loadScreening(stay))
    guard case .loaded(.screening(nil, of: stay, _)) = messages.first else {
      Issue.record("\(messages)")
      return
    }
    #expect(told(messages) == [KeptForms.goneWords])
    #expect(try files() == [])
  }

  @Test func `an open centre's forms are left as they are`() throws {
    let open = try Transcript()
    let desk = try Desk(CentreFolder(path: open.centre.path))
    let folder = desk.folder.draftsPath
    try DraftFolder(folder, access: .making).write(Data("{".utf8), to: "b.munir@pts-1.json")
    let officer = Officer(name: manager.name, role: .open, desk: "pts/1")
    _ = ScreenWorld(desk: desk, officer: officer, watching: .nothing).keptDraft(.begins)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 1)
  }
}
