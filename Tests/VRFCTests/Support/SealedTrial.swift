import Foundation
import Testing

@testable import VRFC

/// A centre with staff accounts in a folder of its own, and its manager signed in.
final class SealedTrial {
  let folder: CentreFolder
  let desk: Desk
  let manager: Officer

  static let password = "seven blue kettles"

  init() throws {
    folder = CentreFolder(path: NSTemporaryDirectory() + "vrfc-sealed-\(UUID().uuidString)")
    let name = try KeyHouse.name("s.baloch")
    let made = try StaffKeys.make(
      manager: name, password: try Password(typed: SealedTrial.password), cost: .least)
    try folder.openCentre(
      toml: TemporaryCentre.fiveBeds, from: "trial",
      access: .sealed(manager: name, made.keys, made.site),
      as: Officer(name: name, role: .manager, desk: "pts/1"))
    (desk, manager) = try SealedTrial.signedIn(folder)
  }

  deinit {
    SignInMemory.removeFile(of: folder)
    do {
      try FileManager.default.removeItem(atPath: folder.path)
    } catch {
      print("left behind: \(folder.path)")
    }
  }

  /// Another desk, at which the manager has just signed in.
  static func signedIn(_ folder: CentreFolder) throws -> (Desk, Officer) {
    let desk = try Desk(folder)
    switch try desk.signIn("s.baloch", secret: password, at: "pts/1") {
    case .signedIn(let officer): return (desk, officer)
    case .mustChoosePassword: throw House.Missing()
    }
  }

  /// Registers somebody.
  /// - Returns: their stay and number.
  @discardableResult
  func register(
    _ name: String, known: PersonNumber? = nil
  ) throws -> (stay: StayNumber, person: PersonNumber) {
    let act = RegisterArrival(
      facts: try .of(.male, 30), identity: try .named(name),
      arriver: known.map(Arriver.known) ?? .new)
    for case .arrivalRegistered(let arrival) in try desk.perform(act, as: manager).events {
      return (arrival.stay, arrival.person)
    }
    throw House.Missing()
  }

  /// Registers somebody, who leaves.
  func registerLeaver(_ name: String) throws -> (stay: StayNumber, person: PersonNumber) {
    let somebody = try register(name)
    _ = try desk.perform(DepartStay(stay: somebody.stay, kind: .released), as: manager)
    return somebody
  }
}
