import Foundation
import Glibc

/// A program at work. What it says goes to files, so that nobody waits for a pipe.
struct Child {
  enum Ending: Hashable {
    case exited(Int32)
    case killed
    /// A signal that nobody sent.
    case crashed(signal: Int32)
  }

  let pid: pid_t
  let began: UInt64
  private let said: String

  /// - Parameter said: where its output goes; its errors go beside it.
  init(_ arguments: [String], environment: [String: String], said: String) throws {
    self.said = said
    began = Child.now
    pid = try Child.spawn(arguments, environment, said)
  }

  /// Runs a program to its end.
  static func run(
    _ arguments: [String], environment: [String: String] = [:], said: String
  ) throws -> (status: Int32, output: String, errors: String) {
    let child = try Child(arguments, environment: environment, said: said)
    var ending = child.ending
    while ending == nil {
      usleep(500)
      ending = child.ending
    }
    let status: Int32 = if case .exited(let status) = ending { status } else { -1 }
    return (status, child.output, child.errors)
  }

  /// How it ended; nil: it runs. To be asked no more once it has answered.
  var ending: Ending? {
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    switch status & 0x7F {
    case 0: return .exited(status >> 8 & 0xFF)
    case SIGKILL: return .killed
    case let signal: return .crashed(signal: signal)
    }
  }

  func kill() { _ = Glibc.kill(pid, SIGKILL) }

  var output: String { Child.text(said) }
  var errors: String { Child.text(said + ".errors") }

  private static func text(_ path: String) -> String {
    guard let data = FileManager.default.contents(atPath: path) else { return "" }
    return String(decoding: data, as: UTF8.self)
  }

  /// Nanoseconds of a clock that only goes forward.
  static var now: UInt64 { DispatchTime.now().uptimeNanoseconds }

  private static func spawn(
    _ arguments: [String], _ environment: [String: String], _ said: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let writing = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, said, writing, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, said + ".errors", writing, 0o600)
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    var words = arguments.map { strdup($0) } + [nil]
    var settings = all.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + settings { free(text) } }
    var pid: pid_t = 0
    let failure = posix_spawnp(&pid, arguments[0], &actions, nil, &words, &settings)
    guard failure == 0 else {
      throw StressFault(description: "\(arguments[0]): \(String(cString: strerror(failure)))")
    }
    return pid
  }
}

/// What keeps the stress itself from going on.
struct StressFault: Error, CustomStringConvertible {
  let description: String
}
