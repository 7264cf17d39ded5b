import Foundation

/// The program as it was built beside these tests.
enum BuiltProgram {
  static var url: URL { get throws { try beside("vrfc") } }

  /// A program that was built beside these tests.
  static func beside(_ name: String) throws -> URL {
    let folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let program = folder.appendingPathComponent(name)
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
      throw NotBuilt(description: "\(program.path) is not there: build it with `swift build`")
    }
    return program
  }

  /// Runs it to its end without a terminal.
  /// - Returns: the exit status.
  @discardableResult
  static func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Int32 {
    let settings = ["VRFC_USER": "b.munir"].merging(environment) { $1 }
    return try ChildProcess.run(try url.path, arguments, environment: settings).status
  }

  /// The same on a centre.
  /// - Returns: also what it said, the errors among it.
  static func answer(
    _ centre: String, _ arguments: String...
  ) throws -> (output: String, status: Int32) {
    try ChildProcess.run(
      try url.path, ["--centre", centre] + arguments, environment: ["VRFC_USER": "b.munir"])
  }

  /// A new open centre in the folder of the test.
  static func makeCentre() throws -> String {
    let folder = try OwnFolder.newPath("-centre")
    guard try run(["--centre", folder, "init", "--open"]) == 0 else {
      throw NotBuilt(description: "no centre could be made in \(folder)")
    }
    return folder
  }
}

struct NotBuilt: Error, CustomStringConvertible {
  let description: String
}
