import Foundation
import Testing

@testable import VRFC

/// Somebody who was erased stays so, whatever key files are put into the folder.
struct ErasedForGoodTests {
  private let trial: SealedTrial
  private let copies: String

  init() throws {
    trial = try SealedTrial()
    copies = trial.folder.path + "-copies"
  }

  private static let keyFiles = [StaffKeys.fileName, PersonKeys.fileName]

  private func copyKeys(from source: String, to target: String) throws {
    for name in Self.keyFiles {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: source + "/" + name))
      let path = target + "/" + name
      try bytes.write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
  }

  /// Gives somebody an account with which nothing is erased anew at the next sign-in.
  private func addOfficer() throws -> String {
    let code = try trial.desk.addStaff(
      try KeyHouse.name("d.officer"), .dutyOfficer, as: trial.manager)
    let desk = try Desk(trial.folder)
    guard
      case .mustChoosePassword(let pending) = try desk.signIn(
        "d.officer", secret: code.description, at: "pts/2")
    else { throw House.Missing() }
    let password = "nine green kettles"
    _ = try desk.choosePassword(
      pending, try Password(typed: password), cost: .least, at: "pts/2")
    return password
  }

  @Test func `older copies of both key files bring nobody back`() throws {
    let password = try addOfficer()
    let erased = try trial.registerLeaver("Canaryname Erased")
    let other = try trial.registerLeaver("Secondcanary")
    try FileManager.default.createDirectory(
      atPath: copies, withIntermediateDirectories: false)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: copies) } }
    try copyKeys(from: trial.folder.path, to: copies)
    _ = try trial.desk.erase(
      erased.person, reason: Note(rawValue: "they asked"), as: trial.manager)
    try copyKeys(from: copies, to: trial.folder.path)

    let desk = try Desk(trial.folder)
    _ = try desk.signIn("d.officer", secret: password, at: "pts/2")
    #expect(try desk.ring().isErased(.person(erased.person)) == false, "the old key is there")
    func name(_ stay: StayNumber) throws -> String? {
      let outline = try #require(try desk.history { try $0.outline(of: stay) })
      return try desk.identity(of: stay, in: outline.identifiedIn)?.name.rawValue
    }
    #expect(try name(erased.stay) == nil)
    #expect(try name(other.stay) == "Secondcanary")
    let register = try desk.findRegister()
    #expect(register.find("Canaryname", limit: 9).isEmpty)
    #expect(register.find("Secondcanary", limit: 9).map(\.stay.stay) == [other.stay])
  }

  @Test func `two erasures that were cut off are both ended by the next sign-in`() throws {
    let persons = [
      try trial.registerLeaver("First").person, try trial.registerLeaver("Second").person,
    ]
    try trial.register("Third")
    for person in persons {
      // The record alone: what a power cut leaves.
      _ = try trial.desk.perform(
        ErasePerson(person, reason: Note(rawValue: "they asked")), as: trial.manager)
    }
    let (desk, officer) = try SealedTrial.signedIn(trial.folder)
    for person in persons { #expect(try desk.ring().isErased(.person(person))) }
    #expect(
      try desk.find("Third", limit: 9, reason: nil, as: officer).rows.count == 1)
  }
}

extension Desk {
  /// The ring of whoever is signed in.
  func ring() throws -> KeyRing { try #require(session?.ring) }
}
