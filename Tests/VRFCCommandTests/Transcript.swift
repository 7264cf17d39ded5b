import Foundation
import Glibc
import Testing

/// A centre in a folder of its own, and the real program run on it.
final class Transcript {
  let folder: URL
  private let environment: [String: String]

  /// - Parameter isOpened: whether `init --open` has been run.
  init(opened isOpened: Opened = .yes) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "vrfc-test-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = [
      "VRFC_CENTRE": folder.appending(path: "centre").path, "VRFC_USER": "b.munir",
      "HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8",
    ]
    if isOpened == .yes { try run("init", "--open").expect(status: 0) }
  }

  enum Opened {
    case yes, no
  }

  deinit {
    forgetSignIns()
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      // A folder that a test made unreadable stays behind in the temporary folder.
    }
  }

  /// What the machine remembers of sign-ins in any centre made here.
  private func forgetSignIns() {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return
    }
    for name in names {
      var status = stat()
      guard stat(folder.appending(path: name).path, &status) == 0 else { continue }
      unlink("/dev/shm/vrfc-signing-in-\(status.st_dev)-\(status.st_ino)-\(geteuid())")
    }
  }

  var centre: URL { folder.appending(path: "centre") }

  /// What one run of the program gave.
  struct Answer {
    let status: Int32
    let output: String
    let errors: String

    var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// - Parameter saying: words that standard error must hold.
    @discardableResult
    func expect(
      status wanted: Int32, saying words: String? = nil,
      at location: SourceLocation = #_sourceLocation
    ) -> Answer {
      #expect(status == wanted, "\(output)\(errors)", sourceLocation: location)
      if let words {
        #expect(errors.contains(words), "\(errors)", sourceLocation: location)
      }
      #expect(!errors.contains("Fatal error"), "a trap", sourceLocation: location)
      return self
    }
  }

  @discardableResult
  func run(_ arguments: String...) throws -> Answer {
    try run(arguments: arguments)
  }

  /// - Parameter output: where standard output goes, if not to where it can be read.
  @discardableResult
  func run(
    program: String = Transcript.program.path, arguments: [String], output: FileHandle? = nil,
    setting: [String: String] = [:]
  ) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment.merging(setting) { $1 }
    process.currentDirectoryURL = folder
    let (out, err) = (folder.appending(path: ".out"), folder.appending(path: ".err"))
    for file in [out, err] { try Data().write(to: file) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try output ?? FileHandle(forWritingTo: out)
    process.standardError = try FileHandle(forWritingTo: err)
    try process.run()
    process.waitUntilExit()
    return Answer(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: String(decoding: try Data(contentsOf: out), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: err), as: UTF8.self))
  }

  func write(_ text: String, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return file.path
  }

  func logBytes() throws -> Data {
    try Data(contentsOf: centre.appending(path: "centre.log"))
  }

  /// The program that was built beside these tests.
  static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "vrfc")
}
