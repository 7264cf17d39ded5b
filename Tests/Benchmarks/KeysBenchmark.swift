import Foundation
import VRFC

/// The keys of a sealed centre: sealing and opening, everybody's key at once, an erasure among as
/// many, and what one guess at a password takes.
struct KeysBenchmark {
  let parent: String
  let people: Int

  func run() throws -> String {
    let folder = "\(parent)/vrfc-benchmark-\(UUID())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let result = Result { try measure(folder) }
    try FileManager.default.removeItem(atPath: folder)
    return try result.get()
  }

  private func measure(_ folder: String) throws -> String {
    guard let name = StaffName("s.baloch") else { throw BenchmarkFault.noName }
    let password = "seven blue kettles"
    var cost = KeyCost.least
    let calibrating = seconds { cost = KeyCost.calibrated() }
    var (staff, site, _) = try StaffKeys.make(
      manager: name, password: Password(typed: password), cost: cost)
    try staff.write(folder: folder)
    let guess = try seconds { _ = try staff.unlock(name, password: password) }
    let ring = try KeyRing(folder: folder, site: site, ifMissing: .make)
    let making = try seconds { try makeEverybody(ring) }
    let used = try use(ring)
    let fresh = try KeyRing(folder: folder, site: site, ifMissing: .refuse)
    let opening = try openMany(fresh)
    let erasing = try seconds {
      site = try KeyRing.erase(
        owner(1), folder: folder, site: site, accounts: [name], staff: &staff)
    }
    return "keys: \(used); \(rounded(opening, 0)) opened a second many at once; "
      + "\(people) made in \(rounded(making, 2)) s, "
      + "an erasure among them \(rounded(erasing, 2)) s; scrypt \(cost.n) rounds, sign-in "
      + "\(rounded(guess * 1000, 0)) ms (calibrated in \(rounded(calibrating * 1000, 0)) ms)"
  }

  private func owner(_ serial: Int) -> KeyOwner { .person(PersonNumber(serial: serial)) }

  private var plain: [UInt8] { Array(repeating: 65, count: 160) }
  private var bound: [UInt8] { Array(repeating: 66, count: 64) }

  private func makeEverybody(_ ring: KeyRing) throws {
    for serial in stride(from: 1, through: people, by: 512) {
      _ = try ring.seal(plain, for: owner(serial), bound: bound)
    }
  }

  private func use(_ ring: KeyRing) throws -> String {
    let times = 20_000
    var sealed: [[UInt8]] = []
    let sealing = try seconds {
      for serial in 1...times {
        sealed.append(try ring.seal(plain, for: owner(serial), bound: bound))
      }
    }
    let opening = try seconds {
      for (place, bytes) in sealed.enumerated() {
        _ = try ring.open(bytes, for: owner(place + 1), bound: bound)
      }
    }
    return "\(rounded(Double(times) / sealing, 0)) sealed and "
      + "\(rounded(Double(times) / opening, 0)) opened a second"
  }

  private func openMany(_ ring: KeyRing) throws -> Double {
    let many = try (1...20_000).map { serial in
      Sealed(
        try ring.seal(plain, for: owner(serial), bound: bound), owner: owner(serial), bound: bound)
    }
    var opened = 0
    let time = try seconds { opened = try ring.open(many).count }
    return Double(opened) / time
  }
}
