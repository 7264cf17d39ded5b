import Foundation
import Testing

@testable import VRFC

/// A copy of the keys may be all that is left of them.
@Suite struct KeyCopyTests {
  let house: KeyHouse
  let copy: OwnCopy
  let here = Array("log 1, act 2".utf8)
  let at = Moment(milliseconds: 1_632_978_000_000, offset: 18_000)
  let aslam = KeyHouse.person(7)
  let sealed: [UInt8]

  /// A folder beside the house, which goes with the trial.
  final class OwnCopy {
    let path: String

    init(beside folder: String) { path = folder + "-copy" }

    deinit {
      do {
        try FileManager.default.removeItem(atPath: path)
      } catch {
        print("left behind: \(path)")
      }
    }
  }

  init() throws {
    house = try KeyHouse()
    copy = OwnCopy(beside: house.folder)
    sealed = try house.ring().seal(Array("Aslam".utf8), for: aslam, bound: here)
  }

  private func copyKeys(
    of house: KeyHouse? = nil, operations: any FileOperations = SystemFiles()
  ) throws {
    try KeyRing.copyKeys(
      from: (house ?? self.house).folder, to: copy.path, at: at, operations: operations)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: copy.path + "/" + name))
  }

  @Test func `the file of the keys knows what its last copy lacks, until the keys are replaced`()
    throws
  {
    let ring = try house.ring()
    #expect(try ring.copyStanding() == KeyCopyStanding(at: nil, blocksSince: PersonKeys.ahead))
    try copyKeys()
    #expect(try ring.copyStanding() == KeyCopyStanding(at: at, blocksSince: 0))
    let copied = try KeyRing(folder: copy.path, site: house.site, ifMissing: .refuse)
    #expect(try copied.copyStanding() == KeyCopyStanding(at: at, blocksSince: 0))
    #expect(try copied.open(sealed, for: aslam, bound: here) == .plain(Array("Aslam".utf8)))
    _ = try ring.seal([1], for: KeyHouse.person(511), bound: here)
    #expect(try ring.copyStanding().blocksSince == 0, "the copy has that key")
    _ = try ring.seal([1], for: KeyHouse.person(512), bound: here)
    #expect(try ring.copyStanding().blocksSince == PersonKeys.ahead)
    let next = try KeyRing.erase(
      aslam, folder: house.folder, site: house.site, accounts: KeyHouse.accounts,
      staff: &house.staff)
    let after = try KeyRing(folder: house.folder, site: next, ifMissing: .refuse)
    #expect(try after.copyStanding().at == nil, "that copy is to be destroyed")
  }

  @Test func `it gives way to the same keys with more beside them, and to nothing with fewer`()
    throws
  {
    let before = try Data(contentsOf: URL(fileURLWithPath: house.personPath))
    _ = try house.ring().seal([1], for: KeyHouse.person(600), bound: here)
    try copyKeys()
    try copyKeys()
    let good = try bytes(PersonKeys.fileName)
    // An older file, put back into the centre's folder.
    try before.write(to: URL(fileURLWithPath: house.personPath))
    let path = copy.path + "/" + PersonKeys.fileName
    #expect(throws: KeysFault.copyHoldsMore(path: path)) { try copyKeys() }
    #expect(try bytes(PersonKeys.fileName) == good)
  }

  @Test func `the keys of another centre give way to nobody's`() throws {
    let other = try KeyHouse()
    _ = try other.ring().seal([1], for: aslam, bound: here)
    try copyKeys(of: other)
    let theirs = try bytes(PersonKeys.fileName)
    let path = copy.path + "/" + PersonKeys.fileName
    #expect(throws: KeysFault.exists(path: path)) { try copyKeys() }
    #expect(try bytes(PersonKeys.fileName) == theirs)
    #expect(try house.ring().copyStanding().at == nil)
  }

  @Test func `until a new copy is whole the old one stays, and no copy is noted`() throws {
    try copyKeys()
    _ = try KeyRing.replaceSiteKey(
      folder: house.folder, registered: 7, site: house.site, accounts: KeyHouse.accounts,
      staff: &house.staff)
    let before = try [PersonKeys.fileName, StaffKeys.fileName].map(bytes)
    let sound = FaultyFiles(SystemFiles())
    let trial = try house.image()
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(atPath: trial) } }
    try KeyRing.copyKeys(from: trial, to: trial + "/copy", at: at, operations: sound)
    let renames = try #require(sound.calls.firstIndex { $0.name == "rename" })
    for number in 0..<renames {
      #expect(throws: KeysFault.self, "\(sound.calls[number])") {
        try copyKeys(operations: FaultyFiles(SystemFiles(), at: number, .killedBefore))
      }
      #expect(try [PersonKeys.fileName, StaffKeys.fileName].map(bytes) == before)
      #expect(try KeyHouse.signIn(house.folder).copyStanding().at == nil)
    }
    try copyKeys()
    let restored = try KeyHouse.signIn(copy.path)
    #expect(try restored.open(sealed, for: aslam, bound: here) == .plain(Array("Aslam".utf8)))
    #expect(try KeyHouse.signIn(house.folder).copyStanding().at == at)
  }
}
