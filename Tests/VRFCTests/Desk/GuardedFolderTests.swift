import Foundation
import Glibc
import Testing

@testable import VRFC

/// What somebody puts into a centre's folder, or opens it to.
@Suite(.serialized) struct GuardedFolderTests {
  @Test(arguments: [
    "index.sqlite", "index.sqlite-journal", "centre.toml", "lock",
    "staff.keys", "person.keys", "person.keys-journal", "last-backup",
  ])
  func `a pipe is refused before anything waits for it`(name: String) throws {
    let centre = try TemporaryCentre()
    try centre.desk().checkIn("First")
    let path = centre.path + "/" + name
    if FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
    }
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: FolderFault.notAFile(path)) { try centre.desk() }
    for command in ["verify", "reindex", "residents"] {
      let answer = try centre.vrfc(command).wait()
      #expect(answer.status == 78 && answer.errors.contains("no ordinary file"), "\(answer)")
    }
  }

  @Test func `a pipe in the place of a file that is made anew is not waited for`() throws {
    let centre = try TemporaryCentre()
    #expect(mkfifo(centre.path + "/last-backup.new", 0o600) == 0)
    let note = LastBackup(try centre.desk().head, at: House.ten, place: "/stick")
    #expect(throws: SystemFault.self) { try note.keep(in: centre.path) }
  }

  @Test(arguments: [0o777, 0o702, 0o1777] as [mode_t])
  func `nothing is written where anybody can change it, and that is said`(mode: mode_t) throws {
    let centre = try TemporaryCentre()
    #expect(chmod(centre.path, mode) == 0)
    let desk = try centre.desk()
    #expect(desk.folderConcerns == [.othersChange(centre.path)])
    #expect(desk.folderConcerns.allSatisfy { $0.description.contains("can change") })
    #expect(throws: FolderFault.othersCanChange(centre.path)) { try desk.checkIn("First") }
    #expect(chmod(centre.path, 0o700) == 0)
    try centre.desk().checkIn("First")
  }

  @Test func `nor where a group can that the configuration does not name`() throws {
    let centre = try TemporaryCentre()
    #expect(chmod(centre.path, 0o770) == 0)
    #expect(throws: FolderFault.othersCanChange(centre.path)) {
      try centre.desk().checkIn("First")
    }
    let group = String(cString: try #require(getgrgid(getegid())).pointee.gr_name)
    let shared = try TemporaryCentre(
      toml: "group = \"\(group)\"\n" + TemporaryCentre.fiveBeds)
    try shared.desk().checkIn("First")
  }
}
