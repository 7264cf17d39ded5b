import Crypto
import Foundation
import GRDB
import Testing

@testable import VRFC

/// The file of person keys as it was first laid out still gives every key it has.
@Suite struct FirstKeyFormatTests {
  let here = Array("log 1, act 2".utf8)

  /// A file of the first kind, with keys for these; nil: destroyed.
  private func leave(
    _ keys: [KeyOwner: SymmetricKey?], broken: KeyOwner? = nil, in house: KeyHouse
  ) throws {
    let file = try PersonKeys.open(house.personPath)
    try file.write { database in
      try database.execute(
        sql: """
          CREATE TABLE site (generation INTEGER NOT NULL, mark BLOB NOT NULL);
          CREATE TABLE key (owner TEXT PRIMARY KEY NOT NULL, wrapped BLOB) WITHOUT ROWID;
          PRAGMA user_version = 1
          """)
      try database.execute(
        sql: "INSERT INTO site VALUES (?, ?)",
        arguments: [house.site.generation, house.site.mark])
      for (owner, key) in keys {
        let bound = Data("vrfc person key\n\(house.site.generation)\n\(owner)".utf8)
        var wrapped = try key.map { try Sealing.seal($0, under: house.site.key, bound: bound) }
        if owner == broken { wrapped?[20] ^= 1 }
        try database.execute(
          sql: "INSERT INTO key VALUES (?, ?)", arguments: [owner.description, wrapped])
      }
    }
    #expect(chmod(house.personPath, 0o600) == 0)
  }

  private func seal(_ text: String, for owner: KeyOwner, under key: SymmetricKey) throws -> [UInt8]
  {
    Array(
      try Sealing.seal(
        Array(text.utf8), under: key, bound: Array("vrfc \(owner)\n".utf8) + here))
  }

  @Test func `each key opens what it opened, and what is destroyed stays so`() throws {
    let house = try KeyHouse()
    let people = [1, 31, 32, 513].map(KeyHouse.person)
    let (erased, broken) = (KeyHouse.person(33), KeyHouse.person(34))
    var keys: [KeyOwner: SymmetricKey?] = [:]
    keys.updateValue(nil, forKey: erased)
    for owner in people + [.centre, broken] { keys[owner] = SymmetricKey(size: .bits256) }
    try leave(keys, broken: broken, in: house)
    for _ in 0..<2 {
      let ring = try house.ring()
      for owner in people + [.centre] {
        let sealed = try seal("\(owner)", for: owner, under: try #require(keys[owner] ?? nil))
        #expect(try ring.open(sealed, for: owner, bound: here) == .plain(Array("\(owner)".utf8)))
        #expect(
          try ring.open(try ring.seal([1], for: owner, bound: here), for: owner, bound: here)
            == .plain([1]))
      }
      #expect(try ring.isErased(erased))
      #expect(throws: KeysFault.erased) { try ring.seal([1], for: erased, bound: here) }
      let lost = try seal("lost", for: broken, under: try #require(keys[broken] ?? nil))
      #expect(throws: KeysFault.self) { try ring.open(lost, for: broken, bound: here) }
      _ = try ring.seal([1], for: broken, bound: here)
    }
    // A copy of the old file, with a password of that time, opens nothing that comes later.
    let aslam = people[0]
    let later = try house.ring().seal([1], for: aslam, bound: here)
    #expect(throws: KeysFault.damaged) {
      try Sealing.open(
        later, under: try #require(keys[aslam] ?? nil),
        bound: Array("vrfc \(aslam)\n".utf8) + here)
    }
  }

  @Test func `with another site key it is left as it is`() throws {
    let house = try KeyHouse()
    try leave([.centre: SymmetricKey(size: .bits256)], in: house)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: house.personPath))
    #expect(throws: KeysFault.notTogether) {
      try KeyRing(folder: house.folder, site: .random(), ifMissing: .refuse)
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: house.personPath)) == bytes)
  }
}
