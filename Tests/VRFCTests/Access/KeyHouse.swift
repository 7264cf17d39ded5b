import Foundation
import Testing

@testable import VRFC

/// A folder with the keys of a centre, which goes when the trial ends.
final class KeyHouse {
  let folder: String
  var staff: StaffKeys
  let site: SiteKey
  let recovery: RecoveryCode

  static let password = "seven blue kettles"
  static let ring = Array("ring".utf8)

  init() throws {
    folder = NSTemporaryDirectory() + "vrfc-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    let made = try StaffKeys.make(
      manager: try KeyHouse.name("s.baloch"), password: try Password(typed: KeyHouse.password),
      cost: .least)
    (staff, site, recovery) = made
    try staff.write(folder: folder)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: folder)
    } catch {
      print("left behind: \(folder)")
    }
  }

  /// Whose ways in are their own: those in the trials' files.
  static let accounts = Set(["s.baloch", "b.munir"].compactMap { StaffName($0) })

  static func name(_ name: String) throws -> StaffName { try #require(StaffName(name)) }

  static func person(_ serial: Int) -> KeyOwner { .person(PersonNumber(serial: serial)) }

  var staffPath: String { folder + "/" + StaffKeys.fileName }
  var personPath: String { folder + "/" + PersonKeys.fileName }

  func ring() throws -> KeyRing { try KeyRing(folder: folder, site: site, ifMissing: .make) }

  func staffBytes() throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: staffPath)))
  }

  func write(staff bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: staffPath))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: staffPath)
  }

  /// Signs in by what stands in a folder, as somebody would after a restart.
  static func signIn(
    _ folder: String, _ name: String = "s.baloch", password: String = KeyHouse.password
  ) throws -> KeyRing {
    let staff = try StaffKeys.read(folder: folder)
    return try KeyRing(
      folder: folder, site: try staff.unlock(try Self.name(name), password: password),
      ifMissing: .make)
  }

  /// What a kill at this moment would leave.
  func image() throws -> String {
    let copy = folder + "-\(UUID().uuidString)"
    try FileManager.default.copyItem(atPath: folder, toPath: copy)
    return copy
  }
}

extension SiteKey {
  var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }
}
