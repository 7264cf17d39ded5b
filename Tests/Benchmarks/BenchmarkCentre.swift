import Foundation
import VRFC

/// An open centre in a folder of its own, filled with invented people; the folder goes at the end.
final class BenchmarkCentre {
  let folder: CentreFolder
  let desk: Desk
  let officer: Officer
  private var arrivals = 0

  /// - Parameter parent: the folder to make the centre in, on the disk to be measured.
  init(in parent: String, operations: any FileOperations = SystemFiles()) throws {
    guard let name = StaffName("b.munir") else { throw BenchmarkFault.noName }
    officer = Officer(name: name, role: .open, desk: "bench")
    folder = CentreFolder(path: "\(parent)/vrfc-benchmark-\(UUID())")
    try folder.openCentre(
      toml: Configuration.shipped, from: "built in", access: .open, as: officer,
      operations: operations)
    desk = try Desk(folder, operations: operations)
  }

  /// A centre with staff accounts, and its manager signed in.
  init(sealedIn parent: String) throws {
    guard let name = StaffName("s.baloch") else { throw BenchmarkFault.noName }
    folder = CentreFolder(path: "\(parent)/vrfc-benchmark-\(UUID())")
    let (keys, site, _) = try StaffKeys.make(
      manager: name, password: Password(typed: BenchmarkCentre.password), cost: .least)
    try folder.openCentre(
      toml: Configuration.shipped, from: "built in",
      access: .sealed(manager: name, keys, site),
      as: Officer(name: name, role: .manager, desk: "bench"))
    (desk, officer) = try BenchmarkCentre.signedIn(folder)
  }

  private static let password = "seven blue kettles"

  /// Another desk, at which the manager has just signed in: no key was used yet.
  static func signedIn(_ folder: CentreFolder) throws -> (Desk, Officer) {
    let desk = try Desk(folder)
    switch try desk.signIn("s.baloch", secret: password, at: "bench") {
    case .signedIn(let officer): return (desk, officer)
    case .mustChoosePassword: throw BenchmarkFault.noName
    }
  }

  func remove() throws {
    try FileManager.default.removeItem(atPath: folder.path)
  }

  /// The next check-in: a man with everything on the form filled in.
  func nextArrival(batch: BatchNumber? = nil) throws -> RegisterArrival {
    RegisterArrival(
      facts: try facts(), identity: try identity(), batch: batch, bed: .next)
  }

  func nextEntry(line: Int) throws -> ManifestEntry {
    ManifestEntry(line: line, facts: try facts(), identity: try identity())
  }

  private func facts() throws -> Facts {
    Facts(
      sex: .male, age: try Age(years: 18 + arrivals % 50), province: .punjab,
      district: DistrictName("Gujranwala"))
  }

  private func identity() throws -> Identity {
    arrivals += 1
    let given = ["Muhammad", "Aslam", "Bashir", "Karim", "Nawaz", "Yousaf", "Zarak", "Imran"]
    let second = ["Khan", "Ahmed", "Bakhsh", "Hussain", "Ali", "Baloch", "Shah"]
    let name = "\(given[arrivals % 8]) \(second[arrivals / 8 % 7])"
    let father = "\(given[arrivals / 3 % 8]) \(second[arrivals / 5 % 7])"
    let serial = padded(arrivals, 7)
    return Identity(
      name: try PersonName(typed: name), fatherName: try PersonName(typed: father),
      cnic: try CNIC(typed: "34101\(serial)1"), phone: try PhoneNumber(typed: "0300\(serial)"))
  }

  /// Ends every stay, so that there is room again, and lets the index finish with them.
  func emptyHouse() throws {
    try desk.run { run in
      for stay in desk.centre.residents.keys.sorted() {
        _ = try run.perform(DepartStay(stay: stay, kind: .released), as: officer, at: nil)
      }
    }
    try desk.history { _ in }
  }

  /// Fills the log with check-ins and departures, many to a sync.
  func fill(arrivals count: Int) throws {
    for first in stride(from: 0, to: count, by: 70) {
      try desk.run { run in
        for _ in first..<min(first + 70, count) {
          _ = try run.perform(try nextArrival(), as: officer, at: nil)
        }
      }
      try emptyHouse()
    }
    try desk.history { _ in }
  }
}

enum BenchmarkFault: Error {
  case noName, tool(String)
}
