import Foundation
import Glibc
import Testing

/// The program in a terminal of its own: keys go in, and the screen is read as text.
struct Terminal {
  static let socketEnding = ".tmux"
  private let socket: String
  let centre: String
  private let kind: TerminalKind

  /// Starts the screens of a centre, or a command.
  ///
  /// - Parameter folder: where the program is started; nil: where the tests are.
  init(
    _ centre: String, _ kind: TerminalKind = .own, columns: Int = 80, rows: Int = 24,
    environment: [String: String] = [:], folder: String? = nil, command: String = ""
  ) throws {
    socket = try OwnFolder.newPath(Terminal.socketEnding)
    self.centre = centre
    self.kind = kind
    var arguments = [
      "-f", "/dev/null", "-u", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      "-e", "VRFC_USER=b.munir", "-e", "LANG=C.UTF-8", "-e", "LC_ALL=C.UTF-8",
    ]
    if let folder { arguments += ["-c", folder] }
    // tmux sets TERM itself, so the program's own is set on its command line.
    let settings = kind.environment.merging(environment) { $1 }.map { "\($0)=\($1) " }.joined()
    let program = "\(settings)'\(try BuiltProgram.url.path)' --centre '\(centre)' \(command)"
    arguments += ["\(program); echo \"left with $?\"; exec cat"]
    try tmux(arguments)
    try tmux(["set-option", "-g", "escape-time", "0"])
  }

  /// Ends the terminal, as when its window is closed.
  func close() throws {
    try tmux(["kill-server"])
    try FileManager.default.removeItem(atPath: socket)
  }

  /// Presses keys by their names in tmux, each on its own.
  func press(_ keys: String...) throws {
    for key in keys { try tmux(["send-keys", key]) }
  }

  /// Types text.
  func type(_ text: String) throws { try tmux(["send-keys", "-l", text]) }

  /// Sends bytes as they are, with so many milliseconds of silence behind each.
  func send(_ bytes: String, apart milliseconds: UInt32 = 0) throws {
    for byte in bytes.utf8 {
      try tmux(["send-keys", "-H", String(byte, radix: 16)])
      usleep(1_000 * milliseconds)
    }
  }

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

  /// Waits until the screen shows a text, in the signs that this terminal has; a screen that never
  /// does fails the test.
  ///
  /// - Parameter gone: what may not be there any more.
  @discardableResult
  func waits(
    for text: String, without gone: String? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    let text = kind.showing(text)
    let isThere = { (shown: String) in
      shown.contains(text) && gone.map { !shown.contains($0) } ?? true
    }
    let end = Date(timeIntervalSinceNow: Terminal.patience)
    var shown = try screen
    while !isThere(shown), Date() < end {
      usleep(10_000)
      shown = try screen
    }
    #expect(isThere(shown), "\(shown)", sourceLocation: sourceLocation)
    return shown
  }

  /// The device that the program sees.
  var device: String { get throws { try tmux(["display-message", "-p", "#{pane_tty}"]).trimmed } }

  /// Writes over the screen, past the program that runs in it.
  func scribble(_ text: String) throws {
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: try device))
    try handle.write(contentsOf: Data(text.utf8))
    try handle.close()
  }

  /// Kills the program without a word of warning.
  func kill(_ signal: Int32 = SIGKILL) throws { Glibc.kill(try program, signal) }

  /// Seconds after which a screen is not waited for any more.
  private static let patience = 20.0

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let (output, status) = try ChildProcess.run("tmux", ["-S", socket] + arguments)
    guard status == 0 else { throw NotBuilt(description: "tmux \(arguments): \(output)") }
    return output
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
