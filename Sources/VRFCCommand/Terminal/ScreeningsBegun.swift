import Glibc
import VRFC

extension CentreFolder {
  /// The name of the file that keeps a screening while it is held.
  static func screeningFile(of stay: StayNumber, by staff: StaffName) -> String {
    "\(screeningPrefix(stay))\(staff).json"
  }

  /// Who has begun a screening of this stay and left it, so that it is not recorded.
  func screeningsBegun(of stay: StayNumber) throws -> [StaffName] {
    guard access(draftsPath, F_OK) == 0 else { return [] }
    let prefix = CentreFolder.screeningPrefix(stay)
    return try DraftFolder(draftsPath, access: .reading).names.compactMap { name in
      guard name.hasPrefix(prefix), name.hasSuffix(".json") else { return nil }
      return StaffName(String(name.dropFirst(prefix.count).dropLast(".json".count)))
    }
  }

  private static func screeningPrefix(_ stay: StayNumber) -> String {
    "screening-\(stay.description.replacing("/", with: "-"))-"
  }
}
