import Foundation
import Testing

@testable import VRFC

/// Whoever copied the key files before they were removed reads nothing that is recorded afterwards,
/// though they come by the log as well.
struct LeaverTests {
  private let trial: SealedTrial
  private let clerk: StaffName

  init() throws {
    trial = try SealedTrial()
    clerk = try KeyHouse.name("b.munir")
    _ = try trial.desk.addStaff(clerk, .reception, as: trial.manager)
  }

  /// The words of the last record that somebody reads with these keys; nil: it stays sealed.
  private func secret(read keys: KeyRing) throws -> String? {
    let act = try #require(try trial.desk.sealedAct(in: trial.desk.head.seq)).act
    let opened = try act.opened(by: keys, log: trial.desk.charter.log)
    for event in opened.events {
      switch event {
      case .arrivalRegistered(let body): return body.identity.content?.name.rawValue
      case .registrationCorrected(let body): return body.identity.content?.name.rawValue
      case .bedBlocked(let body): return body.notes?.content?.reason?.rawValue
      default: continue
      }
    }
    throw House.Missing()
  }

  private func block() throws {
    let bed = Bed("M-05")
    let reason = try Note(typed: "the roof leaks")
    _ = try trial.desk.perform(
      BlockBed(bed: bed, until: nil, reason: reason), as: trial.manager)
  }

  @Test func `what is recorded after a removal is read with no earlier key`() throws {
    let aslam = try trial.register("Aslam")
    let copy = trial.folder.path + "-copy"
    try FileManager.default.createDirectory(
      atPath: copy, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: copy) } }
    try KeyRing.copyKeys(from: trial.folder.path, to: copy, at: trial.desk.centre.moment)
    let leaver = try KeyRing(
      folder: copy, site: try #require(try trial.desk.ring().siteKey), ifMissing: .refuse)
    #expect(try secret(read: leaver) == "Aslam", "until now it is theirs to read")

    try trial.desk.removeStaff(clerk, as: trial.manager)
    var change = RegistrationChange()
    change.name = try PersonName(typed: "Bilal")
    let later: [(String, () throws -> Void)] = [
      ("Bashir", { try trial.register("Bashir") }),
      (
        "Bilal",
        {
          _ = try trial.desk.perform(
            CorrectRegistration(stay: aslam.stay, change: change), as: trial.manager)
        }
      ),
      ("the roof leaks", block),
    ]
    for (words, act) in later {
      try act()
      #expect(try secret(read: leaver) == nil, "\(words)")
      #expect(try secret(read: trial.desk.ring()) == words)
    }
    // Another desk reads what was recorded in either period.
    let (other, _) = try SealedTrial.signedIn(trial.folder)
    let found = try other.findRegister().find("Bilal", limit: 5)
    #expect(found.map(\.stay.stay) == [aslam.stay])
    #expect(try other.findRegister().count == 2)
  }
}
