import Foundation
import Glibc

/// The `vrfc` that was built beside this program, and one open centre of its own to work on.
struct Program {
  let path: String
  let scratch: String
  var centre: String { scratch + "/centre" }
  var log: String { centre + "/centre.log" }

  init(scratch: String) throws {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    path = URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("vrfc").path
    self.scratch = scratch
    guard FileManager.default.isExecutableFile(atPath: path) else {
      throw StressFault(description: "\(path) is not there: build it with `swift build`")
    }
    try FileManager.default.createDirectory(
      atPath: scratch, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    guard try run(["init", "--open"]).status == 0 else {
      throw StressFault(description: "no centre could be made in \(centre)")
    }
  }

  private static let staff = ["b.munir", "s.gul", "r.khan", "n.baloch"]

  /// Starts a command.
  /// - Parameter room: so many bytes a file may hold, as on a disk that is full; nil: any number.
  func start(
    _ arguments: [String], slot: Int, room: Int? = nil, using dice: inout Dice
  ) throws -> Child {
    let limit = room.map { ["prlimit", "--fsize=\($0)"] } ?? []
    return try Child(
      limit + [path] + arguments,
      environment: [
        "VRFC_CENTRE": centre, "VRFC_USER": Self.staff.randomElement(using: &dice) ?? "b.munir",
      ], said: "\(scratch)/said-\(slot)")
  }

  /// Runs a command to its end.
  func run(_ arguments: [String]) throws -> (status: Int32, output: String, errors: String) {
    try Child.run(
      [path] + arguments, environment: ["VRFC_CENTRE": centre, "VRFC_USER": "judge"],
      said: scratch + "/said")
  }

  /// How long the log is now.
  var logSize: Int {
    var status = stat()
    return stat(log, &status) == 0 ? Int(status.st_size) : 0
  }
}
