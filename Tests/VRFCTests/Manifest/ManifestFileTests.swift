import Foundation
import Testing

@testable import VRFC

struct ManifestFileTests {
  private func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    try body(folder)
  }

  @Test func `a file is read whole up to 8 MiB`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "list.csv").path
      let bytes = Data(repeating: 0x61, count: ManifestFile.limit)
      #expect(FileManager.default.createFile(atPath: path, contents: bytes))
      let read = try ManifestFile.read(path: path)
      #expect(read.count == ManifestFile.limit)
      #expect(FileManager.default.createFile(atPath: path, contents: bytes + Data([0x61])))
      #expect(throws: ManifestFileFault.tooLarge(path)) { try ManifestFile.read(path: path) }
    }
  }

  @Test func `a pipe is refused without waiting for it`() throws {
    try withFolder { folder in
      let path = folder.appending(path: "pipe").path
      #expect(mkfifo(path, 0o600) == 0)
      #expect(throws: ManifestFileFault.notAFile(path)) { try ManifestFile.read(path: path) }
    }
  }

  @Test(arguments: [
    ("/dev/zero", ManifestFileFault.notAFile("/dev/zero")), ("/tmp", .folder("/tmp")),
    ("/nowhere/list.csv", .missing("/nowhere/list.csv")),
    ("/etc/passwd/list.csv", .missing("/etc/passwd/list.csv")), ("a\u{0}b", .missing("a\u{0}b")),
  ])
  func `what is no file is refused`(path: String, fault: ManifestFileFault) {
    #expect(throws: fault) { try ManifestFile.read(path: path) }
  }

  @Test func `a missing file is named`() {
    #expect(
      ManifestFileFault.missing("list.csv").description
        == "There is no file “list.csv”: check the path.")
  }
}
