import Foundation
import Testing

/// What is not done in this house.
struct MannersTests {
  /// Each with the reason.
  static let barred: [(words: String, why: String)] = [
    ("try!", "an error becomes a sentence, never a trap"),
    ("as!", "a cast that fails becomes a sentence, never a trap"),
    ("fatalError(", "names could stand in a trap's trace"),
    ("case _:", "a new case of our own enums is met everywhere, or nothing compiles"),
    ("@unchecked Sendable", "the compiler is asked, not told"),
    ("nonisolated(unsafe)", "the compiler is asked, not told"),
    ("TODO", "what is left is an issue, not a comment"),
    ("FIXME", "what is left is an issue, not a comment"),
    ("print(", "output goes through one place"),
  ]

  @Test(arguments: barred.map(\.words))
  func `is not done`(_ words: String) throws {
    for file in try House.files(in: "Sources", ending: ["swift"]) {
      for (number, line) in file.lines.enumerated() {
        #expect(!line.code.contains(words), "\(file.path):\(number + 1)")
      }
    }
  }

  /// Where a fault says no more than that there is nothing yet to show or to follow.
  private static let mayPassOver = [
    "Sources/VRFC/Log/Seal.swift", "Sources/VRFCCommand/Terminal/DraftFile.swift",
    "Sources/VRFCScreens/CheckIn/CheckInForm+Reading.swift",
    "Sources/VRFC/Registration/RegistrationField+Home.swift",
    "Sources/VRFC/Registration/RegistrationField+Table.swift",
  ]

  @Test func `no fault is passed over without a word`() throws {
    for file in try House.files(in: "Sources", ending: ["swift"])
    where !Self.mayPassOver.contains(file.path) {
      for (number, line) in file.lines.enumerated() {
        #expect(
          !line.code.split(separator: " ").contains { $0.hasSuffix("try?") && $0.count < 6 },
          "\(file.path):\(number + 1)")
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

extension Substring {
  /// The line without a comment at its end.
  fileprivate var code: Substring {
    range(of: "//").map { self[..<$0.lowerBound] } ?? self
  }
}
