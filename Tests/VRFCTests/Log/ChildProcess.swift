import Foundation
import Glibc

/// Another process, with what it says and how it ends.
final class ChildProcess {
  struct Ending {
    let output: String
    let errors: String
    let status: Int32
  }

  private let process = Process()
  private let output = Pipe()
  private let errors = Pipe()
  private let input = Pipe()

  init(
    _ program: String, _ arguments: [String], in folder: String,
    environment: [String: String] = [:]
  ) throws {
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = errors
    process.standardInput = input
    try process.run()
  }

  static func run(_ program: String, _ arguments: [String], in folder: String) throws -> Ending {
    try ChildProcess(program, arguments, in: folder).wait()
  }

  /// A program that stands where the tests were built.
  static func beside(_ name: String) throws -> String {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Waits for its end.
  func wait() throws -> Ending {
    let said = output.fileHandleForReading.readDataToEndOfFile()
    let complained = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Ending(
      output: String(decoding: said, as: UTF8.self),
      errors: String(decoding: complained, as: UTF8.self), status: process.terminationStatus)
  }

  /// Waits until it has said something.
  func hear() -> String {
    String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
  }

  /// Ends it without giving it a chance to tidy up.
  func kill() {
    _ = Glibc.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }
}
