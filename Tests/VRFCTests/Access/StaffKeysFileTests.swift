import Foundation
import Glibc
import Testing

@testable import VRFC

/// The file `staff.keys`: read with suspicion, replaced whole.
@Suite struct StaffKeysFileTests {
  let house: KeyHouse
  let manager: StaffName

  init() throws {
    house = try KeyHouse()
    manager = try KeyHouse.name("s.baloch")
  }

  @Test func `it is made for its owner alone`() throws {
    #expect(try SystemFiles().status(path: house.staffPath).permissions == 0o600)
    _ = try house.ring()
    #expect(try SystemFiles().status(path: house.personPath).permissions == 0o600)
  }

  @Test func `a bit that changed anywhere is a fault and never a key`() throws {
    _ = try house.staff.admit(try KeyHouse.name("b.munir"), as: .reception, site: house.site)
    try house.staff.write(folder: house.folder)
    let bytes = try house.staffBytes()
    var tried = 0
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 1 << UInt8(place % 8)
      try house.write(staff: changed)
      #expect(throws: KeysFault.self, "byte \(place) bit \(place % 8)") {
        try StaffKeys.read(folder: house.folder)
          .unlock(manager, password: KeyHouse.password)
      }
      tried += 1
    }
    #expect(tried > 200)
  }

  @Test func `a file cut short anywhere is malformed`() throws {
    let bytes = try house.staffBytes()
    for count in stride(from: 0, to: bytes.count, by: 7) {
      try house.write(staff: Array(bytes.prefix(count)))
      #expect(throws: KeysFault.malformed(path: house.staffPath)) {
        try StaffKeys.read(folder: house.folder)
      }
    }
  }

  @Test(arguments: [
    "", "null", "[]", "{}", "{\"format\":0}", "{\"format\":\"1\"}", "{\"format\":1}",
    "{\"format\":99999999999999999999}", String(repeating: "[", count: 100_000),
  ])
  func `what is no such file is malformed`(_ text: String) throws {
    try house.write(staff: Array(text.utf8))
    #expect(throws: KeysFault.malformed(path: house.staffPath)) {
      try StaffKeys.read(folder: house.folder)
    }
  }

  @Test func `a later version's file is told from a damaged one`() throws {
    try house.write(staff: Array("{\"format\":3,\"new\":true}".utf8))
    #expect(throws: KeysFault.newer(path: house.staffPath)) {
      try StaffKeys.read(folder: house.folder)
    }
  }

  @Test func `a file that asks for too much memory is malformed`() throws {
    let text = String(decoding: try house.staffBytes(), as: UTF8.self)
    let greedy = text.replacing("\"n\" : 1024", with: "\"n\" : 1099511627776")
    #expect(greedy != text)
    try house.write(staff: Array(greedy.utf8))
    #expect(throws: KeysFault.malformed(path: house.staffPath)) {
      try StaffKeys.read(folder: house.folder)
    }
  }

  @Test(arguments: [0o604, 0o640 | 0o001, 0o644, 0o666, 0o700] as [mode_t])
  func `a file that others can open is refused`(_ mode: mode_t) throws {
    _ = try house.ring()
    for path in [house.staffPath, house.personPath] { #expect(chmod(path, mode) == 0) }
    #expect(throws: KeysFault.othersCanRead(path: house.staffPath)) {
      try StaffKeys.read(folder: house.folder)
    }
    #expect(throws: KeysFault.othersCanRead(path: house.personPath)) { try house.ring() }
  }

  @Test func `in a folder that a group shares, a file that is replaced is the group's`() throws {
    #expect(chmod(house.folder, 0o2770) == 0)
    var staff = try StaffKeys.read(folder: house.folder)
    _ = try staff.admit(try KeyHouse.name("b.munir"), as: .reception, site: house.site)
    try staff.write(folder: house.folder)
    #expect(try SystemFiles().status(path: house.staffPath).permissions == 0o660)
  }

  @Test func `a link is refused, and so is a folder`() throws {
    _ = try house.ring()
    for path in [house.staffPath, house.personPath] {
      #expect(rename(path, path + ".away") == 0)
      #expect(symlink(path + ".away", path) == 0)
    }
    #expect(throws: KeysFault.notAFile(path: house.staffPath)) {
      try StaffKeys.read(folder: house.folder)
    }
    #expect(throws: KeysFault.notAFile(path: house.personPath)) { try house.ring() }
    #expect(unlink(house.staffPath) == 0 && mkdir(house.staffPath, 0o700) == 0)
    #expect(throws: KeysFault.notAFile(path: house.staffPath)) {
      try StaffKeys.read(folder: house.folder)
    }
  }

  @Test func `a missing file is told by its path`() throws {
    #expect(throws: KeysFault.missing(path: "/nowhere/staff.keys")) {
      try StaffKeys.read(folder: "/nowhere")
    }
  }

  @Test func `new keys never replace those that are there`() throws {
    var other = try StaffKeys.make(
      manager: manager, password: Password(typed: KeyHouse.password), cost: .least
    ).keys
    #expect(throws: KeysFault.exists(path: house.staffPath)) {
      try other.write(folder: house.folder)
    }
  }

  @Test func `of two who change it at once, the second is told to read it anew`() throws {
    var (one, two) = (house.staff, house.staff)
    _ = try one.admit(try KeyHouse.name("b.munir"), as: .reception, site: house.site)
    _ = try two.admit(try KeyHouse.name("n.shah"), as: .reception, site: house.site)
    try one.write(folder: house.folder)
    #expect(throws: KeysFault.changedMeanwhile(path: house.staffPath)) {
      try two.write(folder: house.folder)
    }
    try one.remove(try KeyHouse.name("b.munir"), site: house.site)
    try one.write(folder: house.folder)
    #expect(try StaffKeys.read(folder: house.folder).names == [manager])
  }

  @Test func `keys that lead past the person keys are not written`() throws {
    _ = try KeyRing(folder: house.folder, site: .random(), ifMissing: .make)
    _ = try house.staff.admit(try KeyHouse.name("b.munir"), as: .reception, site: house.site)
    #expect(throws: KeysFault.locked) { try house.staff.write(folder: house.folder) }
  }

  @Test func `a replacement that fails anywhere leaves the old file or the new one`() throws {
    let clerk = try KeyHouse.name("b.munir")
    let sound = FaultyFiles(SystemFiles())
    _ = try house.staff.admit(clerk, as: .reception, site: house.site)
    try house.staff.write(folder: house.folder, operations: sound)
    var tried = 0
    for (number, call) in sound.calls.enumerated() {
      for fault in [Fault.killedBefore, .killedAfter, .fails(EIO), .shortWrite(9, then: ENOSPC)] {
        var staff = try StaffKeys.read(folder: house.folder)
        let before = staff.content
        _ = try staff.admit(clerk, as: .reception, site: house.site)
        let written = Result {
          try staff.write(
            folder: house.folder,
            operations: FaultyFiles(SystemFiles(), at: number, fault))
        }
        let after = try StaffKeys.read(folder: house.folder)
        #expect(after.content == before || after.content == staff.content, "\(call) \(fault)")
        if case .success = written { #expect(after.content == staff.content) }
        #expect(
          try after.unlock(manager, password: KeyHouse.password).bytes == house.site.bytes)
        tried += 1
      }
    }
    #expect(tried > 40)
  }
}
