import Foundation
import Glibc
import Testing

/// What a test leaves behind: nothing, also where it fails.
struct OwnFolderTests {
  /// How a test ends that fails, and what it was using.
  private struct Failed: Error {
    let folder: String
    let program: pid_t
  }

  @Test func `a test that fails leaves neither its folder nor its terminal`() async throws {
    let test = try #require(Test.current)
    let failed = try #require(
      await #expect(throws: Failed.self) {
        try await OwnFolder().provideScope(for: test, testCase: nil) {
          let terminal = try Terminal(try BuiltProgram.makeCentre())
          try terminal.waits(for: "OPEN: no accounts")
          throw Failed(folder: try OwnFolder.path, program: try terminal.program)
        }
      })
    #expect(!FileManager.default.fileExists(atPath: failed.folder))
    let end = Date(timeIntervalSinceNow: 10)
    while kill(failed.program, 0) == 0, Date() < end { usleep(10_000) }
    #expect(kill(failed.program, 0) == -1 && errno == ESRCH)
  }
}
