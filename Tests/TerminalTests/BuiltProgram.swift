import Foundation

/// The program as it was built beside these tests.
enum BuiltProgram {
  static var url: URL {
    get throws {
      let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      let program = folder.appendingPathComponent("vrfc")
      guard FileManager.default.isExecutableFile(atPath: program.path) else {
        throw NotBuilt(description: "\(program.path) is not there: build it with `swift build`")
      }
      return program
    }
  }

  /// Runs it to its end without a terminal.
  /// - Returns: the exit status.
  @discardableResult
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Int32 {
    let process = Process()
    process.executableURL = try url
    process.arguments = arguments
    process.environment = ProcessInfo.processInfo.environment
      .merging(["VRFC_USER": "b.munir"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// A new open centre in a folder of its own.
  static func makeCentre() throws -> String {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("vrfc-terminal-\(UUID().uuidString)").path
    guard try run(["--centre", folder, "init", "--open"]) == 0 else {
      throw NotBuilt(description: "no centre could be made in \(folder)")
    }
    return folder
  }
}

struct NotBuilt: Error, CustomStringConvertible {
  let description: String
}
