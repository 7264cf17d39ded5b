import Foundation
import Synchronization
import Testing

@testable import VRFC

/// A centre with accounts in a folder of its own, which goes with the test; its manager is signed
/// in at the first desk, and both clocks are the test's.
final class AccountCentre {
  let folder: CentreFolder
  let hands = ClockHands()
  let recovery: RecoveryCode
  let desk: Desk
  let manager: Officer

  static let password = "seven blue kettles"
  static let terminal = "pts/1"

  init() throws {
    folder = CentreFolder(
      path: FileManager.default.temporaryDirectory.path + "/vrfc-accounts-\(UUID())")
    let name = try #require(StaffName("n.manager"))
    let made = try StaffKeys.make(
      manager: name, password: try Password(typed: AccountCentre.password), cost: .least)
    recovery = made.recovery
    try folder.openCentre(
      toml: TemporaryCentre.fiveBeds, from: "trial",
      access: .sealed(manager: name, made.keys, made.site),
      as: Officer(name: name, role: .manager, desk: AccountCentre.terminal), clock: hands.clock)
    desk = try Desk(folder, clock: hands.clock)
    manager = try AccountCentre.signedIn("n.manager", at: desk)
  }

  deinit {
    SignInMemory.removeFile(of: folder)
    do { try FileManager.default.removeItem(atPath: folder.path) } catch { Issue.record(error) }
  }

  func anotherDesk() throws -> Desk { try Desk(folder, clock: hands.clock) }

  static func signedIn(
    _ name: String, secret: String = password, at desk: Desk
  ) throws -> Officer {
    switch try desk.signIn(name, secret: secret, at: terminal) {
    case .signedIn(let officer): return officer
    case .mustChoosePassword: throw NoPasswordYet()
    }
  }

  /// Somebody whose one-use code was right, at a desk of their own.
  static func pending(_ name: String, _ code: OneUseCode, at desk: Desk) throws -> PendingSignIn {
    switch try desk.signIn(name, secret: "\(code)", at: terminal) {
    case .signedIn: throw NoCode()
    case .mustChoosePassword(let pending): return pending
    }
  }

  /// Adds a member of staff, signed in at a desk of their own.
  func add(_ name: String, _ role: Role) throws -> (desk: Desk, officer: Officer) {
    let code = try desk.addStaff(try #require(StaffName(name)), role, as: manager)
    let theirs = try anotherDesk()
    let officer = try theirs.choosePassword(
      try AccountCentre.pending(name, code, at: theirs),
      try Password(typed: AccountCentre.password), cost: .least, at: AccountCentre.terminal)
    return (theirs, officer)
  }

  var staffKeys: Data {
    get throws {
      try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + StaffKeys.fileName))
    }
  }

  /// What was recorded last, the latest first.
  func lastActs(_ count: Int) throws -> [String] {
    let desk = try anotherDesk()
    return try (0..<count).compactMap { try desk.sealedAct(in: desk.head.seq - $0)?.act.act }
  }

  struct NoPasswordYet: Error {}
  struct NoCode: Error {}
}

extension SignInMemory {
  /// What a trial left in the machine's memory goes with it.
  static func removeFile(of folder: CentreFolder) {
    do {
      try FileManager.default.removeItem(
        atPath: path(of: try SystemFiles().status(path: folder.path)))
    } catch {
      // Nobody signed in.
    }
  }
}

/// A wall clock and a clock that runs on, each set by a test alone.
final class ClockHands: Sendable {
  private let minutes = Mutex((wall: 0, running: 0))
  private let start = ContinuousClock.now
  static let noon = Moment(milliseconds: 1_632_978_000_000, offset: 18_000)

  var clock: CentreClock {
    CentreClock { [self] in
      ClockHands.noon.adding(minutes: minutes.withLock { $0.wall })
    } running: { [self] in
      start.advanced(by: .seconds(60 * minutes.withLock { $0.running }))
    }
  }

  func passes(wall: Int, running: Int) {
    minutes.withLock { $0 = ($0.wall + wall, $0.running + running) }
  }

  func passes(minutes: Int) { passes(wall: minutes, running: minutes) }
}
