import Foundation
import Glibc
import Testing

/// The program in a terminal of its own: keys go in, and the screen is read as text.
struct Terminal {
  private let socket = "vrfc-\(UUID().uuidString.prefix(8))"
  let centre: String

  /// Starts the screens of a centre, or a command.
  ///
  /// - Parameter folder: where the program is started; nil: where the tests are.
  init(
    _ centre: String, columns: Int = 80, rows: Int = 24, environment: [String: String] = [:],
    folder: String? = nil, command: String = ""
  ) throws {
    self.centre = centre
    var arguments = [
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "-e", "VRFC_USER=b.munir", "-e", "LANG=C.UTF-8", "-e", "LC_ALL=C.UTF-8",
    ]
    if let folder { arguments += ["-c", folder] }
    // tmux sets TERM itself, so the program's own is set on its command line.
    let settings = environment.map { "\($0)=\($1) " }.joined()
    let program = "\(settings)'\(try BuiltProgram.url.path)' --centre '\(centre)' \(command)"
    arguments += ["\(program); echo \"left with $?\"; exec cat"]
    try tmux(arguments)
    try tmux(["set-option", "-g", "escape-time", "0"])
  }

  /// Ends the terminal, as when its window is closed.
  func close() throws { try tmux(["kill-server"]) }

  /// Presses keys by their names in tmux, each on its own.
  func press(_ keys: String...) throws {
    for key in keys { try tmux(["send-keys", key]) }
  }

  /// Types text.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Pastes text as a terminal does, between its marks.
  func paste(_ text: String) throws {
    try tmux(["set-buffer", text])
    try tmux(["paste-buffer", "-p"])
  }

  func resize(columns: Int, rows: Int) throws {
    try tmux(["resize-window", "-x", "\(columns)", "-y", "\(rows)"])
  }

  /// The screen as it is.
  var screen: String { get throws { try tmux(["capture-pane", "-p"]) } }

  /// The screen, and whatever the terminal remembers from above it.
  var history: String { get throws { try tmux(["capture-pane", "-p", "-S", "-"]) } }

  /// The program that runs in it.
  var program: pid_t {
    get throws {
      let shell = try tmux(["display-message", "-p", "#{pane_pid}"]).trimmed
      let found = try ChildProcess.run("pgrep", ["-P", shell]).output.trimmed
      guard let program = pid_t(found) else {
        throw NotBuilt(description: "no program: \(found)")
      }
      return program
    }
  }

  /// Waits until the screen shows a text; a screen that never does fails the test.
  @discardableResult
  func waits(
    for text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let end = Date(timeIntervalSinceNow: Terminal.patience)
    var shown = try screen
    while !shown.contains(text), Date() < end {
      usleep(10_000)
      shown = try screen
    }
    #expect(shown.contains(text), "\(shown)", sourceLocation: sourceLocation)
    return shown
  }

  /// Kills the program without a word of warning.
  func kill(_ signal: Int32 = SIGKILL) throws { Glibc.kill(try program, signal) }

  /// Seconds after which a screen is not waited for any more.
  private static let patience = 20.0

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let (output, status) = try ChildProcess.run("tmux", ["-L", socket] + arguments)
    guard status == 0 else { throw NotBuilt(description: "tmux \(arguments): \(output)") }
    return output
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
