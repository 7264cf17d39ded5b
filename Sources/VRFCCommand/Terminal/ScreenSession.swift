import Foundation
import Glibc
import VRFC
import VRFCCurses
import VRFCScreens

/// One sitting at the screens: takes the terminal over, and gives it back at the end.
///
/// Everything happens on the thread that calls ``run()``; what takes long has a thread of its own.
struct ScreenSession {
  private let world: ScreenWorld
  private var model: Model
  private let notice: String?

  /// - Parameter notice: a word for the officer at the start; nil: none.
  /// - Throws: what is wrong with the keys that the centre has changed.
  init(
    desk: Desk, officer: Officer, notice: String? = nil, watching: Watching = .machine
  ) throws(ConfigurationFault) {
    world = ScreenWorld(desk: desk, officer: officer, watching: watching)
    self.notice = notice
    model = Model(
      centre: desk.centre, head: desk.head, officer: officer, time: desk.time,
      gates: desk.configuration.gates, size: .smallest, nextForm: world.nextID(),
      keymap: try Keymap(desk.configuration.keys))
  }

  /// Makes sure, before anything else is done, that there is a terminal.
  static func checkTerminal() throws(TerminalFault) {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
    let term = getenv("TERM").map { String(cString: $0) } ?? ""
    if term.isEmpty { throw .unknownTerminal("") }
  }

  /// Shows the screens until they are left.
  ///
  /// - Throws: ``TerminalFault`` where they cannot be shown.
  mutating func run() throws {
    try ScreenSession.checkTerminal()
    ScreenSession.forbidCores()
    ScreenSession.listenToSignals()
    let environment = ProcessInfo.processInfo.environment
    var terminal = try CursesTerminal(colour: ColourChoice(environment: environment))
    begin(&terminal)
    var isOver = false
    while !isOver {
      terminal.draw(view(model, glyphs: terminal.glyphs))
      world.startReadingRegister()
      let keys = terminal.waitForKeys(milliseconds: world.patience)
      isOver = take(keys, &terminal)
    }
  }

  private mutating func begin(_ terminal: inout CursesTerminal) {
    if let notice { model.tell(Notice(notice, .told)) }
    var messages: [Message] = [.resized(terminal.size)]
    if let halt = world.halt { messages.append(.halted(halt)) }
    _ = process(messages + world.keptDraft(), &terminal)
  }

  /// - Returns: whether the sitting is over.
  private mutating func take(_ keys: [Key], _ terminal: inout CursesTerminal) -> Bool {
    var messages = world.news()
    let sized = keys.filter { $0 != .resize }
    if sized.count < keys.count { messages.append(.resized(terminal.size)) }
    messages += KeyBurst.messages(for: sized, at: world.now, pastes: terminal.pastes)
    return process(messages, &terminal)
  }

  private mutating func process(
    _ messages: [Message], _ terminal: inout CursesTerminal
  ) -> Bool {
    for message in messages {
      // What an act leads to is known before the next key is looked at.
      for effect in model.update(message) {
        switch effect {
        case .quit: return true
        case .repaint: terminal.repaint()
        case .suspend: terminal.suspend()
        case .perform, .undo, .loadLastAct, .loadScreening, .saveScreening, .discardScreening,
          .saveDraft, .discardDraft, .discardKeptDraft, .loadPeople, .loadHalls, .loadMovements,
          .loadReferrals, .loadLetter, .loadMeals, .lookAlikes, .findPeople, .loadPerson,
          .findPerson, .readLog, .loadReport, .exportReport, .verify, .cancelVerify:
          if process(world.run(effect), &terminal) { return true }
        }
      }
    }
    return false
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

  /// A core would hold names.
  private static func forbidCores() {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
  }
}
