import Foundation
import Glibc

/// A program that is run to its end. Unlike Foundation's, it passes nothing on that a server
/// started by it would keep open.
enum ChildProcess {
  /// - Returns: what it wrote, and its exit status.
  static func run(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (output: String, status: Int32) {
    let running = try start(program, arguments, environment: environment)
    let output = try running.output.readToEnd()
    return (String(decoding: output ?? Data(), as: UTF8.self), running.wait())
  }

  /// Starts it, to be heard and ended later.
  static func start(
    _ program: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> RunningProcess {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw NotBuilt(description: "no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let pid = try spawn([program] + arguments, all.map { "\($0)=\($1)" }, output: ends[1])
    return RunningProcess(pid: pid, output: output)
  }

  private static func spawn(
    _ arguments: [String], _ environment: [String], output: Int32
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    // A thread of the tests blocks signals, and a server that it starts would never end.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var pid: pid_t = 0
    var words = arguments.map { strdup($0) } + [nil]
    var settings = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    let failure = posix_spawnp(&pid, arguments[0], &actions, &attributes, &words, &settings)
    guard failure == 0 else {
      throw NotBuilt(description: "\(arguments[0]): \(String(cString: strerror(failure)))")
    }
    return pid
  }
}

/// A program that was started and not yet waited for.
struct RunningProcess {
  let pid: pid_t
  let output: FileHandle

  /// Waits until it has said something that holds these words, or nothing more.
  func hear(_ words: String) -> String {
    var heard = ""
    while !heard.contains(words) {
      let more = output.availableData
      if more.isEmpty { return heard }
      heard += String(decoding: more, as: UTF8.self)
    }
    return heard
  }

  /// Waits for its end.
  /// - Returns: its exit status; 128 and the signal where one ended it.
  func wait() -> Int32 {
    var status: Int32 = 0
    while waitpid(pid, &status, 0) < 0, errno == EINTR {}
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }
}
