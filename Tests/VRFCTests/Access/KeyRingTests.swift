import Foundation
import Glibc
import Testing

@testable import VRFC

/// Sealing and opening while somebody is signed in.
@Suite struct KeyRingTests {
  let house: KeyHouse
  let here = Array("log 1, act 2".utf8)
  let plain = Array("Muhammad Aslam".utf8)

  init() throws {
    house = try KeyHouse()
  }

  @Test func `what was sealed opens, in another process too`() throws {
    let ring = try house.ring()
    for owner in [KeyHouse.person(1), .centre] {
      let sealed = try ring.seal(plain, for: owner, bound: here)
      #expect(sealed.count == plain.count + 28)
      #expect(try ring.open(sealed, for: owner, bound: here) == .plain(plain))
      let other = try KeyHouse.signIn(house.folder)
      #expect(try other.open(sealed, for: owner, bound: here) == .plain(plain))
    }
  }

  @Test func `the same sealed twice is not the same`() throws {
    let ring = try house.ring()
    let one = try ring.seal(plain, for: .centre, bound: here)
    #expect(try ring.seal(plain, for: .centre, bound: here) != one)
  }

  @Test func `it opens nowhere else and for nobody else`() throws {
    let ring = try house.ring()
    let sealed = try ring.seal(plain, for: KeyHouse.person(1), bound: here)
    _ = try ring.seal(plain, for: .centre, bound: here)
    for owner in [KeyHouse.person(2), .centre] {
      #expect(throws: KeysFault.damaged) { try ring.open(sealed, for: owner, bound: here) }
    }
    #expect(throws: KeysFault.damaged) {
      try ring.open(sealed, for: KeyHouse.person(1), bound: here + [0])
    }
  }

  @Test func `a bit that changed anywhere is damage, and so is a piece that is missing`() throws {
    let ring = try house.ring()
    let owner = KeyHouse.person(1)
    let sealed = try ring.seal(plain, for: owner, bound: here)
    for bit in 0..<sealed.count * 8 {
      var changed = sealed
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      #expect(throws: KeysFault.damaged) { try ring.open(changed, for: owner, bound: here) }
    }
    for count in 0..<sealed.count {
      let short = Array(sealed.prefix(count))
      #expect(throws: KeysFault.damaged) { try ring.open(short, for: owner, bound: here) }
    }
  }

  @Test func `keys are made ahead, so that most registrations change no file`() throws {
    let ring = try house.ring()
    _ = try ring.seal(plain, for: KeyHouse.person(1), bound: here)
    let before = try Data(contentsOf: URL(fileURLWithPath: house.personPath))
    for serial in 2...511 {
      _ = try ring.seal(plain, for: KeyHouse.person(serial), bound: here)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: house.personPath)) == before)
    _ = try ring.seal(plain, for: KeyHouse.person(512), bound: here)
    #expect(try Data(contentsOf: URL(fileURLWithPath: house.personPath)) != before)
    _ = try ring.seal(plain, for: KeyHouse.person(999_999_999), bound: here)
  }

  @Test func `two rings make the same keys for the same people`() throws {
    let (one, two) = (try house.ring(), try house.ring())
    for serial in 1...20 {
      let owner = KeyHouse.person(serial * 400)
      let (first, second) = serial % 2 == 0 ? (one, two) : (two, one)
      let sealed = try first.seal(plain, for: owner, bound: here)
      _ = try second.seal(plain, for: owner, bound: here)
      #expect(try second.open(sealed, for: owner, bound: here) == .plain(plain))
    }
  }

  @Test func `many threads may use one ring`() async throws {
    let ring = try house.ring()
    try await withThrowingTaskGroup { group in
      for serial in 1...40 {
        group.addTask { [plain, here] in
          let owner = KeyHouse.person(serial * 100)
          let sealed = try ring.seal(plain, for: owner, bound: here)
          #expect(try ring.open(sealed, for: owner, bound: here) == .plain(plain))
        }
      }
      try await group.waitForAll()
    }
  }

  @Test func `many open at once, each or none of them`() throws {
    let ring = try house.ring()
    let sealed = try (1...50).map { serial in
      let owner = KeyHouse.person(serial * 37)
      return Sealed(
        try ring.seal(plain, for: owner, bound: here), owner: owner, bound: here)
    }
    let other = try house.ring()
    let strange = Sealed(sealed[0].bytes, owner: sealed[1].owner, bound: here)
    let opened = try other.open(sealed + [strange])
    #expect(opened.dropLast().allSatisfy { $0 == .success(.plain(plain)) })
    #expect(opened.last == .failure(.damaged))
  }

  @Test func `nobody's key is made by opening`() throws {
    let ring = try house.ring()
    #expect(throws: KeysFault.noKey) {
      try ring.open(plain, for: KeyHouse.person(7), bound: here)
    }
    #expect(try !ring.isErased(KeyHouse.person(7)))
  }

  @Test func `a ring that was wiped does nothing more`() throws {
    let ring = try house.ring()
    let sealed = try ring.seal(plain, for: .centre, bound: here)
    let draft = try ring.sealDraft(plain, bound: here)
    ring.wipe()
    #expect(ring.siteKey == nil)
    #expect(throws: KeysFault.locked) { try ring.seal(plain, for: .centre, bound: here) }
    #expect(throws: KeysFault.locked) { try ring.open(sealed, for: .centre, bound: here) }
    #expect(throws: KeysFault.locked) { try ring.sealDraft(plain, bound: here) }
    #expect(throws: KeysFault.locked) { try ring.openDraft(draft, bound: here) }
    #expect(throws: KeysFault.locked) { try ring.isErased(.centre) }
    #expect(try house.ring().openDraft(draft, bound: here) == plain)
  }

  @Test func `a draft opens only where it belongs`() throws {
    let ring = try house.ring()
    let draft = try ring.sealDraft(plain, bound: here)
    #expect(throws: KeysFault.damaged) { try ring.openDraft(draft, bound: []) }
    #expect(throws: KeysFault.damaged) { try ring.openDraft([], bound: here) }
  }

  @Test func `another centre's site key does not open the person keys`() throws {
    _ = try house.ring()
    #expect(throws: KeysFault.notTogether) {
      try KeyRing(folder: house.folder, site: .random(), ifMissing: .refuse)
    }
  }

  @Test func `lost person keys are told, not made anew, where that is asked`() throws {
    #expect(throws: KeysFault.missing(path: house.personPath)) {
      try KeyRing(folder: house.folder, site: house.site, ifMissing: .refuse)
    }
    _ = try house.ring()
    _ = try KeyRing(folder: house.folder, site: house.site, ifMissing: .refuse)
  }

  @Test func `an empty file of person keys is damage, and no new one`() throws {
    _ = try house.ring()
    #expect(truncate(house.personPath, 0) == 0)
    #expect(throws: KeysFault.malformed(path: house.personPath)) {
      try KeyRing(folder: house.folder, site: house.site, ifMissing: .refuse)
    }
  }

  @Test func `a ring that is behind opens what it can, and seals nothing`() throws {
    let ring = try house.ring()
    let sealed = try ring.seal(plain, for: .centre, bound: here)
    try ring.stopSealing()
    #expect(ring.isBehind)
    #expect(try ring.open(sealed, for: .centre, bound: here) == .plain(plain))
    #expect(throws: KeysFault.behind) { try ring.seal(plain, for: .centre, bound: here) }
  }

  @Test func `person keys that are no database are malformed`() throws {
    try Data("what is this, and why is it here?".utf8).write(
      to: URL(fileURLWithPath: house.personPath))
    #expect(chmod(house.personPath, 0o600) == 0)
    #expect(throws: KeysFault.malformed(path: house.personPath)) { try house.ring() }
  }

  @Test func `person keys cut short or changed anywhere are a fault, never another's key`() throws {
    let ring = try house.ring()
    let owners = [1, 200, 400].map(KeyHouse.person)
    let sealed = try owners.map {
      Sealed(try ring.seal(plain, for: $0, bound: here), owner: $0, bound: here)
    }
    let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: house.personPath)))
    for trial in 0..<200 {
      var changed = bytes
      if trial % 10 == 0 {
        changed.removeLast(changed.count * trial / 200)
      } else {
        changed[(trial * 7919 + 100) % changed.count] ^= 1 << UInt8(trial % 8)
      }
      try Data(changed).write(to: URL(fileURLWithPath: house.personPath))
      #expect(chmod(house.personPath, 0o600) == 0)
      guard let other = opened() else { continue }
      for sealed in sealed {
        let outcome = Result { () throws(KeysFault) in
          try other.open(sealed.bytes, for: sealed.owner, bound: sealed.bound)
        }
        if case .success(.plain(let bytes)) = outcome { #expect(bytes == plain) }
      }
    }
  }

  private func opened() -> KeyRing? {
    do {
      return try house.ring()
    } catch {
      #expect(error is KeysFault)
      return nil
    }
  }
}
