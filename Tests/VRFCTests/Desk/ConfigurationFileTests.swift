import Foundation
import Glibc
import Testing

@testable import VRFC

/// A configuration that others could have written is not believed, and one that cannot be read is
/// not called missing.
struct ConfigurationFileTests {
  private let centre: TemporaryCentre
  private var path: String { centre.folder.configurationPath }

  init() throws { centre = try TemporaryCentre() }

  @Test func `a group's folder has a configuration that the group writes, no other has`() throws {
    #expect(chmod(path, 0o660) == 0)
    #expect(throws: FolderFault.groupCanWrite(path)) { try centre.desk() }
    #expect(chmod(centre.path, 0o2770) == 0)
    #expect(throws: Never.self) { try centre.desk() }
    #expect(chmod(path, 0o666) == 0)
    #expect(throws: FolderFault.othersCanWrite(path)) { try centre.desk() }
  }

  @Test func `a configuration of another group than the folder's is refused`() throws {
    #expect(chmod(centre.path, 0o2770) == 0)
    #expect(chmod(path, 0o660) == 0)
    // Only root gives a file to a group that it is not in.
    guard geteuid() == 0 else { return }
    #expect(chown(path, uid_t.max, 12_345) == 0)
    #expect(throws: FolderFault.groupCanWrite(path)) { try centre.desk() }
  }

  @Test func `what is not UTF-8 is told as that, and not as missing`() throws {
    try Data([0x6E, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
    #expect(chmod(path, 0o600) == 0)
    #expect(throws: FolderFault.notText(path)) { try centre.desk() }
  }

  @Test func `what cannot be read is told with the reason, and what is missing as missing`() throws
  {
    try FileManager.default.removeItem(atPath: path)
    #expect(throws: FolderFault.noConfiguration(path)) { try centre.desk() }
    #expect(throws: FolderFault.noConfiguration(path)) { try centre.folder.configuration() }
    #expect(mkdir(path, 0o700) == 0)
    let fault = FolderFault.unreadableConfiguration(path, reason: "Is a directory")
    #expect(throws: fault) { try centre.desk() }
    #expect("\(fault)".contains("cannot be read (Is a directory)"))
  }
}
