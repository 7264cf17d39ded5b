import Foundation
import Glibc
import Testing

@testable import VRFC

struct OutputFileTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/vrfc-output-\(UUID())"
    try FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: false,
      attributes: [.posixPermissions: 0o700])
    defer {
      do { try FileManager.default.removeItem(atPath: folder) } catch { Issue.record(error) }
    }
    try body(folder)
  }

  private func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder)
  }

  @Test func `a report is written whole, for its owner alone, and leaves nothing beside it`() throws
  {
    try inFolder { (folder: String) throws in
      let path = folder + "/arrivals.csv"
      try OutputFile(path).write("date\n2021-09-30\n")
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "date\n2021-09-30\n")
      var status = stat()
      #expect(lstat(path, &status) == 0 && status.st_mode & 0o7777 == 0o600)
      #expect(status.st_nlink == 1)
      #expect(try names(folder) == ["arrivals.csv"])
    }
  }

  @Test func `what is there is left as it is`() throws {
    try inFolder { (folder: String) throws in
      let path = folder + "/arrivals.csv"
      try OutputFile(path).write("first")
      #expect(throws: OutputFault.exists(path)) { try OutputFile(path).write("second") }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "first")
      #expect(throws: OutputFault.exists(folder)) { try OutputFile(folder).write("") }
    }
  }

  @Test(arguments: ["target", "nowhere"])
  func `a link is never followed, wherever it leads`(destination: String) throws {
    try inFolder { (folder: String) throws in
      try Data("kept".utf8).write(to: URL(fileURLWithPath: folder + "/target"))
      let path = folder + "/link"
      #expect(symlink(folder + "/" + destination, path) == 0)
      #expect(throws: OutputFault.exists(path)) { try OutputFile(path).write("new") }
      #expect(try String(contentsOfFile: folder + "/target", encoding: .utf8) == "kept")
      #expect(try names(folder).sorted() == ["link", "target"])
    }
  }

  @Test func `a folder that is missing is named`() throws {
    try inFolder { (folder: String) throws in
      let fault = OutputFault.noFolder(folder + "/no", of: folder + "/no/a.csv")
      #expect(throws: fault) { try OutputFile(folder + "/no/a.csv").write("") }
    }
  }

  @Test(arguments: [FailingFiles.Call.write, .sync])
  func `a disk that fails leaves no file under that name`(call: FailingFiles.Call) throws {
    try inFolder { (folder: String) throws in
      let path = folder + "/arrivals.csv"
      let file = OutputFile(path, operations: FailingFiles(call))
      let fault = OutputFault.notWritten(path, reason: "No space left on device")
      #expect(throws: fault) { try file.write("date\n") }
      #expect(try names(folder).isEmpty)
    }
  }

  @Test func `a file that came meanwhile is not overwritten`() throws {
    try inFolder { (folder: String) throws in
      let path = folder + "/arrivals.csv"
      let file = OutputFile(path, operations: FailingFiles(.none, makingAtSync: path))
      #expect(throws: OutputFault.exists(path)) { try file.write("date\n") }
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "theirs")
      #expect(try names(folder) == ["arrivals.csv"])
    }
  }
}

/// The operating system, but for one call that finds no room.
struct FailingFiles: PassingFiles {
  enum Call {
    case write, sync, none
  }

  let base = SystemFiles()
  private let failing: Call
  /// Somebody else makes this file at the moment of the sync.
  private let made: String?

  init(_ failing: Call, makingAtSync made: String? = nil) {
    self.failing = failing
    self.made = made
  }

  private func fail(_ call: Call) throws(SystemFault) {
    if call == failing { throw SystemFault(call: "write", number: ENOSPC) }
  }

  func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
    try fail(.write)
    return try base.write(descriptor, bytes)
  }

  func sync(_ descriptor: Int32) throws(SystemFault) {
    try fail(.sync)
    if let made, let bytes = "theirs".data(using: .utf8) {
      #expect(FileManager.default.createFile(atPath: made, contents: bytes))
    }
    try base.sync(descriptor)
  }
}
