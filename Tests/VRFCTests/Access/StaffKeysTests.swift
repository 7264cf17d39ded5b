import Foundation
import Testing

@testable import VRFC

/// Ways to the site key, and that there are no others.
@Suite struct StaffKeysTests {
  let house: KeyHouse
  let manager: StaffName
  let clerk: StaffName

  init() throws {
    house = try KeyHouse()
    manager = try KeyHouse.name("s.baloch")
    clerk = try KeyHouse.name("b.munir")
  }

  @Test func `a password and the recovery code lead to the site key`() throws {
    let staff = try StaffKeys.read(folder: house.folder)
    #expect(try staff.unlock(manager, password: KeyHouse.password).bytes == house.site.bytes)
    #expect(try staff.unlock(recovery: house.recovery).bytes == house.site.bytes)
    #expect(staff.names == [manager])
    #expect(staff.holds(manager) == .password)
    #expect(staff.holds(clerk) == nil)
  }

  @Test func `a wrong password and an unknown name are told by the same words`() throws {
    let code = OneUseCode.random()
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(manager, password: "seven") }
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(manager, password: "") }
    #expect(throws: KeysFault.wrong) {
      try house.staff.unlock(clerk, password: KeyHouse.password)
    }
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(manager, code: code) }
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(clerk, code: code) }
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(recovery: .random()) }
  }

  @Test func `too little memory for a password is no wrong password, whoever's it is`() throws {
    #expect(throws: KeysFault.noMemory) {
      try house.staff.setPassword(
        manager, Password(typed: KeyHouse.password), site: house.site,
        cost: .init(rounds: 1 << 40))
    }
    house.staff.content.staff = try house.staff.content.staff.map(beyondMemory)
    house.staff.content.recovery = try beyondMemory(house.staff.content.recovery)
    for name in [manager, clerk] {
      #expect(throws: KeysFault.noMemory) {
        try house.staff.unlock(name, password: KeyHouse.password)
      }
    }
    #expect(throws: KeysFault.noMemory) { try house.staff.unlock(recovery: house.recovery) }
  }

  /// An entry that asks for more than any machine has.
  private func beyondMemory(_ entry: KeyEntry) throws -> KeyEntry {
    let text = String(decoding: try JSONEncoder().encode(entry), as: UTF8.self)
    let costly = text.replacing("\"n\":1024", with: "\"n\":\(1 << 40)")
    return try JSONDecoder().decode(KeyEntry.self, from: Data(costly.utf8))
  }

  @Test func `a failure costs the same, whoever's name is typed and whatever they have`() throws {
    _ = try house.staff.admit(clerk, as: .reception, site: house.site)
    let costly = try KeyHouse.name("c.costly")
    _ = try house.staff.admit(costly, as: .reception, site: house.site)
    try house.staff.setPassword(
      costly, Password(typed: "nine green kettles"), site: house.site,
      cost: KeyCost(rounds: 1 << 13))
    func rounds(_ entry: KeyEntry?) -> Int {
      (entry?.cost.n ?? 0) + house.staff.costs(beside: entry).reduce(0) { $0 + $1.n }
    }
    // A cheap password, a code, the costliest password, and nobody.
    let entries = house.staff.content.staff
    #expect(Set(entries.map(\.cost.n)) == [1 << 10, 1 << 13] && entries.count == 3)
    #expect(Set(entries.map { rounds($0) } + [rounds(nil)]) == [1 << 13])
    for name in [manager, clerk, costly, try KeyHouse.name("n.nobody")] {
      #expect(throws: KeysFault.wrong) { try house.staff.unlock(name, password: "seven") }
      #expect(throws: KeysFault.wrong) { try house.staff.unlock(name, code: .random()) }
    }
  }

  @Test func `a one-use code lets in until a password is chosen`() throws {
    let code = try house.staff.admit(clerk, as: .reception, site: house.site)
    #expect(house.staff.holds(clerk) == .code)
    let site = try house.staff.unlock(clerk, code: code)
    #expect(throws: KeysFault.wrong) {
      try house.staff.unlock(clerk, password: code.description)
    }
    let password = "صبح کی چائے ۷ کپ"
    try house.staff.setPassword(clerk, Password(typed: password), site: site, cost: .least)
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(clerk, code: code) }
    #expect(try house.staff.unlock(clerk, password: "صبح کی چائے 7 کپ").bytes == site.bytes)
  }

  @Test func `a new code makes the old password worth nothing`() throws {
    _ = try house.staff.admit(manager, as: .reception, site: house.site)
    #expect(throws: KeysFault.wrong) {
      try house.staff.unlock(manager, password: KeyHouse.password)
    }
  }

  @Test func `who was removed finds no way, and cannot choose a password`() throws {
    let code = try house.staff.admit(clerk, as: .reception, site: house.site)
    try house.staff.remove(clerk, site: house.site)
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(clerk, code: code) }
    #expect(throws: KeysFault.noSuchStaff) {
      try house.staff.setPassword(
        clerk, Password(typed: KeyHouse.password), site: house.site, cost: .least)
    }
  }

  @Test func `a new recovery code replaces the one on paper`() throws {
    let code = RecoveryCode.random()
    try house.staff.setRecovery(code, site: house.site, cost: .least)
    #expect(throws: KeysFault.wrong) { try house.staff.unlock(recovery: house.recovery) }
    #expect(try house.staff.unlock(recovery: code).bytes == house.site.bytes)
  }

  @Test func `another site key changes nothing in the file`() throws {
    let before = house.staff.content
    #expect(throws: KeysFault.locked) {
      try house.staff.admit(clerk, as: .reception, site: .random())
    }
    #expect(throws: KeysFault.locked) { try house.staff.remove(manager, site: .random()) }
    #expect(house.staff.content == before)
  }

  @Test func `a public key put in for another's is noticed by whoever signs in`() throws {
    _ = try house.staff.admit(clerk, as: .reception, site: house.site)
    let own = try StaffKeys.make(
      manager: clerk, password: Password(typed: KeyHouse.password), cost: .least)
    var forged = house.staff
    forged.content.staff.removeAll { $0.name == clerk.description }
    forged.content.staff += own.keys.content.staff
    #expect(throws: KeysFault.tampered) {
      try forged.unlock(manager, password: KeyHouse.password)
    }
    #expect(throws: KeysFault.tampered) { try forged.unlock(recovery: house.recovery) }
    #expect(throws: KeysFault.tampered) {
      try forged.unlock(clerk, password: KeyHouse.password)
    }
    #expect(throws: KeysFault.tampered) {
      try forged.admit(clerk, as: .reception, site: house.site)
    }
  }

  @Test func `an entry under another's name does not open`() throws {
    let code = try house.staff.admit(clerk, as: .reception, site: house.site)
    var forged = house.staff
    forged.content.staff = house.staff.content.staff.map { entry in
      let other = entry.name == clerk.description ? manager : clerk
      return entry.renamed(other.description)
    }
    #expect(throws: KeysFault.wrong) { try forged.unlock(manager, code: code) }
    #expect(throws: KeysFault.wrong) { try forged.unlock(clerk, password: KeyHouse.password) }
  }

  @Test func `a way that was taken is noticed`() throws {
    let old = house.staff
    _ = try house.staff.admit(clerk, as: .reception, site: house.site)
    var forged = house.staff
    forged.content.staff = old.content.staff
    #expect(throws: KeysFault.tampered) {
      try forged.unlock(manager, password: KeyHouse.password)
    }
  }

  @Test func `no description and no dump shows a secret`() throws {
    let code = try house.staff.admit(clerk, as: .reception, site: house.site)
    let ring = try house.ring()
    _ = try ring.seal([1], for: .centre, bound: [])
    var shown = ""
    dump((house.site, house.staff, try Password(typed: KeyHouse.password)), to: &shown)
    dump((code, house.recovery), to: &shown)
    shown += String(reflecting: house.site) + "\(house.site) \(house.staff)"
    #expect(!shown.contains(KeyHouse.password) && !shown.contains("symbols"))
    #expect(!shown.contains(clerk.description) && !shown.contains("secret"))
    #expect("\(house.site)" == "(key)")
  }
}

extension KeyEntry {
  /// The same entry, as a forger would put it under another name.
  fileprivate func renamed(_ name: String) -> KeyEntry {
    do {
      let json = String(decoding: try JSONEncoder().encode(self), as: UTF8.self)
      let other = json.replacing("\"name\":\"\(self.name)\"", with: "\"name\":\"\(name)\"")
      return try JSONDecoder().decode(KeyEntry.self, from: Data(other.utf8))
    } catch {
      Issue.record(error)
      return self
    }
  }
}
