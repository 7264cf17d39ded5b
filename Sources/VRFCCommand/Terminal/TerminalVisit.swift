import Foundation
import Glibc
import VRFC
import VRFCCurses
import VRFCScreens

/// The whole time that the program has the terminal: signing in, sitting after sitting.
struct TerminalVisit {
  let desk: Desk
  /// Who sits here in an open centre, where nobody proves it.
  let named: Officer
  /// Who is expected to sign in first; nil: nobody in particular.
  var expected: StaffName?
  var notice: String?
  var watching = Watching.machine

  /// Makes sure, before anything else is done, that there is a terminal.
  static func checkTerminal() throws(TerminalFault) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    if term.isEmpty { throw .unknownTerminal("") }
  }

  /// Shows the screens until they are left.
  ///
  /// - Throws: ``TerminalFault`` where they cannot be shown.
  func run() throws {
    try TerminalVisit.checkTerminal()
    TerminalVisit.listenToSignals()
    let environment = ProcessInfo.processInfo.environment
    var terminal = try CursesTerminal(colour: ColourChoice(environment: environment))
    let words = [terminal.word, notice].compactMap(\.self)
    var gate = ScreenGate(desk: desk, expected: expected)
    while let officer = try officer(gate, &terminal) {
      var sitting = try ScreenSession(
        desk: desk, officer: officer,
        notice: words.isEmpty ? nil : words.joined(separator: "; "), watching: watching)
      switch sitting.run(&terminal) {
      case .left: return
      case .locked: gate = ScreenGate(desk: desk, lockedBy: officer.name)
      case .stopped: gate = ScreenGate(desk: desk, lockedBy: officer.name, beginning: .stopped)
      case .barred(let why): gate = ScreenGate(desk: desk, words: why)
      }
      desk.lock()
    }
  }

  private func officer(
    _ gate: ScreenGate, _ terminal: inout CursesTerminal
  ) throws -> Officer? {
    guard desk.centre.isSealed else { return named }
    return try gate.pass(&terminal)
  }

  /// Whoever started the program may have left these blocked; a resize would never be seen.
  private static func listenToSignals() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGWINCH, SIGHUP, SIGTERM, SIGINT, SIGTSTP, SIGCONT] {
      sigaddset(&signals, signal)
    }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
  }
}
