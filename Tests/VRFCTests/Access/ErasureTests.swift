import Foundation
import GRDB
import Testing

@testable import VRFC

/// Erasing a person: what was sealed for them is gone for good, whatever happens meanwhile.
@Suite struct ErasureTests {
  let house: KeyHouse
  let ring: KeyRing
  let here = Array("log 1, act 2".utf8)
  let erased = KeyHouse.person(7)
  let kept = KeyHouse.person(8)
  let sealedOfErased: [UInt8]
  let sealedOfKept: [UInt8]

  init() throws {
    house = try KeyHouse()
    ring = try house.ring()
    sealedOfErased = try ring.seal(Array("Aslam".utf8), for: erased, bound: here)
    sealedOfKept = try ring.seal(Array("Bashir".utf8), for: kept, bound: here)
  }

  private func erase() throws -> SiteKey {
    try KeyRing.erase(
      erased, folder: house.folder, site: house.site, accounts: KeyHouse.accounts,
      staff: &house.staff)
  }

  @Test func `an erased person is not read again, and everybody else is`() throws {
    let next = try erase()
    let after = try KeyRing(folder: house.folder, site: next, ifMissing: .refuse)
    #expect(try after.open(sealedOfErased, for: erased, bound: here) == .erased)
    #expect(try after.isErased(erased))
    #expect(try !after.isErased(kept))
    #expect(
      try after.open(sealedOfKept, for: kept, bound: here) == .plain(Array("Bashir".utf8)))
    #expect(throws: KeysFault.erased) { try after.seal([1], for: erased, bound: here) }
  }

  @Test func `everybody signs in as before, and nobody has the old site key`() throws {
    let code = try house.staff.admit(try KeyHouse.name("b.munir"), as: .reception, site: house.site)
    try house.staff.write(folder: house.folder)
    let next = try erase()
    let staff = try StaffKeys.read(folder: house.folder)
    #expect(staff.content == house.staff.content)
    let manager = try KeyHouse.name("s.baloch")
    #expect(try staff.unlock(manager, password: KeyHouse.password).bytes == next.bytes)
    #expect(try staff.unlock(try KeyHouse.name("b.munir"), code: code).bytes == next.bytes)
    #expect(try staff.unlock(recovery: house.recovery).bytes == next.bytes)
    #expect(next.bytes != house.site.bytes && next.generation == 2)
    #expect(throws: KeysFault.notTogether) { try house.ring() }
  }

  @Test func `person keys that were lost are not made anew by erasing somebody`() throws {
    try FileManager.default.removeItem(atPath: house.personPath)
    #expect(throws: KeysFault.missing(path: house.personPath)) { try erase() }
    #expect(!FileManager.default.fileExists(atPath: house.personPath))
    let staff = try StaffKeys.read(folder: house.folder)
    #expect(try staff.unlock(recovery: house.recovery).bytes == house.site.bytes)
  }

  @Test func `rings of before are locked at their next use`() throws {
    let other = try house.ring()
    _ = try other.open(sealedOfKept, for: kept, bound: here)
    let next = try erase()
    for ring in [ring, other] {
      #expect(throws: KeysFault.locked) {
        try ring.open(sealedOfKept, for: kept, bound: here)
      }
      #expect(throws: KeysFault.locked) { try ring.seal([1], for: kept, bound: here) }
      #expect(ring.siteKey == nil)
    }
    _ = try KeyRing(folder: house.folder, site: next, ifMissing: .refuse)
  }

  @Test func `somebody who was never sealed for can be erased, and twice is once`() throws {
    let owner = KeyHouse.person(900_000)
    let next = try KeyRing.erase(
      owner, folder: house.folder, site: house.site, accounts: KeyHouse.accounts,
      staff: &house.staff)
    let last = try KeyRing.erase(
      owner, folder: house.folder, site: next, accounts: KeyHouse.accounts, staff: &house.staff)
    let after = try KeyRing(folder: house.folder, site: last, ifMissing: .refuse)
    #expect(try after.isErased(owner))
    #expect(throws: KeysFault.erased) { try after.seal([1], for: owner, bound: here) }
    #expect(last.generation == 3)
  }

  @Test func `the site key is replaced without an erasure too`() throws {
    let next = try KeyRing.replaceSiteKey(
      folder: house.folder, registered: 0, site: house.site, accounts: KeyHouse.accounts,
      staff: &house.staff)
    let after = try KeyRing(folder: house.folder, site: next, ifMissing: .refuse)
    #expect(
      try after.open(sealedOfErased, for: erased, bound: here) == .plain(Array("Aslam".utf8)))
  }

  @Test func `who holds an old site key erases nobody`() throws {
    _ = try erase()
    #expect(throws: KeysFault.locked) {
      try KeyRing.erase(
        kept, folder: house.folder, site: house.site, accounts: KeyHouse.accounts,
        staff: &house.staff)
    }
  }

  @Test func `a swapped public key never gets the next site key`() throws {
    let forger = try StaffKeys.make(
      manager: try KeyHouse.name("x.forger"), password: Password(typed: KeyHouse.password),
      cost: .least)
    var forged = house.staff
    forged.content.staff += forger.keys.content.staff
    try house.write(staff: Array(forged.content.bytes))
    let before = try house.staffBytes()
    #expect(throws: KeysFault.tampered) { try erase() }
    #expect(try house.staffBytes() == before)
    #expect(
      try ring.open(sealedOfErased, for: erased, bound: here) == .plain(Array("Aslam".utf8)))
  }

  @Test func `a way in that no account has leads to no next site key`() throws {
    let ghost = try KeyHouse.name("a.ghost")
    let code = try house.staff.admit(ghost, as: .reception, site: house.site)
    try house.staff.write(folder: house.folder)
    #expect(try house.staff.unlock(ghost, code: code).bytes == house.site.bytes)
    _ = try erase()
    #expect(try StaffKeys.read(folder: house.folder).names == [try KeyHouse.name("s.baloch")])
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(ghost, code: code) }
  }

  @Test func `nothing of the old wrapped keys stays in the file`() throws {
    let bytes = try Data(contentsOf: URL(fileURLWithPath: house.personPath))
    // Three blocks, two of which have nobody who was erased.
    for serial in [40, 80] { _ = try ring.seal([1], for: KeyHouse.person(serial), bound: here) }
    let old = try [erased, kept, KeyHouse.person(40), KeyHouse.person(80)].map(wrapped)
    for block in old { #expect(bytes.range(of: block) != nil) }
    var looked = 0
    let rekeying = Rekeying(
      folder: house.folder, change: .destroying(erased), accounts: KeyHouse.accounts,
      site: house.site,
      operations: SystemFiles()
    ) { step throws(KeysFault) in
      guard [.rewrapped, .tidied, .finished].contains(step) else { return }
      looked += 1
      for block in old { #expect(!containsPiece(of: block), "\(step)") }
    }
    _ = try rekeying.run(staff: &house.staff)
    #expect(looked == 3)
  }

  /// Whether any ten bytes of it stand in the file.
  private func containsPiece(of block: Data) -> Bool {
    do {
      let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: house.personPath)))
      let pieces = Set((0...block.count - 10).map { Array(block.dropFirst($0).prefix(10)) })
      return (0...bytes.count - 10).contains { pieces.contains(Array(bytes[$0..<($0 + 10)])) }
    } catch {
      Issue.record(error)
      return true
    }
  }

  /// The block that an owner's key is in, as it stands in the file; so much of it as fits a page.
  private func wrapped(_ owner: KeyOwner) throws -> Data {
    let file = try PersonKeys.open(house.personPath)
    let block = try file.read { database in
      try Data.fetchOne(
        database, sql: "SELECT wrapped FROM block WHERE number = ?", arguments: [owner.block])
    }
    return try #require(block, "no block of \(owner)")
  }

  @Test(arguments: Rekeying.Step.allCases)
  func `killed after any step, it is either not done or done, and goes on`(
    _ step: Rekeying.Step
  ) throws {
    var images: [Rekeying.Step: String] = [:]
    defer { for image in images.values { unlinkFolder(image) } }
    let rekeying = Rekeying(
      folder: house.folder, change: .destroying(erased), accounts: KeyHouse.accounts,
      site: house.site,
      operations: SystemFiles()
    ) { reached throws(KeysFault) in
      do {
        if reached == step { images[step] = try house.image() }
      } catch {
        Issue.record(error)
      }
    }
    _ = try rekeying.run(staff: &house.staff)
    let image = try #require(images[step])
    let isDone = [.rewrapped, .tidied, .finished].contains(step)
    let after = try KeyHouse.signIn(image)
    #expect(try after.isErased(erased) == isDone)
    #expect(
      try after.open(sealedOfErased, for: erased, bound: here)
        == (isDone ? .erased : .plain(Array("Aslam".utf8))))
    #expect(
      try after.open(sealedOfKept, for: kept, bound: here) == .plain(Array("Bashir".utf8)))
    var staff = try StaffKeys.read(folder: image)
    #expect(staff.content.seals.count == 1, "signing in finishes it")
    _ = try staff.unlock(recovery: house.recovery)
    let site = try #require(after.siteKey)
    let next = try KeyRing.erase(
      erased, folder: image, site: site, accounts: KeyHouse.accounts, staff: &staff)
    #expect(try KeyRing(folder: image, site: next, ifMissing: .refuse).isErased(erased))
  }

  @Test func `it fails at any call to the system and still leaves a way in for all`() throws {
    let sound = FaultyFiles(SystemFiles())
    let start = try house.image()
    defer { unlinkFolder(start) }
    _ = try KeyRing.erase(
      erased, folder: house.folder, site: house.site, accounts: KeyHouse.accounts,
      staff: &house.staff,
      operations: sound)
    for (number, call) in sound.calls.enumerated() {
      let folder = start + "-\(number)"
      try FileManager.default.copyItem(atPath: start, toPath: folder)
      defer { unlinkFolder(folder) }
      var staff = try StaffKeys.read(folder: folder)
      let outcome = Result { () throws(KeysFault) in
        try KeyRing.erase(
          erased, folder: folder, site: house.site, accounts: KeyHouse.accounts, staff: &staff,
          operations: FaultyFiles(SystemFiles(), at: number, .killedBefore))
      }
      let after = try KeyHouse.signIn(folder)
      #expect(
        try after.open(sealedOfKept, for: kept, bound: here) == .plain(Array("Bashir".utf8)))
      #expect(try StaffKeys.read(folder: folder).content.seals.count == 1, "\(call)")
      if case .success = outcome { #expect(try after.isErased(erased), "\(call)") }
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
