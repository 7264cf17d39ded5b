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
    var (lockedBy, words): (StaffName?, String?) = (nil, nil)
    while let officer = try officer(lockedBy, words, &terminal) {
      var sitting = try ScreenSession(
        desk: desk, officer: officer, notice: notice, watching: watching)
      switch sitting.run(&terminal) {
      case .left: return
      case .locked: (lockedBy, words) = (officer.name, nil)
      case .barred(let why): (lockedBy, words) = (nil, why)
      }
      desk.lock()
    }
  }

  private func officer(
    _ lockedBy: StaffName?, _ words: String?, _ terminal: inout CursesTerminal
  ) throws -> Officer? {
    guard desk.centre.isSealed else { return named }
    return try ScreenGate(desk: desk, lockedBy: lockedBy, words: words).pass(&terminal)
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
