import Foundation
import GRDB
import Testing

@testable import VRFC

/// Keys are made once: by `init`, run as often as it takes, or by sealing an open centre.
struct SealingTests {
  private let password = "seven blue kettles"
  private let trial = TrialFolder()
  private var parent: String { trial.path }

  private func name(_ name: String) throws -> StaffName { try #require(StaffName(name)) }

  private func seal(
    _ desk: Desk, for manager: String, confirming confirm: (RecoveryCode) throws -> Void
  ) throws {
    _ = try desk.seal(
      manager: try name(manager), try Password(typed: password), cost: .least,
      as: try TemporaryCentre.officer(), confirming: confirm)
  }

  @Test func `of two sealings at once the second leaves the first one's keys alone`() throws {
    let centre = try TemporaryCentre()
    let (here, there) = (try centre.desk(), try centre.desk())
    #expect(throws: Refusal.access(.alreadySealed)) {
      try seal(here, for: "a.first") { _ in try seal(there, for: "b.second") { _ in } }
    }
    let third = try centre.desk()
    guard case .signedIn(let officer) = try third.signIn("b.second", secret: password, at: "pts/2")
    else {
      Issue.record("nobody was signed in")
      return
    }
    _ = try third.perform(RegisterArrival.of(.male, 30), as: officer)
    #expect(try StaffKeys.read(folder: centre.path).names == [try name("b.second")])
  }

  @Test(arguments: [
    "DELETE FROM matter WHERE kind = 'sealing'",
    "UPDATE matter SET value = '{\"seq\":1}' WHERE kind = 'sealing'",
  ])
  func `a centre that was sealed is never open again, whatever the index says`(_ sql: String) throws
  {
    let centre = try TemporaryCentre()
    let desk = try centre.desk()
    try seal(desk, for: "a.first") { _ in }
    _ = try desk.signIn("a.first", secret: password, at: "pts/2")
    try desk.settle()
    try desk.index.queue.write { try $0.execute(sql: sql) }
    let again = try centre.desk()
    #expect(again.centre.isSealed && again.replacedIndex == [.accounts])
    #expect(throws: SignInNeeded.nobody) {
      try again.perform(RegisterArrival.of(.male, 30), as: try TemporaryCentre.officer())
    }
    #expect(try centre.desk().replacedIndex == nil)
  }

  @Test func `an open centre is not taken for a sealed one, whatever the index says`() throws {
    let centre = try TemporaryCentre()
    let desk = try centre.desk()
    try desk.settle()
    try desk.index.queue.write {
      try $0.execute(
        sql: """
          INSERT INTO matter (kind, key, from_seq, is_open, value)
          VALUES ('sealing', 'centre', 1, 1, '{"seq":1}')
          """)
    }
    #expect(try !centre.desk().centre.isSealed)
  }

  private func open(operations: any FileOperations = SystemFiles()) throws {
    let manager = try name("n.manager")
    let made = try StaffKeys.make(
      manager: manager, password: try Password(typed: password), cost: .least)
    try CentreFolder(path: parent).openCentre(
      toml: TemporaryCentre.fiveBeds, from: "trial",
      access: .sealed(manager: manager, made.keys, made.site),
      as: Officer(name: manager, role: .manager, desk: "pts/1"), operations: operations)
  }

  /// What is left when `init` is killed while the file of person keys is made.
  private func leave(_ bytes: String, in files: String...) throws {
    try FileManager.default.createDirectory(atPath: parent, withIntermediateDirectories: false)
    for file in files { try Data(bytes.utf8).write(to: URL(fileURLWithPath: parent + "/" + file)) }
  }

  @Test func `an init that was killed while it made the keys is run again`() throws {
    try leave("half", in: "centre.toml", "staff.keys", "person.keys", "person.keys-journal")
    try open()
    let desk = try Desk(CentreFolder(path: parent))
    #expect(throws: Never.self) {
      try desk.signIn("n.manager", secret: password, at: "pts/1")
    }
    #expect(!FileManager.default.fileExists(atPath: parent + "/person.keys-journal"))
  }

  @Test func `a journal left over goes before the file that it would be rolled into`() throws {
    try leave("half", in: "person.keys", "person.keys-journal")
    let files = FaultyFiles(SystemFiles())
    try open(operations: files)
    let removed = files.calls.filter { $0.name == "remove" }.map(\.path)
    #expect(removed == ["/person.keys-journal", "/person.keys"].map { parent + $0 })
  }
}
