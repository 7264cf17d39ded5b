import Foundation
import GRDB
import Testing

@testable import VRFC

/// After somebody was removed everybody is sealed with other keys, and what was sealed before still
/// opens.
@Suite struct KeyPeriodTests {
  let house: KeyHouse
  let here = Array("log 1, act 2".utf8)
  let aslam = KeyHouse.person(7)
  let bashir = KeyHouse.person(8)
  let before: [KeyOwner: [UInt8]]

  init() throws {
    house = try KeyHouse()
    let ring = try house.ring()
    var before: [KeyOwner: [UInt8]] = [:]
    for owner in [aslam, bashir, .centre] {
      before[owner] = try ring.seal(Array("\(owner)".utf8), for: owner, bound: here)
    }
    self.before = before
  }

  private func replaceKeys(_ site: SiteKey) throws -> SiteKey {
    try KeyRing.replaceSiteKey(
      folder: house.folder, registered: 0, site: site, accounts: KeyHouse.accounts,
      staff: &house.staff)
  }

  private func ring(_ site: SiteKey) throws -> KeyRing {
    try KeyRing(folder: house.folder, site: site, ifMissing: .refuse)
  }

  @Test func `a copy of the key files opens nothing that is recorded after a removal`() throws {
    let copy = try house.image()
    defer { unlinkFolder(copy) }
    let leaver = try KeyRing(folder: copy, site: house.site, ifMissing: .refuse)
    let after = try ring(try replaceKeys(house.site))
    let others = [9, 10, 518, 519, 1_000_000].map(KeyHouse.person)
    for owner in [aslam, bashir, .centre] + others {
      let sealed = try after.seal(Array("Bilal".utf8), for: owner, bound: here)
      #expect(try after.open(sealed, for: owner, bound: here) == .plain(Array("Bilal".utf8)))
      #expect(throws: KeysFault.self) { try leaver.open(sealed, for: owner, bound: here) }
    }
    let codes = try after.contentCodes(of: [1, 2, 3])
    let known = try leaver.contentCodes(of: [1, 2, 3])
    #expect(codes.count == 2 && codes.first == known.last)
    #expect(!known.contains(try #require(codes.last)))
  }

  @Test func `what was sealed in any period opens, in whatever order`() throws {
    var site = house.site
    var sealed: [Sealed] = before.map { Sealed($1, owner: $0, bound: here) }
    for period in 2...5 {
      site = try replaceKeys(site)
      let ring = try ring(site)
      // One of them is not sealed for in every period.
      for owner in period == 3 ? [aslam] : [bashir, aslam, .centre] {
        sealed.append(
          Sealed(
            try ring.seal(Array("\(owner)".utf8), for: owner, bound: here), owner: owner,
            bound: here))
      }
    }
    let after = try ring(site)
    for _ in 0..<20 {
      sealed.shuffle()
      let opened = try after.open(sealed)
      #expect(opened == sealed.map { .success(.plain(Array("\($0.owner)".utf8))) })
    }
  }

  @Test func `an erasure destroys the keys of every period, and no later one makes another`() throws
  {
    let second = try replaceKeys(house.site)
    let later = try ring(second).seal([1], for: aslam, bound: here)
    let third = try KeyRing.erase(
      aslam, folder: house.folder, site: second, accounts: KeyHouse.accounts, staff: &house.staff)
    let fourth = try replaceKeys(third)
    _ = try ring(fourth).seal([1], for: bashir, bound: here)
    for ring in [try ring(fourth), try KeyHouse.signIn(house.folder)] {
      #expect(try ring.isErased(aslam))
      #expect(try ring.open(later, for: aslam, bound: here) == .erased)
      #expect(try ring.open(try #require(before[aslam]), for: aslam, bound: here) == .erased)
      #expect(throws: KeysFault.erased) { try ring.seal([1], for: aslam, bound: here) }
      let kept = try ring.open(try #require(before[bashir]), for: bashir, bound: here)
      #expect(kept == .plain(Array("\(bashir)".utf8)))
    }
    // Nor does the keys' file hold what could open it.
    let blocks = try PersonKeys(
      folder: house.folder, site: fourth, ifMissing: .refuse, operations: SystemFiles()
    ).blocks(0...0, under: fourth)
    #expect(blocks[0]?.sound.count == 3)
    #expect(blocks[0]?.sound.allSatisfy { $0.destroyed == [aslam.serial] } == true)
  }

  @Test func `another desk seals with the keys of the period that has begun`() throws {
    let other = try house.ring()
    let next = try replaceKeys(house.site)
    #expect(throws: KeysFault.locked) { try other.seal([1], for: aslam, bound: here) }
    let (one, two) = (try ring(next), try ring(next))
    let sealed = try one.seal([1], for: aslam, bound: here)
    #expect(try two.open(sealed, for: aslam, bound: here) == .plain([1]))
    #expect(
      try two.open(try one.seal([2], for: bashir, bound: here), for: bashir, bound: here)
        == .plain([2]))
  }

  @Test func `a file put in the place of the keys wants a new sign-in`() throws {
    let ring = try house.ring()
    let copy = house.personPath + ".copy"
    try FileManager.default.copyItem(atPath: house.personPath, toPath: copy)
    #expect(rename(copy, house.personPath) == 0)
    #expect(throws: KeysFault.locked) { try ring.seal([1], for: aslam, bound: here) }
    try FileManager.default.removeItem(atPath: house.personPath)
    let another = try KeyHouse()
    let lost = try another.ring()
    try FileManager.default.removeItem(atPath: another.personPath)
    #expect(throws: KeysFault.missing(path: another.personPath)) {
      try lost.seal([1], for: aslam, bound: here)
    }
  }

  private func unlinkFolder(_ path: String) {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path)")
    }
  }
}
