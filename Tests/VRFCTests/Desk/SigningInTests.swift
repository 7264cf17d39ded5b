import Foundation
import Testing

@testable import VRFC

/// Who has not signed in yet proves themselves by a code, and how long a sitting lasts.
struct SigningInTests {
  private let centre: AccountCentre
  private let clerk: StaffName

  init() throws {
    centre = try AccountCentre()
    clerk = try #require(StaffName("b.munir"))
  }

  private func choose(_ pending: PendingSignIn, at desk: Desk) throws {
    _ = try desk.choosePassword(
      pending, try Password(typed: "quiet lantern under stones"), cost: .least,
      at: AccountCentre.terminal)
  }

  @Test func `a code that was replaced while a password was chosen sets none`() throws {
    let code = try centre.desk.addStaff(clerk, .reception, as: centre.manager)
    let theirs = try centre.anotherDesk()
    let pending = try AccountCentre.pending("b.munir", code, at: theirs)
    _ = try centre.desk.giveCode(clerk, as: centre.manager)
    let keys = try centre.staffKeys
    #expect(throws: Refusal.access(.codeSpent)) { try choose(pending, at: theirs) }
    #expect(try centre.staffKeys == keys)
    #expect(try centre.lastActs(1) == ["failSignIn"])
  }

  @Test func `a code that was used at two terminals sets one password`() throws {
    let code = try centre.desk.addStaff(clerk, .reception, as: centre.manager)
    let (first, second) = (try centre.anotherDesk(), try centre.anotherDesk())
    let early = try AccountCentre.pending("b.munir", code, at: first)
    let late = try AccountCentre.pending("b.munir", code, at: second)
    try choose(early, at: first)
    #expect(throws: Refusal.access(.codeSpent)) { try choose(late, at: second) }
    #expect(try centre.lastActs(3) == ["failSignIn", "signIn", "choosePassword"])
  }

  @Test func `whoever was removed while they chose a password has none`() throws {
    let code = try centre.desk.addStaff(clerk, .reception, as: centre.manager)
    let theirs = try centre.anotherDesk()
    let pending = try AccountCentre.pending("b.munir", code, at: theirs)
    try centre.desk.removeStaff(clerk, as: centre.manager)
    #expect(throws: Refusal.access(.wrong)) { try choose(pending, at: theirs) }
    #expect(try StaffKeys.read(folder: centre.folder.path).holds(clerk) == nil)
  }

  @Test func `codes that are open when somebody is removed are worth nothing any more`() throws {
    let other = try KeyHouse.name("z.new")
    _ = try centre.desk.addStaff(clerk, .manager, as: centre.manager)
    let code = try centre.desk.addStaff(other, .reception, as: centre.manager)
    let settled = try centre.add("s.settled", .reception)
    #expect(try centre.desk.removeStaff(clerk, as: centre.manager) == [other])
    let theirs = try centre.anotherDesk()
    #expect(throws: Refusal.access(.wrong)) {
      try AccountCentre.pending("z.new", code, at: theirs)
    }
    centre.hands.passes(minutes: 60)
    _ = try AccountCentre.signedIn("s.settled", at: settled.desk)
    let another = try centre.desk.giveCode(other, as: centre.manager)
    try choose(try AccountCentre.pending("z.new", another, at: theirs), at: theirs)
  }

  @Test func `after five minutes the code is asked for again`() throws {
    let code = try centre.desk.addStaff(clerk, .reception, as: centre.manager)
    let theirs = try centre.anotherDesk()
    let pending = try AccountCentre.pending("b.munir", code, at: theirs)
    centre.hands.passes(wall: 0, running: 4)
    #expect(theirs.isOpen(pending))
    centre.hands.passes(wall: 0, running: 1)
    #expect(!theirs.isOpen(pending))
    #expect(throws: Refusal.access(.choosingTooLong(minutes: 5))) {
      try choose(pending, at: theirs)
    }
    try choose(try AccountCentre.pending("b.munir", code, at: theirs), at: theirs)
  }

  @Test func `while nothing can be written nobody's keys are changed`() throws {
    let code = try centre.desk.addStaff(clerk, .reception, as: centre.manager)
    let theirs = try centre.anotherDesk()
    let pending = try AccountCentre.pending("b.munir", code, at: theirs)
    let keys = try centre.staffKeys
    theirs.halt = FolderFault.readOnly("/")
    #expect(throws: FolderFault.readOnly("/")) { try choose(pending, at: theirs) }
    #expect(throws: FolderFault.readOnly("/")) {
      try theirs.recover(
        clerk, with: centre.recovery, try Password(typed: AccountCentre.password), cost: .least,
        at: AccountCentre.terminal)
    }
    #expect(try centre.staffKeys == keys)
  }

  @Test func `a recovery code makes a manager, and a wrong one is on record`() throws {
    let theirs = try centre.anotherDesk()
    let password = try Password(typed: AccountCentre.password)
    #expect(throws: Refusal.access(.wrong)) {
      try theirs.recover(
        clerk, with: .random(), password, cost: .least, at: AccountCentre.terminal)
    }
    #expect(try centre.lastActs(1) == ["failSignIn"])
    centre.hands.passes(minutes: 60)
    let officer = try theirs.recover(
      clerk, with: centre.recovery, password, cost: .least, at: AccountCentre.terminal)
    #expect(officer.role == .manager)
    #expect(try centre.lastActs(2) == ["signIn", "recover"])
  }

  @Test func `lost person keys are made anew only where that is said`() throws {
    let theirs = try centre.anotherDesk()
    let path = centre.folder.path + "/" + PersonKeys.fileName
    let password = try Password(typed: AccountCentre.password)
    func register(_ name: String, at desk: Desk, _ officer: Officer) throws {
      let act = RegisterArrival(facts: try .of(.male, 30), identity: try .named(name))
      _ = try desk.perform(act, as: officer)
    }
    try register("Aslam", at: centre.desk, centre.manager)
    try FileManager.default.removeItem(atPath: path)
    let keys = try centre.staffKeys
    #expect(throws: KeysFault.missing(path: path)) {
      try theirs.recover(
        clerk, with: centre.recovery, password, cost: .least, at: AccountCentre.terminal)
    }
    #expect(try centre.staffKeys == keys && !FileManager.default.fileExists(atPath: path))
    let officer = try theirs.recover(
      clerk, with: centre.recovery, password, cost: .least, isWithoutNames: true,
      at: AccountCentre.terminal)
    #expect(FileManager.default.fileExists(atPath: path))
    #expect(!theirs.areKeysBehind)
    try register("Bashir", at: theirs, officer)
    let other = try centre.anotherDesk()
    _ = try AccountCentre.signedIn("b.munir", at: other)
    #expect(!other.areKeysBehind)
    #expect(try other.findRegister().find("Bashir", limit: 5).count == 1)
    #expect(try other.findRegister().find("Aslam", limit: 5).isEmpty)
  }

  @Test func `with a new recovery code other keys begin`() throws {
    let act = RegisterArrival(facts: try .of(.male, 30), identity: try .named("Aslam"))
    _ = try centre.desk.perform(act, as: centre.manager)
    let site = try #require(try centre.desk.ring().siteKey)
    #expect(try centre.desk.ring().registeredBefore() == 0)
    var shown: RecoveryCode?
    try centre.desk.newRecoveryCode(cost: .least, as: centre.manager) { shown = $0 }
    let ring = try centre.desk.ring()
    #expect(try ring.registeredBefore() == 1 && ring.siteKey?.bytes != site.bytes)
    let staff = try StaffKeys.read(folder: centre.folder.path)
    #expect(try staff.unlock(recovery: try #require(shown)).bytes == ring.siteKey?.bytes)
    #expect(throws: KeysFault.wrong) { try staff.unlock(recovery: centre.recovery) }
  }

  @Test(arguments: [(wall: 12 * 60, running: 0), (wall: -600, running: 12 * 60)])
  func `a sitting ends after twelve hours by either clock`(wall: Int, running: Int) throws {
    centre.hands.passes(wall: wall > 0 ? wall - 1 : wall, running: max(0, running - 1))
    try centre.desk.refresh()
    #expect(throws: Never.self) { try centre.desk.authorise(centre.manager, []) }
    centre.hands.passes(wall: wall > 0 ? 1 : 0, running: running > 0 ? 1 : 0)
    try centre.desk.refresh()
    #expect(throws: SignInNeeded.tooLong(hours: 12)) {
      try centre.desk.authorise(centre.manager, [])
    }
  }

  @Test func `a sitting is not longer for keys that were replaced in it`() throws {
    centre.hands.passes(wall: 0, running: 11 * 60)
    try centre.desk.replaceKeys(as: centre.manager)
    centre.hands.passes(wall: 0, running: 60)
    #expect(throws: SignInNeeded.tooLong(hours: 12)) {
      try centre.desk.authorise(centre.manager, [])
    }
  }
}
