import Foundation
import Glibc
import Testing

/// Gives each test a folder of its own, which goes when the test is over, however that ended, and
/// with it the terminals that a failed test left open.
struct OwnFolder: SuiteTrait, TestTrait, TestScoping {
  @TaskLocal private static var ofThisTest: String?

  /// The folder of the test that runs.
  static var path: String {
    get throws {
      guard let path = ofThisTest else {
        throw NotBuilt(description: "the test has no folder: its suite needs `.ownFolder`")
      }
      return path
    }
  }

  /// A path in it where nothing is yet.
  static func newPath(_ ending: String) throws -> String {
    "\(try path)/\(UUID().uuidString.prefix(8))\(ending)"
  }

  var isRecursive: Bool { true }

  func provideScope(
    for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
  ) async throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("vrfc-terminal-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    defer { OwnFolder.clear(path) }
    try await OwnFolder.$ofThisTest.withValue(path, operation: body)
  }

  private static func clear(_ path: String) {
    do {
      let left = try FileManager.default.contentsOfDirectory(atPath: path)
      for socket in left where socket.hasSuffix(Terminal.socketEnding) {
        _ = try ChildProcess.run("tmux", ["-S", "\(path)/\(socket)", "kill-server"])
      }
      for name in left { forgetSignIns(in: "\(path)/\(name)/centre") }
      try remove(path, tries: 50)
    } catch {
      Issue.record("left behind: \(path): \(error)")
    }
  }

  /// What the machine remembers of sign-ins in a centre goes with it.
  private static func forgetSignIns(in centre: String) {
    var status = stat()
    guard stat(centre, &status) == 0 else { return }
    unlink("/dev/shm/vrfc-signing-in-\(status.st_dev)-\(status.st_ino)-\(geteuid())")
  }

  /// A program whose terminal was closed may still be writing the form that it keeps.
  private static func remove(_ path: String, tries: Int) throws {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      guard tries > 0 else { throw error }
      usleep(20_000)
      try remove(path, tries: tries - 1)
    }
  }
}

extension Trait where Self == OwnFolder {
  static var ownFolder: OwnFolder { OwnFolder() }
}
