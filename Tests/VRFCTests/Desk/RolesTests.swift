import Foundation
import GRDB
import Testing

@testable import VRFC

/// The role that counts is the lesser of what the keys and the log give; the index gives none.
struct RolesTests {
  private let centre: AccountCentre
  private let clerk: StaffName

  init() throws {
    centre = try AccountCentre()
    clerk = try #require(StaffName("b.munir"))
  }

  /// Does to the index what somebody with a shell would.
  private func change(_ sql: String) throws {
    try centre.desk.settle()
    let queue = try DatabaseQueue(path: centre.folder.indexPath)
    try queue.write { try $0.execute(sql: sql) }
  }

  private func signIn(_ name: String = "b.munir") throws -> Officer {
    try AccountCentre.signedIn(name, at: try centre.anotherDesk())
  }

  private static let promotion = """
    UPDATE matter SET value = replace(value, 'reception', 'manager') WHERE kind = 'staff'
    """

  @Test func `a changed row of the index makes no clerk a manager`() throws {
    let before = try centre.add("b.munir", .reception)
    try change(RolesTests.promotion)
    #expect(try signIn().role == .reception)
    let pretended = Officer(name: clerk, role: .manager, desk: AccountCentre.terminal)
    for desk in [before.desk, try centre.anotherDesk()] {
      _ = try AccountCentre.signedIn("b.munir", at: desk)
      #expect(throws: SignInNeeded.self) { try desk.authorise(pretended, [.keepStaff]) }
      #expect(throws: NotPermitted.self) {
        try desk.changeRole(of: clerk, to: .manager, as: try #require(desk.signedIn(at: "pts/1")))
      }
    }
  }

  @Test func `an account that the index loses or gains is neither lost nor gained`() throws {
    _ = try centre.add("b.munir", .reception)
    try change("DELETE FROM matter WHERE kind = 'staff'")
    #expect(try signIn().role == .reception)
    #expect(try signIn("n.manager").role == .manager)
    try centre.desk.removeStaff(clerk, as: centre.manager)
    try change("UPDATE matter SET to_seq = NULL, is_open = 1 WHERE kind = 'staff'")
    #expect(throws: Refusal.access(.wrong)) { try signIn() }
  }

  @Test func `failures are counted by the log, whatever the index forgets`() throws {
    let desk = try centre.anotherDesk()
    for _ in 1...3 {
      #expect(throws: Refusal.self) { try desk.signIn("n.manager", secret: "wrong", at: "pts/7") }
      centre.hands.passes(minutes: 1)
    }
    _ = try? desk.signIn("n.manager", secret: "wrong", at: "pts/7")
    try change("DELETE FROM matter WHERE kind = 'failures'")
    #expect(throws: Refusal.self) {
      try centre.anotherDesk().signIn("n.manager", secret: AccountCentre.password, at: "pts/8")
    }
  }

  @Test func `somebody erased stays so, whatever the index forgets`() throws {
    let act = RegisterArrival(facts: try .of(.male, 30), identity: try .named("Aslam"))
    let came = try centre.desk.perform(act, as: centre.manager)
    let stay = try #require(came.events.flatMap(\.stays).first)
    _ = try centre.desk.perform(DepartStay(stay: stay, kind: .released), as: centre.manager)
    let reason = Note(rawValue: "asked for")
    let person = PersonNumber(serial: 1)
    _ = try centre.desk.erase(person, reason: reason, as: centre.manager)
    try change("DELETE FROM matter WHERE kind = 'erasure'")
    let desk = try centre.anotherDesk()
    _ = try AccountCentre.signedIn("n.manager", at: desk)
    #expect(desk.centre.isErased(person))
  }

  @Test func `a role that only the log gives does not count`() throws {
    _ = try centre.add("b.munir", .reception)
    _ = try centre.desk.perform(ChangeRole(staff: clerk, role: .manager), as: centre.manager)
    #expect(try signIn().role == .reception)
    _ = try centre.desk.changeRole(of: clerk, to: .dutyOfficer, as: centre.manager)
    #expect(try signIn().role == .dutyOfficer)
  }

  @Test func `a role that only the keys give does not count`() throws {
    _ = try centre.add("b.munir", .reception)
    var keys = try StaffKeys.read(folder: centre.folder.path)
    try keys.setRole(clerk, .manager, site: try #require(try centre.desk.ring().siteKey))
    try keys.write(folder: centre.folder.path)
    #expect(try signIn().role == .reception)
  }

  @Test func `an older copy of the keys brings no role back`() throws {
    _ = try centre.add("b.munir", .manager)
    let older = try centre.staffKeys
    _ = try centre.desk.changeRole(of: clerk, to: .reception, as: centre.manager)
    try older.write(to: URL(fileURLWithPath: centre.folder.path + "/" + StaffKeys.fileName))
    #expect(try signIn().role == .reception)
  }

  @Test func `a role changed at another terminal ends the sitting, and the next one has it`() throws
  {
    let theirs = try centre.add("b.munir", .reception)
    let id = ActID(uuid: UUID())
    _ = try centre.desk.changeRole(of: clerk, to: .dutyOfficer, as: centre.manager, id: id)
    try theirs.desk.refresh()
    #expect(throws: SignInNeeded.roleChanged(clerk, .dutyOfficer)) {
      try theirs.desk.authorise(theirs.officer, [])
    }
    #expect(try signIn().role == .dutyOfficer)
    #expect(
      try centre.desk.changeRole(of: clerk, to: .dutyOfficer, as: centre.manager, id: id).isRepeat)
  }

  @Test func `a file of before roles stood in it has them from the next sign-in on, by the log`()
    throws
  {
    _ = try centre.add("b.munir", .reception)
    try writeFirstFormat()
    #expect(try StaffKeys.read(folder: centre.folder.path).lacksRoles)
    try change(RolesTests.promotion)
    #expect(try signIn("n.manager").role == .manager)
    let lifted = try StaffKeys.read(folder: centre.folder.path)
    #expect(!lifted.lacksRoles && lifted.role(of: clerk) == .reception)
    #expect(try signIn().role == .reception)
  }

  @Test func `a bit of the role that changed in the keys is found`() throws {
    _ = try centre.add("b.munir", .reception)
    let text = String(decoding: try centre.staffKeys, as: UTF8.self)
    let forged = text.replacing("\"role\" : \"reception\"", with: "\"role\" : \"manager\"")
    #expect(forged != text)
    let url = URL(fileURLWithPath: centre.folder.path + "/" + StaffKeys.fileName)
    try Data(forged.utf8).write(to: url)
    #expect(throws: KeysFault.tampered) { try signIn() }
  }

  /// The same file as an earlier program wrote it.
  private func writeFirstFormat() throws {
    var keys = try StaffKeys.read(folder: centre.folder.path)
    keys.content.format = 1
    keys.content.accounts = nil
    for place in keys.content.staff.indices { keys.content.staff[place].give(nil) }
    keys.content.authenticate([try #require(try centre.desk.ring().siteKey)])
    try keys.write(folder: centre.folder.path)
  }

  @Test func `of a long log only what came since is read, from a record that the keys know`() throws
  {
    let log = centre.desk.log
    let all = try AccountsReading(log, from: nil, at: centre.desk.centre.moment)
    let noted = KnownAccounts(all.centre, upTo: log.head)
    _ = try centre.add("b.munir", .reception)
    try centre.desk.refresh()
    let since = try AccountsReading(log, from: noted, at: centre.desk.centre.moment)
    #expect(since.centre.accounts.map(\.name.description) == ["b.munir", "n.manager"])
    let forged = KnownAccounts(
      all.centre, upTo: LogHead(seq: 2, hash: .beforeFirst, start: 1, end: 9))
    let whole = try AccountsReading(log, from: forged, at: centre.desk.centre.moment)
    #expect(whole.centre.accounts == since.centre.accounts)
  }

  @Test func `far behind the log's end the accounts are noted anew, a little before it`() throws {
    _ = try centre.add("b.munir", .reception)
    _ = try centre.desk.changeRole(of: clerk, to: .dutyOfficer, as: centre.manager)
    try centre.desk.refresh()
    let (log, moment) = (centre.desk.log, centre.desk.centre.moment)
    let distance = AccountsReading.Distance(least: 400, most: 800)
    let whole = try AccountsReading(log, from: nil, at: moment, distance: distance)
    let noted = try #require(whole.noted)
    #expect(noted.end <= log.head.end - 400 && noted.seq > 3)
    let since = try AccountsReading(log, from: noted, at: moment, distance: distance)
    #expect(since.centre.accounts == whole.centre.accounts && since.noted == nil)
    centre.desk.accountsToNote = noted
    centre.desk.noteAccounts(try #require(try centre.desk.ring().siteKey))
    #expect(try StaffKeys.read(folder: centre.folder.path).accounts == noted)
    #expect(try signIn().role == .dutyOfficer && signIn("n.manager").role == .manager)
  }
}
