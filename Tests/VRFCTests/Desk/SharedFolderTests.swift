import Foundation
import Glibc
import Testing

@testable import VRFC

/// A centre's folder is its owner's alone, or a group's: whatever the process's own mask is.
@Suite(.serialized) struct SharedFolderTests {
  private let trial = TrialFolder()
  private var parent: String { trial.path }
  private var folder: CentreFolder { CentreFolder(path: parent + "/centre") }

  /// The group that this process has anyway.
  private func ownGroup() throws -> String {
    String(cString: try #require(getgrgid(getegid())).pointee.gr_name)
  }

  /// A centre with accounts and its index, made under some mask.
  private func centre(group: String?, mask: mode_t) throws -> Desk {
    let before = umask(mask)
    defer { umask(before) }
    try folder.openCentre(
      toml: toml(group), from: "test", access: .open,
      as: Officer(name: .somebody, role: .open, desk: "test"))
    let site = SiteKey.random()
    try KeyRing(folder: folder.path, site: site, ifMissing: .make).wipe()
    return try Desk(folder)
  }

  private func toml(_ group: String?) -> String {
    group.map { "group = \"\($0)\"\n" + Configuration.shipped } ?? Configuration.shipped
  }

  private func modes() throws -> [String: mode_t] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try SystemFiles().status(path: folder.path + "/" + $0).permissions)
      })
  }

  @Test(arguments: [0o000, 0o022, 0o077] as [mode_t])
  func `whatever is in it is its owner's alone`(mask: mode_t) throws {
    let desk = try centre(group: nil, mask: mask)
    #expect(try SystemFiles().status(path: folder.path).permissions == 0o700)
    let modes = try modes()
    #expect(modes.count >= 6 && modes.values.allSatisfy { $0 == 0o600 }, "\(modes)")
    #expect(desk.folderConcerns == [])
  }

  @Test(arguments: [0o000, 0o022, 0o077] as [mode_t])
  func `whatever is in a shared one is the group's`(mask: mode_t) throws {
    let desk = try centre(group: try ownGroup(), mask: mask)
    #expect(try SystemFiles().status(path: folder.path).permissions == 0o2770)
    let modes = try modes()
    #expect(modes.count >= 6 && modes.values.allSatisfy { $0 == 0o660 }, "\(modes)")
    #expect(desk.folderConcerns == [])
  }

  @Test func `a folder that lets in others, or not the group, is told of`() throws {
    let group = try ownGroup()
    let desk = try centre(group: group, mask: 0o077)
    #expect(chmod(folder.path, 0o700) == 0)
    #expect(desk.folderConcerns == [.notShared(folder.path, group: group)])
    #expect(chmod(folder.path, 0o2775) == 0)
    #expect(desk.folderConcerns == [.othersLookIn(folder.path)])
  }

  @Test func `a group that there is not is refused before anything is made`() {
    #expect(throws: FolderFault.noGroup("no-such-group")) {
      try folder.checkGroup("no-such-group")
    }
    #expect(!FileManager.default.fileExists(atPath: parent))
  }
}
