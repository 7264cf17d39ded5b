import Foundation
import Testing

@testable import VRFC

/// Key files of an older copy, put back beside a newer log: nothing is sealed with them, since what
/// they seal the lost ones would never open.
struct OlderKeysTests {
  private let trial: SealedTrial
  private let copy: String

  init() throws {
    trial = try SealedTrial()
    copy = trial.folder.path + "/copy"
  }

  private func copyKeys() throws {
    try KeyRing.copyKeys(from: trial.folder.path, to: copy, at: trial.desk.centre.moment)
  }

  private func putBack() throws {
    for name in [StaffKeys.fileName, PersonKeys.fileName] {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: copy + "/" + name))
      let path = trial.folder.path + "/" + name
      try bytes.write(to: URL(fileURLWithPath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    }
  }

  @discardableResult
  private func register(_ name: String, at desk: Desk) throws -> Outcome {
    let act = RegisterArrival(facts: try .of(.male, 30), identity: try .named(name))
    return try desk.perform(act, as: trial.manager)
  }

  /// Somebody signs in: nothing is sealed, everybody is told, and a manager's other keys end it.
  /// - Returns: the first record after that, as it stands in the log.
  @discardableResult
  private func expectBehind() throws -> RecordedAct {
    let (desk, manager) = try SealedTrial.signedIn(trial.folder)
    #expect(try desk.watch().concerns.contains(.keysBehind))
    let head = desk.head.seq
    #expect(throws: KeysFault.behind) { try register("Bilal", at: desk) }
    #expect(desk.head.seq == head)
    try desk.replaceKeys(as: manager)
    let next = try register("Bilal", at: desk).recorded.head.seq
    let (other, _) = try SealedTrial.signedIn(trial.folder)
    #expect(try !other.watch().concerns.contains(.keysBehind))
    #expect(try other.findRegister().find("Bilal", limit: 5).count == 1)
    return try #require(try other.sealedAct(in: next)).act
  }

  @Test func `a copy from before somebody was registered seals nothing`() throws {
    try copyKeys()
    try trial.register("Aslam")
    try putBack()
    try expectBehind()
  }

  @Test func `a copy from before somebody was removed brings their keys back to nobody`() throws {
    let clerk = try KeyHouse.name("b.munir")
    _ = try trial.desk.addStaff(clerk, .reception, as: trial.manager)
    try trial.register("Aslam")
    try copyKeys()
    let site = try #require(try trial.desk.ring().siteKey)
    let leaver = try KeyRing(folder: copy, site: site, ifMissing: .refuse)
    try trial.desk.removeStaff(clerk, as: trial.manager)
    try trial.register("Bashir")
    try putBack()
    let next = try expectBehind().opened(by: leaver, log: trial.desk.charter.log)
    let bilal = StayNumber(year: next.at.day.year, serial: 3)
    #expect(RecordedRegistration(of: bilal, in: next)?.identity.isSealed == true)
  }

  @Test func `the right files, somebody erased last, or nobody at all are no older copy`() throws {
    #expect(try !SealedTrial.signedIn(trial.folder).0.watch().concerns.contains(.keysBehind))
    let erased = try trial.registerLeaver("Aslam")
    #expect(try !SealedTrial.signedIn(trial.folder).0.watch().concerns.contains(.keysBehind))
    _ = try trial.desk.erase(
      erased.person, reason: Note(rawValue: "they asked"), as: trial.manager)
    let (desk, _) = try SealedTrial.signedIn(trial.folder)
    #expect(try !desk.watch().concerns.contains(.keysBehind))
    try register("Bashir", at: desk)
  }
}
