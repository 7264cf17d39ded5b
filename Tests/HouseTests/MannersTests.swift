import Foundation
import Testing

/// What is not done in this house.
struct MannersTests {
  /// Each with the reason.
  static let barred: [(words: String, why: String)] = [
    ("try!", "an error becomes a sentence, never a trap"),
    ("as!", "a cast that fails becomes a sentence, never a trap"),
    ("fatalError(", "names could stand in a trap's trace"),
    ("@unchecked Sendable", "the compiler is asked, not told"),
    ("nonisolated(unsafe)", "the compiler is asked, not told"),
    ("TODO", "what is left is an issue, not a comment"),
    ("FIXME", "what is left is an issue, not a comment"),
    ("print(", "output goes through one place"),
  ]

  @Test(arguments: barred.map(\.words))
  func `is not done`(_ words: String) throws {
    for file in try House.files(in: "Sources", ending: ["swift"]) {
      for (number, line) in file.lines.enumerated() where !line.contains("//") {
        #expect(!line.contains(words), "\(file.path):\(number + 1)")
      }
    }
  }

  @Test func `the top level holds what it should and nothing else`() throws {
    let entries = try FileManager.default.contentsOfDirectory(atPath: House.root.path)
      .filter { !$0.hasPrefix(".") && $0 != "Package.resolved" }
    #expect(Set(entries) == ["Package.swift", "Sources", "Tests", "config", "README.md"])
  }

  @Test func `the checks run the command that README names`() throws {
    let readme = try House.text("README.md").split(separator: "\n").map(String.init)
    let run = try House.text(".ci/run")
    let commands = readme.filter { $0.contains("apt-get install") }
    #expect(commands.count == 2, "README names two commands")
    let tests = try #require(commands.last)
    #expect(run.contains(tests.trimmingCharacters(in: .whitespaces)))
  }

  @Test func `the built-in configuration is the one in config`() throws {
    let link = House.root.appending(path: "Sources/VRFC/Configuration/Shipped/centre.toml").path
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: link)
        == "../../../../config/centre.toml")
  }
}
