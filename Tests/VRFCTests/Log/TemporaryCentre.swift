import Foundation
import Glibc
import Testing

@testable import VRFC

/// A centre in a folder of its own, which goes when the trial ends, with any mark it left.
final class TemporaryCentre {
  let path: String
  let folder: CentreFolder

  init(toml: String = TemporaryCentre.fiveBeds, clock: CentreClock? = nil) throws {
    path = NSTemporaryDirectory() + "vrfc-\(UUID().uuidString)"
    folder = CentreFolder(path: path)
    try folder.openCentre(
      toml: toml, from: "trial", access: .open, as: try TemporaryCentre.officer(),
      clock: clock)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: memoryMark)
    } catch {
      // There is none, in nearly every trial.
    }
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path)")
    }
  }

  var memoryMark: String {
    do {
      let status = try SystemFiles().status(path: path)
      return HaltMark.memoryPath(device: status.device, inode: status.inode)
    } catch {
      return "/nowhere"
    }
  }

  func desk(operations: any FileOperations = SystemFiles(), patience: Int = 5) throws -> Desk {
    try Desk(folder, patience: patience, operations: operations)
  }

  func logBytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder.logPath)))
  }

  func write(log bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.logPath))
  }

  /// One hall of five beds.
  static let fiveBeds = """
    name = "Trial"
    timezone = "Asia/Karachi"
    partner = "A Trust"
    [[halls]]
    id = "M"
    name = "Male hall"
    sex = "male"
    beds = 5
    bath_rooms = 1
    [[sittings]]
    name = "lunch"
    cut_off = "11:00"
    [[agencies]]
    name = "Edhi Foundation"
    services = ["shelter"]
    """
}

extension TemporaryCentre {
  static func officer(_ name: String = "b.munir") throws -> Officer {
    Officer(name: try #require(StaffName(name)), role: .open, desk: "pts/3")
  }

  /// Runs the program that was built beside these tests, on this centre.
  func vrfc(_ arguments: String...) throws -> ChildProcess {
    try ChildProcess(
      ChildProcess.beside("vrfc"), arguments, in: path,
      environment: ["VRFC_CENTRE": path, "VRFC_USER": "b.munir"])
  }

  /// What a check of every byte finds, the index being a witness.
  func verify() throws -> Verification {
    try LogFile.verify(folder: path, witnesses: folder.indexWitness)
  }
}

extension Desk {
  @discardableResult
  func receiveBatch() throws -> Outcome {
    try perform(
      ReceiveBatch(men: 5, women: 0, children: 0, day: clock.now().day),
      as: try TemporaryCentre.officer())
  }

  @discardableResult
  func checkIn(_ name: String, bed: BedWish = .next, id: ActID? = nil) throws -> Outcome {
    let facts = Facts(sex: .male, age: try Age(years: 30))
    let identity = Identity(name: try PersonName(typed: name))
    return try perform(
      RegisterArrival(facts: facts, identity: identity, bed: bed),
      as: try TemporaryCentre.officer(), id: id)
  }

  /// Everyone's bed, by stay; waits until the index has what was recorded.
  func beds() throws -> [String: String] {
    try history { _ in
      Dictionary(
        uniqueKeysWithValues: centre.residents.values.map { resident in
          (resident.stay.description, resident.bed?.description ?? "")
        })
    }
  }
}
